/** Runs a command line in this process and gives what it wrote. The doors to a database stay shut: whoever goes through one sees it fail. */
import type { Environment, Output } from '../environment.ts';
import { run } from '../run.ts';

export type Captured = { readonly code: number; readonly out: string; readonly err: string };

export async function runCaptured(
  words: readonly string[],
  variables: Environment['variables'] = {},
  { terminal = false, folder = import.meta.dirname }: { readonly terminal?: boolean; readonly folder?: string } = {},
): Promise<Captured> {
  const out = capture(terminal);
  const err = capture(terminal);
  const shut = (): Promise<never> => Promise.reject(new Error('no database in this test'));
  const doors = { findServer: shut, openLocal: shut, serve: shut };
  const code = await run(words, { variables, folder, version: '0.0.0-test', out, err, doors });
  return { code, out: out.text(), err: err.text() };
}

function capture(isTerminal: boolean): Output & { text(): string } {
  const parts: Uint8Array[] = [];
  return {
    isTerminal,
    write: (data) => void parts.push(typeof data === 'string' ? Buffer.from(data) : data),
    text: () => Buffer.concat(parts).toString('utf8'),
  };
}
