/**
 * Units of target values: printed word → canonical unit, dimension and factor to the base of the dimension (square metre, kilogram,
 * cubic metre, second, kilowatt hour; a year is 365.2425 days and a month its twelfth). Multipliers (万, 亿) stand before a unit and go
 * into the value. A unit that is not listed is not guessed: the value then stays a text.
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

learn('ratio', '% 百分比 百分之', '%', '0.01');
learn('ratio', '百分点 个百分点', '百分点', '0.01');
learn('ratio', '‰ 千分之 千分比', '‰', '0.001');
learn('ratio', '‱ 万分之', '‱', '0.0001');
learn('ratio', '成', '成', '0.1');
learn('money', '元 元人民币 人民币元 元(人民币) 元整 圆', '元');
learn('money', '美元 欧元 港元 日元');
learn('length', '米 m M 延米 延长米 公尺', '米');
learn('length', '公里 千米 km KM Km', '公里', '1000');
learn('length', '厘米 cm CM 公分', '厘米', '0.01');
learn('length', '毫米 mm MM', '毫米', '0.001');
learn('length', '里 华里', '里', '500');
learn('area', '平方米 m2 M2 平米 平方 平', '平方米');
learn('area', '亩', '亩', '666.666666666667');
learn('area', '公顷 ha', '公顷', '10000');
learn('area', '平方公里 平方千米 km2', '平方公里', '1000000');
learn('area', '平方厘米 cm2', '平方厘米', '0.0001');
learn('mass', '公斤 千克 kg KG Kg', '公斤');
learn('mass', '克 g', '克', '0.001');
learn('mass', '毫克 mg', '毫克', '0.000001');
learn('mass', '微克 μg ug', '微克', '0.000000001');
learn('mass', '吨 t', '吨', '1000');
learn('mass', '斤', '斤', '0.5');
learn('volume', '立方米 m3 M3 立方 方', '立方米');
learn('volume', '升 L l', '升', '0.001');
learn('volume', '毫升 ml mL ML', '毫升', '0.000001');
learn('time', '年 周年', '年', '31556952');
learn('time', '季度 个季度', '季度', '7889238');
learn('time', '月 个月', '月', '2629746');
learn('time', '周 星期 个星期', '周', '604800');
learn('time', '天 日 自然日 个自然日', '天', '86400');
learn('time', '工作日 个工作日', '工作日', '86400');
learn('time', '小时 个小时 h', '小时', '3600');
learn('time', '分钟 min', '分钟', '60');
learn('time', '秒 秒钟 s', '秒');
learn('energy', '千瓦时 度 kWh 千瓦·时', '千瓦时');
learn('energy', '兆瓦时 MWh', '兆瓦时', '1000');
learn('energy', '吨标准煤 吨标煤', '吨标准煤', '8141');
learn('energy', '千瓦 kW KW', '千瓦');
learn('energy', '兆瓦 MW', '兆瓦', '1000');
learn('energy', '千伏安 kVA', '千伏安');
learn('count', '人次 人/次', '人次');
learn(
  'count',
  '个 次 人 户 座 株 件 只 头 卷 家 项 批 起 场 处 名 所 条 辆 台 套 份 期 支 种 篇 块 本 册 张 幅 片 组 队 层 间 栋 幢 孔 口 眼 盏 盆 棵 根 枚 ' +
    '部 门 节 堂 班 例 宗 笔 位 级 类 轮 届 回 遍 趟 艘 架 顶 床 床位 张床 箱 袋 瓶 桶 罐 盒 包 支队 村 乡 镇 县 区 市 省 乡镇 社区 街道 学校 点 字 页 样 批次 标段 ' +
    '分 星 盘 尾 羽 匹 口井 眼井 段 桩 站 网点 对 双 副 粒 束 丛 穴 面 杆 基 道 扇 樘 车 人份 剂 枝 榀 榻 学时 课时 课 学分 倍 岁 站点 点位 泊位 车位 席 摊位 ' +
    '人天 人日 人月 亩次 公里/次 份/期 台套 台/套 个/套 条/次 阶段 环节 步 刊 版 帧 集 档 卡 证 封 则 句 单 票 把 扎 捆 团 排 列 行 枪 坛 缸 池 畦 垛 仓 分贝 dB °C ' +
    '企业 项目 单位 部门 人员 学生 教师 样本 样品 案件 岗位 平方公里/次 GB TB MB 兆 Mbps 座次',
);

/** Measure words that a noun may follow (家企业, 个行政村), and the nouns. */
const classifiers = '个家名位所条座处项场件人只头台套部支种';
const nouns =
  '企业 项目 行政村 自然村 村 村庄 乡镇 镇 乡 社区 街道 学校 学生 教师 教职工 医院 单位 部门 机构 站点 网点 点 点位 标段 县 市 区 省 县区 市县 县市区 班 班次 组 小组 农户 贫困户 ' +
  '脱贫户 家庭 床位 车位 泊位 摊位 岗位 平台 系统 品种 样本 样品 案件 问题 课题 团队 活动 会议 专业 学科 基地 园区 合作社 水库 泵站 厕所 路口 小区 网格 人员 职工 干部 老人 老年人 儿童 ' +
  '残疾人 党员 患者 村民 居民 医生 护士 图书馆 文化站 卫生室 幼儿园 中小学 养老机构 监测点 示范点 示范村 行业 工程 制度 方案 报告 论文 专利 标准 信息 宣传片 专家 工作人员 志愿者 驻村干部 考生 ' +
  '场次 批次 季度 学期 学年 年度 周期 地区 片区 河段 断面 湖泊 河流 文物点 景区 景点 车间 门店 商户 市场主体 院校 高校 公司 媒体 公众号 微信公众号 群众 对象 服务对象 困难群众 低保对象';
