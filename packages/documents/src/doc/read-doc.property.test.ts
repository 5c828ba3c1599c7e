import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../blocks.ts';
import { readDoc } from './read-doc.ts';
import { anchor, container, docStreams, field, hidden, makeDoc, modifier, runs, table, text, type DocSource } from './testing/make-doc.ts';

const sample: DocSource = {
  styles: [
    { sti: 0, name: 'Normal' },
    { sti: 1, name: 'heading 1', base: 0 },
  ],
  faces: ['Symbol'],
  body: [
    text('标题', { style: 1 }),
    runs([{ text: '甲' }, { text: '乙', modifiers: hidden }, anchor, ...field('PAGE', '1')]),
    ...table([
      { cells: [{ content: '项目' }, { content: [...table([{ cells: [{ content: '内' }] }], 2)] }] },
      { cells: [{ content: '10', flags: 0x60 }, { content: '20' }], modifiers: modifier(0x5624, 0, 2) },
    ]),
    text('尾'),
  ],
  margins: [[text('页眉')]],
  footnotes: [[text('\u0002脚注')]],
  boxes: [[text('框')]],
  pieces: [
    { length: 3, bytes: 2 },
    { length: 5, bytes: 2, prm: (0x5c << 1) | (1 << 8) },
  ],
  isFastSaved: true,
};
const streams = docStreams(sample);
const whole = makeDoc(sample);

function checkTable(one: Table): void {
  const covered = new Set<string>();
  for (const cell of one.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        expect(covered.has(`${row},${column}`)).toBe(false);
        covered.add(`${row},${column}`);
        expect(row < one.rows && column < one.columns).toBe(true);
      }
    cell.nested.forEach(checkTable);
  }
}

/** Any bytes give blocks that hold together, or a refusal. */
function check(bytes: Uint8Array): void {
  const outcome = readDoc(bytes);
  if (!outcome.ok) {
    expect(outcome.refusal.message.zh).toMatch(/。$/);
    return;
  }
  for (const block of outcome.value.blocks) if (block.type === 'table') checkTable(block);
}

const changes = (length: number): fc.Arbitrary<readonly (readonly [number, number])[]> =>
  fc.array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 });

function changed(bytes: Uint8Array, all: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice();
  for (const [at, value] of all) copy[at] = value;
  return copy;
}

describe('hostile bytes never make the reader throw', () => {
  it('anywhere in the file', () => {
    fc.assert(
      fc.property(changes(whole.length), (all) => check(changed(whole, all))),
      { numRuns: 200 },
    );
  });
  it('in the header and the sector tables of the container', () => {
    fc.assert(
      fc.property(changes(1024), (all) => check(changed(whole, all))),
      { numRuns: 200 },
    );
  });
  it.each(['WordDocument', '1Table'] as const)('in %s', (name) => {
    const bytes = streams[name] ?? new Uint8Array(0);
    fc.assert(
      fc.property(changes(bytes.length), (all) => check(container({ ...streams, [name]: changed(bytes, all) }))),
      { numRuns: 200 },
    );
  });
  it('in the places of the tables', () => {
    const bytes = streams['WordDocument'] ?? new Uint8Array(0);
    fc.assert(
      fc.property(fc.nat(92), fc.integer({ min: 0, max: 0xffff_ffff }), fc.integer({ min: 0, max: 0xffff_ffff }), (pair, place, length) => {
        const copy = bytes.slice();
        const view = new DataView(copy.buffer);
        view.setUint32(0x9a + pair * 8, place, true);
        view.setUint32(0x9a + pair * 8 + 4, length, true);
        check(container({ ...streams, WordDocument: copy }));
      }),
      { numRuns: 200 },
    );
  });
  it('cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => check(whole.slice(0, length))),
      { numRuns: 200 },
    );
  });
  it('with any bytes after the signature', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) =>
        check(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...bytes])),
      ),
      { numRuns: 200 },
    );
  });
});

type Rectangle = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
};

/** Rows of cells, each row parted anew, cells of like edges merged down at will. */
const grids = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), { minLength: 36, maxLength: 36 }),
    jitter: fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 36, maxLength: 36 }),
  })
  .map(({ rows, columns, sizes, jitter }) => {
    const taken = new Set<string>();
    const rectangles: Rectangle[] = [];
    for (let at = 0; at < rows * columns; at += 1) {
      const [top, left] = [Math.floor(at / columns), at % columns];
      if (taken.has(`${top},${left}`)) continue;
      const [high, wide] = sizes[at] ?? [1, 1];
      let columnSpan = 1;
      while (columnSpan < wide && left + columnSpan < columns && !taken.has(`${top},${left + columnSpan}`)) columnSpan += 1;
      const rowSpan = Math.min(high, rows - top);
      for (let r = top; r < top + rowSpan; r += 1) for (let c = left; c < left + columnSpan; c += 1) taken.add(`${r},${c}`);
      rectangles.push({ row: top, column: left, rowSpan, columnSpan, text: `${top},${left}` });
    }
    return { rows, rectangles, jitter };
  });

describe('tables', () => {
  it('read back to the grid they were made from, whatever the rounding of edges', () => {
    fc.assert(
      fc.property(grids, ({ rows, rectangles, jitter }) => {
        const made = Array.from({ length: rows }, (_, at) => {
          const here = rectangles
            .filter((one) => one.row <= at && at < one.row + one.rowSpan)
            .toSorted((one, other) => one.column - other.column);
          const edge = (column: number): number => column * 600 + (jitter[(at * 7 + column) % 36] ?? 0);
          return {
            left: edge(here[0]?.column ?? 0),
            cells: here.map((one) => ({
              content: one.row === at ? one.text : '',
              width: edge(one.column + one.columnSpan) - edge(one.column),
              flags: one.rowSpan === 1 ? 0 : one.row === at ? 0x60 : 0x20,
            })),
          };
        });
        const outcome = readDoc(makeDoc({ body: table(made) }));
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const [read] = outcome.value.blocks as readonly [Table];
        // Columns in which no cell begins or ends cannot be known.
        const edges = [...new Set(rectangles.flatMap((one) => [one.column, one.column + one.columnSpan]))].sort((a, b) => a - b);
        const at = (column: number): number => edges.indexOf(column);
        expect(read.cells.map(({ nested: _, line: __, ...cell }) => cell)).toEqual(
          rectangles.map((one) => ({
            ...one,
            column: at(one.column),
            columnSpan: at(one.column + one.columnSpan) - at(one.column),
          })),
        );
      }),
      { numRuns: 150 },
    );
  });
});

const characters = fc
  .string({ unit: fc.constantFrom('项', '目', 'A', '7', ' ', '，', '𠀀'), maxLength: 12 })
  .map((content) => ({ content, isHidden: content.length % 3 === 1 }));

describe('text', () => {
  it('comes back as it was written, however it is cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(characters, { maxLength: 4 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }),
        fc.boolean(),
        (paragraphs, lengths, isFastSaved) => {
          const bytes = makeDoc({
            body: paragraphs.map((all) => runs(all.map(({ content, isHidden }) => ({ text: content, modifiers: isHidden ? hidden : [] })))),
            pieces: lengths.map((length) => ({ length: length * 2, bytes: 2 })),
            isFastSaved,
          });
          const outcome = readDoc(bytes);
          const seen = paragraphs.map((all) =>
            all
              .filter(({ isHidden }) => !isHidden)
              .map(({ content }) => content)
              .join(''),
          );
          expect(outcome.ok && outcome.value.blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual(seen);
        },
      ),
      { numRuns: 100 },
    );
  });
});
