/** Papers as logical forms: which one is meant, how it is withdrawn. Their contents are in versions.ts. */
import type { Paper } from '@jixiao/domain';
import { deriveRows, touchDepartmentYear } from './derived.ts';
import { appendEvent } from './events.ts';
import type { PaperKey, PaperRecord, Withdrawal } from './records.ts';
import { query, type Reader, type Writer } from './session.ts';
import { normalizeName } from './units.ts';

export const paperColumns = `p.region, p.id, p.unit_key, p.fiscal_year, p.kind, p.horizon, p.project_code, p.project_name, p.position, p.version,
  p.withdrawn_at, p.withdrawn_by, p.withdrawn_reason`;

export type PaperRow = {
  readonly region: string;
  readonly id: string;
  readonly unit_key: string;
  readonly fiscal_year: number;
  readonly kind: PaperKey['kind'];
  readonly horizon: PaperKey['horizon'];
  readonly project_code: string | null;
  readonly project_name: string | null;
  readonly position: number;
  readonly version: number;
  readonly withdrawn_at: string | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_reason: string | null;
};

export function paperKeyOf(region: string, unitKey: string, fiscalYear: number, paper: Paper): PaperKey {
  return {
    region,
    unitKey,
    fiscalYear,
    kind: paper.kind,
    horizon: paper.horizon,
    projectCode: blankToNull(paper.project?.code),
    projectName: blankToNull(paper.project?.name),
  };
}

/** Of a unit in a year, withdrawn ones too, in document order: those that a paper of a file may be. */
export async function papersOfUnitYear(reader: Reader, region: string, unitKey: string, fiscalYear: number): Promise<PaperRecord[]> {
  const rows = await query<PaperRow>(
    reader,
    `select ${paperColumns} from paper p where region = $1 and unit_key = $2 and fiscal_year = $3 order by position, id`,
    [region, unitKey, fiscalYear],
  );
  return rows.map(paperRecord);
}

/** Of which a version was read from this file, also as a further origin. */
export async function papersOfFile(reader: Reader, sha256: string): Promise<PaperRecord[]> {
  const rows = await query<PaperRow>(
    reader,
    `select ${paperColumns} from paper p where id in
       (select paper_id from version where file = $1 union select paper_id from further_origin where file = $1) order by id`,
    [sha256],
  );
  return rows.map(paperRecord);
}

/** Whether a paper with this key is the same logical form: by project code where both have one, else by normalised name. */
export function isSameForm(a: PaperKey, b: PaperKey): boolean {
  if (a.kind !== b.kind || a.horizon !== b.horizon) return false;
  if (a.projectCode !== null && b.projectCode !== null) return a.projectCode === b.projectCode;
  if (a.projectName === null || b.projectName === null) return a.projectName === b.projectName;
  return normalizeName(a.projectName) === normalizeName(b.projectName);
}

export async function loadPaper(reader: Reader, id: string): Promise<PaperRecord | null> {
  const [row] = await query<PaperRow>(reader, `select ${paperColumns} from paper p where id = $1`, [id]);
  return row === undefined ? null : paperRecord(row);
}

/** Takes effect on lists at once and appends an event; false where there is no such paper or it is withdrawn already. A new version brings it back. */
export async function withdrawPaper(writer: Writer, id: string, withdrawal: Withdrawal): Promise<boolean> {
  const [row] = await query<PaperRow>(
    writer,
    `update paper p set withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4 where id = $1 and withdrawn_at is null returning ${paperColumns}`,
    [id, withdrawal.at, withdrawal.by, withdrawal.reason],
  );
  if (row === undefined) return false;
  await deriveRows(writer, id, null);
  touchDepartmentYear(writer, row);
  appendEvent(writer, {
    ...withdrawal,
    step: 'withdraw',
    region: row.region,
    paperId: id,
    fromVersion: row.version,
    toVersion: null,
    detail: null,
  });
  return true;
}

/** Papers of which this import made the newest version. */
export function papersOfImport(reader: Reader, importId: string): Promise<{ readonly paperId: string; readonly version: number }[]> {
  return query(
    reader,
    `select v.paper_id as "paperId", v.number as version from version v
     join paper p on p.region = v.region and p.id = v.paper_id and p.version = v.number
     where v.import_id = $1 order by p.position, p.id`,
    [importId],
  );
}

export async function yearsOfUnit(reader: Reader, region: string, unitKey: string): Promise<number[]> {
  const rows = await query<{ fiscal_year: number }>(
    reader,
    'select fiscal_year from department_year where region = $1 and unit_key = $2 order by fiscal_year',
    [region, unitKey],
  );
  return rows.map((row) => row.fiscal_year);
}

export function paperRecord(row: PaperRow): PaperRecord {
  return {
    region: row.region,
    id: row.id,
    unitKey: row.unit_key,
    fiscalYear: row.fiscal_year,
    kind: row.kind,
    horizon: row.horizon,
    projectCode: row.project_code,
    projectName: row.project_name,
    position: row.position,
    version: row.version,
    withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, by: row.withdrawn_by ?? '', reason: row.withdrawn_reason ?? '' },
  };
}

function blankToNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text.trim();
}
