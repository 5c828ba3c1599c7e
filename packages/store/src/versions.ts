/** Versions: the whole content of a paper at one time, never changed. The hash is over canonical JSON without origins and notes. */
import { createHash, randomUUID } from 'node:crypto';
import {
  canonicalJson,
  canonicalPaper,
  type CorrectionView,
  type FileView,
  type Finding,
  type Note,
  type Paper,
  type RegionView,
  type UnitReference,
  type VersionView,
} from '@jixiao/domain';
import { deriveRows, touchDepartmentYear } from './derived.ts';
import { derivedRows } from './derived-rows.ts';
import { appendEvent } from './events.ts';
import { paperColumns, paperKeyOf, paperRecord, type PaperRow } from './papers.ts';
import type { CorrectionRecord, NewVersion, SavedVersion, StoredVersion } from './records.ts';
import { pendingOf, type PendingVersion, query, type Reader, rowsParameter, type Writer } from './session.ts';
import { marked } from './set-aside.ts';
import { normalizeName } from './units.ts';

type VersionRow = PaperRow & {
  readonly number: number;
  readonly content: string;
  readonly hash: string;
  readonly origins: Paper['origins'] | null;
  readonly notes: readonly Note[];
  readonly findings: readonly Finding[];
  readonly cannot_tell: StoredVersion['cannotTell'];
  readonly file: string | null;
  readonly import_id: string | null;
  readonly by_whom: string;
  readonly at: string;
  readonly reason: string;
  readonly unit_code: string | null;
  readonly unit_name: string | null;
  readonly region_name: string;
  readonly region_sample: boolean;
};

const papersAtOnce = 100;

const versionSelect = `select ${paperColumns}, v.number, v.content, v.hash, v.origins, v.notes, v.findings, v.cannot_tell, v.file, v.import_id,
    v.by_whom, v.at, v.reason, u.code as unit_code, u.name as unit_name, r.name as region_name, r.is_sample as region_sample
  from paper p join version v on v.region = p.region and v.paper_id = p.id
  join unit u on u.region = p.region and u.key = p.unit_key join region r on r.code = p.region`;

export function contentHash(paper: Paper): string {
  return hashOf(canonicalPaper(paper));
}

/** The unit and the file must have been saved. See SavedVersion for what can become of it. */
export async function saveVersion(writer: Writer, given: NewVersion): Promise<SavedVersion> {
  const content = canonicalPaper(given.paper);
  const hash = hashOf(content);
  const before = given.paperId === null ? null : await lockPaper(writer, given.paperId);
  // A paper never leaves its region.
  const version = { ...given, region: before?.region ?? given.region };
  if (before !== null && before.hash === hash && before.withdrawn_at === null) {
    const outcome = await addFile(writer, version, before.version);
    return { paperId: before.id, version: before.version, hash, outcome };
  }
  const number = (before?.version ?? 0) + 1;
  const id = before?.id ?? randomUUID();
  const { versions } = pendingOf(writer);
  versions.push({ id, number, hash, content, version });
  if (versions.length >= papersAtOnce) await writeVersions(writer);
  touchDepartmentYear(writer, { region: version.region, unit_key: version.unitKey, fiscal_year: version.fiscalYear });
  if (before !== null) touchDepartmentYear(writer, before);
  appendEvent(writer, {
    at: version.at,
    by: version.by,
    step: version.step,
    region: version.region,
    paperId: id,
    fromVersion: before?.version ?? null,
    toVersion: number,
    reason: version.reason,
    detail: { hash, file: version.file, corrections: version.corrections ?? [] },
  });
  return { paperId: id, version: number, hash, outcome: before === null ? 'new' : 'new-version' };
}

/** The same content in another file; false where it was known. */
export async function addOrigin(
  writer: Writer,
  origin: {
    readonly paperId: string;
    readonly version: number;
    readonly file: string;
    readonly importId: string | null;
    readonly origins: Paper['origins'];
    readonly notes: readonly Note[];
    readonly at: string;
  },
): Promise<boolean> {
  const added = await query(
    writer,
    `insert into further_origin (region, paper_id, number, file, import_id, origins, notes, at)
     select region, paper_id, number, $3, $4, $5::json, $6::json, $7 from version where paper_id = $1 and number = $2 and file is distinct from $3
     on conflict do nothing returning number`,
    [
      origin.paperId,
      origin.version,
      origin.file,
      origin.importId,
      origin.origins === undefined ? null : canonicalJson(origin.origins),
      JSON.stringify(origin.notes),
      origin.at,
    ],
  );
  return added.length === 1;
}

export async function findVersionByHash(reader: Reader, paperId: string, hash: string): Promise<number | null> {
  const [found] = await query<{ number: number | null }>(
    reader,
    'select max(number) as number from version where paper_id = $1 and hash = $2',
    [paperId, hash],
  );
  return found?.number ?? null;
}

