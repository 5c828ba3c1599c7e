import { expect, it } from 'vitest';
import { readOdt } from './read-odt.ts';
import { makeOdt } from './testing/make-odt.ts';

it('gives a place to one cell only, where a span runs into a cell from above', () => {
  const cell = (attributes: string): string => `<table:table-cell ${attributes}><text:p>x</text:p></table:table-cell>`;
  const body = `<table:table><table:table-row>${cell('')}${cell('table:number-rows-spanned="2"')}</table:table-row><table:table-row>${cell('table:number-columns-spanned="3"')}</table:table-row></table:table>`;
  const read = readOdt(makeOdt({ body }));
  const [table] = read.ok ? read.value.blocks : [];
  expect(table?.type === 'table' && table.cells.map((one) => [one.row, one.column, one.rowSpan, one.columnSpan])).toEqual([
    [0, 0, 1, 1],
    [0, 1, 2, 1],
    [1, 0, 1, 1],
  ]);
});
