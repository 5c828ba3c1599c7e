/** The indicator block of a form → indicators: levels 1 and 2 filled down, template rows left out, each value with its place. */
import { categoryCode, collectsItems, type Indicator, kindCode, type OtherCell, type Paper, parseTargetValue } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { isTemplate, parsePoints, parseText } from './codecs.ts';
import { type Context, note, pointerOf, remember } from './form-context.ts';
import { cellAt, isShortTextRow } from './indicator-cells.ts';
import type { IndicatorColumns } from './indicator-columns.ts';
import { labelOf } from './labels.ts';
import { originOf, type Place } from './origin-of.ts';
import { readNumber } from './read-money.ts';
import type { IndicatorRow } from './recognise.ts';
import { roleOfSigns, type SignRole } from './signs.ts';
import { type ColumnPointer, isOneOf, isPersonLabel, numberWords } from './vocabulary.ts';

/** Which columns of a wide form are read: its left half, or the others. */
export type Half = 'left' | 'right';

type Above = Record<string, { readonly text: string; readonly place: Place }>;

export function readIndicators(
  context: Context,
  fiscalYear: number | null,
  half: Half = 'right',
  horizon: Paper['horizon'] = 'annual',
): Indicator[] {
  const indicators: Indicator[] = [];
  const above: Above = {};
  const signs = roleOfSigns(context.found.indicators);
  if (horizon === 'annual') noteUnnamed(context);
  for (const entry of context.found.indicators) {
    if (entry.columns.left === null && isMediumBlock(entry.columns) !== (horizon === 'medium-term')) continue;
    const of = half === 'left' && entry.columns.left !== null ? entry.columns.left : entry.columns.of;
    const cells = new Map([...of].map(([at, position]) => [at, cellAt(entry, position)]));
    const text = (at: ColumnPointer): string => parseText(cells.get(at)?.text ?? '');
    const own = (['/name', '/description', '/target/raw', '/basis', '/actual/raw', '/reason'] as const).map(text);
    if (own.every(isTemplate)) {
      for (const at of levels) keep(above, at, text(at), cells.get(at), entry);
      continue;
    }
    const pointer = `/indicators/${indicators.length}`;
    if (isShortTextRow(entry)) noteShortRow(context, entry, pointer);
    for (const [at, cell] of cells) if (cell !== undefined) remember(context, pointer + at, { cell, table: entry.row.table });
    const [category = '', kind = ''] = levels.map((at) => fillDown(context, above, at, text(at), cells.get(at), entry, pointer));
    const code = categoryCode(category);
    const kindOfRow = kindCode(kind, code);
    const raw = text('/target/raw');
    const printed = (at: ColumnPointer): string | null => (of.has(at) ? text(at) : null);
    const operator = signCell(entry, signs, 'operator', half);
    const operatorText = operator === null ? null : parseText(operator.text);
    if (operator !== null) remember(context, `${pointer}/target/operatorText`, { cell: operator, table: entry.row.table });
    const unitText = printed('/target/unitText');
    const points = (at: '/weight' | '/score'): string | null => {
      const cell = cells.get(at);
      return cell === undefined ? null : readNumber(context, pointer + at, { cell, table: entry.row.table }, parsePoints);
    };
    const actual = printed('/actual/raw');
    const expected = printed('/expected/raw');
    const others = horizon === 'medium-term' ? [] : otherCells(context, entry, operator, pointer);
    indicators.push({
      category: { label: category, code },
      kind: { label: kind, code: kindOfRow },
      name: text('/name'),
      description: text('/description'),
      basis: text('/basis'),
      target: {
        raw,
        operatorText,
        unitText,
        value: parseTargetValue(raw, {
          fiscalYear,
          name: text('/name'),
          category: kindOfRow ?? code,
          operatorText,
          unitText,
          elsewhere: actual === null ? [] : [actual],
          minusMeansLower: collectsItems([...entry.columns.others.values()]),
        }),
      },
      weight: points('/weight'),
      actual: actual === null ? null : { raw: actual },
      score: points('/score'),
      reason: printed('/reason'),
      ...(expected === null ? {} : { expected: { raw: expected } }),
      ...(others.length === 0 ? {} : { others }),
    });
  }
  return indicators;
}

/** A block of indicators for the medium term, with a header of its own (长期绩效指标). */
export function isMediumBlock({ header }: IndicatorColumns): boolean {
  return header.some((cell) => /^(?:中期|长期|中长期|实施期|实施周期)(?:绩效)?指标$/.test(labelOf(cell.text)));
}

