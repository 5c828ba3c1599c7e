/** The unit of a value fits its unit column, its level 2 and its name. */
import { type IndicatorFacts, isOf } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { countEndings } from '../../lexicons/count-endings.ts';
import { coverageEndings } from '../../lexicons/coverage-endings.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { readUnit } from '../../target-units.ts';
import { normaliseTarget } from '../../target-text.ts';
import type { Text } from '../../text.ts';
import { askRows, placeOf, type Row, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { Asking, FoundFault, PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';

/** Dimensions in which a share can be no share. Points (分) and multiples (倍) may stand for one. */
const noShare: ReadonlySet<string> = new Set(['count', 'money', 'length', 'area', 'mass', 'volume', 'time', 'energy']);
const scores: ReadonlySet<string> = new Set(['分', '倍']);
/** How often something is done is a number of times. */
const frequency = /频率$/u;

export const unitFits: PaperRule = {
  code: 'V-14',
  name: 'unit-fits',
  subject: 'paper',
  title: { zh: '计量单位与指标相符', en: 'The unit fits the indicator' },
  source: [cite(publishedForms, 'seen-mistakes'), cite(publishedForms, 'operator-and-unit')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { countEndings, coverageEndings },
  advice: {
    zh: '请核对指标名称、二级指标和计量单位，改正不一致的一处。',
    en: 'Check name, level 2 and unit, and correct the one that does not fit.',
  },
  why: {
    zh: '单位不符，自评时完成值与指标值无法比较。',
    en: 'With a unit that does not fit, what was done cannot be compared with the target.',
  },
  check: (subject, asking) => askRows(subject, (row) => contradiction(row) ?? misfit(row, asking) ?? valueMissing(row)),
  examples: {
    passes: [
      { name: 'length under quantity', subject: withRows([exampleRow('O.Q', '养护里程', '≥86公里')]) },
      {
        name: 'coverage counts as quantity',
        subject: withRows([
          exampleRow('O.Q', '自来水覆盖率', '≥95%'),
          exampleRow('O.Q', '自来水普及率（%）', '≥95%'),
          ...['疾病筛查率', '应保尽保率', '免疫密度'].map((name) => exampleRow('O.Q', name, '≥95%')),
        ]),
      },
      { name: 'grades are asked by V-06', subject: withRows([exampleRow('O.Q', '养护数量', '100%优、90%良')]) },
      { name: 'a wording with a unit column', subject: withRows([exampleRow('O.Q', '养护里程', '应养尽养', { unitText: '%' })]) },
      { name: 'unit repeated in its column', subject: withRows([exampleRow('O.C', '养护成本', '≤28万元', { unitText: '万元' })]) },
      { name: 'satisfaction in points', subject: withRows([exampleRow('S.U', '村民满意度', '≥90分')]) },
      { name: 'how often', subject: withRows([exampleRow('O.L', '巡查频率', '≥4次')]) },
      { name: 'a rate per number', subject: withRows([exampleRow('B.S', '事故发生率', '≤2起/万人')]) },
    ],
    fails: [
      {
        name: 'money in a column of %',
        subject: withRows([exampleRow('O.C', '养护成本', '28.8万元', { unitText: '%' })]),
        at: [cellAt(0, '/target/unitText')],
        severity: 'error',
      },
      {
        name: 'a day in a column of 个',
        subject: withRows([exampleRow('O.T', '完工', '10月底前', { unitText: '个' })]),
        at: [cellAt(0, '/target/unitText')],
        severity: 'error',
      },
      {
        name: '元 in a column of 万元: one dimension',
        subject: withRows([exampleRow('O.C', '养护成本', '28元', { unitText: '万元' })]),
        at: [cellAt(0, '/target/unitText')],
        severity: 'warning',
      },
      {
        name: '% under quantity',
        subject: withRows([exampleRow('O.Q', '造林完成率', '≥95%')]),
        at: [cellAt(0, '/target/raw')],
        severity: 'warning',
      },
      { name: 'money under quality', subject: withRows([exampleRow('O.L', '道路养护', '≥20万元')]), at: [cellAt(0, '/target/raw')] },
      { name: 'a share of pieces', subject: withRows([exampleRow('O.L', '水质合格率', '≥5个')]), at: [cellAt(0, '/target/raw')] },
      { name: 'people in %', subject: withRows([exampleRow('B.S', '受益人数', '≥90%')]), at: [cellAt(0, '/target/raw')] },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.Q', '养护里程', '≥')]) }],
  },
};

/** A unit column that says another unit than the cell. */
function contradiction(row: Row): FoundFault | null {
  const { value, row: printed } = row.facts;
  if (!value.warnings.includes('V-14')) return null;
  const place = placeOf(row);
  const column = printed.target.unitText ?? '';
  const isSameDimension = readUnit(normaliseTarget(column))?.unit?.dimension === value.unit?.dimension;
  return {
    at: `${row.at}/target/unitText`,
    severity: isSameDimension ? 'warning' : 'error',
    because: {
      zh: `${place.zh}的指标值是${shown(printed.target.raw)}，计量单位一栏却是${shown(column)}。`,
      en: `${place.en} has the value ${shown(printed.target.raw)}, and yet its unit column says ${shown(column)}.`,
    },
  };
}

function misfit(row: Row, asking: Asking): FoundFault | null {
  const reason = reasonOf(row.facts, asking);
  if (reason === null) return null;
  const place = placeOf(row);
  const raw = shown(row.facts.row.target.raw);
  return {
    at: `${row.at}/target/raw`,
    because: {
      zh: `${place.zh}${reason.zh}，指标值${raw}的单位却是“${row.facts.unit?.raw ?? ''}”。`,
      en: `${place.en} ${reason.en}, and yet the unit of its value ${raw} is “${row.facts.unit?.raw ?? ''}”.`,
    },
  };
}

function reasonOf(facts: IndicatorFacts, asking: Asking): Text | null {
  const { unit, name, isRatioLike } = facts;
  if (unit === null || facts.value.kind === 'qual' || facts.value.kind === 'bands') return null;
  const isRatio = unit.dimension === 'ratio';
  if (isRatio && wordPattern(asking.of(countEndings), '(?:WORDS)$').test(name)) return { zh: '是数量', en: 'is a count' };
  if (isRatio && isOf(facts, 'O.Q') && !wordPattern(asking.of(coverageEndings), '(?:WORDS)$').test(name))
    return { zh: '列在数量指标下', en: 'stands under quantity' };
  if (isOf(facts, 'O.L') && (unit.dimension === 'money' || facts.value.kind === 'rateMoney'))
    return { zh: '列在质量指标下', en: 'stands under quality' };
  const isNoShare = noShare.has(unit.dimension) && !scores.has(unit.canonical) && !frequency.test(name);
  return isRatioLike && isNoShare ? { zh: '是比率', en: 'is a share' } : null;
}
