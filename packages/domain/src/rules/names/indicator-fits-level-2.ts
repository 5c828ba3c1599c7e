/** An indicator is of the kind under which it stands: cost in money, timeliness in time, quantity in numbers, quality no count, satisfaction somebody's. */
import { type IndicatorFacts, isOf } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { costWords } from '../../lexicons/cost-words.ts';
import { satisfactionWords } from '../../lexicons/satisfaction-words.ts';
import { timeWords } from '../../lexicons/time-words.ts';
import { norm } from '../../norm.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import type { Text } from '../../text.ts';
import { askRows, labelOpen, placeOf, valueOpen } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { Asking, PaperRule } from '../rule.ts';

const countedDimensions: ReadonlySet<string> = new Set(['count', 'length', 'area', 'mass', 'volume']);
/** Points, grades and multiples are counted and yet say how good something is. */
const qualityUnits: ReadonlySet<string> = new Set(['分', '级', '星', '档', '倍']);
/** A period that the grammar leaves a wording: 2023-2025年, 1-12月. */
const period = /\d[年月日]/u;
const at = [cellAt(0, '/kind/label')];

export const indicatorFitsLevel2: PaperRule = {
  code: 'N-08',
  name: 'indicator-fits-level-2',
  subject: 'paper',
  title: { zh: '指标与所属二级指标相符', en: 'An indicator fits its level 2' },
  source: [cite(caiyu201588, 'review-relevance'), cite(caiyu202010, 'clear-indicators')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { costWords, timeWords, satisfactionWords },
  advice: { zh: '请移到相符的二级指标下，或改写名称和指标值。', en: 'Move it under the level 2 that fits, or reword name and value.' },
  why: {
    zh: '放错类别的指标使这一类看似有了考核，其实没有。',
    en: 'An indicator in the wrong place makes a kind look measured that is not.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { facts } = row;
      if (facts.value.kind === 'empty' || facts.value.kind === 'placeholder') return null;
      if (facts.code === null) return labelOpen(row);
      const reason = reasonOf(facts, asking);
      if (reason === null) return null;
      if (facts.value.kind === 'unparsed' && !isOf(facts, 'S')) return valueOpen(row);
      const place = placeOf(row);
      return {
        at: `${row.at}/kind/label`,
        because: { zh: `${place.zh}${reason.zh}。`, en: `${place.en} ${reason.en}.` },
      };
    }),
  examples: {
    passes: [
      {
        name: 'cost: money, a price, the budget, a word of cost',
        subject: withRows([
          exampleRow('O.C', '每公里', '≤1.2万元'),
          exampleRow('C.E', '养护', '≤120元/米'),
          exampleRow('O.C', '养护', '不超预算'),
          exampleRow('O.C', '单位成本', '较低'),
          exampleRow('O.C', '超概算比例', '≤5%'),
          exampleRow('O.C', '采购价格', '不高于市场价'),
          exampleRow('C.E', '亩均投资下降率', '≥2%'),
          exampleRow('O.C', '养护', '总投入控制在20万元左右，不另增加'),
        ]),
      },
      {
        name: 'timeliness: a day, a duration, a word in name, description or value',
        subject: withRows([
          exampleRow('O.T', '完工', '10月底前'),
          exampleRow('O.T', '修复', '≤24小时'),
          exampleRow('O.T', '完工及时率', '≥95%'),
          exampleRow('O.T', '完成率', '≥95%', { description: '按合同工期完成' }),
          exampleRow('O.T', '发放', '每月发放'),
          exampleRow('O.T', '养护', '2023-2025年'),
          exampleRow('O.T', '养护', '1-12 月'),
          exampleRow('O.T', '养护', '全年'),
          exampleRow('O.T', '项目实施期', '按计划'),
          ...['汛前完成比例', '汛期前完成率', '采暖季前完工率', '春节前到位率', '开学前完工率', '入冬前完工率', '清运频次', '巡查频率'].map(
            (name) => exampleRow('O.T', name, '≥95%'),
          ),
        ]),
      },
      {
        name: 'quantity: a unit, a name that counts, a range, a share with %',
        subject: withRows([
          exampleRow('O.Q', '新建水井', '12眼'),
          exampleRow('O.Q', '培训人数', '≥50'),
          exampleRow('O.Q', '养护', '80-90'),
          exampleRow('O.Q', '任务完成率', '≥95%'),
        ]),
      },
      {
        name: 'quality: a share, points, a ceiling, none',
        subject: withRows([
          exampleRow('O.L', '合格率', '≥95%'),
          exampleRow('O.L', '检查得分', '≥90分'),
          exampleRow('O.L', '返工', '≤2次'),
          exampleRow('O.L', '返工', '＜2处'),
          exampleRow('O.L', '道路', '整洁'),
        ]),
      },
      {
        name: 'satisfaction: a word in name or description',
        subject: withRows([exampleRow('S.U', '好评率', '≥90%'), exampleRow('S.U', '村民', '≥90%', { description: '认可的村民占比' })]),
      },
      {
        name: 'benefit, social cost, and a row without a value',
        subject: withRows([exampleRow('B.S', '受益', '明显'), exampleRow('O.Q', '新建水井', '')]),
      },
    ],
    fails: [
      { name: 'cost without money', subject: withRows([exampleRow('O.C', '经费保障', '≥90%')]), at },
      { name: 'economic cost in words', subject: withRows([exampleRow('C.E', '经费保障', '到位')]), at },
      { name: 'timeliness without time', subject: withRows([exampleRow('O.T', '完成率', '≥95%')]), at },
      { name: 'quantity in words', subject: withRows([exampleRow('O.Q', '新建水井', '较多')]), at },
      { name: 'quantity as yes or no', subject: withRows([exampleRow('O.Q', '新建水井', '完成')]), at },
      { name: 'quantity in grades', subject: withRows([exampleRow('O.Q', '新建水井', '12眼优、10眼良')]), at },
      { name: 'quantity of what?', subject: withRows([exampleRow('O.Q', '完成率', '≥90')]), at },
      { name: 'quality as a count', subject: withRows([exampleRow('O.L', '培训', '≥50人次')]), at },
      { name: 'quality as a length', subject: withRows([exampleRow('O.L', '养护', '86公里')]), at },
      { name: 'satisfaction about something else', subject: withRows([exampleRow('S.U', '受益比例', '≥90%')]), at },
    ],
    cannotTell: [
      { name: 'a label that nobody knows', subject: withRows([exampleRow('?', '受益', '≥90%')]) },
      { name: 'a value of signs', subject: withRows([exampleRow('O.T', '完成率', '≥')]) },
    ],
  },
};

