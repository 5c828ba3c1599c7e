/** No more is spent than budgeted, and the rows of the money add up to its total. */
import { parameter } from '../../dated.ts';
import { addDecimals, compareDecimals, divideDecimals, multiplyDecimals, subtractDecimals, trimDecimal } from '../../decimal.ts';
import type { Execution, PaperKind } from '../../exchange.ts';
import { scoredPart } from '../../scores/scored-part.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import type { Text } from '../../text.ts';
import { asPaper, evaluationExecution, evaluationPaper, examplePaper } from '../example-papers.ts';
import { doesNotApply, type FoundFault, type PaperRule } from '../rule.ts';
import { type Open, settled } from './shared-evaluation.ts';

const most = parameter<string>(
  { zh: '预算执行率上限（%）', en: 'Greatest execution rate (%)' },
  { from: '2020-02-25', value: '100', mark: 'form' },
);
const tolerance = parameter<string>(
  { zh: '每行允许的四舍五入误差（按表中单位）', en: 'Allowed rounding for each row (in the unit of the form)' },
  { from: '2020-02-25', value: '0.01', mark: 'ours' },
);
const columns: readonly (readonly [field: 'originalBudget' | 'revisedBudget' | 'actual' | 'expected', name: Text])[] = [
  ['originalBudget', { zh: '年初预算数', en: 'original budget' }],
  ['revisedBudget', { zh: '全年预算数', en: 'budget of the year' }],
  ['actual', { zh: '执行数', en: 'spending' }],
  ['expected', { zh: '全年预计执行数', en: 'expected spending' }],
];
const kinds: readonly PaperKind[] = ['self-evaluation', 'department-self-evaluation', 'monitoring-report'];

export const executionAddsUp: PaperRule = {
  code: 'R-15',
  name: 'execution-adds-up',
  subject: 'paper',
  title: { zh: '执行率不超过100%，资金分项等于总额', en: 'Execution within 100 %, its rows add up' },
  source: [cite(publishedForms, 'seen-mistakes'), cite(ourProposal, 'tolerances')],
  since: '2019-07-26',
  severity: 'error',
  parameters: { most, tolerance },
  advice: { zh: '请核对调整后的预算数和各项资金。', en: 'Check the adjusted budget and each source of money.' },
  why: {
    zh: '执行数超过预算数，多半是漏填了预算调整；分项与总额不符，执行率就算不准。',
    en: 'Spending above the budget mostly means that an adjustment was left out. Rows that do not add up give a wrong rate.',
  },
  check({ paper, at }, asking) {
    const part = kinds.includes(paper.kind) ? scoredPart(paper, at) : null;
    const execution = part?.execution ?? null;
    if (part === null || execution === null)
      return doesNotApply(at, '只检查有资金执行情况的自评表和监控表。', 'Only self-evaluations and monitoring with money are meant.');
    const place = `${part.at}/execution`;
    const { rate, actual, revisedBudget, originalBudget } = execution;
    const budget = revisedBudget ?? originalBudget;
    const faults: FoundFault[] = [];
    const open: Open[] = [];
    const bound = asking.of(most);
    const ceiling = budget === null ? null : multiplyDecimals(budget, divideDecimals(bound, '100', 6));
    const isOverspent = ceiling !== null && actual !== null && compareDecimals(actual, ceiling) > 0;
    if (isOverspent || (rate !== null && compareDecimals(rate, bound) > 0)) {
      const because = isOverspent
        ? { zh: `执行数${actual}超过预算数${budget}。`, en: `Spending of ${actual} is more than the budget of ${budget}.` }
        : { zh: `执行率${rate}%超过${bound}%。`, en: `The execution rate of ${rate} % is above ${bound} %.` };
      faults.push({ at: isOverspent ? `${place}/actual` : `${place}/rate`, because });
    } else if (rate === null && (budget === null || actual === null))
      open.push({ at: place, why: { zh: '预算数或执行数空白或不是数字。', en: 'Budget or spending is blank or no number.' } });
    const isNested = execution.rows.some(({ label }, index) => index > 0 && /^其中|^（?其中/u.test(label.trim()));
    if (isNested)
      open.push({
        at: `${place}/rows/0/label`,
        why: { zh: '资金分项有多层“其中”，无法加总。', en: 'The rows of the money are of several levels and cannot be added up.' },
      });
    else faults.push(...sumFaults(execution, place, asking.of(tolerance)));
    return settled(faults, open);
  },
  examples: {
    passes: [
      { name: 'all spent', subject: asPaper(evaluationPaper()) },
      { name: 'rows add up, a blank one counting nothing', subject: withRows(['80.00', '40.00', null]) },
      { name: 'of which at the first row alone', subject: withRows(['80.00', '40.00'], ['其中：财政拨款', '其他资金']) },
      { name: 'off by rounding', subject: withRows(['80.01', '40.01']) },
      { name: 'rows without numbers', subject: withRows([null, null]) },
      { name: 'a declaration', subject: asPaper(examplePaper()) },
    ],
    fails: [
      {
        name: 'more than the budget',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ actual: '120.01', rate: null }) })),
        at: ['/papers/0/project/execution/actual'],
      },
      {
        name: 'a printed rate of 103',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ actual: null, rate: '103' }) })),
        at: ['/papers/0/project/execution/rate'],
      },
      { name: 'rows that do not add up', subject: withRows(['80.00', '30.00']), at: ['/papers/0/project/execution/actual'] },
      {
        name: 'at monitoring too',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ actual: '130' }) }, { kind: 'monitoring-report' })),
        at: ['/papers/0/project/execution/actual'],
      },
    ],
    cannotTell: [
      {
        name: 'no budget',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ revisedBudget: null, originalBudget: null, rate: null }) })),
      },
      { name: 'rows of several levels', subject: withRows(['80.00', '40.00', '30.00'], ['财政拨款', '其他资金', '其中：自有资金']) },
    ],
  },
};

/** A column whose rows are all blank says nothing; a blank row among others is nothing. */
function sumFaults(execution: Execution, place: string, tolerance: string): readonly FoundFault[] {
  const allowed = multiplyDecimals(tolerance, String(execution.rows.length));
  return columns.flatMap(([field, name]) => {
    const total = execution[field];
    const parts = execution.rows.flatMap((row) => row[field] ?? []);
    if (total === null || parts.length === 0) return [];
    const sum = parts.reduce(addDecimals, '0');
    const gap = subtractDecimals(total, sum).replace(/^-/u, '');
    if (compareDecimals(gap, allowed) <= 0) return [];
    const plain = trimDecimal(sum);
    return [
      {
        at: `${place}/${field}`,
        because: {
          zh: `${name.zh}总额${total}，各项资金相加为${plain}，相差${trimDecimal(gap)}。`,
          en: `The ${name.en} is ${total} in all, its rows add up to ${plain}: ${trimDecimal(gap)} apart.`,
        },
      },
    ];
  });
}

function withRows(actuals: readonly (string | null)[], labels: readonly string[] = []) {
  const blank = { originalBudget: null, revisedBudget: null, expected: null, rate: null, weight: null, score: null };
  const rows = actuals.map((actual, index) => ({ ...blank, actual, label: labels[index] ?? `资金${index + 1}` }));
  return asPaper(evaluationPaper({ execution: evaluationExecution({ rows }) }));
}
