/**
 * Units of target values: printed word → canonical unit, dimension and factor to the base of the dimension.
 * A unit that is not listed is not guessed: the value then stays a text. Multipliers (万, 亿) stand before a unit and go into the value.
 */
import type { TargetUnit } from './target-value.ts';

export type ReadUnit = {
  readonly unit: TargetUnit | null;
  /** Power of ten of the multiplier before the unit. */
  readonly shift: number;
  readonly isCurrencyAssumed: boolean;
};

type Known = { readonly canonical: string; readonly dimension: string; readonly factor: string };

const known = new Map<string, Known>();
function learn(dimension: string, words: string, canonical: string | null = null, factor = '1'): void {
  for (const word of words.split(' ')) known.set(word, { canonical: canonical ?? word, dimension, factor });
}

learn('ratio', '% 百分比', '%', '0.01');
learn('ratio', '百分点 个百分点', '百分点', '0.01');
learn('ratio', '‰ 千分之', '‰', '0.001');
learn('ratio', '成', '成', '0.1');
learn('money', '元 元人民币 块', '元');
learn('money', '美元 欧元');
learn('length', '米 m M 延米', '米');
learn('length', '公里 千米 km KM Km', '公里', '1000');
learn('length', '厘米 cm', '厘米', '0.01');
learn('length', '毫米 mm', '毫米', '0.001');
learn('area', '平方米 m2 M2 平米 平方', '平方米');
learn('area', '亩');
learn('area', '公顷', '公顷', '10000');
learn('area', '平方公里 平方千米 km2', '平方公里', '1000000');
learn('mass', '公斤 千克 kg KG', '公斤');
learn('mass', '克 g', '克', '0.001');
learn('mass', '吨 t', '吨', '1000');
learn('mass', '斤', '斤', '0.5');
learn('volume', '立方米 m3 M3 立方 方', '立方米');
learn('volume', '升 L', '升', '0.001');
learn('volume', '毫升', '毫升', '0.000001');
learn('time', '年 周年');
learn('time', '个月', '月');
learn('time', '月');
learn('time', '天 日 自然日', '天');
learn('time', '个工作日 工作日', '工作日');
learn('time', '小时 个小时 学时 课时');
learn('time', '分钟 秒 秒钟 周 星期 季度 个季度');
learn('energy', '千瓦时 度 kWh', '千瓦时');
learn('energy', '千瓦 kW', '千瓦');
learn('energy', '吨标准煤 兆瓦 kVA');
learn('count', '人次 人/次', '人次');
learn(
  'count',
  '个 次 人 户 座 株 件 只 头 卷 家 项 批 起 场 处 名 所 条 辆 台 套 份 期 支 种 篇 块 本 册 张 幅 片 组 队 层 间 栋 幢 孔 口 眼 盏 盆 棵 根 枚 ' +
    '部 门 节 堂 班 班次 车次 件次 台次 辆次 台套 台/套 台(套) 户次 例 宗 笔 位 级 类 轮 届 回 遍 趟 艘 架 顶 床 床位 张床 箱 袋 瓶 桶 罐 盒 包 支队 ' +
    '村 乡 镇 县 区 市 乡镇 社区 街道 学校 个村 个县 个乡镇 个点 个项目 家次 家企业 人天 人日 人月 万 字 页 条次 座次 样 批次 标段 公里/次 期次 分 星 点 份/期 ' +
    '盘 尾 羽 匹 口井 眼井 段 桩 站 网点 对 双 副 粒 束 丛 穴 面 杆 基 道 扇 樘 车 航次 架次 例次 人份 剂 剂次 针次 枝 枚次 道次 榀 榻 所次 场次 节次 门次',
);
known.delete('万');
for (const word of ['块']) known.set(word, { canonical: word, dimension: 'count', factor: '1' });

const multipliers: readonly (readonly [string, number])[] = [
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

/** Reads the text that follows a number, or a cell of a unit column. Null: not a unit that we know. */
export function readUnit(text: string): ReadUnit | null {
  const word = text.trim();
  if (word === '') return { unit: null, shift: 0, isCurrencyAssumed: false };
  const plain = simple(word);
  if (plain !== null) return plain;
  return compound(word);
}

function simple(word: string): ReadUnit | null {
  const whole = known.get(word);
  if (whole !== undefined) return { unit: { raw: word, ...whole }, shift: 0, isCurrencyAssumed: false };
  for (const [multiplier, shift] of multipliers) {
    if (!word.startsWith(multiplier)) continue;
    const rest = word.slice(multiplier.length).trimStart();
    if (rest === '') return { unit: null, shift, isCurrencyAssumed: false };
    const unit = known.get(rest);
    if (unit !== undefined && unit.dimension !== 'ratio') return { unit: { raw: word, ...unit }, shift, isCurrencyAssumed: false };
  }
  return null;
}

/** 元/亩, 万元/人, 元/人·月, /株 (currency word missing). */
function compound(word: string): ReadUnit | null {
  const slash = word.indexOf('/');
  if (slash === -1) return null;
  const isCurrencyAssumed = slash === 0;
  const above = isCurrencyAssumed ? simple('元') : simple(word.slice(0, slash));
  const parts = word.slice(slash + 1).split(/[·.*×/]/u);
  if (
    above === null ||
    above.unit === null ||
    !parts.every((part) => known.has(part.trim()) || /^(?:\d+|每)?(?:人|户|年|月|天|日|亩|平方米)$/u.test(part))
  )
    return null;
  const below = word.slice(slash + 1);
  const canonical = `${above.unit.canonical}/${below}`;
  return { unit: { raw: word, canonical, dimension: 'compound', factor: '1' }, shift: above.shift, isCurrencyAssumed };
}