/** Why it does not fit; null where it does, or where any value may. */
function reasonOf(facts: IndicatorFacts, asking: Asking): Text | null {
  const { code, value, name, description } = facts;
  const has = (words: typeof costWords, text: string) => wordPattern(asking.of(words)).test(text);
  if (code === 'O.C' || code === 'C' || code === 'C.E') {
    return isMoney(facts) || has(costWords, name)
      ? null
      : { zh: '列在成本指标下，却没有金额，也不是成本', en: 'stands under cost, and yet it holds no money and is no cost' };
  }
  if (code === 'O.T') {
    const isTime =
      value.kind === 'date' ||
      value.kind === 'duration' ||
      period.test(norm(value.raw)) ||
      has(timeWords, `${name} ${description} ${norm(value.raw)}`);
    return isTime ? null : { zh: '列在时效指标下，却与时间无关', en: 'stands under timeliness, and yet it says nothing of time' };
  }
  if (code === 'O.Q') {
    return isNumber(facts) ? null : { zh: '列在数量指标下，却没有可以计数的数量', en: 'stands under quantity, and yet it counts nothing' };
  }
  if (code === 'O.L') {
    return isCount(facts) ? { zh: '列在质量指标下，指标值却是数量', en: 'stands under quality, and yet its value is a count' } : null;
  }
  if (!isOf(facts, 'S') || has(satisfactionWords, name + description)) return null;
  return { zh: '列在满意度指标下，却与满意度无关', en: 'stands under satisfaction, and yet it is about something else' };
}

function isMoney({ value }: IndicatorFacts): boolean {
  if (value.kind === 'money' || value.kind === 'rateMoney' || value.ref === 'budget') return true;
  return value.unit?.dimension === 'money' || (value.embedded ?? []).some(({ unit }) => unit?.dimension === 'money');
}

function isNumber({ value, isUnitless, nameGivesUnit }: IndicatorFacts): boolean {
  if (value.kind === 'qual' || value.kind === 'bool' || value.kind === 'bands') return false;
  return value.kind !== 'unparsed' && !(value.kind === 'num' && isUnitless && !nameGivesUnit);
}

function isCount({ value, unit }: IndicatorFacts): boolean {
  if (value.kind === 'unparsed') return true;
  if (unit === null || value.op === '<=' || value.op === '<') return false;
  return countedDimensions.has(unit.dimension) && !qualityUnits.has(unit.canonical);
}
