/**
 * What each rule says about its own examples, word for word, in `answers/`. A changed sentence is seen there as people read it; where it is
 * meant so, `vitest run packages/domain/src/rules/example-answers.test.ts -u` writes it anew.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';
import { type Answer, askingOn, type Rule } from './rule.ts';

const asking = askingOn('2024-12-31');

function answersOf(rule: Rule): readonly (readonly [name: string, answer: Answer])[] {
  if (rule.subject === 'paper') {
    const { passes, fails, cannotTell } = rule.examples;
    return [...passes, ...fails, ...cannotTell].map(({ name, subject }) => [name, rule.check(subject, asking)]);
  }
  const { passes, fails, cannotTell } = rule.examples;
  return [...passes, ...fails, ...cannotTell].map(({ name, subject }) => [name, rule.check(subject, asking)]);
}

function printed(name: string, answer: Answer): string {
  const lines =
    answer.kind === 'findings'
      ? answer.findings.flatMap(({ at, because, severity, advice }) => [
          [at, ...(severity === undefined ? [] : [severity])].join(' '),
          because.zh,
          because.en,
          ...(advice === undefined ? [] : [advice.zh, advice.en]),
        ])
      : 'why' in answer
        ? [answer.at, answer.why.zh, answer.why.en]
        : [];
  return [`${name}: ${answer.kind}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

describe('the answers to the examples', () => {
  it.each(rules.map((rule) => [rule.code, rule] as const))('of %s', async (code, rule) => {
    const text = answersOf(rule).map(([name, answer]) => printed(name, answer));
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'answers', `${code}.txt`));
  });
});
