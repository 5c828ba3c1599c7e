/**
 * The words that forms print and what they mean: one list for every form, so that a local variant is read as far as its words are known.
 * Names are compared as `labelOf` gives them (no spaces, brackets, colons at the end; NFKC). Earlier names are the more telling ones.
 * Source: forms.md §2.1–2.11, with the synonyms that county sites print.
 */
import { labelOf, plain } from './labels.ts';

export type Names = readonly (string | RegExp)[];

/** Values of the head, by pointer from the project or the department. `#` marks what has no pointer of its own. */
export const headWords = {
  '/code': ['项目编码', '项目代码', '项目编号'],
  '/name': ['项目名称', '资金名称', '专项名称', '专项资金名称', '项目资金名称', '政策名称'],
  '#authority': [
    '主管部门及代码',
    '主管部门',
    '主管单位',
    '主管部门名称',
    '预算部门',
    '项目主管部门',
    /^(?:项目)?(?:预算|主管|业务主管|归口管理)(?:部门|单位)(?:[及和/]?(?:代码|编码)|名称)?$/,
    /^(?:省级|市级|区县|县级)?业务主管部门$/,
    /^(?:省级|市级|县级|区县|地方)主管部门$/,
    '中央主管部门',
  ],
  '#implementing': [
    '实施单位',
    '项目实施单位',
    '项目单位',
    '预算单位',
    '单位名称',
    '申报单位',
    '项目申报单位',
    '用款单位',
    '具体实施单位',
    '实施单位名称',
    '填报单位',
  ],
  '#year': ['年度', '预算年度', '申报年度', '项目年度', '绩效年度', '评价年度', '年份'],
  '#unitCode': ['单位编码', '部门编码', '单位代码', '预算单位编码', '部门代码'],
  '/budget/total': [
    '预算数',
    '年度资金总额',
    '年度资金申请总额',
    '项目资金总额',
    '资金总额',
    '预算金额',
    '预算总额',
    '年度预算数',
    '年度金额',
    '年度预算金额',
    '年度预算总额',
    '项目总金额',
    '项目总额',
    '本年度预算',
    '实施期资金总额',
    '下达投资',
    '总额',
    '年度财政资金总额',
    '部门预算总额',
    '部门预算资金总额',
    '本年资金总额',
    '全年预算数',
    '年初预算数',
  ],
  '/budget/fiscal': [
    '其中:财政资金',
    '财政资金',
    '其中:财政拨款',
    '财政拨款',
    /^(?:[^:]{2,6}:)?(?:其中:?)?(?:\d[.、])?(?:当年|本年|年度|本年度|本级|县级)?(?:财政拨款|财政资金|政府预算资金|财政性资金|财政预算资金|财政拨款资金|财政补助|一般公共预算(?:财政)?(?:拨款|资金)?)$/,
  ],
  '/budget/other': [/^(?:其中:?)?(?:\d[.、])?(?:其他|其它)(?:资金|来源|资金来源)?$/],
  '#midterm-total': [/^(?:中期|中长期|实施期|实施周期|项目周期|长期)(?:资金总额|资金|预算数|总额|金额)$/],
  '/objectives': [
    '年度目标',
    '年度总目标',
    '项目年度目标',
    '年度绩效目标',
    '项目年度绩效目标',
    '年度预期目标',
    '年初设定目标',
    '年初设定的绩效目标',
    '预期目标',
    '年度总体绩效目标',
    /^年度绩效目标\d+$/,
    '年度总体目标',
    '总体目标',
    '绩效目标',
    '项目绩效目标',
    '项目总体目标',
    '总体绩效目标',
    '项目目标',
    '项目总目标',
    '绩效总目标',
    '年度整体绩效目标',
    '整体绩效目标',
    '部门整体绩效目标',
    '部门年度整体绩效目标',
    '部门年度绩效目标',
    '部门整体支出绩效目标',
    '年度整体支出绩效目标',
    '整体目标',
    '本年度绩效目标',
    '绩效目标概述',
    '当年绩效目标',
    '预期绩效目标',
    '年度预期绩效目标',
    '项目绩效总目标',
    '年度履职目标',
    '整体支出绩效目标',
  ],
  '#midterm-objectives': [/^(?:项目)?(?:中期|长期|中长期|实施期|实施周期|周期|项目周期)(?:总体|总|绩效|总体绩效)?目标(?:$|[\d一二×X])/],
  '/achieved': [
    '年度目标完成情况',
    '年度目标实际完成情况',
    '实际完成情况',
    '目标完成情况',
    '目标实际完成情况',
    '完成情况综述',
    '全年实际完成情况',
    '年度总体目标完成情况',
    '年度绩效目标完成情况',
    '总体目标完成情况',
    '总体完成情况',
    '绩效目标完成情况',
    '实际完成目标',
    '实际完成',
    '全年目标实际完成情况',
    '年度总体目标实际完成情况',
    '年度目标完成情况综述',
    '预期目标完成情况',
    '绩效目标实际完成情况',
  ],
  '/duties': [
    '部门职责',
    '部门职能',
    '部门职能概述',
    '部门主要职责',
    '单位职责',
    '单位职能',
    '主要职责',
    '部门单位职责',
    '部门职能职责概述',
    '职能职责概述',
    '部门职能职责',
    '部门主要职能',
    '单位职能概述',
    '主要职能',
    '部门职责概述',
    '部门基本职能',
    '单位主要职责',
  ],
  '/budget/basic': [/^(?:[^:]{2,6}:)?(?:\d[.、])?基本支出(?:预算|总额|合计)?$/],
  '/budget/project': [/^(?:[^:]{2,6}:)?(?:\d[.、])?项目支出(?:预算|总额|合计)?$/],
  '#department': [
    '部门名称',
    '部门单位名称',
    '单位部门名称',
    '部门名称及编码',
    '部门及代码',
    '单位名称及编码',
    /^(?:部门|部门单位|单位部门|预算部门|单位)名称[及和/、]?(?:代码|编码)$/,
    '预算部门名称',
    '部门全称',
  ],
} as const satisfies Readonly<Record<string, Names>>;

