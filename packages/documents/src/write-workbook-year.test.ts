import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '@jixiao/domain';
import { arbitraryDepartmentText } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { content, printable } from './testing/printable.ts';
import { writeWorkbookYear } from './write-workbook-year.ts';

async function readBack(papers: readonly Paper[]): Promise<readonly Paper[]> {
  const outcome = await readDocument({ bytes: writeWorkbookYear(papers), name: 'x.xlsx', sha256: '' });
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value.papers;
}

const samples = join(import.meta.dirname, '../../app/sample');

describe('a department year as a workbook', () => {
  it('reads as the papers it was written from', () =>
    fc.assert(
      fc.asyncProperty(arbitraryDepartmentText.map(printable), async (papers) => {
        expect(content(await readBack(papers))).toEqual(content(papers));
      }),
      { numRuns: 60, seed: 20250101 },
    ));

  it('reads as the sample files read', async () => {
    for (const name of readdirSync(samples).filter((file) => file.endsWith('.docx'))) {
      const read = await readDocument({ bytes: readFileSync(join(samples, name)), name, sha256: '' });
      if (!read.ok) throw new Error(read.refusal.message.en);
      expect(content(await readBack(read.value.papers)), name).toEqual(content(read.value.papers));
    }
  });
});
