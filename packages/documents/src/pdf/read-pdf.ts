/**
 * Bytes of a PDF → blocks. A PDF holds glyphs and lines at places on pages; tables are put together from the lines (merged cells where an
 * inner line is missing), paragraphs from the printed lines, and both go on over the pages. Running headers and footers are parts of their own.
 */
import { done, type Note, type Outcome, refused } from '@jixiao/domain';
import type { Block, Blocks, Cell, Paragraph, Table } from '../blocks.ts';
import { withAlignedTables } from './aligned-columns.ts';
import { around, type Box, multiply, rounded } from './geometry.ts';
import { joinTables, squeezed } from './join-tables.ts';
import { type Page, partMargins } from './margins.ts';
import { brokenPdf, openPdf, type OpenPdf } from './open-pdf.ts';
import { type PageContent, type PageView, readPageContent } from './page-content.ts';
import { type PageLine, type PageTable, readPageItems } from './page-tables.ts';
import { goesOn, paragraphOf, roomOf } from './paragraphs.ts';
import { withoutStruck } from './struck-out.ts';
import type { Room } from './text-lines.ts';
import { type Found, nothingFound, pdfNotes } from './pdf-notes.ts';

const mostGlyphs = 300_000;
const mostCells = 1_000_000;

export async function readPdf(bytes: Uint8Array): Promise<Outcome<Blocks>> {
  if (bytes.length === 0)
    return refused('empty-file', { zh: '文件是空的。请重新下载后再试。', en: 'The file is empty. Download it again and try that.' });
  const file = await openPdf(bytes);
  if (!file.ok) return file;
  try {
    return await readPages(file.value, hasPictures(bytes));
  } catch {
    return brokenPdf();
  } finally {
    await file.value.close();
  }
}

/** Streams are never packed into others: the dictionary of every picture stands in the file in plain letters. */
function hasPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
}

async function readPages(file: OpenPdf, pictures: boolean): Promise<Outcome<Blocks>> {
  const found = nothingFound();
  const pages: Page[] = [];
  let [signs, cells] = [0, 0];
  for (let number = 1; number <= file.pages; number += 1) {
    const open = await file.page(number);
    const content = open === null ? null : upright(readPageContent(open.list, open.view), open.list, open.view);
    if (content === null || open === null || content.glyphs.length > mostGlyphs) {
      found.unread.push(number);
      continue;
    }
    const { content: printed, struck } = withoutStruck(visible(content, found, number));
    found.struck += struck;
    const amount = printed.glyphs.reduce((sum, glyph) => sum + (glyph.text.trim() === '' ? 0 : 1), 0);
    if (amount === 0) found.blank.push(number);
    signs += amount;
    const view = content.turned ? { width: open.view.height, height: open.view.width } : open.view;
    const items = readPageItems(printed, number, view);
    cells += items.reduce((sum, item) => sum + (item.type === 'table' ? item.cells.length : 0), 0);
    if (cells > mostCells) return tooManyCells();
    pages.push({ number, width: view.width, height: view.height, items });
  }
  if (pages.length === 0) return brokenPdf();
  const few = signs < 12 * pages.length && found.blank.length * 10 >= pages.length * 8;
  if (pictures && few) return scan(pages.length);
  const blocks = blocksOf(pages, found);
  return done({ blocks, notes: pdfNotes(found, pictures) });
}

type Upright = PageContent & { readonly turned: boolean };

/** A page whose text lies on its side is read as the reader would turn it. */
function upright(content: PageContent, list: Parameters<typeof readPageContent>[0], view: PageView): Upright {
  const all = content.directions.reduce((sum, amount) => sum + amount, 0);
  const turn = content.directions.findIndex((amount) => amount > 0.6 * all);
  if (turn <= 0) return { ...content, turned: false };
  const { width, height } = view;
  const matrix =
    turn === 1
      ? ([0, -1, 1, 0, 0, width] as const)
      : turn === 2
        ? ([-1, 0, 0, -1, width, height] as const)
        : ([0, 1, -1, 0, height, 0] as const);
  const turned = turn !== 2;
  const size = turned ? { width: height, height: width } : { width, height };
  return { ...readPageContent(list, { ...view, ...size, matrix: multiply(matrix, view.matrix) }), turned };
}

/** Invisible text lies behind the picture of a scan: it is taken only where there is no other. */
function visible(content: PageContent, found: Found, page: number): PageContent {
  found.slanted += content.slanted;
  found.hidden += content.hidden;
  found.unknown += content.unknown;
  const behind = content.glyphs.filter((glyph) => glyph.invisible && glyph.text.trim() !== '').length;
  if (behind === 0) return content;
  const glyphs = content.glyphs.filter((glyph) => !glyph.invisible);
  const before = glyphs.filter((glyph) => glyph.text.trim() !== '').length;
  if (before * 4 < behind) {
    found.behind.push(page);
    return content;
  }
  found.hidden += behind;
  return { ...content, glyphs };
}

