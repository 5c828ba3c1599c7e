import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '@jixiao/domain';
import { arbitraryDepartmentText } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
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

  it('has no row too high for Excel, and merges cells over several instead', async () => {
    const [papers = []] = fc.sample(arbitraryDepartmentText.map(printable), { numRuns: 1, seed: 5 });
    const goals = Array.from({ length: 60 }, (_, index) => `${index + 1}、完成第${index + 1}项任务，确保年底前全部验收。`);
    const long = papers.map((paper) => ({
      ...paper,
      objectives: paper.objectives === null ? null : { ...paper.objectives, overall: '推进各项工作，'.repeat(400) },
      project: paper.project === null ? null : { ...paper.project, objectives: goals },
    }));
    const sheet = strFromU8(unzipSync(writeWorkbookYear(long))['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const heights = [...sheet.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBeLessThan(409);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(60 * 14);
    expect(content(await readBack(long))).toEqual(content(long));
  });

  it('reads as the sample files read', async () => {
    for (const name of readdirSync(samples).filter((file) => file.endsWith('.docx'))) {
      const read = await readDocument({ bytes: readFileSync(join(samples, name)), name, sha256: '' });
      if (!read.ok) throw new Error(read.refusal.message.en);
      expect(content(await readBack(read.value.papers)), name).toEqual(content(read.value.papers));
    }
  });
});
