import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { type DocumentReading, type PapersReading, readDocument, readPapers } from './read-document.ts';
import { repeatedDump, unmerge, withBlankRows } from './testing/unmerge.ts';
import { readText } from './text/read-text.ts';

const corpus = '../shared/corpus';
const files = !existsSync(corpus)
  ? []
  : readdirSync(corpus, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readdirSync(`${corpus}/${name}`).map((file) => `${corpus}/${name}/${file}`))
      .filter((file) => /\.(?:docx|html|xlsx|pdf)$/.test(file));

async function read(file: string): Promise<DocumentReading> {
  const reading = await readDocument({ bytes: readFileSync(file), name: file, sha256: '' });
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading.value;
}

/** What is said of the papers, without where it stands. */
function said({ papers, notes }: Pick<PapersReading, 'papers' | 'notes'>): unknown {
  return [
    papers.map(({ origins: _, ...paper }) => paper),
    notes.filter(({ level }) => level !== 'info').map(({ code, at, raw }) => [code, at, raw]),
  ];
}

const variants: readonly (readonly [string, (blocks: readonly Block[]) => readonly Block[]])[] = [
  ['merged cells repeated in each place', (blocks) => unmerge(blocks)],
  ['merged cells repeated in each row', (blocks) => unmerge(blocks, 'down')],
  ['merged cells repeated in each column', (blocks) => unmerge(blocks, 'across')],
  ['a blank row after every row', withBlankRows],
  ['both', (blocks) => withBlankRows(unmerge(blocks))],
  ['repeats in blank rows', (blocks) => unmerge(withBlankRows(blocks))],
];

describe('published files as other tools export them', () => {
  it.skipIf(files.length === 0).each(files)('%s says the same (skipped where ../shared/corpus is absent)', async (file) => {
    const original = await read(file);
    const expected = said(readPapers(original.blocks));
    for (const [name, change] of variants) expect(said(readPapers(change(original.blocks))), name).toEqual(expected);
  });

  it.skipIf(files.length === 0).each(files)('%s with blank rows keeps the place of every value', async (file) => {
    const { blocks } = await read(file);
    const places = (one: readonly Block[], factor: number): unknown =>
      readPapers(one).papers.map(({ origins }) =>
        Object.entries(origins ?? {}).map(([pointer, origin]) => [pointer, 'row' in origin ? origin.row * factor : origin]),
      );
    expect(places(withBlankRows(blocks), 1)).toEqual(places(blocks, 2));
  });
  it.skipIf(files.length === 0).each(files.filter((file) => file.endsWith('.docx')))(
    '%s says the same as a dump of repeats',
    async (file) => {
      const { blocks } = await read(file);
      const body = blocks.filter(({ part }) => part === 'body');
      const dump = readPapers(readText(repeatedDump(body)).blocks);
      const fields = ({ papers }: Pick<PapersReading, 'papers'>): unknown =>
        JSON.parse(JSON.stringify(papers, (key, value: unknown) => (key === 'origins' || key === 'others' ? undefined : value)));
      expect(fields(dump)).toEqual(fields(readPapers(body)));
      for (const { origins } of dump.papers) for (const origin of Object.values(origins ?? {})) expect(origin).toHaveProperty('line');
    },
  );
  it.runIf(files.length === 0)('are absent: ../shared/corpus is not there, nothing was compared', () => undefined);
});
