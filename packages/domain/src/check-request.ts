/**
 * What whoever checks may choose: rules or a profile, how grave, the day and region, thresholds, other facts. Names as people type them become what
 * `check` takes; a name that nobody knows is refused with the nearest known ones.
 */
import { z } from 'zod';
import { check, type CheckOptions } from './check.ts';
import type { Parameter, ParameterValue } from './dated.ts';
import { isDecimal } from './decimal.ts';
import { evidence } from './evidence.ts';
import { type Paper, type Severity, severity } from './exchange.ts';
import type { CheckResult } from './finding.ts';
import { nearestNames, plainName } from './nearest.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { defaultProfile, type Profile, profileByName, profiles, rulesOf, shows } from './profiles.ts';
import { regionCode } from './region.ts';
import { rules as catalogue } from './rules/index.ts';
import { schemeParameter } from './rules/results/shared-evaluation.ts';
import type { Remark, Rule } from './rules/rule.ts';
import { schemeById, schemes } from './scores/schemes/index.ts';
import { isAtLeast } from './severity.ts';
import type { Text } from './text.ts';

export const checkRequest = z.object({
  /** `standard` without it. */
  profile: z.string().max(100).optional(),
  /** Codes or names of rules; they take the place of the profile. */
  rules: z.array(z.string().max(100)).max(1000).optional(),
  /** Only findings at least as grave. */
  severity: severity.optional(),
  /** The day whose rules count. */
  on: z.iso.date().optional(),
  region: regionCode.optional(),
  /** Id of the scoring scheme that self-evaluations are held to; without it by place, form and year. */
  scheme: z.string().max(100).optional(),
  /** By code of the rule and name of the parameter, M-04.largeAmount; lists of words with commas between them. */
  parameters: z.record(z.string().max(100), z.string().max(10_000)).optional(),
  evidence: evidence.optional(),
});
export type CheckRequest = z.infer<typeof checkRequest>;

/** A request understood. */
export type CheckPlan = {
  readonly options: CheckOptions;
  readonly least: Severity;
  /** Null where rules were named: then all that they find is shown. */
  readonly profile: Profile | null;
};

export function checkPlanOf(request: CheckRequest, rules: readonly Rule[] = catalogue): Outcome<CheckPlan> {
  const chosen = rulesAsked(request, rules);
  if (!chosen.ok) return chosen;
  const parameters = parametersSet(request.parameters ?? {}, rules);
  if (!parameters.ok) return parameters;
  const { on, region, scheme } = request;
  if (scheme !== undefined && schemeById(scheme) === null) return unknownScheme(scheme);
  const set = scheme === undefined ? parameters.value : new Map([...parameters.value, [schemeParameter, scheme] as const]);
  return done({
    profile: chosen.value.profile,
    least: request.severity ?? 'hint',
    options: {
      rules: chosen.value.rules,
      parameters: set,
      ...(on === undefined ? {} : { on }),
      ...(region === undefined ? {} : { region }),
      ...(request.evidence === undefined ? {} : { evidence: request.evidence }),
    },
  });
}

export function checkBy({ options, least, profile }: CheckPlan, papers: readonly Paper[], notes: readonly Remark[]): CheckResult {
  const result = check(papers, { ...options, notes });
  return {
    ...result,
    findings: result.findings.filter((finding) => isAtLeast(finding.severity, least) && (profile === null || shows(profile, finding))),
  };
}

type Chosen = { readonly rules: readonly Rule[]; readonly profile: Profile | null };

function rulesAsked(request: CheckRequest, rules: readonly Rule[]): Outcome<Chosen> {
  if (request.rules === undefined || request.rules.length === 0) {
    const name = request.profile ?? defaultProfile;
    const profile = profileByName(name);
    return profile === null ? unknownProfile(name) : done({ rules: rulesOf(profile, rules), profile });
  }
  const asked = new Set<Rule>();
  for (const typed of request.rules) {
    const rule = ruleNamed(typed, rules);
    if (rule === null) return unknownRule(typed, rules);
    asked.add(rule);
  }
  return done({ rules: rules.filter((rule) => asked.has(rule)), profile: null });
}

