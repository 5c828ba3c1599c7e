/**
 * The parts that all lists share: conditions from filters, orders, and the key of the last row seen. A key holds the order it belongs to;
 * the last columns of every order are the row's key, so that ties never lose or repeat a row.
 */
import type { ListQuery, RegionView, UnitReference } from '@jixiao/domain';
import { searchTerms } from './grams.ts';
import type { Row } from './session.ts';
import { StoreError } from './store-error.ts';

/** Columns of x that are selected too, each with its type and, where it sorts otherwise, an expression; all go the same direction. */
export type Order = {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: string, sql?: string])[];
  readonly isDescending: boolean;
};

export const usualLimit = 50;

/** Collects numbered parameters. */
export class Conditions {
  readonly parameters: unknown[] = [];
  readonly #all: string[] = [];

  add(condition: (parameter: (value: unknown) => string) => string): void {
    this.#all.push(condition((value) => `$${this.parameters.push(value)}`));
  }

  /** The one that was added last, for a condition that stands apart. */
  get last(): string {
    return this.#all.at(-1) ?? 'true';
  }

  get sql(): string {
    return this.#all.length === 0 ? 'true' : this.#all.map((condition) => `(${condition})`).join(' and ');
  }
}

/** Filters on a derived table called x. */
export function filters({ q, region, unit, year, copy }: ListQuery): Conditions {
  const conditions = new Conditions();
  if (region !== undefined) conditions.add((p) => `x.region = ${p(region)}`);
  if (unit !== undefined && /^\d{3}$/u.test(unit)) {
    // A department: its own papers and those of its units.
    conditions.add((p) => `x.unit_key >= ${p(unit)} and x.unit_key < ${p(`${unit}\u{10ffff}`)}`);
  } else if (unit !== undefined) conditions.add((p) => `x.unit_key = ${p(unit)}`);
  if (year !== undefined) conditions.add((p) => `x.fiscal_year = ${p(year)}`);
  if (copy !== undefined) conditions.add((p) => `x.copy_key = ${p(copy)}`);
  for (const { grams, like } of searchTerms(q ?? '')) {
    // LIKE first: where another index is taken, the grams of a row that it refuses are not unpacked.
    if (like !== null) conditions.add((p) => `x.search_text like ${p(like)}`);
    conditions.add((p) => `x.grams @> ${p(grams)}::integer[]`);
  }
  return conditions;
}

/** Only rows behind the key. */
export function addAfter(conditions: Conditions, order: Order, after: string | undefined): void {
  if (after === undefined) return;
  const values = readKey(after, order);
  const left = sortedBy(order).join(', ');
  conditions.add(
    (p) =>
      `(${left}) ${order.isDescending ? '<' : '>'} (${order.columns.map(([, type], index) => `${p(values[index])}::${type}`).join(', ')})`,
  );
}

export function orderBy(order: Order): string {
  return sortedBy(order)
    .map((sql) => `${sql}${order.isDescending ? ' desc' : ''}`)
    .join(', ');
}

function sortedBy({ columns }: Order): readonly string[] {
  return columns.map(([name, , sql]) => sql ?? `x.${name}`);
}

/** An amount that is missing sorts as -1. */
export function writeKey(order: Order, last: Row): string {
  const values = order.columns.map(([name]) => String(last[name] ?? -1));
  return Buffer.from(JSON.stringify([order.name, ...values])).toString('base64url');
}

function readKey(after: string, order: Order): readonly string[] {
  try {
    const [name, ...values]: unknown[] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    const isRight = values.every(
      (value, index) => typeof value === 'string' && (order.columns[index]?.[1] === 'text' || /^-?\d{1,40}$/u.test(value)),
    );
    if (name === order.name && values.length === order.columns.length && isRight) return values.map(String);
  } catch {
    // Said below.
  }
  throw new StoreError('list-key-unreadable', {
    zh: '列表的“下一页”标记与这个排序不符。请从第一页重新开始。',
    en: 'The key of the next page does not belong to this order. Start again from the first page.',
  });
}

export type Placed = {
  readonly region: string;
  readonly region_name: string;
  readonly region_sample: boolean;
  readonly unit_key: string;
  readonly unit_code: string | null;
  readonly unit_name: string | null;
  readonly fiscal_year: number;
};

export const placedColumns = `x.region, r.name as region_name, r.is_sample as region_sample, x.unit_key, u.code as unit_code, u.name as unit_name, x.fiscal_year`;
/** Looked up for the rows of a page; as plain joins they would be read whole first. */
export const placedJoins = `cross join lateral (select name, is_sample from region where code = x.region limit 1) r
  cross join lateral (select code, name from unit where region = x.region and key = x.unit_key limit 1) u`;

export function placeOf(row: Placed): { region: RegionView; unitKey: string; unit: UnitReference; fiscalYear: number } {
  return {
    region: { code: row.region, name: row.region_name, sample: row.region_sample },
    unitKey: row.unit_key,
    unit: { code: row.unit_code, name: row.unit_name },
    fiscalYear: row.fiscal_year,
  };
}