/** A table whose words do not tell which column names the indicator: what stands there is kept with its label, and a person is asked. */
function noteUnnamed(context: Context): void {
  for (const columns of new Set(context.found.indicators.map((entry) => entry.columns))) {
    if (columns.of.has('/name')) continue;
    const entry = context.found.indicators.find((one) => one.columns === columns);
    const [cell] = columns.header;
    const labels = [...columns.others.values()].filter((label) => !/绩效指标|指标$/.test(label) || label.length > 4);
    const origin = entry === undefined || cell === undefined ? null : originOf({ cell, table: entry.row.table });
    context.notes.push(
      note(
        'doubt',
        'no-name-column',
        pointerOf(context, '/indicators'),
        columns.header.map((one) => parseText(one.text)).join(' | '),
        origin,
        `没有看懂哪一列是三级指标${labels.length === 0 ? '' : `，可能是“${labels.join('”“')}”`}。请指定这一列，同样版式的文件以后都按此读取。`,
        `It is not clear which column names the indicator${labels.length === 0 ? '' : ` (perhaps ${labels.map((label) => `"${label}"`).join(', ')})`}. Say which one; files of the same layout will then be read so.`,
        labels,
      ),
    );
  }
}

const levels = ['/category/label', '/kind/label'] as const;

function signCell(entry: IndicatorRow, signs: ReadonlyMap<string, SignRole>, role: SignRole, half: Half): Cell | null {
  const [said] = [...entry.columns.corrected].find(([, means]) => means === '/target/operatorText') ?? [];
  const near = entry.columns[half === 'left' && entry.columns.left !== null ? 'left' : 'of']?.get('/target/raw') ?? 0;
  const [nearest] = entry.columns.signs
    .filter((at) => signs.get(entry.columns.others.get(at) ?? '') === role)
    .toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near));
  const position = role === 'operator' && said !== undefined ? said : nearest;
  return position === undefined ? null : (cellAt(entry, position) ?? null);
}

/** What stands in columns without a place of their own. Blank cells say nothing. */
function otherCells(context: Context, entry: IndicatorRow, operator: Cell | null, pointer: string): OtherCell[] {
  const others: OtherCell[] = [];
  for (const [position, label] of entry.columns.others) {
    if (isOneOf(numberWords, label) || isPersonLabel(label)) continue;
    const cell = cellAt(entry, position);
    if (cell === undefined || cell === operator || cell.text === '' || cell.row !== entry.row.at || isBlockCell(entry, position)) continue;
    remember(context, `${pointer}/others/${others.length}/text`, { cell, table: entry.row.table });
    others.push({ label, text: parseText(cell.text) });
  }
  return others;
}

/** The tall label at the left (绩效指标) is no column. */
function isBlockCell(entry: IndicatorRow, position: number): boolean {
  const header = entry.columns.header[position];
  return header !== undefined && header.rowSpan > entry.columns.rows;
}

function noteShortRow(context: Context, { row, columns }: IndicatorRow, pointer: string): void {
  const cell = row.cells[0];
  if (cell === undefined) return;
  context.notes.push(
    note(
      'doubt',
      'short-row',
      pointerOf(context, pointer),
      row.cells.map((printed) => parseText(printed.text)).join(' | '),
      originOf({ cell, table: row.table }),
      `这一行有${row.cells.length}格，表头有${columns.header.length}格，已按指标类别对齐。请核对原表。`,
      `This row has ${row.cells.length} cells and the header ${columns.header.length}; it was aligned by the kinds of indicators. Please check the form.`,
    ),
  );
}

function keep(above: Above, at: string, text: string, cell: Cell | undefined, entry: IndicatorRow): void {
  if (text !== '' && cell !== undefined) above[at] = { text, place: { cell, table: entry.row.table } };
}

/** Level 1 and 2 carry down: a new level 1 ends the level 2 above it. */
function fillDown(
  context: Context,
  above: Above,
  at: string,
  text: string,
  cell: Cell | undefined,
  entry: IndicatorRow,
  pointer: string,
): string {
  if (text !== '') {
    if (at === '/category/label' && above[at]?.text !== text) delete above['/kind/label'];
    keep(above, at, text, cell, entry);
    return text;
  }
  const before = above[at];
  if (before === undefined) return '';
  remember(context, pointer + at, before.place);
  context.notes.push(
    note(
      'info',
      'filled-down',
      pointerOf(context, pointer + at),
      before.text,
      originOf(before.place),
      `空白的“${before.text}”按上一行补齐。`,
      `A blank cell was filled down with "${before.text}" from the row above.`,
    ),
  );
  return before.text;
}
