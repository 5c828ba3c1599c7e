/** What a rule says to its own examples, by today's law: shown on its page and in docs/rules.md. */
import type { Paper, Severity } from './exchange.ts';
import { type Answer, askingOn, ownSeverities, type Rule, severityOf } from './rules/rule.ts';

const today = '9999-12-31';

type ExampleKind = keyof Rule['examples'];
export type AnsweredExample = { readonly name: string; readonly answer: Answer; readonly papers: readonly Paper[] };

export function answersTo(rule: Rule, kind: ExampleKind): readonly AnsweredExample[] {
  const asking = askingOn(today);
  return rule.subject === 'paper'
    ? rule.examples[kind].map(({ name, subject }) => ({ name, answer: rule.check(subject, asking), papers: [subject.paper] }))
    : rule.examples[kind].map(({ name, subject }) => ({
        name,
        answer: rule.check(subject, asking),
        papers: subject.papers.map(({ paper }) => paper),
      }));
}

/** The faults of an answer with the severity that each has; none where it is no finding. */
export function faultsIn(rule: Rule, answer: Answer) {
  return answer.kind === 'findings'
    ? answer.findings.map((fault) => ({ ...fault, severity: fault.severity ?? severityOf(rule, today) }))
    : [];
}

/** Its own severities, by date, and those that it gives to its examples. */
export function severitiesOf(rule: Rule): ReadonlySet<Severity> {
  const given = answersTo(rule, 'fails').flatMap(({ answer }) => faultsIn(rule, answer).map(({ severity }) => severity));
  return new Set([...ownSeverities(rule), ...given]);
}
