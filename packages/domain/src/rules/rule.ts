/**
 * A quality rule is one object: what it asks, by which source, how bad, what to do, and how it looks right and wrong.
 * It sees its subject and answers; it does not call other rules, and it never stops at the first fault.
 */
import type { Dated, Parameter, ParameterValue } from '../dated.ts';
import type { Paper, Project, Severity } from '../exchange.ts';
import { type ProjectCategory, projectCategory, categoryText } from '../project-category.ts';
import type { Related } from '../related.ts';
import type { Citation } from '../sources/source.ts';
import type { Text } from '../text.ts';

export type PlacedPaper = {
  readonly paper: Paper;
  /** Pointer of the paper: /papers/3. */
  readonly at: string;
};

/** Pointers of cells that hold something which is no number. They are null, and yet not blank. */
export type Unreadable = ReadonlySet<string>;

/** How a cell was read, as far as rules ask for it. */
export type Remark = { readonly code: string; readonly at: string | null; readonly raw?: string | null };

export type Surroundings = {
  readonly unreadable: Unreadable;
  readonly remarks: readonly Remark[];
  /** Other papers and facts: last year, approved, monitored, budget table, publication. What is not there cannot be told. */
  readonly related: Related;
  /** Code of the region, where whoever asks says it. */
  readonly region?: string;
};

export type PaperSubject = PlacedPaper & Surroundings;

/** The papers of one unit in one fiscal year. */
export type DepartmentYearSubject = Surroundings & { readonly papers: readonly PlacedPaper[] };

export type FoundFault = {
  readonly at: string;
  readonly because: Text;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** What would be better in this very case, where more can be said than the rule's advice. */
  readonly advice?: Text;
};

export type Answer =
  | { readonly kind: 'findings'; readonly findings: readonly [FoundFault, ...FoundFault[]] }
  | { readonly kind: 'clean' }
  | { readonly kind: 'cannot-tell'; readonly at: string; readonly why: Text }
  | { readonly kind: 'does-not-apply'; readonly at: string; readonly why: Text };

/** The day that counts, and the parameters in force on it, or as whoever asks has set them. */
export type Asking = { readonly on: string; of<T extends ParameterValue>(parameter: Parameter<T>): T };

export type Example<Subject> = { readonly name: string; readonly subject: Subject };
export type FailingExample<Subject> = Example<Subject> & { readonly at: readonly string[]; readonly severity?: Severity };

type Described<Subject> = {
  /** Of the rule list, forever: shown, cited, waived by. */
  readonly code: string;
  /** The file's name. */
  readonly name: string;
  readonly title: Text;
  readonly source: readonly Citation[];
  /** First digits of the region codes where it is asked; absent: everywhere. */
  readonly jurisdiction?: readonly string[];
  /** First day on which the rule asks. */
  readonly since: string;
  readonly until?: string;
  readonly severity: Severity | Dated<Severity>;
  /** Kinds of project (项目类别) that it does not ask, where the paper says the kind. */
  readonly exempts?: readonly ProjectCategory[];
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly advice: Text;
  /** Why it matters, in two sentences at most. */
  readonly why: Text;
  check(subject: Subject, asking: Asking): Answer;
  readonly examples: {
    readonly passes: readonly Example<Subject>[];
    readonly fails: readonly FailingExample<Subject>[];
    readonly cannotTell: readonly Example<Subject>[];
  };
};

export type PaperRule = Described<PaperSubject> & { readonly subject: 'paper' };
export type DepartmentYearRule = Described<DepartmentYearSubject> & { readonly subject: 'departmentYear' };
export type Rule = PaperRule | DepartmentYearRule;

/** Parameters as the catalogue states them. */
export function askingOn(on: string): Asking {
  return { on, of: (parameter) => parameter.on(on) };
}

export function severityOf(rule: Pick<Rule, 'severity'>, on: string): Severity {
  return typeof rule.severity === 'string' ? rule.severity : rule.severity.on(on);
}

/** Every severity that it states, the earliest first. */
export function ownSeverities({ severity }: Pick<Rule, 'severity'>): readonly Severity[] {
  return typeof severity === 'string' ? [severity] : severity.values.map(({ value }) => value);
}

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

/** The answer of a rule to a project whose kind it exempts, else null. */
export function exempted(rule: Pick<Rule, 'exempts'>, { paper, at }: PlacedPaper): Answer | null {
  if (rule.exempts === undefined || paper.project === null) return null;
  const category = projectCategory(paper.project);
  if (category === null || !rule.exempts.includes(category)) return null;
  const { zh, en } = categoryText[category];
  return doesNotApply(at, `${zh}项目不适用本规则。`, `The rule does not ask projects of this kind: ${en}.`);
}

/** The annual declarations among the papers of a department year. */
export function declaredIn({ papers }: { readonly papers: readonly PlacedPaper[] }): readonly DeclaredPaper[] {
  return papers.flatMap(({ paper, at }) =>
    paper.kind === 'target-declaration' && paper.horizon === 'annual' && paper.project !== null
      ? [{ paper, at, project: paper.project }]
      : [],
  );
}

export type DeclaredPaper = PlacedPaper & { readonly project: Project };

/** How a project is called in a message. */
export function called(project: Pick<Project, 'name' | 'code'>): string {
  return `“${project.name ?? project.code ?? '—'}”`;
}

/** How an indicator is called in a message: its row counted from 1, and its name. */
export function rowCalled(row: number, name: string): Text {
  const short = name.trim() === '' ? '' : `“${name.trim()}”`;
  return { zh: `第${row + 1}行${short}`, en: short === '' ? `row ${row + 1}` : `row ${row + 1} ${short}` };
}
