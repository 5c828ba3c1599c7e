/** A poor result or a serious deviation shows in the next year: less money, other targets, or the project is gone. */
import { parameter } from '../../dated.ts';
import { compareDecimals, multiplyDecimals } from '../../decimal.ts';
import type { Paper, Project } from '../../exchange.ts';
import { indicatorFacts } from '../../facts/indicator-facts.ts';
import { projectFen } from '../../money.ts';
import { bare } from '../../norm.ts';
import type { Related } from '../../related.ts';
import { printedGrade } from '../../scores/printed-grade.ts';
import { budgetLawRegulation } from '../../sources/budget-law-regulation.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import type { Text } from '../../text.ts';
import { asPaper, evaluationPaper, evaluationRow, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, doesNotApply, type PaperRule } from '../rule.ts';
import { type Evaluated, named, ofEvaluation, schemeParameter } from './shared-evaluation.ts';

const serious = parameter<string>(
  { zh: '得分低于分值的多少为严重偏离（比例）', en: 'A score below this share of its weight deviates seriously' },
  { from: '2020-02-25', value: '0.6', mark: 'ours' },
);

export const poorResultFollowedUp: PaperRule = {
  code: 'R-19',
  name: 'poor-result-followed-up',
  subject: 'paper',
  title: { zh: '结果差的下年度有调整', en: 'A poor result is followed up' },
  source: [cite(zhongfa201834, 'use-of-results'), cite(budgetLawRegulation, 'article-10')],
  since: '2020-02-25',
  severity: 'warning',
  parameters: { serious, scheme: schemeParameter },
  advice: {
    zh: '请按结果调减预算、调整目标，或说明为什么照旧安排。',
    en: 'Cut the budget or change the targets by the result, or say why it goes on as before.',
  },
  why: {
    zh: '评价结果不影响下一年的安排，评价就只是填表。',
    en: 'Where the result changes nothing in the next year, evaluation is only a form.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, (evaluated) => {
      const { paper, part } = evaluated;
      if (paper.project === null) return doesNotApply(part.at, '只检查项目自评表。', 'Only projects are meant.');
      const poor = poorResult(evaluated, asking.of(serious));
      if (poor === 'unknown')
        return cannotTell(`${part.at}/total`, '总分空白，结果好坏无法判断。', 'Without a total the result cannot be told.');
      if (poor === null) return answer([]);
      const followed = followedUp(paper, paper.project, subject.related);
      if (followed === null)
        return cannotTell(
          poor.at,
          '没有下年度的绩效目标或预算可以比较。',
          'There are no targets or budget of the next year to compare with.',
        );
      if (followed) return answer([]);
      return answer([
        {
          at: poor.at,
          because: {
            zh: `项目${called(paper.project)}${poor.why.zh}，下年度预算没有减少，目标也没有变化。`,
            en: `Project ${called(paper.project)} ${poor.why.en}; in the next year its budget is no smaller and its targets are the same.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'a good result', subject: asPaper(evaluationPaper()) },
      { name: 'just six tenths', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ score: '30' })], total: '80' })) },
      { name: 'less money in the next year', subject: poorly([nextYear({ budget: { total: '80.00', fiscal: '80.00', other: '0' } })]) },
      {
        name: 'other targets in the next year',
        subject: poorly([
          nextYear({
            indicators: [evaluationRow({ target: '≥60公里' })].map((row) => ({ ...row, actual: null, weight: null, score: null })),
          }),
        ]),
      },
      { name: 'gone from the budget', subject: asPaper(poorPaper(), { related: { budgetTables: [tableOf('水库除险加固')] } }) },
    ],
    fails: [
      { name: 'below 60 points and as before', subject: poorly([nextYear({})]), at: ['/papers/0/project/total'] },
      {
        name: 'called poor',
        subject: asPaper(evaluationPaper({ others: [{ label: '评价等级', text: '差' }] }), { related: { papers: [nextYear({})] } }),
        at: ['/papers/0/project/others/0/text'],
      },
      {
        name: 'one indicator far below',
        subject: asPaper(evaluationPaper({ indicators: sameRows('29.9'), total: '79.9' }), { related: { papers: [nextYear({})] } }),
        at: ['/papers/0/project/indicators/0/score'],
      },
    ],
    cannotTell: [
      { name: 'no papers of the next year', subject: asPaper(poorPaper()) },
      {
        name: 'still in the budget, without its targets',
        subject: asPaper(poorPaper(), { related: { budgetTables: [tableOf('农村公路养护')] } }),
      },
      { name: 'no total', subject: asPaper(evaluationPaper({ total: null })) },
    ],
  },
};

type Poor = { readonly at: string; readonly why: Text };

/** By the printed grade, else by the total, else by a single row. */
function poorResult({ part, rows, scheme }: Evaluated, share: string): Poor | 'unknown' | null {
  const printed = printedGrade(part.others, part.at);
  const worst = scheme.cutOffs.value.at(-1)?.grade.zh;
  if (printed !== null && printed.grade === worst) return { at: printed.at, why: { zh: `评为“${worst}”`, en: `is graded “${worst}”` } };
  const pass = scheme.cutOffs.value.at(-2)?.from ?? '0';
  const { total } = part;
  if (total !== null && compareDecimals(total, pass) < 0)
    return { at: `${part.at}/total`, why: { zh: `总分${total}，低于${pass}`, en: `has ${total} points, fewer than ${pass}` } };
  const far = rows.find(
    ({ row }) => row.score !== null && row.weight !== null && compareDecimals(row.score, multiplyDecimals(row.weight, share)) < 0,
  );
  if (far !== undefined) {
    const { score, weight } = far.row;
    const name = named(far);
    return {
      at: `${far.at}/score`,
      why: { zh: `${name.zh}分值${weight}，得分${score}`, en: `has ${score} of ${weight} points in ${name.en.replace(/^R/u, 'r')}` },
    };
  }
  return total === null ? 'unknown' : null;
}

/** Null where the next year cannot be seen. */
function followedUp(paper: Paper, project: Project, related: Related): boolean | null {
  const next = related.find(paper, { kind: 'target-declaration', years: 1 })?.project ?? null;
  if (next === null) {
    const table = related.budgetTable(paper.unit, paper.fiscalYear === null ? null : paper.fiscalYear + 1);
    if (table === null) return null;
    const isThere = table.projects.some(
      ({ code, name }) => (code !== null && code === project.code) || bare(name ?? '') === bare(project.name ?? ''),
    );
    return isThere ? null : true;
  }
  const [before, after] = [projectFen(project), projectFen(next)];
  if (before === null || after === null) return null;
  return after < before || targetsOf(next) !== targetsOf(project);
}

function targetsOf({ indicators }: Project): string {
  return indicators
    .map((row) => `${bare(indicatorFacts(row).name)} ${indicatorFacts(row).valueKey ?? ''}`)
    .toSorted()
    .join('\n');
}

function sameRows(score: string) {
  return (evaluationPaper().project?.indicators ?? []).map((row, index) => (index === 0 ? { ...row, score } : row));
}

function poorPaper(): Paper {
  return evaluationPaper({ total: '59.9' });
}

function poorly(papers: readonly Paper[]) {
  return asPaper(poorPaper(), { related: { papers: [...papers] } });
}

function nextYear(change: Partial<Project>): Paper {
  return examplePaper(change, { fiscalYear: 2025 });
}

function tableOf(name: string) {
  const { unit } = examplePaper();
  return {
    unit,
    fiscalYear: 2025,
    amountUnit: '万元' as const,
    projects: [{ code: null, name, amount: '100.00' }],
    projectTotal: '100.00',
  };
}
