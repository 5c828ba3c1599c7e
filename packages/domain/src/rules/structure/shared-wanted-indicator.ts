/** Whether a project, or a department in its whole-department form, has an indicator of a kind. Shared by the rules that ask nothing else. */
import type { Indicator, Severity } from '../../exchange.ts';
import { indicatorFacts, isOf } from '../../facts/indicator-facts.ts';
import type { IndicatorCode } from '../../taxonomy.ts';
import type { Text } from '../../text.ts';
import { type Answer, answer, called, cannotTell, ofDeclaredProject, type PaperSubject } from '../rule.ts';

export type WantedIndicator = {
  readonly codes: readonly IndicatorCode[];
  /** Codes of level 1 under which a level 2 that is blank or not known may be the one that is asked for. */
  readonly under: readonly IndicatorCode[];
  /** In English with its article: an output indicator. */
  readonly named: Text;
};

type Asked = { readonly rows: readonly Indicator[]; readonly at: string; readonly owner: Text; readonly severity?: Severity | undefined };

/** Asks a declared project. The severity is that of the rule where none is given. */
export function asksProjectFor(subject: PaperSubject, wanted: WantedIndicator, severityFor?: (name: string) => Severity): Answer {
  return ofDeclaredProject(subject, (project, at) => {
    const owner = { zh: `项目${called(project)}`, en: `project ${called(project)}` };
    return asks({ rows: project.indicators, at: `${at}/indicators`, owner, severity: severityFor?.(project.name ?? '') }, wanted);
  });
}

/** Asks a declared project or a whole-department form (部门整体支出绩效目标表), whose level 1 may be local (履职效能). */
export function asksProjectOrDepartmentFor(subject: PaperSubject, wanted: WantedIndicator): Answer {
  const { paper, at } = subject;
  if (paper.kind !== 'department-targets' || paper.department === null) return asksProjectFor(subject, wanted);
  const owner = { zh: '部门整体支出绩效目标', en: 'the whole-department form' };
  return asks({ rows: paper.department.indicators, at: `${at}/department/indicators`, owner }, wanted);
}

function asks({ rows, at, owner, severity }: Asked, { codes, under, named }: WantedIndicator): Answer {
  if (rows.some((row) => isOf(indicatorFacts(row), ...codes))) return answer([]);
  const open = rows.findIndex(({ category, kind }) => kind.code === null && (category.code === null || isAmong(category.code, under)));
  const row = rows[open];
  if (row !== undefined) {
    const isCategory = row.category.code === null;
    const label = isCategory ? row.category.label : row.kind.label;
    const level = isCategory ? 1 : 2;
    const state = label.trim() === '' ? { zh: '空白', en: 'is blank' } : { zh: `“${label}”不认识`, en: `“${label}” is not known` };
    return cannotTell(
      `${at}/${open}/${isCategory ? 'category' : 'kind'}/label`,
      `第${open + 1}行的${isCategory ? '一' : '二'}级指标${state.zh}，不能确定${owner.zh}是否有${named.zh}。`,
      `The level-${level} label of row ${open + 1} ${state.en}, so it stays open whether ${owner.en} has ${named.en}.`,
    );
  }
  const because =
    rows.length === 0
      ? { zh: `${owner.zh}没有填写指标，因而没有${named.zh}。`, en: `There are no indicators in ${owner.en}: ${named.en} is missing.` }
      : {
          zh: `${owner.zh}的${rows.length}项指标中没有${named.zh}。`,
          en: `None of the indicators of ${owner.en} (${rows.length}) is ${named.en}.`,
        };
  return answer([{ at, because, ...(severity === undefined ? {} : { severity }) }]);
}

function isAmong(code: string, codes: readonly IndicatorCode[]): boolean {
  return codes.some((each) => each === code);
}
