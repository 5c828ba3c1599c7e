/** The indicator block of a form → indicators: levels 1 and 2 filled down, template rows left out, each value with its place. */
import { categoryCode, type Indicator, kindCode, parseTargetValue } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { parseText } from './codecs.ts';
import { type Context, note, remember } from './form-context.ts';
import { cellOf, isShortTextRow } from './indicator-cells.ts';
import { originOf, type Place } from './origin-of.ts';
import { plain } from './labels.ts';
import type { IndicatorRow } from './recognise.ts';

export function readIndicators(context: Context, fiscalYear: number | null): Indicator[] {
  const indicators: Indicator[] = [];
  const above: Record<string, { readonly text: string; readonly place: Place }> = {};
  for (const entry of context.found.indicators) {
    const cells = new Map(context.form.grid.columns.map((column) => [column.at, cellOf(entry, column.at)]));
    const text = (at: string): string => parseText(cells.get(at)?.text ?? '');
    const own = ['/name', '/description', '/target/raw', '/basis'].map(text);
    if (own.every((value) => value === '') || isTemplateRow(text('/name'), text('/target/raw'))) {
      for (const at of ['/category/label', '/kind/label']) keep(above, at, text(at), cells.get(at), entry);
      continue;
    }
    const pointer = `/indicators/${indicators.length}`;
    if (isShortTextRow(entry)) noteShortRow(context, entry, pointer);
    for (const [at, cell] of cells) if (cell !== undefined) remember(context, pointer + at, { cell, table: entry.row.table });
    const filled = ['/category/label', '/kind/label'].map((at) => fillDown(context, above, at, text(at), cells.get(at), entry, pointer));
    const [category = '', kind = ''] = filled;
    const code = categoryCode(category);
    const raw = text('/target/raw');
    indicators.push({
      category: { label: category, code },
      kind: { label: kind, code: kindCode(kind, code) },
      name: text('/name'),
      description: text('/description'),
      basis: text('/basis'),
      target: {
        raw,
        operatorText: null,
        unitText: null,
        value: parseTargetValue(raw, { fiscalYear, name: text('/name'), category: code }),
      },
      weight: null,
      actual: null,
      score: null,
      reason: null,
    });
  }
  return indicators;
}

function noteShortRow(context: Context, { row, columns }: IndicatorRow, pointer: string): void {
  const cell = row.cells[0];
  if (cell === undefined) return;
  context.notes.push(
    note(
      'doubt',
      'short-row',
      `${context.root}/project${pointer}`,
      row.cells.map((printed) => parseText(printed.text)).join(' | '),
      originOf({ cell, table: row.table }),
      `这一行有${row.cells.length}格，表头有${columns.header.length}格，已按指标类别对齐。请核对原表。`,
      `This row has ${row.cells.length} cells and the header ${columns.header.length}; it was aligned by the kinds of indicators. Please check the form.`,
    ),
  );
}

/** Rows of the blank template: 指标1：, …… and nothing behind. */
function isTemplateRow(name: string, target: string): boolean {
  return target === '' && /^(指标\d*[::]?|[….]+)$/.test(plain(name));
}

function keep(
  above: Record<string, { text: string; place: Place }>,
  at: string,
  text: string,
  cell: Cell | undefined,
  entry: IndicatorRow,
): void {
  if (text !== '' && cell !== undefined) above[at] = { text, place: { cell, table: entry.row.table } };
}

/** Level 1 and 2 carry down: a new level 1 ends the level 2 above it. */
function fillDown(
  context: Context,
  above: Record<string, { text: string; place: Place }>,
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
      `${context.root}/project${pointer}${at}`,
      before.text,
      originOf(before.place),
      `空白的“${before.text}”按上一行补齐。`,
      `A blank cell was filled down with "${before.text}" from the row above.`,
    ),
  );
  return before.text;
}
