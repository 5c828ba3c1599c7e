/** Papers of every form through the workbook and the page for printing: read back, they are what was written. */
import type { Paper } from '@jixiao/domain';
import { arbitraryPaperOf } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyForm, shapeOf } from '../testing/form-shape.ts';
import { readDocument } from '../read-document.ts';
import { renditionDifferences } from '../rendition-differences.ts';
import { writePageYear } from '../write-page-year.ts';
import { writeWorkbookYear } from '../write-workbook-year.ts';

async function differencesIn(paper: Paper, bytes: Uint8Array) {
  const read = await readDocument({ bytes, name: 'x', sha256: '' });
  if (!read.ok) return read.refusal;
  return renditionDifferences([paper], read.value.papers);
}

describe.each(everyForm.map((form) => [form.id, form] as const))('%s', (_, form) => {
  const paper = arbitraryPaperOf(shapeOf(form));
  const writers = {
    'a workbook': writeWorkbookYear,
    'a page for printing': (papers: readonly Paper[]) => new TextEncoder().encode(writePageYear(papers)),
  };
  for (const [name, write] of Object.entries(writers))
    it(`goes through ${name}`, () =>
      fc.assert(
        fc.asyncProperty(paper, async (one) => {
          expect(await differencesIn(one, write([one]))).toEqual([]);
        }),
        { numRuns: 10, seed: 20250101 },
      ));
});
