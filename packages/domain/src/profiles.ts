/**
 * Profiles: which rules are asked where nobody names them, and which of their findings are shown. Data to be tuned by what rules turn out to be
 * worth (docs/precision.md): `standard` holds the rules whose findings a reviewer would stand by, `all` every rule.
 */
import type { Severity } from './exchange.ts';
import type { Finding } from './finding.ts';
import { rules as catalogue } from './rules/index.ts';
import { ownSeverities, type Rule } from './rules/rule.ts';
import type { Text } from './text.ts';

export type Profile = {
  readonly name: string;
  readonly title: Text;
  readonly says: Text;
  /** Rules whose own severity is one of these, today or on any earlier day; of what they find, what is as grave in the very case. */
  readonly severities: readonly Severity[];
  /** Codes of rules that are asked all the same, with everything they find. */
  readonly also: readonly string[];
  /** Codes of rules that are left out all the same. */
  readonly without: readonly string[];
};

export const profiles: readonly Profile[] = [
  {
    name: 'standard',
    title: { zh: '标准', en: 'Standard' },
    says: { zh: '审核人员愿意据此提出意见的规则。', en: 'Rules whose findings a reviewer would stand by.' },
    severities: ['error', 'warning'],
    // Hints at what is evidently broken: residue of an export, a day read as a number, characters of a scan, a unit cost rounded to nothing.
    also: ['S-13', 'V-15', 'V-16', 'M-14'],
    without: [],
  },
  {
    name: 'all',
    title: { zh: '全部', en: 'All' },
    says: { zh: '全部规则，包括几乎每份文本都会触发的提示。', en: 'Every rule, hints that nearly every paper meets among them.' },
    severities: ['error', 'warning', 'hint'],
    also: [],
    without: [],
  },
];

export const defaultProfile = 'standard';

/** Names of the profiles that ask a rule. */
export function profilesOf(rule: Rule): readonly string[] {
  return profiles.filter((profile) => rulesOf(profile, [rule]).length > 0).map(({ name }) => name);
}

export function profileByName(name: string): Profile | null {
  return profiles.find((profile) => profile.name === name) ?? null;
}

export function rulesOf(profile: Profile, rules: readonly Rule[] = catalogue): readonly Rule[] {
  return rules.filter(
    (rule) =>
      !profile.without.includes(rule.code) &&
      (profile.also.includes(rule.code) || ownSeverities(rule).some((severity) => profile.severities.includes(severity))),
  );
}

/** Whether a profile shows a finding of a rule that it asks: a rule of warnings may find single hints. */
export function shows(profile: Profile, { rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return profile.also.includes(rule) || profile.severities.includes(severity);
}
