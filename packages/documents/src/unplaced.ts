/** Cells of a form that no field took: kept with their labels, so that nothing a form prints is dropped. Names of people are. */
import type { OtherCell } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { parseText } from './codecs.ts';
import { type Context, remember } from './form-context.ts';
import type { Form } from './form.ts';
import { isAmountUnit, labelOf } from './labels.ts';
import { hadRepeats } from './mend-table.ts';
import { readDetails } from './read-details.ts';
import type { Row } from './recognise.ts';
import { blockWords, closingWords, headLabel, headWords, inlineOf, isHeadWord, isOneOf, isPersonLabel, namesPerson } from './vocabulary.ts';

export type Unplaced = { readonly others: readonly OtherCell[]; readonly people: number };

export function unplaced(context: Context, form: Form): Unplaced {
  const others = readDetails(context, form);
  let people = personCells(context);
  for (const row of [...context.found.head, ...context.found.tail]) {
    let skip: Cell | null = null;
    row.own.forEach((cell, index) => {
      if (cell === skip || cell.text === '' || context.used.has(cell) || isAmountUnit(cell.text) || isRepeat(row, index)) return;
      const next = row.own[index + 1];
      if (namesPerson(cell.text)) {
        people += 1;
        if (next !== undefined && asksForName(cell) && !isNamed(context, next)) skip = next;
        return;
      }
      const inline = inlineOf(cell.text);
      if (inline !== null) {
        remember(context, `/others/${others.length}/text`, { cell, table: row.table });
        others.push({ label: inline.label.replace(/\s+/g, ''), text: parseText(inline.value) });
        return;
      }
      const isPair =
        next !== undefined &&
        !context.used.has(next) &&
        isLabel(cell) &&
        !isOneOf(blockWords, next.text) &&
        (!isLabel(next) || !isHeadWord(next.text) || isSourceAsValue(cell, next, row));
      if (isPair) skip = next;
      else if (isHeadWord(cell.text)) return;
      const value = isPair ? next : cell;
      if (value.text === '') return;
      remember(context, `/others/${others.length}/text`, { cell: value, table: row.table });
      others.push({ label: isPair ? printed(cell) : blockLabel(row), text: parseText(value.text) });
    });
  }
  return { others, people };
}

/** An amount once more, where the file repeats merged cells in each of their places: said once. */
function isRepeat({ own, table }: Row, index: number): boolean {
  const [cell, before] = [own[index], own[index - 1]];
  return cell !== undefined && before?.text === cell.text && before.column + before.columnSpan === cell.column && hadRepeats(table);
}

/** Cells of indicators under a column of persons (责任人): left out where they are read. */
function personCells({ found }: Context): number {
  return found.indicators.reduce((sum, { columns, row }) => {
    const positions = [...columns.others].filter(([, label]) => isPersonLabel(label)).map(([position]) => position);
    const cells = positions.map((position) => row.places[columns.header[position]?.column ?? -1] ?? null);
    return sum + cells.filter((cell) => cell !== null && cell.text !== '' && cell.row === row.at).length;
  }, 0);
}

/** `资金类型 | 一般公共预算` at the end of a row: a source of money is what the label asks for, not a label itself. */
function isSourceAsValue(cell: Cell, next: Cell, row: Row): boolean {
  return next === row.own.at(-1) && !isHeadWord(cell.text) && isOneOf(headWords['/budget/fiscal'], next.text);
}

function isLabel(cell: Cell): boolean {
  const label = labelOf(cell.text);
  return isHeadWord(cell.text) || isOneOf(closingWords, cell.text) || (label !== '' && label.length <= 16 && !/[。；，]|\d{3}/.test(label));
}

function printed(cell: Cell): string {
  return cell.text.replace(/\s+/g, '').replace(/[:：]$/, '');
}

/** A label alone: the name stands in the next cell. */
function asksForName({ text }: Cell): boolean {
  return isPersonLabel(text) && !/[:：]\s*\S|\d/.test(text);
}

function isNamed({ used }: Context, cell: Cell): boolean {
  return used.has(cell) || isHeadWord(headLabel(cell.text)) || isOneOf(closingWords, cell.text) || namesPerson(cell.text);
}

/** The tall label at the left of the row, where there is one. */
function blockLabel(row: Row): string {
  const first = row.cells[0];
  return first === undefined || first.row === row.at ? '' : printed(first);
}