/** Words that stand over or beside a block and hold no value. */
export const blockWords: Names = [
  '预算规模及资金用途',
  '资金用途',
  '预算规模和资金用途',
  '资金规模及用途',
  '资金支出计划',
  '支出计划',
  '用款计划',
  '资金使用计划',
  '项目资金',
  '资金情况',
  '资金来源',
  '项目预算',
  '预算情况',
  '部门预算',
  '部门预算资金',
  '部门预算情况',
  '预算执行情况',
  '项目预算执行情况',
  '资金执行情况',
  '项目资金执行情况',
  '年度预算数',
  '项目基本情况',
  '基本信息',
  '绩效指标',
  '年度绩效指标',
  '绩效目标',
  '总体目标',
  '年度总体目标',
  '年度主要任务',
  '年度主要任务完成情况',
  '按资金性质',
  '按收入性质',
  '按支出性质',
  '按收入性质分',
  '按支出性质分',
  '年度预算',
  '年度预算申请',
  '资金需求',
  '投入目标',
  '项目资金申请',
  '年度任务',
  '偏差原因',
  '偏差原因分析',
  '未完成原因',
  '年度绩效指标完成情况',
  '绩效指标完成情况',
  '部门整体支出年度绩效指标',
  '整体绩效指标',
  '项目绩效指标',
  '长期绩效指标',
  '中期绩效指标',
  '项目年度目标完成情况',
];
export const purposeWords: Names = [
  '预算规模及资金用途',
  '预算规模和资金用途',
  '资金规模及用途',
  '资金用途',
  '用途范围',
  '资金用途范围',
  '主要用途',
];
export const planWords: Names = ['资金支出计划', '支出计划', '用款计划', '资金使用计划'];

const months = String.raw`(?:\d{1,2}月?[-—–~～至到一])?\d{1,2}月(?:份|底|末)?(?:止|底)?`;

