import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../blocks.ts';
import { readWord } from '../word/read-word.ts';
import { readDoc } from './read-doc.ts';

const corpus = '../shared/corpus';
const pairs = !existsSync(corpus)
  ? []
  : readdirSync(corpus, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => ['doc', 'seed'].map((file) => `${corpus}/${name}/${file}`))
      .filter((file) => existsSync(`${file}.doc`) && existsSync(`${file}.docx`));

const bare = (text: string): string => text.replace(/\s/g, '');

function content(block: Block): unknown {
  if (block.type === 'table') return tableContent(block);
  return [block.index, bare(block.text), block.numbered, block.style];
}

function tableContent(table: Table): unknown {
  return [
    table.index,
    table.rows,
    table.columns,
    table.cells.map((cell) => [
      cell.row,
      cell.column,
      cell.rowSpan,
      cell.columnSpan,
      bare(cell.text),
      cell.nested.map((nested) => tableContent(nested)),
    ]),
  ];
}

function blocksOf(outcome: ReturnType<typeof readDoc>, part: string): readonly unknown[] {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.blocks
    .filter((block) => block.part === part)
    .map((block) => content(block.type === 'paragraph' && block.style === 'normal' ? { ...block, style: null } : block));
}

describe('published files', () => {
  it.skipIf(pairs.length === 0).each(pairs)('%s.doc reads like the .docx (skipped where ../shared/corpus is absent)', (file) => {
    const old = readDoc(new Uint8Array(readFileSync(`${file}.doc`)));
    const reference = readWord(new Uint8Array(readFileSync(`${file}.docx`)));
    expect(blocksOf(old, 'body')).toEqual(blocksOf(reference, 'body'));
    expect(blocksOf(old, 'header1')).toEqual(blocksOf(reference, 'header1'));
  });
  it.runIf(pairs.length === 0)('are absent: ../shared/corpus is not there, nothing was compared', () => undefined);
});
