/**
 * A quality rule is one object: what it asks, by which source, how bad, what to do, and how it looks right and wrong.
 * It sees its subject and answers; it does not call other rules, and it never stops at the first fault.
 */
import type { Paper, Project, Severity } from '../exchange.ts';
import type { Citation } from '../sources/source.ts';
import type { Text } from '../text.ts';

export type PlacedPaper = {
  readonly paper: Paper;
  /** Pointer of the paper: /papers/3. */
  readonly at: string;
};

/** Pointers of cells that hold something which is no number. They are null, and yet not blank. */
export type Unreadable = ReadonlySet<string>;

export type PaperSubject = PlacedPaper & { readonly unreadable: Unreadable };

/** The papers of one unit in one fiscal year. */
export type DepartmentYearSubject = { readonly papers: readonly PlacedPaper[]; readonly unreadable: Unreadable };

export type FoundFault = {
  readonly at: string;
  readonly because: Text;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
};

export type Answer =
  | { readonly kind: 'findings'; readonly findings: readonly [FoundFault, ...FoundFault[]] }
  | { readonly kind: 'clean' }
  | { readonly kind: 'cannot-tell'; readonly at: string; readonly why: Text }
  | { readonly kind: 'does-not-apply'; readonly at: string; readonly why: Text };

export type Example<Subject> = { readonly name: string; readonly subject: Subject };
export type FailingExample<Subject> = Example<Subject> & { readonly at: readonly string[]; readonly severity?: Severity };

type Described<Subject> = {
  /** Of the rule list, forever: shown, cited, waived by. */
  readonly code: string;
  /** The file's name. */
  readonly name: string;
  readonly title: Text;
  readonly source: readonly Citation[];
  /** First day on which the rule asks. */
  readonly since: string;
  readonly until?: string;
  readonly severity: Severity;
  readonly advice: Text;
  /** Why it matters. */
  readonly why: Text;
  check(subject: Subject, on: string): Answer;
  readonly examples: {
    readonly passes: readonly Example<Subject>[];
    readonly fails: readonly FailingExample<Subject>[];
    readonly cannotTell: readonly Example<Subject>[];
  };
};

export type PaperRule = Described<PaperSubject> & { readonly subject: 'paper' };
export type DepartmentYearRule = Described<DepartmentYearSubject> & { readonly subject: 'departmentYear' };
export type Rule = PaperRule | DepartmentYearRule;

export function answer(findings: readonly FoundFault[]): Answer {
  const [first, ...others] = findings;
  return first === undefined ? { kind: 'clean' } : { kind: 'findings', findings: [first, ...others] };
}

export function cannotTell(at: string, zh: string, en: string): Answer {
  return { kind: 'cannot-tell', at, why: { zh, en } };
}

export function doesNotApply(at: string, zh: string, en: string): Answer {
  return { kind: 'does-not-apply', at, why: { zh, en } };
}

/** Asks about the project of a target declaration; other papers are not meant. */
export function ofDeclaredProject(subject: PaperSubject, ask: (project: Project, at: string) => Answer): Answer {
  const { paper, at } = subject;
  if (paper.kind !== 'target-declaration' || paper.project === null) {
    return doesNotApply(at, '只检查项目支出绩效目标表。', 'Only target declarations of projects are meant.');
  }
  if (paper.horizon !== 'annual')
    return doesNotApply(at, '中期目标不按年度表检查。', 'A medium-term half is not asked what the annual form is asked.');
  return ask(paper.project, `${at}/project`);
}

/** How a project is called in a message. */
export function called(project: Pick<Project, 'name' | 'code'>): string {
  return `“${project.name ?? project.code ?? '—'}”`;
}