/** Words of monitoring forms alone. */
export const monitoringWords: Names = [
  new RegExp(`^(?:截至|截止)?${months}(?:预算|实际)?(?:执行|支出|完成)(?:数|情况|率|值)$`),
  '当前完成值',
  '完成目标可能性',
  '全年预计完成情况',
  '全年预计执行数',
  '完成可能性',
  '完成可能性分析',
];

/** Columns of a table of money, by field of `executionAmounts`. */
export const fundsWords = {
  originalBudget: ['年初预算数', '年初预算', '年初预算金额', '年初部门预算', '年初批复数', '年初数'],
  revisedBudget: [
    '全年预算数',
    '调整后预算数',
    '调整后预算',
    '调整后全年预算数',
    '全年预算',
    '调整预算数',
    '调整后预算金额',
    '年度预算数',
    '预算数',
    '全年调整后预算数',
  ],
  actual: [
    '全年执行数',
    '预算执行数',
    '执行数',
    '实际执行数',
    '全年执行',
    '实际支出数',
    '实际支出',
    '执行金额',
    '支出数',
    '决算数',
    new RegExp(`^(?:截至|截止)?${months}(?:预算|实际)?(?:执行|支出)(?:数|情况|金额)?$`),
  ],
  expected: ['全年预计执行数', '预计全年执行数', '全年预计', '预计执行数', '全年预计执行情况'],
  rate: ['执行率', '预算执行率', '支出率', new RegExp(`^(?:截至|截止)?${months}(?:预算)?(?:执行|支出)率$`)],
  weight: ['分值', '权重', '分值权重'],
  score: ['得分', '自评得分'],
} as const satisfies Readonly<Record<string, Names>>;
export type FundsField = keyof typeof fundsWords;
export const fundsFields = Object.keys(fundsWords) as FundsField[];

/** Rows of a table of money. */
export const totalRow: Names = [
  /^(?:年度|项目|全年|本年度|本年|预算|部门)?(?:财政|预算)?资金(?:总额|合计|总计|总量)$/,
  '总额',
  '合计',
  '总计',
  '小计',
  '资金总额合计',
  '年度资金总额',
  '年度预算总额',
  '部门预算资金总额',
  '金额合计',
];

/** Columns of the indicator table: canonical words first. */
export const columnWords = {
  '/category/label': ['一级指标', '一级', '一级指标名称', '指标类型'],
  '/kind/label': ['二级指标', '二级', '二级指标名称', '指标类别'],
  '/name': ['三级指标', '三级', '末级指标', '指标名称', '三级指标名称', '具体指标', '绩效指标', '指标内容', '指标'],
  '/description': ['绩效指标描述', '指标描述', '指标解释', '指标说明', '指标定义', '指标内容', '指标含义', '绩效标准', '三级指标解释'],
  '/target/raw': [
    '指标值',
    '年度指标值',
    '目标值',
    '年度目标值',
    '年初目标值',
    '年初指标值',
    '年度绩效指标值',
    '绩效指标值',
    '当年预期实现值',
    '本年计划水平',
    '预期指标值',
    '计划指标值',
    '预期目标值',
    '预期值',
    '年初设定指标值',
    '年度计划值',
    '计划值',
    '目标指标值',
    '本年指标值',
    '指标目标值',
    '年初绩效指标值',
  ],
  '/basis': ['指标值确定依据', '确定依据', '指标值依据', '依据', '指标来源', '绩效标准来源', '指标值设定依据', '设定依据'],
  '/target/unitText': [
    '计量单位',
    '度量单位',
    '指标单位',
    '指标值单位',
    '绩效度量单位',
    '绩效计量单位',
    '指标度量单位',
    '指标计量单位',
    '单位',
  ],
  '/weight': ['分值', '权重', '指标权重', '权重分值', '指标分值', '分值权重', '标准分值', '标准分'],
  '/actual/raw': [
    '实际完成值',
    '全年实际值',
    '实际值',
    '完成值',
    '全年完成值',
    '当前完成值',
    '实际完成指标值',
    '实际完成情况',
    '全年实际完成值',
    '实际完成',
    '完成情况',
    '指标完成值',
    '年度实际完成值',
    new RegExp(`^(?:截至|截止)?${months}(?:执行|完成|实际完成)(?:情况|值|数)$`),
  ],
  '/expected/raw': ['全年预计完成情况', '全年预计完成', '全年预计完成值', '预计完成值', '预计全年完成情况', '年底预计完成情况'],
  '/score': ['得分', '自评得分', '指标得分', '实际得分', '评价得分'],
  '/reason': [
    '偏差原因分析及改进措施',
    /^(?:偏差|未完成|差异|未达标).*(?:原因|措施|分析|说明)$/,
    '偏差原因分析',
    '原因分析及改进措施',
    '改进措施',
    '原因说明',
  ],
} as const satisfies Readonly<Record<string, Names>>;
export type ColumnPointer = keyof typeof columnWords;

