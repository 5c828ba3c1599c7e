/** Papers of every form through the workbook and the page for printing: read back, they are what was written. */
import type { Paper } from '@jixiao/domain';
import { arbitraryPaperOf } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../form.ts';
import { readDocument } from '../read-document.ts';
import { renditionDifferences } from '../rendition-differences.ts';
import { writePageYear } from '../write-page-year.ts';
import { writeWorkbookYear } from '../write-workbook-year.ts';
import { forms } from './index.ts';
import { otherForms } from './other.ts';

const everyForm = [...forms, ...new Set(Object.values(otherForms))];

function shapeOf({ id, kind, head }: Form) {
  const funds = head.flatMap((part) => ('type' in part && part.type === 'funds' ? part.columns.map(({ field }) => field) : []));
  return { kind, form: id, funds, hasPeriod: JSON.stringify(head).includes('{period}') };
}

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
