/**
 * Text of a published page → blocks. In a dump from Word each cell stands on a line of its own, led by a tab; a blank line ends a row, a lone
 * tab is a blank or merged cell, and a cell may go on without a tab. In pasted text a row is one line with
 * tabs between its cells, or two spaces and more where there is no tab.
 */
import type { Note } from '@jixiao/domain';
import type { Block, Blocks, Cell, Paragraph, Table } from '../blocks.ts';
import { plain } from '../labels.ts';
import { closingWords, isHeadWord, isOneOf, sumWords } from '../vocabulary.ts';

type OpenCell = { text: string; line: number };
type OpenTable = { rows: OpenCell[][]; closed: boolean };

/** What is left of a TC field when its code is saved as text: ` TC … \f C \l 1`. */
const residue = /\s*\bTC\s+"?[^\\\n]*?"?\s*(?:\\[flnc]\s*"?[A-Z0-9]"?\s*)+$/i;
/** Longer lines are no heading with a field; over long runs of white space the search would cost the square of their length. */
const longestResidue = 2000;
const heading =
  /(?:绩效目标(?:申报)?|自评|监控(?:情况)?)表(?:\(.{1,12}\))?$|^\(\d{4}年度?\)$|^第[一二三四五六七八九十]+部分|^\(?(?:续|续上?表|接上表)\)?$/;
const indicatorHeader = /^(?:一级|二级|三级)指标$/;

export function readText(text: string): Blocks {
  const lines = text.replace(/\r\n?|\u2028|\u000b|\f/g, '\n').split('\n');
  const tabbed = text.includes('\t');
  const blocks: Block[] = [];
  const notes: Note[] = [];
  let table: OpenTable | null = null;
  let paragraphs = 0;
  let tables = 0;
  let blankLines = 0;
  const endTable = (): void => {
    if (table !== null) blocks.push(closeTable(table, tables++));
    table = null;
  };
  lines.forEach((printed, index) => {
    const number = index + 1;
    const line = printed.length <= longestResidue && printed.includes('\\') ? printed.replace(residue, '') : printed;
    if (line !== printed) notes.push(residueNote(number, printed.slice(line.length).trim()));
    const blankAbove = blankLines;
    blankLines = line.trim() === '' && !line.startsWith('\t') ? blankLines + 1 : 0;
    if (line.startsWith('\t') && !line.slice(1).includes('\t')) {
      table ??= { rows: [], closed: true };
      const above = table.rows.at(-1)?.at(-1);
      if (table.closed && blankAbove >= 2 && above !== undefined && isShort(table)) notes.push(blankLinesNote(above));
      if (table.closed && !isShort(table)) table.rows.push([]);
      table.closed = false;
      table.rows.at(-1)?.push({ text: line.slice(1), line: number });
      return;
    }
    const cells = cellsOf(line, tabbed);
    if (
      cells.length > 1 &&
      cells.some((cell) => cell.trim() !== '') &&
      !isContentsLine(cells) &&
      (tabbed || table !== null || isSpacedRow(cells))
    ) {
      table ??= { rows: [], closed: true };
      table.rows.push(cells.map((cell) => ({ text: cell, line: number })));
      table.closed = true;
      return;
    }
    if (line.trim() === '') {
      if (table !== null) table.closed = true;
      return;
    }
    const last = table?.rows.at(-1)?.at(-1);
    if (table !== null && last !== undefined && !heading.test(plain(line)) && goesOn(lines, index)) {
      last.text = `${last.text}\n${line}`;
      table.closed = false;
      return;
    }
    endTable();
    blocks.push({
      type: 'paragraph',
      part: 'body',
      index: paragraphs++,
      line: number,
      text: line.trim(),
      style: null,
      numbered: false,
    } satisfies Paragraph);
  });
  endTable();
  return { blocks, notes };
}

