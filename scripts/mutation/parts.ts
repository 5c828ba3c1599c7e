/** Which tests a mutant is tried with: those of its own part, so that a score says what the tests beside the code are worth. */
import { globSync } from 'node:fs';

const domain = 'packages/domain/src';

/** Files of properties are left out except those of scores: they take longest and kill few. `mutated`: paths from the root. */
export function testsFor(mutated: readonly string[]): readonly string[] {
  const patterns = new Set(mutated.flatMap(patternsFor));
  const files = [...patterns].flatMap((pattern) => globSync(`${domain}/${pattern}`));
  return [...new Set(files)]
    .filter((file) => !file.endsWith('.property.test.ts') || file.includes('/scores/'))
    .toSorted((a, b) => rank(a) - rank(b));
}

function patternsFor(file: string): readonly string[] {
  const [, family] = /\/rules\/([^/]+)\/[^/]+\.ts$/u.exec(file) ?? [];
  if (family !== undefined) return [`rules/${family}/*.test.ts`, 'rules/catalogue.test.ts', 'rules/example-answers.test.ts'];
  if (file.includes('/rules/')) return ['rules/**/*.test.ts'];
  if (file.includes('/facts/')) return ['facts/*.test.ts', 'rules/**/*.test.ts'];
  if (file.includes('/scores/')) return ['scores/*.test.ts'];
  if (/\/(?:parse-)?target-[^/]*$/u.test(file)) return ['parse-target-value.test.ts', 'target-*.test.ts'];
  throw new Error(`No tests are named for mutants of ${file}.`);
}

/** What holds for every rule is the longest. */
function rank(file: string): number {
  return file.endsWith('catalogue.test.ts') ? 1 : 0;
}