/** Null number: the newest. */
export async function loadVersion(reader: Reader, id: string, number: number | null): Promise<StoredVersion | null> {
  const [row] = await query<VersionRow>(reader, `${versionSelect} where p.id = $1 and v.number = coalesce($2::integer, p.version)`, [
    id,
    number,
  ]);
  return row === undefined ? null : storedVersion(row);
}

/** Newest versions of what is not withdrawn: department papers first, then in document order. */
export async function loadDepartmentYear(reader: Reader, region: string, unitKey: string, fiscalYear: number): Promise<StoredVersion[]> {
  const rows = await query<VersionRow>(
    reader,
    `${versionSelect} where p.region = $1 and p.unit_key = $2 and p.fiscal_year = $3 and p.withdrawn_at is null and v.number = p.version
     order by p.kind not like 'department-%', p.position, p.id`,
    [region, unitKey, fiscalYear],
  );
  return rows.map(storedVersion);
}

/** The unit's newest papers of the year before and the year after. */
export async function papersAround(reader: Reader, region: string, unitKey: string, fiscalYear: number): Promise<Paper[]> {
  const rows = await query<{ content: string }>(
    reader,
    `select v.content from paper p join version v on v.region = p.region and v.paper_id = p.id and v.number = p.version
     where p.region = $1 and p.unit_key = $2 and p.fiscal_year in ($3, $4) and p.withdrawn_at is null order by p.fiscal_year, p.position, p.id`,
    [region, unitKey, fiscalYear - 1, fiscalYear + 1],
  );
  return rows.map(({ content }) => JSON.parse(content) as Paper);
}

/** What the rules say now about the newest version, with its department year and the years around it in view. */
export async function currentFindings(reader: Reader, paperId: string): Promise<Finding[]> {
  const rows = await query<{ detail: Finding }>(
    reader,
    'select f.detail from finding f join paper p on p.region = f.region and p.id = f.paper_id where p.id = $1 order by f.position',
    [paperId],
  );
  return rows.map(({ detail }) => detail);
}

export async function listVersions(reader: Reader, id: string): Promise<VersionView[]> {
  const rows = await query<Omit<VersionView, 'file'> & FileView>(
    reader,
    `select v.number, v.hash, v.at, v.by_whom as by, v.reason, f.sha256, f.name, f.format, f.size, f.imported_at as "importedAt"
     from version v left join source_file f on f.sha256 = v.file where v.paper_id = $1 order by v.number`,
    [id],
  );
  return rows.map(({ number, hash, at, by, reason, ...file }) => ({
    number,
    hash,
    at,
    by,
    reason,
    file: (file.sha256 as string | null) === null ? null : file,
  }));
}

/** Files from which any version of these papers was read, also as a further origin; the first imported first. */
export function departmentYearFiles(reader: Reader, region: string, unitKey: string, fiscalYear: number): Promise<FileView[]> {
  return query<FileView>(
    reader,
    `with kept as (select v.region, v.paper_id, v.number from version v
         join paper p on p.region = v.region and p.id = v.paper_id
         where p.region = $1 and p.unit_key = $2 and p.fiscal_year = $3 and p.withdrawn_at is null)
     select sha256, name, format, size, imported_at as "importedAt" from source_file where sha256 in
       (select file from version where (region, paper_id, number) in (select region, paper_id, number from kept)
        union select file from further_origin where (region, paper_id, number) in (select region, paper_id, number from kept))
     order by imported_at, sha256`,
    [region, unitKey, fiscalYear],
  );
}

export async function listCorrections(reader: Reader, id: string): Promise<CorrectionView[]> {
  const rows = await query<{ at: string; by: string; detail: { corrections?: readonly CorrectionRecord[] } | null }>(
    reader,
    'select at, by_whom as by, detail from event where paper_id = $1 order by number',
    [id],
  );
  return rows.flatMap(({ at: when, by, detail }) =>
    (detail?.corrections ?? []).map((entry) => ({
      at: entry.at,
      from: entry.from,
      to: entry.to,
      by: entry.by ?? by,
      when: entry.when ?? when,
      why: entry.why,
    })),
  );
}

async function lockPaper(writer: Writer, id: string): Promise<PaperRow & { readonly hash: string }> {
  // Two statements: the second must see what the one who held the lock before has committed.
  const [locked] = await query<PaperRow>(writer, `select ${paperColumns} from paper p where id = $1 for update`, [id]);
  const [version] =
    locked === undefined
      ? []
      : await query<{ hash: string }>(writer, 'select hash from version where paper_id = $1 and number = $2', [id, locked.version]);
  if (locked === undefined || version === undefined) throw new RangeError(`there is no paper ${id}`);
  return { ...locked, hash: version.hash };
}