const measureWords = new Map<string, string>();
for (const classifier of classifiers) {
  for (const noun of nouns.split(' ')) {
    if (known.has(classifier + noun)) continue;
    learn('count', classifier + noun);
    measureWords.set(classifier + noun, classifier);
  }
}

const multipliers: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];
const none: ReadUnit = { unit: null, shift: 0, isCurrencyAssumed: false };
const perTimes = /^(?<of>\p{Script=Han})\/?次$/u;
const inBrackets = /^(?<of>[^()]+)\((?<or>[^()]+)\)$/u;
const denominator = /^(?:\d+|[百千万]|每)?(?<of>.+)$/u;

/** Reads the text that follows a number, or a cell of a unit column. Null: not a unit that we know. */
export function readUnit(text: string): ReadUnit | null {
  const word = text.trim();
  if (word === '') return none;
  return simple(word) ?? compound(word.replace(/\/?每/u, '/'), word);
}

/** The longest unit that `text` begins with, and its length. */
export function unitAtStart(text: string): { readonly read: ReadUnit; readonly length: number } {
  for (let length = Math.min(text.length, 12); length > 0; length -= 1) {
    const read = readUnit(text.slice(0, length));
    if (read !== null && (read.unit !== null || read.shift > 0)) return { read, length };
  }
  return { read: none, length: 0 };
}

/** The measure word of a count that names what is counted, or two of them: 个 of 个行政村, 台 of 台(套). Other units are their own. */
export function measureWordOf(canonical: string): string {
  const word = inBrackets.exec(canonical)?.groups?.['of'] ?? canonical;
  return measureWords.get(word) ?? word;
}

function simple(word: string): ReadUnit | null {
  const whole = knownUnit(word);
  if (whole !== null) return { unit: { raw: word, ...whole }, shift: 0, isCurrencyAssumed: false };
  for (const [multiplier, shift] of multipliers) {
    if (!word.startsWith(multiplier)) continue;
    const rest = word.slice(multiplier.length).trimStart();
    if (rest === '') return { unit: null, shift, isCurrencyAssumed: false };
    const unit = knownUnit(rest);
    if (unit !== null && unit.dimension !== 'ratio') return { unit: { raw: word, ...unit }, shift, isCurrencyAssumed: false };
  }
  return null;
}

/** Also 件次 and 台/次, which count and are no rate, and 台(套). */
function knownUnit(word: string): Known | null {
  const whole = known.get(word);
  if (whole !== undefined) return whole;
  const times = perTimes.exec(word)?.groups?.['of'];
  if (times !== undefined && known.get(times)?.dimension === 'count') return { canonical: `${times}次`, dimension: 'count', factor: '1' };
  const bracket = inBrackets.exec(word)?.groups;
  if (bracket === undefined) return null;
  const [of, or] = [known.get(bracket['of'] ?? ''), known.get(bracket['or'] ?? '')];
  return of?.dimension === 'count' && or?.dimension === 'count' ? { canonical: word, dimension: 'count', factor: '1' } : null;
}

/** 元/亩, 万元/人, 元/人·月, 元/人/月, 元每亩, /株 (currency word missing). */
function compound(word: string, raw: string): ReadUnit | null {
  const slash = word.indexOf('/');
  if (slash === -1) return null;
  const isCurrencyAssumed = slash === 0;
  const above = simple(isCurrencyAssumed ? '元' : word.slice(0, slash).trim());
  if (above === null || above.unit === null) return null;
  const below: string[] = [];
  for (const part of withoutBrackets(word.slice(slash + 1)).split(/[·.*×/]/u)) {
    const plain = part.trim();
    const unit = known.get(plain) ?? known.get(denominator.exec(plain)?.groups?.['of'] ?? '');
    if (unit === undefined || unit.dimension === 'ratio') return null;
    below.push(known.has(plain) ? unit.canonical : plain.replace('每', ''));
  }
  const canonical = `${above.unit.canonical}/${below.join('·')}`;
  return { unit: { raw, canonical, dimension: 'compound', factor: '1' }, shift: above.shift, isCurrencyAssumed };
}

function withoutBrackets(text: string): string {
  return /^\([^()]+\)$/u.test(text) ? text.slice(1, -1) : text;
}
