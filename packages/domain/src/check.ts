/**
 * Runs the rules in force over papers. Papers walk in, answers walk out, with pointers from the root: /papers/3/project/budget/total.
 * Rules about a department year see its papers together. The order of the papers and of the rule codes is the order of the findings.
 */
import { departmentYears } from './department-year.ts';
import type { Paper, Severity } from './exchange.ts';
import type { CheckResult, Finding, Inapplicable, Undecided } from './finding.ts';
import type { Parameter, ParameterValue } from './dated.ts';
import type { Evidence } from './evidence.ts';
import { relatedBy } from './related.ts';
import { rules } from './rules/index.ts';
import { type Answer, type Asking, askingOn, exempted, type Remark, type Rule, severityOf, type Surroundings } from './rules/rule.ts';
import type { SeverityCounts } from './views.ts';

export type CheckOptions = {
  /** Notes of the reader; unreadable cells among them are not taken for blank ones. */
  readonly notes?: readonly Remark[];
  /** The day whose rules count, 2020-12-31. Without it the last day of each paper's fiscal year. */
  readonly on?: string;
  /** What there is to compare with beside the papers themselves. */
  readonly evidence?: Evidence;
  /** Code of the region whose own rules count as well. */
  readonly region?: string;
  /** Asks only what one paper can answer by itself; rules about a department year wait until its papers are together. */
  readonly papersOnly?: boolean;
  /** Only these rules; by default those of the catalogue. */
  readonly rules?: readonly Rule[];
  /** Parameters set otherwise, by code of the rule and name: M-04.largeAmount. */
  readonly parameters?: ReadonlyMap<Parameter, ParameterValue>;
};

export function check(papers: readonly Paper[], options: CheckOptions = {}): CheckResult {
  const remarks = options.notes ?? [];
  const unreadable = new Set(remarks.flatMap(({ code, at }) => (code.startsWith('unreadable') && at !== null ? [at] : [])));
  const around: Surroundings = {
    unreadable,
    remarks,
    related: relatedBy(papers, options.evidence ?? {}),
    ...(options.region === undefined ? {} : { region: options.region }),
  };
  const placed = papers.map((paper, position) => ({ paper, at: `/papers/${position}`, ...around }));
  const years = new Map(
    departmentYears(papers).map(({ positions, fiscalYear }) => [
      positions[0] ?? 0,
      { fiscalYear, subject: { papers: positions.flatMap((position) => placed[position] ?? []), ...around } },
    ]),
  );
  const askings = new Map<string, Asking>();
  const askingFor = (fiscalYear: number | null) => {
    const day = options.on ?? dayOf(fiscalYear);
    const known = askings.get(day) ?? asking(day, options.parameters);
    askings.set(day, known);
    return known;
  };
  const inOrder = (options.rules ?? rules)
    .filter((rule) => isAskedIn(rule, options.region) && (rule.subject === 'paper' || options.papersOnly !== true))
    .toSorted((a, b) => compareText(a.code, b.code));
  const result = { findings: [] as Finding[], cannotTell: [] as Undecided[], doesNotApply: [] as Inapplicable[] };
  // Paper by paper, so that what the rules work out of one is asked while it is at hand. A department year is asked at its first paper.
  for (const [position, subject] of placed.entries()) {
    const year = years.get(position);
    for (const rule of inOrder) {
      if (rule.subject === 'paper') {
        const by = askingFor(subject.paper.fiscalYear);
        tell(
          result,
          rule,
          by.on,
          ask(rule, by.on, subject.at, () => exempted(rule, subject) ?? rule.check(subject, by)),
        );
      } else if (year !== undefined) {
        const by = askingFor(year.fiscalYear);
        tell(
          result,
          rule,
          by.on,
          ask(rule, by.on, subject.at, () => rule.check(year.subject, by)),
        );
      }
    }
  }
  return result;
}

type Told = { readonly findings: Finding[]; readonly cannotTell: Undecided[]; readonly doesNotApply: Inapplicable[] };

function tell({ findings, cannotTell, doesNotApply }: Told, rule: Rule, day: string, answer: Answer): void {
  if (answer.kind === 'cannot-tell') cannotTell.push({ rule: rule.code, at: answer.at, why: answer.why });
  if (answer.kind === 'does-not-apply') doesNotApply.push({ rule: rule.code, at: answer.at, why: answer.why });
  if (answer.kind !== 'findings') return;
  for (const { at, because, severity = severityOf(rule, day), advice = rule.advice } of answer.findings) {
    findings.push({ rule: rule.code, name: rule.name, severity, at, message: because, advice });
  }
}

function asking(on: string, set: CheckOptions['parameters']): Asking {
  if (set === undefined || set.size === 0) return askingOn(on);
  return {
    on,
    of<T extends ParameterValue>(parameter: Parameter<T>): T {
      const value = set.get(parameter);
      return value === undefined ? parameter.on(on) : (value as T);
    },
  };
}

/** Rules of one place are asked there, and where the place is not said. */
function isAskedIn({ jurisdiction }: Rule, region: string | undefined): boolean {
  return jurisdiction === undefined || region === undefined || jurisdiction.some((code) => region.startsWith(code));
}

/** What is open: findings that are set aside are counted apart. */
export function countSeverities(findings: readonly { readonly severity: Severity; readonly waiver?: unknown }[]): SeverityCounts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity && finding.waiver === undefined).length;
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
