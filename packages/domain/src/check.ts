/**
 * Runs the rules in force over papers. Papers walk in, answers walk out, with pointers from the root: /papers/3/project/budget/total.
 * Rules about a department year see its papers together. The order of the papers and of the rule codes is the order of the findings.
 */
import { departmentYears } from './department-year.ts';
import type { Paper, Severity } from './exchange.ts';
import type { CheckResult, Finding, Inapplicable, Undecided } from './finding.ts';
import { rules } from './rules/index.ts';
import type { Answer, Rule } from './rules/rule.ts';
import type { SeverityCounts } from './views.ts';

export type CheckOptions = {
  /** Notes of the reader; unreadable cells among them are not taken for blank ones. */
  readonly notes?: readonly { readonly code: string; readonly at: string | null }[];
  /** The day whose rules count, 2020-12-31. Without it the last day of each paper's fiscal year. */
  readonly on?: string;
  /** Another catalogue, for tests. */
  readonly rules?: readonly Rule[];
};

type Heard = { readonly position: number; readonly rule: Rule; readonly answer: Answer };

export function check(papers: readonly Paper[], options: CheckOptions = {}): CheckResult {
  const unreadable = new Set((options.notes ?? []).flatMap(({ code, at }) => (code.startsWith('unreadable') && at !== null ? [at] : [])));
  const placed = papers.map((paper, position) => ({ paper, at: `/papers/${position}`, unreadable }));
  const years = departmentYears(papers).map(({ positions, fiscalYear }) => ({
    position: positions[0] ?? 0,
    fiscalYear,
    subject: { papers: positions.flatMap((position) => placed[position] ?? []), unreadable },
  }));
  const heard: Heard[] = [];
  for (const rule of options.rules ?? rules) {
    if (rule.subject === 'paper') {
      for (const [position, subject] of placed.entries()) {
        const day = options.on ?? dayOf(subject.paper.fiscalYear);
        heard.push({ position, rule, answer: ask(rule, day, subject.at, () => rule.check(subject, day)) });
      }
    } else {
      for (const { position, fiscalYear, subject } of years) {
        const day = options.on ?? dayOf(fiscalYear);
        heard.push({ position, rule, answer: ask(rule, day, `/papers/${position}`, () => rule.check(subject, day)) });
      }
    }
  }
  return sorted(heard);
}

export function countSeverities(findings: readonly { readonly severity: Severity }[]): SeverityCounts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}

/** One rule on one subject, where it is in force. */
function ask(rule: Rule, day: string, at: string, answer: () => Answer): Answer {
  if (day < rule.since)
    return { kind: 'does-not-apply', at, why: { zh: `本规则自${rule.since}起适用。`, en: `The rule asks from ${rule.since} on.` } };
  if (rule.until !== undefined && day > rule.until) {
    return { kind: 'does-not-apply', at, why: { zh: `本规则适用至${rule.until}。`, en: `The rule asked until ${rule.until}.` } };
  }
  return answer();
}

/** A paper without a year is asked by the rules of today: those without an end. */
function dayOf(fiscalYear: number | null): string {
  return fiscalYear === null ? '9999-12-31' : `${fiscalYear}-12-31`;
}

function sorted(heard: readonly Heard[]): CheckResult {
  const findings: Finding[] = [];
  const cannotTell: Undecided[] = [];
  const doesNotApply: Inapplicable[] = [];
  for (const { rule, answer } of heard.toSorted((a, b) => a.position - b.position || compareText(a.rule.code, b.rule.code))) {
    if (answer.kind === 'cannot-tell') cannotTell.push({ rule: rule.code, at: answer.at, why: answer.why });
    if (answer.kind === 'does-not-apply') doesNotApply.push({ rule: rule.code, at: answer.at, why: answer.why });
    if (answer.kind !== 'findings') continue;
    for (const { at, because, severity } of answer.findings) {
      findings.push({ rule: rule.code, name: rule.name, severity: severity ?? rule.severity, at, message: because, advice: rule.advice });
    }
  }
  return { findings, cannotTell, doesNotApply };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