/** Where a text has no tab at all, two spaces or more stand between cells; at the beginning of a line they are a blank cell. */
function cellsOf(line: string, tabbed: boolean): string[] {
  return line.trimEnd() === '' ? [''] : tabbed ? line.split('\t') : line.trimEnd().split(/ {2,}|\u3000+/);
}

/** Running text may hold gaps too; a table begins with a row of short cells. */
function isSpacedRow(cells: readonly string[]): boolean {
  return cells.length >= 3 && cells.every((cell) => cell.length <= 40);
}

/** `标题<tab>12`: a title and its page. A row of a form that ends in a number has more cells, or begins with a blank one. */
function isContentsLine(cells: readonly string[]): boolean {
  return cells.length === 2 && (cells[0] ?? '').trim() !== '' && /^\s*\d+\s*$/.test(cells[1] ?? '');
}

/** What the rows of a table that is still growing have shown so far; only its last row may still change. */
type Seen = { readonly rows: number; readonly header: number; readonly isBelow: boolean };

const nothingSeen: Seen = { rows: 0, header: -1, isBelow: false };
const seenOf = new WeakMap<OpenTable, Seen>();

/** A cell may end in blank lines: a row below an indicator header is not over before it has as many cells. */
function isShort(open: OpenTable): boolean {
  const { rows } = open;
  let seen = seenOf.get(open) ?? nothingSeen;
  while (seen.rows < rows.length - 1) seen = seenWith(seen, rows);
  seenOf.set(open, seen);
  const { header, isBelow } = seen.rows < rows.length ? seenWith(seen, rows) : seen;
  const width = isBelow ? (rows[header]?.length ?? 0) : 0;
  const cells = rows.at(-1)?.length ?? 0;
  return cells >= 3 && cells < width;
}

function seenWith({ rows: at, header, isBelow }: Seen, rows: OpenTable['rows']): Seen {
  const row = rows[at] ?? [];
  if (row.filter((cell) => indicatorHeader.test(plain(cell.text))).length >= 2) return { rows: at + 1, header: at, isBelow: true };
  const [first] = row;
  return { rows: at + 1, header, isBelow: isBelow && !(first !== undefined && endsIndicators(first.text)) };
}

/** The sum, a conclusion, or the head of the next form. */
function endsIndicators(text: string): boolean {
  return isHeadWord(text) || isOneOf(sumWords, text) || isOneOf(closingWords, text);
}

/** A line without a tab belongs to the cell above when the table goes on before the next heading. */
function goesOn(lines: readonly string[], from: number): boolean {
  for (const line of lines.slice(from + 1)) {
    if (line.startsWith('\t')) return true;
    if (heading.test(plain(line.replace(residue, '')))) return false;
  }
  return false;
}

function closeTable(open: OpenTable, index: number): Table {
  const cells = open.rows.flatMap((row, at) =>
    row.map((cell, column): Cell => ({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: cell.text.replace(/[\u200b-\u200d\ufeff]/g, '').trim(),
      nested: [],
      line: cell.line,
    })),
  );
  return {
    type: 'table',
    part: 'body',
    index,
    rows: open.rows.length,
    columns: open.rows.reduce((most, row) => Math.max(most, row.length), 0),
    cells,
  };
}

/** A row that goes on behind blank lines: they belong to the cell above. */
function blankLinesNote({ text, line }: OpenCell): Note {
  return {
    level: 'info',
    code: 'blank-lines-left-out',
    at: null,
    raw: text.trim(),
    origin: { line },
    message: {
      zh: `第${line}行的单元格末尾有多个空行，没有读入。`,
      en: `Blank lines at the end of the cell in line ${line} were not read.`,
    },
  };
}

function residueNote(line: number, raw: string): Note {
  return {
    level: 'info',
    code: 'field-residue',
    at: null,
    raw,
    origin: { line },
    message: {
      zh: `第${line}行末尾是目录域代码的残留，没有读入。`,
      en: `The end of line ${line} is what is left of a contents field; it was not read.`,
    },
  };
}
