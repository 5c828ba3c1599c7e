import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, type Table } from '../blocks.ts';
import { readWord } from './read-word.ts';
import { features, featureStyles } from './testing/every-feature.ts';
import { cell, makeWord, paragraph, row, run, table, textCell } from './testing/make-word.ts';

type Rectangle = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
};

/** Fills a grid, from top left on, with rectangles of random size that do not overlap. */
const merged = fc
  .record({
    rows: fc.integer({ min: 1, max: 7 }),
    columns: fc.integer({ min: 1, max: 7 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { minLength: 49, maxLength: 49 }),
    texts: fc.array(fc.stringMatching(/^[甲乙丙0-9a-z]{0,3}$/), { minLength: 49, maxLength: 49 }),
  })
  .map(({ rows, columns, sizes, texts }) => {
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
      rectangles.push({ row: top, column: left, rowSpan, columnSpan, text: texts[at] ?? '' });
    }
    return { rows, columns, rectangles };
  });

function tableOf(rows: number, rectangles: readonly Rectangle[], across: 'gridSpan' | 'hMerge'): string {
  return table(
    Array.from({ length: rows }, (_, at) =>
      row(
        rectangles
          .filter((one) => one.row <= at && at < one.row + one.rowSpan)
          .toSorted((one, other) => one.column - other.column)
          .flatMap((one) => {
            const down = one.rowSpan === 1 ? '' : one.row === at ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
            const text = one.row === at ? one.text : '';
            if (across === 'gridSpan' || one.columnSpan === 1) return [textCell(text, `<w:gridSpan w:val="${one.columnSpan}"/>${down}`)];
            return Array.from({ length: one.columnSpan }, (__, part) =>
              textCell(part === 0 ? text : '', `<w:hMerge${part === 0 ? ' w:val="restart"' : ''}/>${down}`),
            );
          }),
      ),
    ),
  );
}

describe('tables', () => {
  it.each(['gridSpan', 'hMerge'] as const)('read back to the grid they were made from (%s)', (across) => {
    fc.assert(
      fc.property(merged, ({ rows, columns, rectangles }) => {
        const outcome = readWord(makeWord({ body: tableOf(rows, rectangles, across) }));
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const [read] = outcome.value.blocks as readonly [Table];
        expect([read.rows, read.columns]).toEqual([rows, columns]);
        expect(
          read.cells.map(({ row: top, column, rowSpan, columnSpan, text }) => ({ row: top, column, rowSpan, columnSpan, text })),
        ).toEqual(rectangles);
        expect(
          grid(read)
            .flat()
            .every((at) => at !== null),
        ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('text', () => {
  it('comes back as it was written, but for what cannot be seen', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((raw) => raw.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\uf020-\uf0ff\ufffe\uffff]/g, ''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const outcome = readWord(makeWord({ body: texts.map((one) => paragraph(run(one))).join('') }));
        expect(outcome.ok && outcome.value.blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual(texts);
      }),
      { numRuns: 100 },
    );
  });
});

const names = [
  'p',
  'r',
  't',
  'tbl',
  'tr',
  'tc',
  'tcPr',
  'pPr',
  'rPr',
  'sdt',
  'sdtContent',
  'sdtPr',
  'showingPlcHdr',
  'del',
  'ins',
  'fldChar',
  'instrText',
  'fldSimple',
  'vMerge',
  'hMerge',
  'gridSpan',
  'gridBefore',
  'trPr',
  'br',
  'sym',
  'ruby',
  'rubyBase',
  'drawing',
  'txbxContent',
  'vanish',
  'pict',
  'altChunk',
  'ffData',
  'ddList',
  'numPr',
  'numId',
  'hidden',
  'cellDel',
];
const { body: randomBody } = fc.letrec<{ body: string; element: string }>((tie) => ({
  body: fc.array(tie('element'), { maxLength: 4 }).map((all) => all.join('')),
  element: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('字', ' ', '&#x20;', '<!-- x -->', '<?x y?>', '<![CDATA[<]]>'),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom(
          '',
          ' w:val="restart"',
          ' w:val="-1"',
          ' w:val="99999999999"',
          ' w:val=""',
          ' w:fldCharType="begin"',
          ' w:fldCharType="separate"',
          ' w:fldCharType="end"',
          ' w:char="110000" w:font="x"',
          ' w:instr="TOC"',
          ' w:type="page"',
        ),
        tie('body'),
      )
      .map(([name, attribute, inner]) => `<w:${name}${attribute}>${inner}</w:${name}>`),
  ),
}));

describe('hostile bytes', () => {
  const whole = makeWord({
    styles: featureStyles,
    body: features.map((feature) => feature.xml).join(''),
    headers: [paragraph(run('页眉'))],
  });

  const plain = makeWord({ body: features.map((feature) => feature.xml).join('') });

  it('never make the reader throw: any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        (bytes, start) => {
          expect(readWord(Uint8Array.from([...start, ...bytes])).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never pass unnoticed: one wrong byte in a Word file is refused or changes nothing', () => {
    const right = readWord(plain);
    expect(right.ok).toBe(true);
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = plain.slice();
        bytes[at] = (bytes[at] as number) ^ change;
        const outcome = readWord(bytes);
        if (outcome.ok) expect(outcome).toEqual(right);
      }),
      { numRuns: 400 },
    );
  });

  it('never make the reader throw: cut off anywhere, it is refused', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(readWord(whole.slice(0, length)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('never make the reader throw: any XML in the body, in runs and in cells', () => {
    fc.assert(
      fc.property(randomBody, (inner) => {
        const bodies = [inner, paragraph(`<w:r>${inner}</w:r>`), table([row([cell(inner)])]), table([inner])];
        for (const body of bodies) {
          const outcome = readWord(makeWord({ body }));
          if (!outcome.ok) throw new Error(outcome.refusal.code);
          for (const block of outcome.value.blocks) {
            if (block.type === 'paragraph') continue;
            const covered = new Set<string>();
            for (const one of block.cells)
              for (let r = one.row; r < one.row + one.rowSpan; r += 1)
                for (let c = one.column; c < one.column + one.columnSpan; c += 1) {
                  expect(covered.has(`${r},${c}`)).toBe(false);
                  covered.add(`${r},${c}`);
                  expect(r < block.rows && c < block.columns).toBe(true);
                }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
