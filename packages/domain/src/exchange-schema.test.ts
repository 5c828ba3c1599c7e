import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedReading, reading } from './exchange.ts';
import { exchangeSchema } from './exchange-schema.ts';
import { examplePaper } from './rules/example-papers.ts';

describe('exchange schema', () => {
  it('is the published file', async () => {
    await expect(`${JSON.stringify(exchangeSchema(), null, 2)}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, '..', 'exchange.schema.json'),
    );
  });

  it('names the fields of a line and asks for no findings before a check', () => {
    const schema = exchangeSchema();
    expect(Object.keys(schema['properties'] as object).sort()).toEqual([
      'cannotTell',
      'figures',
      'file',
      'findings',
      'format',
      'notes',
      'papers',
      'sha256',
      'version',
    ]);
    expect(schema['required']).toEqual(expect.not.arrayContaining(['findings', 'cannotTell']));
  });

  it('an example paper is a paper of the format', () => {
    const line = { version: 1, file: 'a.docx', format: 'docx', sha256: '0', papers: [examplePaper()], notes: [] };
    expect(reading.parse(line)).toEqual(line);
    expect(checkedReading.safeParse(line).success).toBe(false);
  });
});
