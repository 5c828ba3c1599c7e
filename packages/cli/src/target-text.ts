/** A target value in one line for a person: what it says, what is better and why, what is doubtful and what it may have said. */
import { type Language, say, type TargetValue, type Text } from '@jixiao/domain';
import type { Style } from './style.ts';

const kindWords: Readonly<Record<TargetValue['kind'], Text>> = {
  num: { zh: '数值', en: 'number' },
  money: { zh: '金额', en: 'money' },
  rate: { zh: '比值', en: 'rate' },
  rateMoney: { zh: '单价', en: 'unit price' },
  duration: { zh: '时长', en: 'duration' },
  date: { zh: '日期', en: 'date' },
  range: { zh: '区间', en: 'range' },
  bands: { zh: '分档数值', en: 'bands' },
  bool: { zh: '是否', en: 'truth' },
  qual: { zh: '文字', en: 'wording' },
  qualRef: { zh: '参照', en: 'reference' },
  placeholder: { zh: '待填', en: 'placeholder' },
  empty: { zh: '空白', en: 'blank' },
  unparsed: { zh: '读不出', en: 'unparsed' },
};
const directionWords: Readonly<Record<TargetValue['direction'], Text>> = {
  up: { zh: '越高越好', en: 'higher is better' },
  down: { zh: '越低越好', en: 'lower is better' },
  exact: { zh: '相符为好', en: 'exactly so is best' },
  inside: { zh: '在区间内为好', en: 'inside is best' },
  none: { zh: '不分高低', en: 'no order' },
};
const earlier: Text = { zh: '越早越好', en: 'earlier is better' };
const reasonWords: Readonly<Record<NonNullable<TargetValue['directionReason']>, Text>> = {
  polarity: { zh: '指标性质写明', en: 'the column says so' },
  operator: { zh: '按计算符号', en: 'by its operator' },
  trend: { zh: '按增减的说法', en: 'by its trend word' },
  range: { zh: '按区间', en: 'by its range' },
  keep: { zh: '要求保持', en: 'it is to be kept' },
  bands: { zh: '按各档高低', en: 'by its bands' },
  'lower-name': { zh: '名称属于越低越好', en: 'by its name' },
  cost: { zh: '成本指标', en: 'a cost' },
  satisfaction: { zh: '满意度指标', en: 'a satisfaction' },
  ratio: { zh: '比率，以目标值为满分', en: 'a share, capped at the target' },
  exact: { zh: '数量或金额', en: 'a count or a sum' },
  'yes-or-no': { zh: '是否', en: 'a yes or no' },
  none: { zh: '没有数值', en: 'no value' },
};
const referenceWords: Readonly<Record<NonNullable<TargetValue['ref']>, Text>> = {
  budget: { zh: '预算', en: 'the budget' },
  plan: { zh: '计划', en: 'the plan' },
  lastYear: { zh: '上年', en: 'last year' },
};
const warningWords: Readonly<Record<string, Text>> = {
  'V-02': { zh: '比率没有写 %', en: 'a share without %' },
  'V-05': { zh: '比率超过 100%', en: 'a share above 100%' },
  'V-14': { zh: '与单位列不符', en: 'the unit column says otherwise' },
  'V-15': { zh: '疑似日期存成了数字', en: 'may be a date stored as a number' },
  'V-16': { zh: '疑似扫描或导出损坏', en: 'may be damaged by a scan or an export' },
  'V-17': { zh: '符号不规范', en: 'unusual operator' },
  'V-18': { zh: '文字过长', en: 'a whole sentence' },
  'V-19': { zh: '日期依年度而定', en: 'a date relative to the year' },
  approximate: { zh: '约数', en: 'approximate' },
  'currency-assumed': { zh: '没有写“元”', en: 'the currency is assumed' },
  'number-in-wording': { zh: '文字中有数字', en: 'a number inside wording' },
  'operators-disagree': { zh: '计算符号互相矛盾', en: 'operators disagree' },
  'range-falls': { zh: '区间前大后小', en: 'the range falls' },
  'rounded-to-zero': { zh: '可能舍入成零', en: 'may be rounded to zero' },
  'spreadsheet-error': { zh: '表格软件的错误值', en: 'an error of a spreadsheet' },
  'unknown-unit': { zh: '单位不认识', en: 'unknown unit' },
  'full-coverage': { zh: '全覆盖的说法', en: 'an idiom of full coverage' },
};
const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', in: '', 'trend-up': '↑', 'trend-down': '↓', keep: '→' };

export function targetText(value: TargetValue, language: Language, style: Style): string {
  const { direction, directionReason = 'none' } = value;
  const [open, close] = language === 'en' ? [' (', ')'] : ['（', '）'];
  const best = value.kind === 'date' && direction === 'down' ? earlier : directionWords[direction];
  const better = `${say(best, language)}${open}${say(reasonWords[directionReason], language)}${close}`;
  const doubts = value.warnings.filter((warning) => warning !== 'unparsed').map((warning) => warningText(warning, language));
  const mayBe = (value.suggestions ?? []).map(({ text }) => (language === 'en' ? `perhaps ${text}` : `或为 ${text}`));
  const parts = [
    `${say(kindWords[value.kind], language)} ${contentText(value, language)}`.trim(),
    ...(direction === 'none' ? [] : [better]),
    ...(doubts.length === 0 ? [] : [style.warning(doubts.join(language === 'en' ? ', ' : '、'))]),
    ...mayBe.map((text) => style.hint(text)),
  ];
  return `${style.strong(value.raw.replaceAll(/\s+/gu, ' '))}  ${parts.join(language === 'en' ? '; ' : '；')}`;
}

function warningText(warning: string, language: Language): string {
  const words = warningWords[warning];
  if (words === undefined) return warning;
  return warning.startsWith('V-') ? `${warning} ${say(words, language)}` : say(words, language);
}

function contentText(value: TargetValue, language: Language): string {
  const unit = value.unit?.canonical ?? '';
  const sign = signOf(value.op);
  const reference = value.ref === null ? [] : [say(referenceWords[value.ref], language)];
  switch (value.kind) {
    case 'range':
      return joined([value.value === null || value.value2 === null ? '' : `${value.value} – ${value.value2}`, unit]);
    case 'bands':
      return value.bands
        .map((band) => joined([band.grade, signOf(band.op), band.value ?? '', band.unit?.canonical ?? '']))
        .join(language === 'en' ? ', ' : '、');
    case 'date':
      return joined([sign, dateText(value, language)]);
    case 'bool':
      return say(value.truth === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }, language);
    case 'qual':
      return joined([sign, ...(value.embedded ?? []).map(({ raw }) => raw), (value.qualLevels ?? []).join(' / ')]);
    case 'qualRef':
      return joined([sign, ...reference, value.value ?? '', value.value === null ? '' : unit]);
    default:
      return joined([sign, value.value ?? '', unit]);
  }
}

function dateText({ date }: TargetValue, language: Language): string {
  if (date === null) return '';
  const year = date.year === null ? say({ zh: '年度未知', en: 'year unknown' }, language) : String(date.year);
  const two = (part: number | null): string[] => (part === null ? [] : [String(part).padStart(2, '0')]);
  return [year, ...(date.quarter === null ? [] : [`Q${date.quarter}`]), ...two(date.month), ...two(date.day)].join('-');
}

function signOf(op: TargetValue['op']): string {
  return op === null ? '' : (signs[op] ?? op);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
