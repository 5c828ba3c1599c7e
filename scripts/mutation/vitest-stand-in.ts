/**
 * What the tests of `domain` use of Vitest, for one process that runs them thousands of times: `describe` and `it` collect, `expect` is
 * Vitest's own package. What the tests do not use yet is not here, and a test that asks for it fails in the first, unmutated run.
 */
import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

import { format as prettyFormat } from '@vitest/pretty-format';

export type Collected = { readonly id: string; readonly name: string; readonly run: () => unknown };
type Body = (...row: readonly unknown[]) => unknown;

/** As Vitest prints them: without escapes and prototypes; the indentation of the source does not count. */
chai.use((_, { addMethod }) => {
  addMethod(chai.Assertion.prototype, 'toMatchInlineSnapshot', function (this: { _obj: unknown }, expected: string) {
    const plain = (text: string) => text.trim().replaceAll(/^\s+/gmu, '');
    const printed = prettyFormat(this._obj, { escapeString: false, printBasicPrototype: false });
    if (plain(printed) !== plain(expected)) throw new Error(`It is not as printed: ${printed}`);
  });
  addMethod(chai.Assertion.prototype, 'toMatchFileSnapshot', function (this: { _obj: unknown }, path: string) {
    if (this._obj !== readFileSync(path, 'utf8')) throw new Error(`It is not as in ${path}.`);
  });
});
chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

function createExpect(): Vi {
  const create = (value: unknown, message?: string) => chai.expect(value, message);
  const made = Object.assign(create, chai.expect, (globalThis as Record<symbol, unknown>)[ASYMMETRIC_MATCHERS_OBJECT]);
  setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, made as never);
  Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: made, writable: true, configurable: true });
  return made;
}
type Vi = typeof chai.expect;
export const expect = createExpect();

let file = '';
let collected = new Map<string, Collected>();
let path: readonly string[] = [];

/** Imports one file of tests and gives what it declares. Ids are stable from one process to the next. */
export async function collect(name: string, load: () => Promise<unknown>): Promise<readonly Collected[]> {
  file = name;
  collected = new Map();
  await load();
  return [...collected.values()];
}

function declare(name: string, run: () => unknown): void {
  const plain = `${file}#${[...path, name].join(' > ')}`;
  let id = plain;
  for (let again = 2; collected.has(id); again += 1) id = `${plain} (${again})`;
  collected.set(id, { id, name: [...path, name].join(' > '), run });
}

function enter(name: string, body: () => void): void {
  const before = path;
  path = [...path, name];
  body();
  path = before;
}

/** Both forms: rows of arguments, and single ones. */
function each(once: (name: string, body: () => never) => void) {
  return (table: readonly unknown[]) => (name: string, body: Body) => {
    for (const line of table) {
      const row: readonly unknown[] = Array.isArray(line) ? line : [line];
      const holes = name.match(/%[sdifjoO]/gu)?.length ?? 0;
      once(format(name, ...row.slice(0, holes)), () => body(...row) as never);
    }
  };
}

export const it = Object.assign((name: string, body: () => unknown) => declare(name, body), { each: each(declare) });
export const describe = Object.assign(enter, { each: each(enter) });
