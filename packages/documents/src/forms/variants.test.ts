import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plain } from '../labels.ts';
import { readPapers } from '../read-document.ts';
import { valuesOf } from '../testing/printed-values.ts';
import { gridBlocks, readDump, readGrid } from '../testing/table-text.ts';

/** Invented documents in the manner of each form and place, each with what a careful person reads in it. */
const folder = new URL('../testing/forms/', import.meta.url);
const documents = readdirSync(folder).map((file) => {
  const [text = '', expected = ''] = readFileSync(new URL(file, folder), 'utf8').split(/^=====/m);
  const isDump = expected.startsWith(' also as a dump');
  return { name: file.replace('.txt', ''), text, isDump, expected: expected.slice(expected.indexOf('\n') + 1).trim() };
});

const withoutOthers = (summary: string): string =>
  summary
    .split('\n')
    .filter((line) => !line.startsWith('other:'))
    .join('\n');

describe.each(documents)('$name', ({ text, isDump, expected }) => {
  it('is read from tables', () => expect(readGrid(text)).toBe(expected));

  it('has no value that the document does not print', () => {
    const { papers, notes } = readPapers(gridBlocks(text));
    const printed = plain(text.replace(/[|→↓⏎]/g, ' ')).replaceAll(',', '');
    const doubts = new Set(notes.filter(({ level }) => level === 'doubt').map(({ at }) => at));
    for (const [index, paper] of papers.entries())
      for (const [pointer, value] of valuesOf(paper, `/papers/${index}`))
        if (!doubts.has(pointer)) expect(printed, pointer).toContain(plain(value).replaceAll(',', ''));
  });

  it.skipIf(!isDump)('is read from a dump, one cell a line', () => expect(withoutOthers(readDump(text))).toBe(withoutOthers(expected)));
});
