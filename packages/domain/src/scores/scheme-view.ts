/** A scoring scheme as people read it: each figure in words, with its source and mark. */
import { z } from 'zod';
import { shiftDecimal, trimDecimal } from '../decimal.ts';
import { findingSource } from '../exchange.ts';
import { cited } from '../sources/cited.ts';
import { indicatorName } from '../taxonomy.ts';
import { type Language, say, type Text } from '../text.ts';
import type { SchemeFigure, ScoringScheme, Step, WeightSet } from './scheme.ts';
import { schemes } from './schemes/index.ts';

export const schemeView = z.object({
  id: z.string(),
  title: z.string(),
  /** First digits of region codes; empty: everywhere. */
  jurisdiction: z.array(z.string()),
  from: z.string(),
  until: z.string().nullable(),
  /** Only where somebody asks for it by its id. */
  onlyById: z.boolean(),
  figures: z.array(z.object({ title: z.string(), value: z.string(), mark: findingSource.shape.mark, source: z.string() })),
});
export type SchemeView = z.infer<typeof schemeView>;

export function schemeViews(language: Language): SchemeView[] {
  return schemes.map((scheme) => schemeViewOf(scheme, language));
}

function schemeViewOf(scheme: ScoringScheme, language: Language): SchemeView {
  const t = (text: Text) => say(text, language);
  const row = <T>(title: Text, figure: SchemeFigure<T>, print: (value: T) => string) => ({
    title: t(title),
    value: print(figure.value),
    mark: figure.mark,
    source: cited(figure.source, language).text,
  });
  const none = t({ zh: '没有规定', en: 'not stated' });
  const listed = (parts: readonly string[]) => parts.join(language === 'en' ? '; ' : '；');
  return {
    id: scheme.id,
    title: t(scheme.title),
    jurisdiction: [...scheme.jurisdiction],
    from: scheme.from,
    until: scheme.until,
    onlyById: scheme.onlyById,
    figures: [
      row({ zh: '预算执行率权重', en: 'Weight of execution' }, scheme.executionWeight, String),
      row({ zh: '一级指标权重', en: 'Weights of level 1' }, scheme.weights, (sets) =>
        sets === null ? none : listed(sets.map((set) => weightsText(set, language))),
      ),
      row({ zh: '执行率计分方式', en: 'How execution is scored' }, scheme.executionRule, (rule) => t(ruleText[rule])),
      row({ zh: '定量指标公式', en: 'Formulas of quantitative indicators' }, scheme.formulas, (set) =>
        t({ zh: `公式${set}`, en: `Formulas ${set}` }),
      ),
      row({ zh: '“=”超过指标值时', en: 'Above the target of “=”' }, scheme.equalAbove, (how) => t(equalText[how])),
      row({ zh: '满意度计分方式', en: 'How satisfaction is scored' }, scheme.satisfactionRule, (rule) => t(ruleText[rule])),
      row({ zh: '满意度分档', en: 'Steps of satisfaction' }, scheme.satisfactionSteps, (steps) =>
        listed(steps.map((step) => stepText(step, language))),
      ),
      row({ zh: '定性指标档次', en: 'Bands of qualitative indicators' }, scheme.bands, (bands) =>
        listed(bands.map(({ title, from }) => `${t(title)} ${t({ zh: `${percent(from)}起`, en: `from ${percent(from)}` })}`)),
      ),
      row({ zh: '等级', en: 'Grades' }, scheme.cutOffs, (cuts) => listed(cuts.map(({ grade, from }) => `${t(grade)} ≥ ${from}`))),
      row({ zh: '超额完成须说明的倍数', en: 'Over-achievement to be explained' }, scheme.overAchievement, (times) => `≥ ${times} ×`),
      row({ zh: '没有成本指标时该项最高分', en: 'Points at most without a cost indicator' }, scheme.costCap, (cap) => cap ?? none),
      row({ zh: '小数位数', en: 'Decimal places' }, scheme.places, String),
    ],
  };
}

const ruleText = {
  proportional: { zh: '按比例，不超过权重', en: 'in proportion, at most the weight' },
  steps: { zh: '分档', en: 'by steps' },
} as const satisfies Readonly<Record<string, Text>>;
const equalText = {
  full: { zh: '得满分', en: 'full marks' },
  person: { zh: '由人评定', en: 'a person decides' },
} as const satisfies Readonly<Record<string, Text>>;

function weightsText({ when, groups }: WeightSet, language: Language): string {
  const parts = groups.map(
    ({ codes, weight }) => `${codes.map((code) => nameOf(code, language)).join(language === 'en' ? ' and ' : '和')} ${weight}`,
  );
  const conditions = [
    ...(when?.cost === undefined ? [] : [when.cost ? { zh: '有成本指标', en: 'with cost' } : { zh: '无成本指标', en: 'without cost' }]),
    ...(when?.satisfaction === undefined
      ? []
      : [when.satisfaction ? { zh: '有满意度指标', en: 'with satisfaction' } : { zh: '无满意度指标', en: 'without satisfaction' }]),
    ...(when?.categories === undefined ? [] : [{ zh: '人员类和公用经费', en: 'personnel and office costs' }]),
  ].map((text) => say(text, language));
  const head = conditions.length === 0 ? '' : `${conditions.join(language === 'en' ? ', ' : '、')}${language === 'en' ? ': ' : '：'}`;
  return head + parts.join(language === 'en' ? ', ' : '，');
}

function nameOf(code: string, language: Language): string {
  const name = indicatorName(code);
  return name === null ? code : say(name, language).replace(/指标$/u, '');
}

function stepText({ from, share }: Step, language: Language): string {
  return language === 'en' ? `from ${percent(from)}: ${percent(share)} of the weight` : `${percent(from)}起得权重的${percent(share)}`;
}

function percent(share: string): string {
  return `${trimDecimal(shiftDecimal(share, 2))}%`;
}
