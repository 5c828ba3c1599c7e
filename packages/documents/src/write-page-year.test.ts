import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '@jixiao/domain';
import { arbitraryDepartmentText } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { renditionDifferences } from './rendition-differences.ts';
import { content, printable } from './testing/printable.ts';
import { writePageYear } from './write-page-year.ts';

async function readBack(papers: readonly Paper[]): Promise<readonly Paper[]> {
  const outcome = await readDocument({ bytes: new TextEncoder().encode(writePageYear(papers)), name: 'x.html', sha256: '' });
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value.papers;
}

const samples = join(import.meta.dirname, '../../app/sample');

describe('a department year as a page for printing', () => {
  it('reads as the papers it was written from', () =>
    fc.assert(
      fc.asyncProperty(arbitraryDepartmentText.map(printable), async (papers) => {
        expect(content(await readBack(papers))).toEqual(content(papers));
      }),
      { numRuns: 40, seed: 20250101 },
    ));

  it('reads as the sample files read', async () => {
    for (const name of readdirSync(samples).filter((file) => file.endsWith('.docx'))) {
      const read = await readDocument({ bytes: readFileSync(join(samples, name)), name, sha256: '' });
      if (!read.ok) throw new Error(read.refusal.message.en);
      expect(renditionDifferences(read.value.papers, await readBack(read.value.papers)), name).toEqual([]);
    }
  });

  it('runs nothing and fetches nothing, whatever a paper says', () => {
    const [papers = []] = fc.sample(arbitraryDepartmentText, { numRuns: 1, seed: 3 });
    const hostile = papers.map((paper) =>
      paper.project === null
        ? paper
        : { ...paper, project: { ...paper.project, name: '<script src="http://x/"></script>', purpose: '"><img src=x onerror=alert(1)>' } },
    );
    const page = writePageYear(hostile);
    expect(page).not.toMatch(/<(?:script|img|link|iframe)\b/);
    expect(page).toContain(`default-src 'none'`);
    expect(page).toContain('&lt;script src=&quot;http://x/&quot;&gt;');
  });
});
