/** Units: who spends. Known by code, or by normalised name where no code is printed. */
import type { UnitReference } from '@jixiao/domain';
import type { UnitRecord } from './records.ts';
import { plainText, query, type Reader, type Writer } from './session.ts';

const columns = 'region, key, code, name, department';

/** Full-width forms folded, white space left out: for comparing names. */
export function normalizeName(name: string): string {
  return plainText(name).normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}

/** Key in addresses and tables; null where a unit has neither code nor name. */
export function unitKeyOf(unit: UnitReference): string | null {
  const key = (unit.code ?? '').trim() === '' ? normalizeName(unit.name ?? '') : (unit.code ?? '').trim();
  return key === '' ? null : key;
}

/**
 * Makes the unit or gives it the newer name. Locks it until the end of the transaction: match papers after it, so that two imports of
 * one unit wait for each other and never make a paper twice.
 */
export async function saveUnit(writer: Writer, region: string, unit: UnitReference): Promise<UnitRecord> {
  const key = unitKeyOf(unit);
  if (key === null) throw new RangeError('a unit needs a code or a name');
  const name = unit.name === null || unit.name.trim() === '' ? null : plainText(unit.name);
  const code = unit.code === null || unit.code.trim() === '' ? null : key;
  const [saved] = await query<UnitRecord>(
    writer,
    `insert into unit (region, key, code, name, normalized_name, department) values ($1, $2, $3, $4, $5, $6)
     on conflict (region, key) do update set name = coalesce(excluded.name, unit.name),
       normalized_name = coalesce(excluded.normalized_name, unit.normalized_name)
     returning ${columns}`,
    [region, key, code, name, name === null ? null : normalizeName(name), code === null ? null : code.slice(0, 3)],
  );
  if (saved === undefined) throw new Error(`unit ${key} was not saved`);
  return saved;
}

export async function findUnit(reader: Reader, region: string, key: string): Promise<UnitRecord | null> {
  const [found] = await query<UnitRecord>(reader, `select ${columns} from unit where region = $1 and key = $2`, [region, key]);
  return found ?? null;
}

export function findUnitsByName(reader: Reader, region: string, name: string): Promise<UnitRecord[]> {
  return query<UnitRecord>(reader, `select ${columns} from unit where region = $1 and normalized_name = $2 order by key`, [
    region,
    normalizeName(name),
  ]);
}

export function listUnits(reader: Reader, region?: string): Promise<UnitRecord[]> {
  return region === undefined
    ? query<UnitRecord>(reader, `select ${columns} from unit order by region, key`)
    : query<UnitRecord>(reader, `select ${columns} from unit where region = $1 order by key`, [region]);
}
