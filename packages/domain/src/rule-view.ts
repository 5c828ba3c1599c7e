/** A rule of the catalogue as people read it, in one language: what it asks, on what it relies and how sure that is, and what it says about its examples. */
import { z } from 'zod';
import type { Parameter } from './dated.ts';
import { findingSource, type Paper, severity } from './exchange.ts';
import { precisionOf } from './precision.ts';
import { rules } from './rules/index.ts';
import { answersTo, faultsIn, severitiesOf } from './rule-examples.ts';
import type { Answer, Rule } from './rules/rule.ts';
import { categoryText } from './project-category.ts';
import { profilesOf } from './profiles.ts';
import { cited } from './sources/cited.ts';
import { type Language, say, type Text } from './text.ts';
import { valueAt } from './pointer.ts';

const mark = findingSource.shape.mark;

export const ruleFamily = z.enum(['S', 'M', 'V', 'N', 'G', 'B', 'X', 'D', 'R']);
export type RuleFamily = z.infer<typeof ruleFamily>;

export const familyText: Readonly<Record<RuleFamily, Text>> = {
  S: { zh: '结构与完整', en: 'Structure and completeness' },
  M: { zh: '资金与支出计划', en: 'Money and spending plan' },
  V: { zh: '指标值与可衡量', en: 'Values and measurability' },
  N: { zh: '指标名称与相关性', en: 'Names, duplication, relevance' },
  G: { zh: '目标文字', en: 'Text of the goals' },
  B: { zh: '确定依据', en: 'Basis' },
  X: { zh: '跨文本比对', en: 'Across papers' },
  D: { zh: '公开', en: 'Disclosure' },
  R: { zh: '监控与自评', en: 'Monitoring and self-evaluation' },
};

export const ruleItem = z.object({
  code: z.string(),
  name: z.string(),
  title: z.string(),
  family: ruleFamily,
  subject: z.enum(['paper', 'departmentYear']),
  severities: z.array(severity),
  /** The weakest mark of its sources first. */
  marks: z.array(mark),
  profiles: z.array(z.string()),
  /** Of so many findings looked at by eye so many were right; null where none was looked at. */
  precision: z.object({ looked: z.int(), right: z.int() }).nullable(),
  /** In this database, now. */
  findings: z.int(),
  papers: z.int(),
});

export const ruleExample = z.object({
  kind: z.enum(['fails', 'passes', 'cannot-tell']),
  name: z.string(),
  /** What the rule says about it, each with the cell it points at as printed. */
  says: z.array(z.object({ severity: severity.nullable(), message: z.string(), at: z.string(), cell: z.string().nullable() })),
});

export const ruleView = ruleItem.extend({
  why: z.string(),
  advice: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  /** First digits of region codes; empty: everywhere. */
  jurisdiction: z.array(z.string()),
  exempts: z.array(z.string()),
  sources: z.array(findingSource.extend({ says: z.string(), issuer: z.string(), issued: z.string().nullable() })),
  severityDates: z.array(z.object({ from: z.string(), severity, mark })),
  parameters: z.array(
    z.object({ name: z.string(), title: z.string(), values: z.array(z.object({ from: z.string(), value: z.string(), mark })) }),
  ),
  examples: z.array(ruleExample),
  /** Where it fires, by year and unit, most first. */
  places: z.array(z.object({ region: z.string(), unitKey: z.string(), unit: z.string(), fiscalYear: z.int(), findings: z.int() })),
});

export type RuleItem = z.infer<typeof ruleItem>;
export type RuleView = z.infer<typeof ruleView>;
export type RuleExample = z.infer<typeof ruleExample>;
export type RuleFires = { readonly findings: number; readonly papers: number };

const strength = ['ours', 'unconfirmed', 'form', 'text'] as const;

/** Without counts; asked once of the examples of every rule. */
const catalogue = new Map<Language, readonly RuleItem[]>();

export function ruleItems(counts: ReadonlyMap<string, RuleFires>, language: Language): RuleItem[] {
  const items = catalogue.get(language) ?? rules.map((rule) => itemOf(rule, undefined, language));
  catalogue.set(language, items);
  return items.map((item) => ({ ...item, ...(counts.get(item.code) ?? { findings: 0, papers: 0 }) }));
}

export function ruleViewOf(rule: Rule, count: RuleFires | undefined, places: RuleView['places'], language: Language): RuleView {
  return {
    ...itemOf(rule, count, language),
    why: say(rule.why, language),
    advice: say(rule.advice, language),
    since: rule.since,
    until: rule.until ?? null,
    jurisdiction: [...(rule.jurisdiction ?? [])],
    exempts: (rule.exempts ?? []).map((category) => say(categoryText[category], language)),
    sources: rule.source.map((citation) => ({
      ...cited(citation, language),
      says: say(citation.instrument.clauses[citation.clause]?.says ?? { zh: '', en: '' }, language),
      issuer: say(citation.instrument.issuer, language),
      issued: citation.instrument.issued,
    })),
    severityDates:
      typeof rule.severity === 'string'
        ? []
        : rule.severity.values.map(({ from, value, mark: sure }) => ({ from, severity: value, mark: sure })),
    parameters: Object.entries(rule.parameters ?? {}).map(([name, parameter]) => parameterView(name, parameter, language)),
    examples: examplesOf(rule, language),
    places,
  };
}

function itemOf(rule: Rule, count: RuleFires | undefined, language: Language): RuleItem {
  const marks = new Set(rule.source.map((citation) => cited(citation, language).mark));
  return {
    code: rule.code,
    name: rule.name,
    title: say(rule.title, language),
    family: ruleFamily.parse(rule.code.slice(0, 1)),
    subject: rule.subject,
    severities: [...severitiesOf(rule)],
    marks: strength.filter((each) => marks.has(each)),
    profiles: [...profilesOf(rule)],
    precision: precisionOf(rule.code),
    findings: count?.findings ?? 0,
    papers: count?.papers ?? 0,
  };
}

function parameterView(name: string, { title, values }: Parameter, language: Language): RuleView['parameters'][number] {
  const printed = (value: Parameter['values'][number]['value']) =>
    typeof value === 'object' ? value.join(language === 'en' ? ', ' : '、') : String(value);
  return {
    name,
    title: say(title, language),
    values: values.map(({ from, value, mark: sure }) => ({ from, value: printed(value), mark: sure })),
  };
}

function examplesOf(rule: Rule, language: Language): RuleExample[] {
  const kinds = [
    ['fails', 'fails'],
    ['cannotTell', 'cannot-tell'],
    ['passes', 'passes'],
  ] as const;
  return kinds.flatMap(([from, kind]) =>
    answersTo(rule, from).map(({ name, answer, papers }) => ({ kind, name, says: saysOf(rule, answer, papers, language) })),
  );
}

function saysOf(rule: Rule, answer: Answer, papers: readonly Paper[], language: Language): RuleExample['says'] {
  if (answer.kind === 'clean') return [];
  if (answer.kind !== 'findings')
    return [{ severity: null, message: say(answer.why, language), at: answer.at, cell: cellAt(papers, answer.at) }];
  return faultsIn(rule, answer).map(({ at, because, severity: grave }) => ({
    severity: grave,
    message: say(because, language),
    at,
    cell: cellAt(papers, at),
  }));
}

/** A single value as printed; a whole (a plan, a list of rows) is none. */
function cellAt(papers: readonly Paper[], at: string): string | null {
  const value = valueAt({ papers }, at);
  return typeof value === 'string' ? value : null;
}