/** Columns whose word does not tell what is in them: operator (≥), polarity (正向) or nature (定量). The cells decide. */
export const signWords: Names = [
  '指标性质',
  '计算符号',
  '指标方向',
  '指标方向性',
  '指标值类型',
  '指标属性',
  '性质',
  '符号',
  '定量/定性',
  '定性/定量',
  '指标值性质',
  '绩效指标性质',
  '运算符号',
  '指标符号',
  '比较符号',
];

/** Columns of a list with one row an indicator, said of the project. */
export const listWords = {
  '/name': ['项目名称', /^(?:预算)?单位名称[、/和及]项目名称$/, /^项目名称[、/和及](?:预算)?单位名称$/, '项目'],
  '/code': ['项目代码', '项目编码', '项目编号'],
  '/objectives': ['项目年度绩效目标', '年度绩效目标', '项目绩效目标', '绩效目标', '年度目标', '总体目标', '项目年度目标', '年度总体目标'],
  '/budget/total': [
    '预算数',
    '预算金额',
    '项目金额',
    '项目总额',
    '资金总额',
    '年度资金总额',
    '项目资金总额',
    '金额',
    '合计',
    '年度预算',
    '本年预算',
    '全年预算数',
    '调整后预算数',
    '年初预算数',
    '年初预算',
  ],
  '/budget/fiscal': ['其中:财政拨款', '财政拨款', '其中:财政资金', '财政资金'],
  '/budget/other': ['其他资金', '其中:其他'],
  '#unit': ['单位名称', '预算单位', '部门名称', '实施单位', '单位'],
  '#unitCode': ['单位编码', '单位代码', '预算单位编码'],
  '#authority': ['主管部门', '部门'],
} as const satisfies Readonly<Record<string, Names>>;
export type ListPointer = keyof typeof listWords;

/** Columns that count the rows. */
export const numberWords: Names = ['序号', '行次', '行号', '编号', '指标序号', '顺序号'];

/** Rows under the indicators. */
export const sumWords: Names = ['总分', '合计', '总计', '自评总分', '总得分', '得分合计', '自评得分', '指标得分合计', '总评分', '权重合计'];
export const closingWords: Names = [
  '评价结论',
  '自评结论',
  '存在问题',
  '存在的问题',
  '改进措施',
  '下一步改进措施',
  '有关建议',
  '说明',
  '备注',
  '其他需要说明的问题',
  '其他说明',
  '需要说明的问题',
  '总体意见',
  '主要经验',
  '评价等级',
  '自评等级',
  '评价等次',
];

/** Contacts and signatures: people are not the subject of a paper; their names are left out and counted. */
const persons = '(?:负责人|负责同志|责任人|联系人|经办人|承办人|经手人|校对人|法人代表|代表人|领导)';
const fillers = '(?:填报|填表|制表|编制|申报|监控|自评|审核|复核|审批)人|(?:填报|填表|制表|报送)(?:日期|时间)';
const contacts = '(?:联系|办公|固定|移动)?电话|手机|号码|联系方式|传真|电子邮[箱件]|邮箱';
const signatures = '签字|签名|签章|盖章|公章|姓名';
const offices = '(?:项目|实施|承担|主管|分管|主要|部门|单位|科室|处室|股室|业务|财务|法定|填报|申报)';
const personLabel = new RegExp(`^(?:${offices}*(?:${persons}|${fillers}|${contacts}|${signatures})[及和与、/]?)+(?:[:\\d].*)?$`, 's');

