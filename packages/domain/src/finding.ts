/** A finding is a question that a rule puts to the unit, with its place and what would be better. Never a verdict on a person. */
import type { CannotTell, ExchangeFinding, FindingWaiver, Paper, Severity } from './exchange.ts';
import type { Origin } from './origin.ts';
import { ruleByCode } from './rules/index.ts';
import { cited } from './sources/cited.ts';
import { type Language, say, type Text } from './text.ts';

export type Finding = {
  /** Code of the quality rule, e.g. M-04. */
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  /** JSON pointer from the root: /papers/3/project/budget/total. */
  readonly at: string;
  readonly message: Text;
  readonly advice: Text;
  /** Where it is set aside. */
  readonly waiver?: FindingWaiver;
};

export type Undecided = { readonly rule: string; readonly at: string; readonly why: Text };
export type Inapplicable = { readonly rule: string; readonly at: string; readonly why: Text };

export type CheckResult = {
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly Undecided[];
  readonly doesNotApply: readonly Inapplicable[];
};

/** The origin of a pointer; of a whole (a spending plan) that of its first part; else of the nearest value above it. */
export function originAt(papers: readonly Paper[], pointer: string): Origin | null {
  const index = Number(/^\/papers\/(\d+)/.exec(pointer)?.[1] ?? -1);
  const origins = papers[index]?.origins;
  if (origins === undefined) return null;
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = origins[at] ?? (at === pointer ? firstWithin(origins, pointer) : undefined);
    if (found !== undefined) return found;
  }
  return null;
}

function firstWithin(origins: Readonly<Record<string, Origin>>, pointer: string): Origin | undefined {
  const key = Object.keys(origins).find((each) => each.startsWith(`${pointer}/`));
  return key === undefined ? undefined : origins[key];
}

export function findingIn(finding: Finding, papers: readonly Paper[], language: Language): ExchangeFinding {
  return {
    ...finding,
    origin: originAt(papers, finding.at),
    message: say(finding.message, language),
    advice: say(finding.advice, language),
    source: (ruleByCode(finding.rule)?.source ?? []).map((citation) => cited(citation, language)),
  };
}

export function undecidedIn(undecided: Undecided, language: Language): CannotTell {
  return { rule: undecided.rule, at: undecided.at, why: say(undecided.why, language) };
}