function blocksOf(pages: readonly Page[], found: Found): readonly Block[] {
  const margins = partMargins(pages);
  const body = bodyOf(
    margins.pages.map((page) => ({ ...page, items: withAlignedTables(page.items) })),
    found,
  );
  const counters = { paragraphs: 0, tables: 0 };
  return [
    ...body.map((item) => (Array.isArray(item) ? paragraph('body', counters.paragraphs++, item) : table(item as PageTable, counters))),
    ...margins.headers.map((line, index) => paragraph('header1', index, [line])),
    ...margins.footers.map((line, index) => paragraph('footer1', index, [line])),
  ];
}

type BodyItem = PageTable | PageLine[];

function bodyOf(pages: readonly Page[], found: Found): readonly BodyItem[] {
  const rooms = roomsOf(pages);
  const known = new Set(pages.flatMap(({ items }) => items.flatMap((item) => (item.type === 'table' ? wholeTexts(item) : []))));
  const body: BodyItem[] = [];
  let last: Page | null = null;
  for (const page of pages) {
    const { room, bottom } = rooms.get(sizeOf(page)) ?? { room: { left: 0, right: page.width }, bottom: page.height };
    page.items.forEach((item, index) => {
      const open = body.at(-1);
      if (item.type === 'line') {
        if (Array.isArray(open) && goesOn(open, item, room)) open.push(item);
        else body.push([item]);
        return;
      }
      const before = last;
      if (index === 0 && open !== undefined && !Array.isArray(open) && before !== null && before.number === page.number - 1) {
        const lowest = rooms.get(sizeOf(before))?.bottom ?? bottom;
        const ended = before.items.at(-1);
        const joined = ended?.type === 'table' ? joinTables(open, item, lowest - ended.box[3], known) : null;
        if (joined !== null) {
          if (joined.droppedRows > 0) found.repeated.push(page.number);
          if (joined.cutRow) found.cut.push(page.number);
          body[body.length - 1] = joined.table;
          return;
        }
      }
      body.push(item);
    });
    last = page;
  }
  return body;
}

/** Texts of the rows between the first and the last of a page. */
function wholeTexts({ cells, rows }: PageTable): readonly string[] {
  return cells.filter((cell) => cell.row > 0 && cell.row + cell.rowSpan < rows).map((cell) => squeezed(cell.text));
}

function sizeOf(page: Page): string {
  return `${Math.round(page.width)}×${Math.round(page.height)}`;
}

type Measure = { readonly room: Room; readonly bottom: number };

/** Pages of one size have one width of text and one lowest line. */
function roomsOf(pages: readonly Page[]): ReadonlyMap<string, Measure> {
  const sizes = new Map<string, Page[]>();
  for (const page of pages) sizes.set(sizeOf(page), [...(sizes.get(sizeOf(page)) ?? []), page]);
  return new Map(
    [...sizes].map(([size, same]) => {
      const items = same.flatMap((page) => page.items);
      const lines = items.filter((item) => item.type === 'line');
      const bottom = Math.max(0, ...items.map((item) => (item.type === 'table' ? item.box[3] : item.bottom)));
      return [size, { room: roomOf(lines, same[0]?.width ?? 0), bottom }];
    }),
  );
}

function paragraph(part: string, index: number, lines: readonly PageLine[]): Paragraph {
  const [first] = lines;
  const onPage = lines.filter((line) => line.page === first?.page);
  return {
    type: 'paragraph',
    part,
    index,
    line: null,
    text: paragraphOf(lines).text.trim(),
    style: null,
    numbered: false,
    page: first?.page ?? 1,
    box: rounded(around(onPage.map((line): Box => [line.left, line.top, line.right, line.bottom]))),
  };
}

function table(read: PageTable, counters: { tables: number }): Table {
  const index = counters.tables++;
  return {
    type: 'table',
    part: 'body',
    index,
    rows: read.rows,
    columns: read.xs.length - 1,
    cells: read.cells
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
      .map((cell): Cell => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        text: cell.text.trim(),
        nested: cell.nested.map((inner) => table(inner, counters)),
        line: null,
        page: cell.page,
        box: rounded(cell.box),
      })),
    page: read.page,
    box: rounded(read.box),
  };
}

function scan(pages: number): Outcome<never> {
  return refused('scan', {
    zh: `这个PDF文件的${pages}页都是图片，没有文字，是扫描件。请向发布单位索取Word文件，或先做文字识别（OCR）后再试。`,
    en: `The ${pages} pages of this PDF file are pictures without text: it is a scan. Ask the publisher for the Word file, or run text recognition (OCR) on it and try again.`,
  });
}

function tooManyCells(): Outcome<never> {
  return refused('too-large', {
    zh: `这个PDF文件的表格超过${mostCells}个单元格，已停止读取。请拆分后再试。`,
    en: `The tables of this PDF file have more than ${mostCells} cells; reading was stopped. Split it and try again.`,
  });
}

export type { Note };
