/** What every answer of a reader must be, whatever the bytes: the first thing that is wrong with it, or null. */
import type { Block, Cell, DocumentReading, Table } from '@jixiao/documents';
import { type Note, type Outcome, refusals } from '@jixiao/domain';

const levels: ReadonlySet<string> = new Set(['problem', 'doubt', 'info']);
/** Above this many places of a grid, whether cells overlap is not looked at. */
const largestGrid = 4_000_000;

export function checkAnswer(outcome: Outcome<DocumentReading>): string | null {
  if (!outcome.ok) return checkRefusal(outcome);
  const { blocks, notes, papers } = outcome.value;
  return first(blocks, (block, at) => under(`block ${at}`, checkBlock(block))) ?? first(notes, checkNote) ?? checkPapers(papers, notes);
}

export function checkRefusal(outcome: Outcome<unknown>): string | null {
  if (outcome.ok) return null;
  const { code, message } = outcome.refusal;
  if (!Object.hasOwn(refusals, code)) return `refusal code ${code} is not in the list`;
  return message.zh.trim() === '' || message.en.trim() === '' ? `refusal ${code} without a sentence` : checkText(message.zh);
}

export function checkNote(note: Note): string | null {
  if (!levels.has(note.level)) return `level of a note: ${note.level}`;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(note.code)) return `code of a note: ${note.code}`;
  if (note.message.zh.trim() === '' || note.message.en.trim() === '') return `note ${note.code} without a sentence`;
  return under(`note ${note.code}`, checkText(note.message.zh) ?? checkText(note.raw ?? ''));
}

function checkPapers(papers: DocumentReading['papers'], notes: readonly Note[]): string | null {
  const pointers = [
    ...papers.flatMap((paper) => Object.keys(paper.origins ?? {})),
    ...notes.flatMap(({ at }) => (at === null ? [] : [at])),
  ];
  const stray = pointers.find((pointer) => Number(/^\/papers\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN) >= papers.length);
  return stray === undefined ? checkText(JSON.stringify(papers)) : `pointer ${stray} of ${papers.length} papers`;
}

function checkBlock(block: Block): string | null {
  if (block.part === '' || !isCount(block.index)) return `part ${block.part}, index ${block.index}`;
  if (block.type === 'table') return checkTable(block, 0);
  return checkText(block.text);
}

function checkTable(table: Table, depth: number): string | null {
  if (depth > 1000) return 'tables nested over a thousand deep';
  if (!isCount(table.rows) || !isCount(table.columns)) return `table of ${table.rows} rows, ${table.columns} columns`;
  return (
    first(table.cells, (cell) => checkCell(cell, table) ?? first(cell.nested, (inner) => checkTable(inner, depth + 1))) ?? overlap(table)
  );
}

function checkCell(cell: Cell, table: Table): string | null {
  const numbers = `row ${cell.row}+${cell.rowSpan} of ${table.rows}, column ${cell.column}+${cell.columnSpan} of ${table.columns}`;
  if (![cell.row, cell.column, cell.rowSpan, cell.columnSpan].every(isCount)) return `cell: ${numbers}`;
  if (cell.rowSpan < 1 || cell.columnSpan < 1) return `cell without a span: ${numbers}`;
  if (cell.row + cell.rowSpan > table.rows || cell.column + cell.columnSpan > table.columns) return `cell outside the table: ${numbers}`;
  return under(numbers, checkText(cell.text));
}

function overlap(table: Table): string | null {
  if (table.rows * table.columns > largestGrid) return null;
  const taken = new Uint8Array(table.rows * table.columns);
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const place = row * table.columns + column;
        if (taken[place] === 1) return `two cells at row ${row}, column ${column}`;
        taken[place] = 1;
      }
  return null;
}

/** What a store cannot keep: the character zero and halves of a pair. */
function checkText(text: string): string | null {
  if (typeof text !== 'string') return `text is ${typeof text}`;
  if (text.includes('\u0000')) return 'the character zero in a text';
  return text.isWellFormed() ? null : 'half a character in a text';
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function under(place: string, fault: string | null): string | null {
  return fault === null ? null : `${place}: ${fault}`;
}

function first<T>(items: readonly T[], check: (item: T, at: number) => string | null): string | null {
  for (const [at, item] of items.entries()) {
    const fault = check(item, at);
    if (fault !== null) return fault;
  }
  return null;
}
