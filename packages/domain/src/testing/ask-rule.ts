/** Puts a subject to a rule and gives the answer in short. For tests only. */
import type { PaperRule, PaperSubject } from '../rules/rule.ts';
import { askingOn } from '../rules/rule.ts';

export type ShortAnswer = {
  readonly kind: string;
  readonly at: readonly string[];
  readonly advice: readonly string[];
  readonly zh: readonly string[];
};

export function askRule(rule: PaperRule, subject: PaperSubject): ShortAnswer {
  const answer = rule.check(subject, askingOn('2024-12-31'));
  if (answer.kind === 'findings') {
    return {
      kind: 'findings',
      at: answer.findings.map(({ at }) => at),
      advice: answer.findings.map(({ advice = rule.advice }) => advice.zh),
      zh: answer.findings.map(({ because }) => because.zh),
    };
  }
  return {
    kind: answer.kind,
    at: answer.kind === 'clean' ? [] : [answer.at],
    advice: [],
    zh: answer.kind === 'clean' ? [] : [answer.why.zh],
  };
}
