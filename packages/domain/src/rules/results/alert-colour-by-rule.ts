/** A printed alert light of monitoring is the one that its numbers give. */
import { parameter } from '../../dated.ts';
import { compareDecimals } from '../../decimal.ts';
import type { OtherCell } from '../../exchange.ts';
import { indicatorFacts, isCost, isOf } from '../../facts/indicator-facts.ts';
import { norm } from '../../norm.ts';
import { evaluateFormula } from '../../scores/formula.ts';
import { type ScoredPart, scoredPart } from '../../scores/scored-part.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import type { Text } from '../../text.ts';
import { asPaper, evaluationExecution, evaluationPaper, evaluationRow, examplePaper } from '../example-papers.ts';
import { type Asking, doesNotApply, type FoundFault, type PaperRule } from '../rule.ts';
import { type EvaluatedRow, named, type Open, rowsOf, settled } from './shared-evaluation.ts';

const red = parameter<string>({ zh: '红灯：低于（%）', en: 'Red below (%)' }, { from: '2019-07-26', value: '60', mark: 'form' });
const yellow = parameter<string>({ zh: '黄灯：低于（%）', en: 'Yellow below (%)' }, { from: '2019-07-26', value: '80', mark: 'form' });
const blue = parameter<string>({ zh: '蓝灯：达到（%）', en: 'Blue from (%)' }, { from: '2019-07-26', value: '120', mark: 'form' });

type Colour = 'red' | 'yellow' | 'green' | 'blue';
const colours: Readonly<Record<Colour, Text>> = {
  red: { zh: '红', en: 'red' },
  yellow: { zh: '黄', en: 'yellow' },
  green: { zh: '绿', en: 'green' },
  blue: { zh: '蓝', en: 'blue' },
};
const lightLabel = /预警|亮灯|灯色|信号灯/u;
const moneyLabel = /预算|资金|支出|执行/u;
const places = 4;

export const alertColourByRule: PaperRule = {
  code: 'R-18',
  name: 'alert-colour-by-rule',
  subject: 'paper',
  title: { zh: '监控预警灯色与数值相符', en: 'Alert lights follow the numbers' },
  source: [cite(systemConfiguration, 'lights')],
  since: '2019-07-26',
  severity: 'warning',
  parameters: { red, yellow, blue },
  advice: {
    zh: '请核对完成值和灯色；本地另有预警规则的，按本地规则。',
    en: 'Check the value and the light; where the place has its own rule, go by that.',
  },
  why: {
    zh: '灯色决定要不要干预；灯亮错了，该管的没有管。',
    en: 'The light decides whether anybody steps in. A wrong one hides what needs it.',
  },
  check({ paper, at }, asking) {
    const part = paper.kind === 'monitoring-report' ? scoredPart(paper, at) : null;
    if (part === null) return doesNotApply(at, '只检查绩效运行监控表。', 'Only monitoring is meant.');
    const lights = [...moneyLights(part, asking), ...rowsOf(paper, part).flatMap((each) => rowLights(each, part, asking))];
    if (lights.length === 0) return doesNotApply(part.at, '表中没有预警灯色。', 'The form has no alert lights.');
    const faults: FoundFault[] = [];
    const open: Open[] = [];
    for (const { at: place, name, printed, meant } of lights) {
      if (meant === null)
        open.push({ at: place, why: { zh: `${name.zh}的灯色算不出来。`, en: `The light of ${name.en} cannot be worked out.` } });
      else if (meant !== printed)
        faults.push({
          at: place,
          because: {
            zh: `${name.zh}打印的是${colours[printed].zh}灯，按数值应为${colours[meant].zh}灯。`,
            en: `${name.en} is printed ${colours[printed].en}; its numbers give ${colours[meant].en}.`,
          },
        });
    }
    return settled(faults, open);
  },
  examples: {
    passes: [
      { name: 'half of it in July is green', subject: lit('50公里', '绿灯') },
      { name: 'nothing yet is red', subject: lit('0公里', '红色') },
      { name: 'within the limit is green', subject: lit('3天', '绿', { target: '≤5天' }) },
      { name: 'a share in range is green whatever the month', subject: lit('96%', '绿', { target: '≥95%', kind: '质量指标' }) },
      { name: 'the light of the money', subject: litMoney('60.00', '黄灯') },
      { name: 'no lights', subject: asPaper(evaluationPaper({}, { kind: 'monitoring-report' })) },
      { name: 'a declaration', subject: asPaper(examplePaper()) },
    ],
    fails: [
      { name: 'just below 60 % of the months is red', subject: lit('30公里', '黄'), at: ['/papers/0/project/indicators/0/others/0/text'] },
      { name: '70 % of the months is yellow', subject: lit('35.2公里', '绿'), at: ['/papers/0/project/indicators/0/others/0/text'] },
      { name: 'far ahead is blue', subject: lit('86公里', '绿'), at: ['/papers/0/project/indicators/0/others/0/text'] },
      {
        name: 'over the limit is red',
        subject: lit('6天', '绿', { target: '≤5天' }),
        at: ['/papers/0/project/indicators/0/others/0/text'],
      },
      { name: 'a light of the money', subject: litMoney('40.00', '绿灯'), at: ['/papers/0/project/others/0/text'] },
    ],
    cannotTell: [
      { name: 'a wording', subject: lit('推进中', '绿') },
      { name: 'no months printed', subject: lit('50公里', '绿', {}, null) },
      { name: 'no spending', subject: litMoney(null, '绿灯') },
    ],
  },
};

