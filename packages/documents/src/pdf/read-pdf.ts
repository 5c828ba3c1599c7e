/**
 * Bytes of a PDF → blocks. A PDF holds glyphs and lines at places on pages; tables are put together from the lines (merged cells where an
 * inner line is missing), paragraphs from the printed lines, and both go on over the pages. Running headers and footers are parts of their own.
 */
import { done, type Outcome, refused } from '@jixiao/domain';
import type { Block, Blocks, Cell, Paragraph, Table } from '../blocks.ts';
import { withAlignedTables } from './aligned-columns.ts';
import { around, type Box, rounded } from './geometry.ts';
import { joinTables, squeezed } from './join-tables.ts';
import { type Page, partMargins } from './margins.ts';
import { brokenPdf, openPdf, type OpenPdf } from './open-pdf.ts';
import type { PageContent } from './page-content.ts';
import { type PageLine, type PageTable, readPageItems } from './page-tables.ts';
import { goesOn, paragraphOf, roomOf } from './paragraphs.ts';
import { withoutStruck } from './struck-out.ts';
import { readUpright } from './upright-page.ts';
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
  return /\/Subtype\s*\/Image\b/.test(new TextDecoder('latin1').decode(bytes));
}

async function readPages(file: OpenPdf, pictures: boolean): Promise<Outcome<Blocks>> {
  const found = nothingFound();
  const pages: Page[] = [];
  const boxes: Boxes = new Map();
  let [signs, cells] = [0, 0];
  for (let number = 1; number <= file.pages; number += 1) {
    const open = await file.page(number);
    const upright = open === null ? null : readUpright(open.list, open.view);
    if (upright === null || upright.content.glyphs.length > mostGlyphs) {
      found.unread.push(number);
      continue;
    }
    const { content: printed, struck } = withoutStruck(visible(upright.content, found, number));
    found.struck += struck;
    const amount = printed.glyphs.reduce((sum, glyph) => sum + (glyph.text.trim() === '' ? 0 : 1), 0);
    if (amount === 0) found.blank.push(number);
    signs += amount;
    const { width, height, shown } = upright;
    const items = readPageItems(printed, number, { width, height });
    cells += items.reduce((sum, item) => sum + (item.type === 'table' ? item.cells.length : 0), 0);
    if (cells > mostCells) return tooManyCells();
    pages.push({ number, width, height, items });
    boxes.set(number, shown);
  }
  if (pages.length === 0) return brokenPdf();
  const few = signs < 12 * pages.length && found.blank.length * 10 >= pages.length * 8;
  if (pictures && few) return scan(pages.length);
  const blocks = blocksOf(pages, found, boxes);
  return done({ blocks, notes: pdfNotes(found, pictures) });
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

/** Page → how its boxes are told. */
type Boxes = Map<number, (box: Box) => Box>;

function blocksOf(pages: readonly Page[], found: Found, boxes: Boxes): readonly Block[] {
  const margins = partMargins(pages);
  const body = bodyOf(
    margins.pages.map((page) => ({ ...page, items: withAlignedTables(page.items) })),
    found,
  );
  const spot = (page: number, box: Box): { readonly page: number; readonly box: Box } => ({ page, box: (boxes.get(page) ?? rounded)(box) });
  const counters = { paragraphs: 0, tables: 0 };
  return [
    ...body.map((item) =>
      Array.isArray(item) ? paragraph('body', counters.paragraphs++, item, spot) : table(item as PageTable, counters, spot),
    ),
    ...margins.headers.map((line, index) => paragraph('header1', index, [line], spot)),
    ...margins.footers.map((line, index) => paragraph('footer1', index, [line], spot)),
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

type SpotOf = (page: number, box: Box) => { readonly page: number; readonly box: Box };

function paragraph(part: string, index: number, lines: readonly PageLine[], spot: SpotOf): Paragraph {
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
    ...spot(first?.page ?? 1, around(onPage.map((line): Box => [line.left, line.top, line.right, line.bottom]))),
  };
}

function table(read: PageTable, counters: { tables: number }, spot: SpotOf): Table {
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
        nested: cell.nested.map((inner) => table(inner, counters, spot)),
        line: null,
        ...spot(cell.page, cell.box),
      })),
    ...spot(read.page, read.box),
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