async function addFile(writer: Writer, version: NewVersion, number: number): Promise<'unchanged' | 'origin-added'> {
  if (version.file === null || version.paperId === null) return 'unchanged';
  const { paperId, file, importId, notes, at, paper } = version;
  if (!(await addOrigin(writer, { paperId, version: number, file, importId, origins: paper.origins, notes, at }))) return 'unchanged';
  appendEvent(writer, {
    at,
    by: version.by,
    step: 'add-origin',
    region: version.region,
    paperId,
    fromVersion: number,
    toVersion: number,
    reason: version.reason,
    detail: { file },
  });
  return 'origin-added';
}

/** Papers and versions in one statement, since a statement costs more than a row; then what is derived of them. */
export async function writeVersions(writer: Writer): Promise<void> {
  const versions = pendingOf(writer).versions.splice(0);
  if (versions.length === 0) return;
  const units = await query<UnitReference & { readonly region: string; readonly key: string }>(
    writer,
    `with given as materialized (select * from json_populate_recordset(null::paper, $1::json)),
       new_paper as (insert into paper select * from given where version = 1),
       known_paper as (update paper p set unit_key = x.unit_key, fiscal_year = x.fiscal_year, kind = x.kind, horizon = x.horizon,
           project_code = x.project_code, project_name = x.project_name, normalized_name = x.normalized_name, position = x.position,
           version = x.version, withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null
         from given x where x.version > 1 and p.region = x.region and p.id = x.id),
       new_version as (insert into version (region, paper_id, number, content, hash, origins, notes, findings, cannot_tell, file, import_id, by_whom, at, reason)
         select region, paper_id, number, content, hash, origins::json, notes::json, findings::json, cannot_tell::json, file, import_id, by_whom, at, reason
         from json_to_recordset($2::json) as x (region text, paper_id text, number integer, content text, hash text, origins text, notes text,
           findings text, cannot_tell text, file text, import_id text, by_whom text, at timestamptz, reason text))
     select region, key, code, name from unit where (region, key) in (select region, unit_key from given)`,
    [rowsParameter(versions.map(paperRow)), rowsParameter(versions.map(versionRow))],
  );
  const { judge, newPapers } = pendingOf(writer);
  for (const { id, number, version } of versions) {
    const { region, unitKey, paper, findings } = version;
    if (number === 1) newPapers.add(id);
    // The year of the paper is judged at the end of the transaction, this paper with it.
    if (judge !== null) continue;
    const place = { region, paper_id: id, unit_key: unitKey, fiscal_year: version.fiscalYear, position: version.position };
    const unit = units.find((stored) => stored.region === region && stored.key === unitKey) ?? paper.unit;
    const found = await marked(writer, { region, unit, fiscalYear: version.fiscalYear, paper }, findings);
    await deriveRows(writer, id, derivedRows(place, unit, paper, found));
  }
}

function paperRow({ id, number, version }: PendingVersion): object {
  const key = paperKeyOf(version.region, version.unitKey, version.fiscalYear, version.paper);
  return {
    region: key.region,
    id,
    unit_key: key.unitKey,
    fiscal_year: key.fiscalYear,
    kind: key.kind,
    horizon: key.horizon,
    project_code: key.projectCode,
    project_name: key.projectName,
    normalized_name: key.projectName === null ? null : normalizeName(key.projectName),
    position: version.position,
    version: number,
  };
}

function versionRow({ id, number, hash, content, version }: PendingVersion): object {
  return {
    region: version.region,
    paper_id: id,
    number,
    content,
    hash,
    origins: version.paper.origins === undefined ? null : canonicalJson(version.paper.origins),
    notes: JSON.stringify(version.notes),
    findings: JSON.stringify(version.findings),
    cannot_tell: JSON.stringify(version.cannotTell),
    file: version.file,
    import_id: version.importId,
    by_whom: version.by,
    at: version.at,
    reason: version.reason,
  };
}

function storedVersion(row: VersionRow): StoredVersion {
  const region: RegionView = { code: row.region, name: row.region_name, sample: row.region_sample };
  const content = JSON.parse(row.content) as Paper;
  return {
    record: paperRecord(row),
    region,
    unit: { code: row.unit_code, name: row.unit_name },
    number: row.number,
    hash: row.hash,
    paper: row.origins === null || row.origins === undefined ? content : { ...content, origins: row.origins },
    notes: row.notes,
    findings: row.findings,
    cannotTell: row.cannot_tell,
    file: row.file,
    importId: row.import_id,
    by: row.by_whom,
    at: row.at,
    reason: row.reason,
  };
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
