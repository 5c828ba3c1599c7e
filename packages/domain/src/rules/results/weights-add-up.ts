/** Weights and the points of execution make 100, and level 1 has the weights of the scheme. */
import { parameter } from '../../dated.ts';
import { addDecimals, compareDecimals, trimDecimal } from '../../decimal.ts';
import type { Indicator } from '../../exchange.ts';
import { fits, type ScoringScheme, weightsFor } from '../../scores/scheme.ts';
import { isExecutionRow, type ScoredPart, whatThereIs } from '../../scores/scored-part.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { indicatorName } from '../../taxonomy.ts';
import type { Text } from '../../text.ts';
import { asPaper, evaluationExecution, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type FoundFault, type PaperRule } from '../rule.ts';
import { type Evaluated, ofEvaluation, schemeParameter, settled } from './shared-evaluation.ts';

const whole = parameter<string>({ zh: '分值合计', en: 'Sum of all weights' }, { from: '2020-02-25', value: '100', mark: 'form' });

export const weightsAddUp: PaperRule = {
  code: 'R-03',
  name: 'weights-add-up',
  subject: 'paper',
  title: { zh: '分值合计100，一级指标分值符合办法', en: 'Weights make 100, level 1 as the scheme has it' },
  source: [
    cite(caiyu202010, 'weights'),
    cite(caiyu202010, 'weights-adjusted'),
    cite(publishedForms, 'category-templates'),
    cite(systemConfiguration, 'evaluation-checks'),
  ],
  since: '2020-02-25',
  severity: 'error',
  parameters: { whole, scheme: schemeParameter },
  advice: {
    zh: '请调整分值使合计为100；一级指标分值有特殊安排的，请注明依据。',
    en: 'Make the weights add up to 100; where level 1 is weighted otherwise on purpose, say by what.',
  },
  why: {
    zh: '分值合计不是100，总分就不能与等级标准比较。一级指标分值各地统一，才便于比较。',
    en: 'Without 100 points in all a total cannot be held against the grades. Common weights of level 1 make totals comparable.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, (evaluated) => {
      const { part, rows, hasExecutionRow, possible } = evaluated;
      if (rows.length === 0) return doesNotApply(part.at, '没有绩效指标。', 'There is no indicator.');
      if (rows.every(({ row }) => row.weight === null))
        return doesNotApply(part.at, '表中没有填写分值，或没有分值一栏。', 'No weight is filled in, or the form has no such column.');
      const open = rows.find(({ row }) => row.weight === null);
      if (open !== undefined)
        return cannotTell(`${open.at}/weight`, '有分值空白或不是数字，无法加总。', 'A weight is blank or no number, so there is no sum.');
      const printed = part.execution?.weight ?? null;
      const ofRows = sumOf(rows.map(({ row }) => row));
      // A form that scores no execution has its 100 points in the rows; level 1 then differs from the scheme.
      const scoresNone = printed === null && (part.execution?.score ?? null) === null && compareDecimals(ofRows, asking.of(whole)) === 0;
      const sums =
        hasExecutionRow || scoresNone ? [ofRows] : executionWeights(printed, possible).map((weight) => addDecimals(ofRows, weight));
      const parents = parentFaults(evaluated);
      const [sum = ofRows] = sums;
      if (sums.every((each) => compareDecimals(each, asking.of(whole)) !== 0)) {
        const because = {
          zh: `各项指标分值${trimDecimal(ofRows)}${hasExecutionRow ? '' : '，加上预算执行率'}合计${trimDecimal(sum)}，不是${asking.of(whole)}。`,
          en: `Indicators have ${trimDecimal(ofRows)} points${hasExecutionRow ? '' : ', with execution'} ${trimDecimal(sum)} in all, not ${asking.of(whole)}.`,
        };
        return answer([...parents, { at: `${part.at}/indicators`, because }]);
      }
      if (part.project === null || parents.length > 0) return answer(parents);
      const unknown = rows.find(({ row }) => row.category.code === null);
      if (unknown !== undefined)
        return cannotTell(
          `${unknown.at}/category/label`,
          `一级指标“${unknown.row.category.label}”无法识别，分值无从比较。`,
          `Level 1 “${unknown.row.category.label}” is not known, so its weight cannot be compared.`,
        );
      return settled(levelFaults(evaluated), []);
    }),
  examples: {
    passes: [
      { name: '10 + 50 + 30 + 10', subject: asPaper(evaluationPaper()) },
      { name: 'a weight in the label', subject: asPaper(evaluationPaper({ indicators: labelled('50') })) },
      {
        name: 'the template of personnel: four times 22.5 and no satisfaction',
        subject: asPaper(
          evaluationPaper({
            code: '13012324R000000012345',
            indicators: weighed(['产出指标', '22.5'], ['产出指标', '22.5'], ['效益指标', '22.5'], ['效益指标', '22.5']),
          }),
        ),
      },
      {
        name: 'Hubei: 20, 40 and 40',
        subject: asPaper(
          evaluationPaper({
            execution: evaluationExecution({ weight: '20' }),
            indicators: weighed(['产出指标', '40'], ['效益指标', '30'], ['满意度指标', '10']),
          }),
          { region: '420100' },
        ),
      },
      {
        name: 'Sichuan: 90 under any label',
        subject: asPaper(
          evaluationPaper({ indicators: weighed(['产出指标', '24'], ['产出指标', '22'], ['效益指标', '22'], ['满意度指标', '22']) }),
          {
            region: '511425',
          },
        ),
      },
      {
        name: 'cost at level 1',
        subject: asPaper(
          evaluationPaper({ indicators: weighed(['成本指标', '20'], ['产出指标', '40'], ['效益指标', '20'], ['满意度指标', '10']) }),
        ),
      },
      { name: 'no satisfaction', subject: asPaper(evaluationPaper({ indicators: weighed(['产出指标', '50'], ['效益指标', '40']) })) },
      {
        name: 'execution in a row of its own',
        subject: asPaper(
          evaluationPaper({
            execution: null,
            indicators: weighed(['产出指标', '50'], ['效益指标', '30'], ['满意度指标', '10'], ['预算执行率', '10']),
          }),
        ),
      },
      { name: 'no weights at all', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ weight: null })] })) },
      { name: 'no rows', subject: asPaper(evaluationPaper({ indicators: [] })) },
    ],
    fails: [
      {
        name: '10 + 90.5',
        subject: asPaper(evaluationPaper({ indicators: weighed(['产出指标', '50.5'], ['效益指标', '30'], ['满意度指标', '10']) })),
        at: ['/papers/0/project/indicators'],
        severity: 'error',
      },
      {
        name: '100 beside the points of execution',
        subject: asPaper(evaluationPaper({ indicators: weighed(['产出指标', '60'], ['效益指标', '30'], ['满意度指标', '10']) })),
        at: ['/papers/0/project/indicators'],
        severity: 'error',
      },
      {
        name: '100 where only the score of execution is printed',
        subject: asPaper(
          evaluationPaper({
            execution: evaluationExecution({ weight: null }),
            indicators: weighed(['产出指标', '60'], ['效益指标', '30'], ['满意度指标', '10']),
          }),
        ),
        at: ['/papers/0/project/indicators'],
        severity: 'error',
      },
      {
        name: '100 in a form that scores no execution: level 1 is off',
        subject: asPaper(
          evaluationPaper({
            execution: evaluationExecution({ weight: null, score: null }),
            indicators: weighed(['产出指标', '60'], ['效益指标', '30'], ['满意度指标', '10']),
          }),
        ),
        at: ['/papers/0/project/indicators/0/category/label'],
        severity: 'warning',
      },
      {
        name: 'the label says 45, its rows have 50',
        subject: asPaper(evaluationPaper({ indicators: labelled('45') })),
        at: ['/papers/0/project/indicators/0/category/label'],
        severity: 'error',
      },
      {
        name: '60, 20 and 10',
        subject: asPaper(evaluationPaper({ indicators: weighed(['产出指标', '60'], ['效益指标', '20'], ['满意度指标', '10']) })),
        at: ['/papers/0/project/indicators/0/category/label'],
        severity: 'warning',
      },
      {
        name: 'the template of personnel for a project of another kind',
        subject: asPaper(evaluationPaper({ code: '13012324T000000012345', indicators: weighed(['产出指标', '45'], ['效益指标', '45']) })),
        at: ['/papers/0/project/indicators/0/category/label'],
        severity: 'warning',
      },
      {
        name: 'the weights of Hubei in Hebei',
        subject: asPaper(
          evaluationPaper({
            execution: evaluationExecution({ weight: '20' }),
            indicators: weighed(['产出指标', '40'], ['效益指标', '30'], ['满意度指标', '10']),
          }),
          { region: '130000' },
        ),
        at: ['/papers/0/project/indicators/0/category/label'],
        severity: 'warning',
      },
    ],
    cannotTell: [
      { name: 'one weight blank', subject: asPaper(evaluationPaper({ indicators: [evaluationRow(), evaluationRow({ weight: null })] })) },
      { name: 'an unknown label', subject: asPaper(evaluationPaper({ indicators: weighed(['履职效能', '60'], ['效益指标', '30']) })) },
    ],
  },
};

