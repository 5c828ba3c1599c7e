/**
 * The tree of performance indicators: canonical codes for the labels of level 1 (category) and level 2 (kind).
 * Three generations of forms print different words for the same thing; the printed label is kept beside the code.
 * A weight in the label （50分） and the ending 指标 are left out before matching. 成本 is O.C under output, C at level 1.
 */
import type { Text } from './text.ts';

/** Names by canonical code. */
export const indicatorNames = {
  O: { zh: '产出指标', en: 'Output' },
  'O.Q': { zh: '数量指标', en: 'Quantity' },
  'O.L': { zh: '质量指标', en: 'Quality' },
  'O.T': { zh: '时效指标', en: 'Timeliness' },
  'O.C': { zh: '成本指标', en: 'Cost of output' },
  C: { zh: '成本指标', en: 'Cost' },
  'C.E': { zh: '经济成本指标', en: 'Economic cost' },
  'C.S': { zh: '社会成本指标', en: 'Social cost' },
  'C.N': { zh: '生态环境成本指标', en: 'Environmental cost' },
  B: { zh: '效益指标', en: 'Benefit' },
  'B.E': { zh: '经济效益指标', en: 'Economic benefit' },
  'B.S': { zh: '社会效益指标', en: 'Social benefit' },
  'B.N': { zh: '生态效益指标', en: 'Ecological benefit' },
  'B.P': { zh: '可持续影响指标', en: 'Sustainability' },
  S: { zh: '满意度指标', en: 'Satisfaction' },
  'S.U': { zh: '服务对象满意度指标', en: 'Satisfaction of the served' },
  I: { zh: '投入指标', en: 'Input' },
  X: { zh: '预算执行率', en: 'Budget execution rate' },
  D: { zh: '决策和过程', en: 'Decision and process' },
} as const satisfies Readonly<Record<string, Text>>;

export type IndicatorCode = keyof typeof indicatorNames;

const categories: ReadonlyMap<string, IndicatorCode> = synonyms({
  O: ['产出', '项目产出', '产出类', '预期产出', '产出目标'],
  C: ['成本'],
  B: ['效益', '效果', '项目效果', '项目效益', '预期效果', '预期效益', '效益目标', '效果目标', '成果', '影响'],
  S: ['满意度', '服务对象满意度', '社会公众满意度', '受益对象满意度', '项目受益人满意度', '群众满意度', '满意度目标'],
  I: ['投入', '投入管理', '投入和管理目标', '投入与管理', '资金投入', '预算绩效', '投入目标'],
  X: ['预算执行率', '预算执行', '资金执行率'],
  D: ['决策', '过程', '决策和过程', '项目立项', '绩效目标', '资金管理', '组织实施'],
});

const kinds: ReadonlyMap<string, IndicatorCode> = synonyms({
  'O.Q': ['数量', '产出数量', '数量目标'],
  'O.L': ['质量', '产出质量', '质量目标'],
  'O.T': ['时效', '产出时效', '时间进度', '进度', '时效目标'],
  'O.C': ['产出成本', '成本控制', '成本目标'],
  'C.E': ['经济成本'],
  'C.S': ['社会成本'],
  'C.N': ['生态环境成本', '环境成本', '生态成本'],
  'B.E': ['经济效益', '经济效益目标'],
  'B.S': ['社会效益', '社会效益目标'],
  'B.N': ['生态效益', '环境效益', '环境影响', '生态效益目标', '生态环境效益'],
  'B.P': ['可持续影响', '可持续发展', '长效机制', '可持续性', '可持续影响目标'],
  'S.U': [
    '服务对象满意度',
    '受益对象满意度',
    '项目受益人满意度',
    '群众满意度',
    '社会公众或服务对象满意度',
    '社会公众满意度',
    '满意度',
    '服务对象满意度目标',
    '服务对象',
    '公众满意度',
  ],
  X: ['预算执行率', '预算执行', '资金执行率'],
});

/** Codes of level 1 under which a code of level 2 stands: in the tree before 2021, in the tree since, and for 投入 in local forms. */
const parents: Readonly<Partial<Record<IndicatorCode, readonly IndicatorCode[]>>> = {
  'O.Q': ['O'],
  'O.L': ['O'],
  'O.T': ['O', 'I'],
  'O.C': ['O', 'C', 'I'],
  'C.E': ['C', 'O', 'I'],
  'C.S': ['C', 'O', 'I'],
  'C.N': ['C', 'O', 'I'],
  'B.E': ['B'],
  'B.S': ['B'],
  'B.N': ['B'],
  'B.P': ['B'],
  'S.U': ['S'],
  X: ['X', 'I', 'D'],
};

/** Known labels of both levels, without the ending 指标. */
export const knownLabels: ReadonlySet<string> = new Set([...categories.keys(), ...kinds.keys(), '成本']);

/** Canonical code of a level-1 label (一级指标), or null where no synonym is known. */
export function categoryCode(printed: string): string | null {
  return categories.get(bareLabel(printed)) ?? null;
}

/** Canonical code of a level-2 label (二级指标). `category` is the code of the level-1 label it stands under. */
export function kindCode(printed: string, category: string | null): string | null {
  const label = bareLabel(printed);
  if (label === '成本') return category === 'C' ? null : 'O.C';
  return kinds.get(label) ?? null;
}

/** Codes of level 1 that a code of level 2 may stand under. Empty for a code that is none of level 2. */
export function parentsOf(code: string): readonly IndicatorCode[] {
  return isIndicatorCode(code) ? (parents[code] ?? []) : [];
}

/** Name of a canonical code, or null for a code that is none. */
export function indicatorName(code: string): Text | null {
  return isIndicatorCode(code) ? indicatorNames[code] : null;
}

export function isIndicatorCode(code: string): code is IndicatorCode {
  return Object.hasOwn(indicatorNames, code);
}

function synonyms(table: Readonly<Partial<Record<IndicatorCode, readonly string[]>>>): ReadonlyMap<string, IndicatorCode> {
  const found = new Map<string, IndicatorCode>();
  for (const [code, labels] of Object.entries(table)) for (const label of labels) if (isIndicatorCode(code)) found.set(label, code);
  return found;
}

/** A label without weight, ordinal and the ending 指标. */
export function bareLabel(printed: string): string {
  return printed
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/\(\d+(\.\d+)?(分|%)?\)/gu, '')
    .replace(/^(\d+|[一二三四五六七八九十]+)[、.．]/u, '')
    .replace(/[::]?\d+(\.\d+)?分$/u, '')
    .replace(/[::]$/u, '')
    .replace(/指标$/u, '');
}