function ruleNamed(typed: string, rules: readonly Rule[]): Rule | null {
  const plain = plainName(typed);
  return rules.find(({ code, name }) => plainName(code) === plain || name === plain) ?? null;
}

function parametersSet(asked: Readonly<Record<string, string>>, rules: readonly Rule[]): Outcome<ReadonlyMap<Parameter, ParameterValue>> {
  const set = new Map<Parameter, ParameterValue>();
  for (const [typed, text] of Object.entries(asked)) {
    const found = parameterNamed(typed, rules);
    if (found === null) return unknownParameter(typed, rules);
    const value = valueOf(found, text);
    if (value === null) return badValue(typed, text, found);
    set.set(found, value);
  }
  return done(set);
}

function parameterNamed(typed: string, rules: readonly Rule[]): Parameter | null {
  const point = typed.indexOf('.');
  const rule = point === -1 ? null : ruleNamed(typed.slice(0, point), rules);
  const plain = plainName(typed.slice(point + 1));
  const entry = Object.entries(rule?.parameters ?? {}).find(([name]) => plainName(name) === plain);
  return entry?.[1] ?? null;
}

/** As the parameter has it: a number, a decimal, words. Null where the text is none of that kind. */
function valueOf(parameter: Parameter, text: string): ParameterValue | null {
  const now = latest(parameter);
  const plain = text.normalize('NFKC').trim();
  if (typeof now === 'number') return isDecimal(plain) ? Number(plain) : null;
  if (typeof now !== 'string')
    return text
      .split(/[,，、]/u)
      .map((word) => word.trim())
      .filter((word) => word !== '');
  if (!isDecimal(now)) return text.trim() === '' ? null : text.trim();
  return isDecimal(plain) ? plain : null;
}

function latest({ values }: Parameter): ParameterValue {
  return values.at(-1)?.value ?? '';
}

function unknownProfile(name: string): Outcome<never> {
  const known = profiles.map((profile) => profile.name);
  return refused('no-such-profile', {
    zh: `没有“${name}”这个规则组合。可以选 ${known.join('、')}。`,
    en: `There is no profile “${name}”. Choose one of ${known.join(', ')}.`,
  });
}

export function unknownScheme(id: string): Outcome<never> {
  const known = schemes.map((scheme) => scheme.id);
  return refused('no-such-scheme', {
    zh: `没有计分办法“${id}”。可以选：${known.join('、')}。`,
    en: `There is no scoring scheme “${id}”. Choose one of ${known.join(', ')}.`,
  });
}

function unknownRule(typed: string, rules: readonly Rule[]): Outcome<never> {
  const isCode = /^[a-z]\s*-?\s*\d/iu.test(typed.trim());
  const near = nearestNames(
    typed,
    rules.map(({ code, name }) => (isCode ? code : name)),
  );
  return refused('no-such-rule', { zh: `没有“${typed}”这条规则。${meant(near).zh}`, en: `There is no rule “${typed}”. ${meant(near).en}` });
}

function unknownParameter(typed: string, rules: readonly Rule[]): Outcome<never> {
  const known = rules.flatMap(({ code, parameters = {} }) => Object.keys(parameters).map((name) => `${code}.${name}`));
  const own = known.filter((name) => plainName(name).startsWith(`${plainName(typed.split('.')[0] ?? '')}.`));
  const near = own.length > 0 ? own : nearestNames(typed, known);
  return refused('no-such-parameter', {
    zh: `没有“${typed}”这个参数。${meant(near).zh}`,
    en: `There is no parameter “${typed}”. ${meant(near).en}`,
  });
}

function badValue(typed: string, text: string, parameter: Parameter): Outcome<never> {
  const now = String(latest(parameter));
  return refused('bad-parameter', {
    zh: `参数“${typed}”（${parameter.title.zh}）不能设为“${text}”，应当像“${now}”。`,
    en: `The parameter “${typed}” (${parameter.title.en}) cannot be “${text}”; it should be like “${now}”.`,
  });
}

function meant(near: readonly string[]): Text {
  return near.length === 0 ? { zh: '', en: '' } : { zh: `相近的有 ${near.join('、')}。`, en: `The nearest are ${near.join(', ')}.` };
}