/** As printed, else as any scheme has it that may be meant. */
function executionWeights(printed: string | null, possible: readonly ScoringScheme[]): readonly string[] {
  return printed === null ? [...new Set(possible.map(({ executionWeight }) => executionWeight.value))] : [printed];
}

function sumOf(rows: readonly Indicator[]): string {
  return rows.reduce((sum, { weight }) => addDecimals(sum, weight ?? '0'), '0');
}

/** Level 1 prints its points in the label: 产出指标（50分）. */
function parentFaults({ rows }: Evaluated): readonly FoundFault[] {
  return [...Map.groupBy(rows, ({ row }) => row.category.label).values()].flatMap((group) => {
    const [first] = group;
    const said = /[（(](?<points>\d+(?:\.\d+)?)分?[）)]/u.exec(first?.row.category.label.normalize('NFKC') ?? '')?.groups?.['points'];
    if (first === undefined || said === undefined) return [];
    const sum = sumOf(group.map(({ row }) => row));
    if (compareDecimals(sum, said) === 0) return [];
    const { label } = first.row.category;
    const plain = trimDecimal(sum);
    return [
      {
        at: `${first.at}/category/label`,
        because: { zh: `一级指标写明“${label}”，下面各项分值合计${plain}。`, en: `Level 1 says “${label}”, its rows add up to ${plain}.` },
      },
    ];
  });
}

