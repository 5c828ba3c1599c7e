/** CSV for any text: what comes back is what went in, and nothing in it runs. */
import { test } from 'vitest';
import fc from 'fast-check';
import { csvOf } from './csv.ts';

const column = { heading: { zh: '项目', en: 'Project' }, value: (item: string) => item };

/** The rows of a CSV as RFC 4180 has them. */
function rowsOf(csv: string): string[] {
  return [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^"\r\n]*))\r\n/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
}

test('every cell comes back, led by an apostrophe where it would run', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', '"', ',', '县', "'") }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        text.filter((one) => one !== ''),
        { maxLength: 7 },
      ),
      async (cells) => {
        let csv = '';
        const list = async ({ after = '0' }: { readonly after?: string | undefined }) => {
          const end = Number(after) + 3;
          return { items: cells.slice(Number(after), end), next: end < cells.length ? String(end) : null };
        };
        for await (const piece of csvOf([column], {}, list, 'en')) csv += piece;
        const [heading, ...rows] = rowsOf(csv);
        const isRunning = (cell: string) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell);
        return (
          heading === '\uFEFFProject' &&
          rows.length === cells.length &&
          rows.every(
            (row, position) => !isRunning(row) && row === (isRunning(cells[position] ?? '') ? `'${cells[position]}` : cells[position]),
          )
        );
      },
    ),
    { numRuns: 100, seed: 20250101 },
  );
});
