/** JSON Schema of one line of `jixiao read --json` and `jixiao check --json`, derived from the zod source. Published beside the data. */
import { z } from 'zod';
import { checkedReading } from './exchange.ts';

export function exchangeSchema(): Readonly<Record<string, unknown>> {
  const line = checkedReading.partial({ findings: true, cannotTell: true }).meta({
    title: 'Jixiao reading, version 1',
    description: 'What was read from one file: the papers in it, how they were read, and, after a check, what the rules ask.',
  });
  return { ...z.toJSONSchema(line) };
}
