import { expect, it } from 'vitest';
import { readBlocks } from './read-blocks.ts';
import { makeXlsx } from './spreadsheet/testing/make-xlsx.ts';

const workbook = (letters: number, cells: number): Uint8Array =>
  makeXlsx({
    sheets: [
      {
        name: '表',
        rows: Array.from({ length: cells }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join(''),
      },
    ],
    strings: `<si><t>${'项'.repeat(letters)}</t></si>`,
  });

it('refuses a small file that repeats a long text in thousands of cells', async () => {
  const few = await readBlocks('xlsx', workbook(30_000, 3));
  expect(few.ok && few.value.blocks.length).toBe(1);
  const start = performance.now();
  const many = await readBlocks('xlsx', workbook(300_000, 20_000));
  expect(performance.now() - start).toBeLessThan(5000);
  expect(many.ok ? '' : many.refusal.code).toBe('xml-bomb');
});