/** The whole of a label: `联系人及电话`, also with the name behind a colon. An indicator like 电话接通率 only begins so. */
export function isPersonLabel(text: string): boolean {
  return personLabel.test(labelOf(text));
}

const personStart = new RegExp(`^${offices}*(?:${persons}|${fillers}|${contacts}|签字|签章|盖章)`);
const telephone = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-—]?\d{7,8})(?!\d)/;

/** A cell around the indicators that names a person or a number to call, its label left out or run together with the name. */
export function namesPerson(text: string): boolean {
  return isPersonLabel(text) || personStart.test(labelOf(text)) || (text.length <= 40 && telephone.test(plain(text)));
}

export function isOneOf(names: Names, text: string): boolean {
  const label = labelOf(text);
  return label !== '' && rank(names, label) >= 0;
}

type Index = { readonly texts: ReadonlyMap<string, number>; readonly patterns: readonly (readonly [RegExp, number])[] };
const indexes = new WeakMap<Names, Index>();

function indexOf(names: Names): Index {
  const before = indexes.get(names);
  if (before !== undefined) return before;
  const texts = new Map<string, number>();
  const patterns: (readonly [RegExp, number])[] = [];
  names.forEach((name, position) => {
    if (typeof name !== 'string') patterns.push([name, position]);
    else if (!texts.has(name)) texts.set(name, position);
  });
  const index = { texts, patterns };
  indexes.set(names, index);
  return index;
}

/** Position of the name that a label matches, the most telling first; -1 where none does. */
export function rank(names: Names, label: string): number {
  const { texts, patterns } = indexOf(names);
  const text = texts.get(label) ?? -1;
  for (const [pattern, position] of patterns) if ((text < 0 || position < text) && pattern.test(label)) return position;
  return text;
}

const headNames: readonly Names[] = [...Object.values(headWords), blockWords];
const known = new Map<string, boolean>();

/** Whether a text is a word of some form's head and so can be no value. */
export function isHeadWord(text: string): boolean {
  const label = labelOf(text);
  if (label === '' || label.length > 24) return false;
  const before = known.get(label);
  if (before !== undefined) return before;
  if (known.size >= 4096) known.clear();
  const answer = headNames.some((names) => rank(names, label) >= 0);
  known.set(label, answer);
  return answer;
}

/** `项目名称：农机购置补贴` in one cell: its label and its value; null where the words before the colon are no label. */
export function inlineOf(text: string): { readonly label: string; readonly value: string } | null {
  if (text.length > 400 || !(text.includes(':') || text.includes('：'))) return null;
  for (const { index } of text.matchAll(/[:：]/g)) {
    const label = text.slice(0, index);
    const value = text.slice(index + 1).trim();
    if (index > 24 || value === '') return null;
    if (isHeadWord(label) && !isOneOf(blockWords, label) && !isHeadWord(value)) return { label, value };
  }
  return null;
}

/** The label that a cell prints: all of it, or what stands before the colon. */
export function headLabel(text: string): string {
  return labelOf(inlineOf(text)?.label ?? text);
}

export function isFundsWord(text: string): boolean {
  return fundsFields.some((field) => isOneOf(fundsWords[field], text)) || isOneOf(totalRow, text);
}

/** Whether a text is a label of any part of a form: of its head, of the columns of its indicators or of its money. */
export function isLabelWord(text: string): boolean {
  if (text.length > 40) return false;
  return isHeadWord(text) || isFundsWord(text) || [...Object.values(columnWords), signWords].some((names) => isOneOf(names, text));
}