/** One finding, where no scheme that may be meant has these weights. */
function levelFaults(evaluated: Evaluated): readonly FoundFault[] {
  const { part, rows, possible, scheme } = evaluated;
  const has = whatThereIs(part);
  const told = possible
    .filter(({ when, jurisdiction }) => jurisdiction.length > 0 || fits(when, has))
    .map((each) => differences(each, part));
  const [first] = told;
  if (first === undefined || told.some((each) => each.length === 0)) return [];
  const off = differences(scheme, part);
  const codes: readonly string[] = off[0]?.codes ?? [];
  const row = rows.find((each) => codes.includes(each.row.category.code ?? ''));
  const list = (language: 'zh' | 'en', comma: string) => off.map(({ text }) => text[language]).join(comma);
  return [
    {
      at: row === undefined ? `${part.at}/indicators` : `${row.at}/category/label`,
      severity: 'warning',
      because: {
        zh: `一级指标分值与计分办法“${scheme.title.zh}”不同：${list('zh', '；')}。`,
        en: `Level 1 is weighted otherwise than the scheme “${scheme.title.en}”: ${list('en', '; ')}.`,
      },
    },
  ];
}

type Difference = { readonly codes: readonly string[]; readonly text: Text };

function differences(scheme: ScoringScheme, part: ScoredPart): readonly Difference[] {
  const set = weightsFor(scheme, whatThereIs(part));
  if (set === null) return [];
  const rows = part.indicators.filter((row) => !isExecutionRow(row));
  return set.groups.flatMap(({ codes, weight }) => {
    const sum = trimDecimal(sumOf(rows.filter(({ category }) => codes.includes(category.code ?? ''))));
    if (compareDecimals(sum, weight) === 0) return [];
    const names = codes.map((code) => indicatorName(code) ?? { zh: code, en: code });
    const [zh, en] = [names.map((name) => name.zh.replace('指标', '')).join('、'), names.map((name) => name.en).join(', ')];
    return [{ codes, text: { zh: `${zh}${sum}分，办法为${weight}分`, en: `${en} has ${sum} points, the scheme ${weight}` } }];
  });
}

function weighed(...rows: readonly (readonly [label: string, weight: string])[]): Indicator[] {
  return rows.map(([category, weight]) =>
    evaluationRow({ category, kind: category === '预算执行率' ? category : '其他', weight, score: weight }),
  );
}

function labelled(points: string): Indicator[] {
  return weighed([`产出指标（${points}分）`, '50'], ['效益指标', '30'], ['满意度指标', '10']);
}
