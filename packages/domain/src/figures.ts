/**
 * Figures of quality: shares that anyone can recompute, each as "n of m" with its formula. They count the annual target declarations of projects,
 * add up over papers, units and counties, and depend on no rule.
 */
import type { Paper, Project } from './exchange.ts';
import { indicatorFacts, isCost, isOf } from './facts/indicator-facts.ts';
import { projectFen } from './money.ts';
import { planState } from './spending-plan.ts';
import type { IndicatorCode } from './taxonomy.ts';
import type { Text } from './text.ts';

/** Whole numbers as digits; fen where the definition says so. */
export type Figure = { readonly id: string; readonly n: string; readonly of: string };

export type FigureDefinition = {
  readonly id: string;
  readonly title: Text;
  readonly counts: 'indicators' | 'projects' | 'fen';
  /** What n and m are. */
  readonly formula: Text;
};

type Share = { readonly n: bigint; readonly of: bigint };
type Measured = FigureDefinition & { measure(project: Project): Share };

const nothing: Share = { n: 0n, of: 0n };

const measured: readonly Measured[] = [
  {
    id: 'indicators-quantified',
    title: { zh: '可以衡量的指标', en: 'Indicators that can be measured' },
    counts: 'indicators',
    formula: {
      zh: 'n＝指标值为日期、金额、比率、时长，或带计量单位的数（单位写在指标值、单位栏或指标名称里）的指标；m＝全部指标。分档的指标值不计入n。',
      en: 'n = indicators whose target is a date, money, a rate, a duration, or a number with a unit (in the value, a unit column or the name); m = all indicators. Graded targets are not in n.',
    },
    measure: ({ indicators }) => share(indicators.length, indicators.filter((row) => indicatorFacts(row).isQuantified).length),
  },
  {
    id: 'money-planned',
    title: { zh: '有支出计划的资金', en: 'Money with a spending plan' },
    counts: 'fen',
    formula: {
      zh: 'n＝资金支出计划至少填了一个时点的项目的预算数；m＝表中有资金支出计划一栏的项目的预算数。',
      en: 'n = budget of projects whose spending plan has at least one checkpoint filled in; m = budget of projects whose form has a spending plan.',
    },
    measure: (project) => planned(project, projectFen(project) ?? 0n),
  },
  {
    id: 'projects-planned',
    title: { zh: '有支出计划的项目', en: 'Projects with a spending plan' },
    counts: 'projects',
    formula: {
      zh: 'n＝资金支出计划至少填了一个时点的项目；m＝表中有资金支出计划一栏的项目。',
      en: 'n = projects whose spending plan has at least one checkpoint filled in; m = projects whose form has a spending plan.',
    },
    measure: (project) => planned(project, 1n),
  },
  havingIndicator('quantity', { zh: '数量指标', en: 'a quantity indicator' }, ['O.Q']),
  havingIndicator('quality', { zh: '质量指标', en: 'a quality indicator' }, ['O.L']),
  havingIndicator('timeliness', { zh: '时效指标', en: 'a timeliness indicator' }, ['O.T']),
  {
    ...havingIndicator('cost', { zh: '成本指标', en: 'a cost indicator' }, []),
    measure: ({ indicators }) => share(1, indicators.some((row) => isCost(indicatorFacts(row))) ? 1 : 0),
  },
  havingIndicator('benefit', { zh: '效益指标', en: 'a benefit indicator' }, ['B']),
  havingIndicator('satisfaction', { zh: '满意度指标', en: 'a satisfaction indicator' }, ['S']),
];

const sameValue: FigureDefinition = {
  id: 'indicators-same-value',
  title: { zh: '指标值相同的指标', en: 'Indicators with the same value' },
  counts: 'indicators',
  formula: {
    zh: 'n＝最常见的一个指标值（种类、符号、数值、单位都相同）出现的次数；m＝填了指标值的指标。',
    en: 'n = how often the commonest target value (equal kind, operator, number and unit) occurs; m = indicators with a target value.',
  },
};

/** In the order in which they are shown. */
export const figureDefinitions: readonly FigureDefinition[] = [...measured.slice(0, 1), sameValue, ...measured.slice(1)].map(
  ({ id, title, counts, formula }) => ({ id, title, counts, formula }),
);

/** What the figures of some papers come from. Grows by adding papers. */
export type Tally = {
  projects: bigint;
  indicators: bigint;
  fen: bigint;
  readonly shares: Map<string, Share>;
  readonly values: Map<string, number>;
};

export function emptyTally(): Tally {
  return { projects: 0n, indicators: 0n, fen: 0n, shares: new Map(), values: new Map() };
}

export function isCounted({ kind, horizon }: Paper): boolean {
  return kind === 'target-declaration' && horizon === 'annual';
}

/** Other papers than annual target declarations count nothing. */
export function addToTally(tally: Tally, paper: Paper): void {
  const { project } = paper;
  if (project === null || !isCounted(paper)) return;
  tally.projects += 1n;
  tally.indicators += BigInt(project.indicators.length);
  tally.fen += projectFen(project) ?? 0n;
  for (const { id, measure } of measured) {
    const { n, of } = measure(project);
    const before = tally.shares.get(id) ?? nothing;
    tally.shares.set(id, { n: before.n + n, of: before.of + of });
  }
  for (const row of project.indicators) {
    const { valueKey } = indicatorFacts(row);
    if (valueKey !== null) tally.values.set(valueKey, (tally.values.get(valueKey) ?? 0) + 1);
  }
}

export function figuresOf(tally: Tally): readonly Figure[] {
  let most = 0;
  let valued = 0;
  for (const count of tally.values.values()) {
    most = Math.max(most, count);
    valued += count;
  }
  return figureDefinitions.map(({ id }) => {
    const { n, of } = id === sameValue.id ? share(valued, most) : (tally.shares.get(id) ?? nothing);
    return { id, n: n.toString(), of: of.toString() };
  });
}

export function figuresOfPapers(papers: readonly Paper[]): readonly Figure[] {
  const tally = emptyTally();
  for (const paper of papers) addToTally(tally, paper);
  return figuresOf(tally);
}

/** In percent with one decimal, rounded half up; null of nothing. */
export function percentOf({ n, of }: Pick<Figure, 'n' | 'of'>): string | null {
  const whole = BigInt(of);
  if (whole === 0n) return null;
  const tenths = (BigInt(n) * 2000n + whole) / (whole * 2n);
  return `${tenths / 10n}.${tenths % 10n}%`;
}

function share(of: number, n: number): Share {
  return { n: BigInt(n), of: BigInt(of) };
}

function planned({ spendingPlan }: Project, weight: bigint): Share {
  const state = planState(spendingPlan);
  if (state === 'none') return nothing;
  return { n: state === 'blank' ? 0n : weight, of: weight };
}

function havingIndicator(name: string, called: Text, codes: readonly IndicatorCode[]): Measured {
  return {
    id: `projects-with-${name}`,
    title: { zh: `有${called.zh}的项目`, en: `Projects with ${called.en}` },
    counts: 'projects',
    formula: { zh: `n＝至少有一项${called.zh}的项目；m＝全部项目。`, en: `n = projects with ${called.en}; m = all projects.` },
    measure: ({ indicators }) => share(1, indicators.some((row) => isOf(indicatorFacts(row), ...codes)) ? 1 : 0),
  };
}