type Light = { readonly at: string; readonly name: Text; readonly printed: Colour; readonly meant: Colour | null };

function moneyLights({ others, execution, at }: ScoredPart, asking: Asking): readonly Light[] {
  const months = monthsOf(execution?.period);
  const budget = execution?.revisedBudget ?? execution?.originalBudget ?? null;
  const actual = execution?.actual ?? null;
  return others.flatMap((cell, index) => {
    const printed = moneyLabel.test(norm(cell.label)) ? colourOf(cell) : null;
    if (printed === null) return [];
    const pace = months === null || budget === null || actual === null ? null : paceOf(actual, budget, months);
    const found = pace === null ? null : lightOf(pace, asking);
    // The light of the money knows no blue.
    return [
      {
        at: `${at}/others/${index}/text`,
        name: { zh: '预算执行', en: 'Budget execution' },
        printed,
        meant: found === 'blue' ? 'green' : found,
      },
    ];
  });
}

function rowLights(each: EvaluatedRow, { execution }: ScoredPart, asking: Asking): readonly Light[] {
  return (each.row.others ?? []).flatMap((cell, index) => {
    const printed = colourOf(cell);
    const at = `${each.at}/others/${index}/text`;
    return printed === null ? [] : [{ at, name: named(each), printed, meant: meantLight(each, monthsOf(execution?.period), asking) }];
  });
}

/** Quality, timeliness and cost, and what is better when lower, are in range or not; the rest goes by the months that have passed. */
function meantLight({ row, attainment }: EvaluatedRow, months: number | null, asking: Asking): Colour | null {
  const facts = indicatorFacts(row);
  const isInRangeOrNot = isOf(facts, 'O.L', 'O.T') || isCost(facts);
  if (attainment.kind === 'dates') return attainment.isReached ? 'green' : 'red';
  if (attainment.kind !== 'numbers') return null;
  if (isInRangeOrNot || attainment.direction === 'down') return attainment.isReached ? 'green' : 'red';
  const pace = months === null ? null : paceOf(attainment.actual.value, attainment.target.value, months);
  return pace === null ? null : lightOf(pace, asking);
}

/** Percent of what the months that have passed ask for. */
function paceOf(actual: string, target: string, months: number): string | null {
  return evaluateFormula('a ÷ (t × m ÷ 12) × 100', { a: actual, t: target, m: String(months) }, places);
}

function lightOf(pace: string, asking: Asking): Colour {
  if (compareDecimals(pace, asking.of(red)) < 0) return 'red';
  if (compareDecimals(pace, asking.of(yellow)) < 0) return 'yellow';
  return compareDecimals(pace, asking.of(blue)) < 0 ? 'green' : 'blue';
}

function colourOf({ label, text }: OtherCell): Colour | null {
  if (!lightLabel.test(norm(label))) return null;
  const word = /^(?<colour>[红黄绿蓝])(?:色|灯|色预警)?$/u.exec(norm(text))?.groups?.['colour'];
  const found = Object.entries(colours).find(([, { zh }]) => zh === word)?.[0];
  return found === undefined ? null : (found as Colour);
}

/** 1—7月 are seven months. */
function monthsOf(period: string | undefined): number | null {
  const last = /(?<month>\d{1,2})月/u.exec(norm(period ?? ''))?.groups?.['month'];
  const months = last === undefined ? 0 : Number(last);
  return months >= 1 && months <= 12 ? months : null;
}

function lit(actual: string, colour: string, change: Parameters<typeof evaluationRow>[0] = {}, period: string | null = '1—7月') {
  const row = evaluationRow({ ...change, actual, others: [{ label: '序时进度预警', text: colour }] });
  const execution = evaluationExecution(period === null ? {} : { period });
  return asPaper(evaluationPaper({ indicators: [row], execution }, { kind: 'monitoring-report' }));
}

function litMoney(actual: string | null, text: string) {
  const execution = evaluationExecution({ actual, period: '1—8月' });
  return asPaper(evaluationPaper({ indicators: [], execution, others: [{ label: '预算执行预警', text }] }, { kind: 'monitoring-report' }));
}
