/** Parts that forms of a project and of a whole department share: lists of objectives and the printed sum of the scores. */
import { parseItems, parsePoints, parseText } from './codecs.ts';
import { type Context, note, pointerOf, type Range, remember, valueOf } from './form-context.ts';
import { originOf, type Place } from './origin-of.ts';
import { readNumber } from './read-money.ts';
import { headWords, isOneOf, sumWords } from './vocabulary.ts';

export function readItems(
  context: Context,
  pointer: '/objectives' | '/achieved',
  given: Place | null,
  range: Range | null = null,
): string[] {
  const place = given ?? valueOf(context, headWords[pointer], range);
  if (place === null) return [];
  remember(context, pointer, place);
  if (isInstruction(place.cell.text)) {
    noteInstruction(context, pointer, place);
    return [];
  }
  const items = parseItems(place.cell.text);
  items.forEach((_, index) => remember(context, `${pointer}/${index}`, place));
  return items;
}

/** What the template asks for, left where the answer should be: `……的完成情况（100字以内）`. */
function isInstruction(text: string): boolean {
  return /[(（]\s*\d+\s*字(?:以内|左右|内)\s*[)）]\s*。?$/.test(text.trim());
}

function noteInstruction(context: Context, pointer: string, place: Place): void {
  const raw = parseText(place.cell.text);
  context.notes.push(
    note(
      'doubt',
      'template-instruction',
      pointerOf(context, pointer),
      raw,
      originOf(place),
      `“${raw}”是模板的填写说明，不是内容，没有读取。`,
      `"${raw}" is an instruction of the template, not content; it was not read.`,
    ),
  );
}

/** The printed sum of the scores: in the column of scores, or the only number of the row. */
export function readTotal(context: Context): string | null {
  const columns = context.found.indicators.at(-1)?.columns;
  const row = context.found.tail.find(({ own }) => own.some((cell) => isOneOf(sumWords, cell.text)));
  if (row === undefined) return null;
  for (const cell of row.own) context.used.add(cell);
  const position = columns?.of.get('/score');
  const column = position === undefined ? undefined : columns?.header[position]?.column;
  const label = row.own.find((cell) => isOneOf(sumWords, cell.text));
  const numbers = row.own.filter((cell) => cell !== label && parsePoints(cell.text).kind === 'value');
  const cell = column === undefined || row.cells[0]?.line !== null ? (numbers.length === 1 ? numbers[0] : numbers[1]) : row.places[column];
  return cell === undefined || cell === null ? null : readNumber(context, '/total', { cell, table: row.table }, parsePoints);
}
