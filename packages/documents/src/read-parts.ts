/** Parts that forms of a project and of a whole department share: lists of objectives and the printed sum of the scores. */
import { isNumbered, isTemplate, parseItems, parsePoints, parseText } from './codecs.ts';
import { besideOrBelow, type Context, findWords, note, pointerOf, type Range, remember, valueOf } from './form-context.ts';
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
  const items: string[] = [];
  for (const one of [place, ...(given === null && pointer === '/objectives' ? furtherGoals(context, place) : [])])
    for (const item of parseItems(one.cell.text)) {
      if (isTemplate(item)) continue;
      remember(context, `${pointer}/${items.length}`, one);
      items.push(item);
    }
  if (items.length === 1 && place.cell.page !== undefined) noteOneOrMore(context, pointer, place);
  return items;
}

/** A PDF has lines, not paragraphs: where no ordinal parts the goals and more than one line is filled, one goal may be two. */
function noteOneOrMore(context: Context, pointer: string, place: Place): void {
  const { box, text } = place.cell;
  const bare = text.trim();
  const lines = box === undefined ? 2 : (box[3] - box[1]) / 14;
  if (lines < 2 || bare.length < 16 || isNumbered(bare) || /[。；;]$/.test(bare)) return;
  context.notes.push(
    note(
      'doubt',
      'perhaps-several-goals',
      pointerOf(context, pointer),
      parseText(bare),
      originOf(place),
      'PDF 不记录分段，这一格没有序号，读作一条目标；可能是几条。请核对原表。',
      'A PDF keeps no paragraphs and this cell has no ordinals: it was read as one goal and may be several. Please check the form.',
    ),
  );
}

/** `年度绩效目标2`, each in a row of its own. */
function furtherGoals(context: Context, first: Place): Place[] {
  return findWords(context, [/^(?:年度)?(?:绩效)?目标[\d一二三四五六七八九十]+$/]).flatMap((found) => {
    const place = besideOrBelow(context, found);
    if (place === null || place.cell === first.cell) return [];
    context.used.add(found.cell);
    return [place];
  });
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
