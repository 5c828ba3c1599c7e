/** Regions: places with a finance department of their own, and which of them is meant where nobody says. */
import type { RegionView } from '@jixiao/domain';
import { appendEvent } from './events.ts';
import { query, type Reader, run, type Writer } from './session.ts';

const columns = 'code, name, is_sample as sample';

export async function saveRegion(
  writer: Writer,
  region: { readonly code: string; readonly name: string; readonly sample?: boolean },
): Promise<RegionView> {
  const [saved] = await query<RegionView>(
    writer,
    `insert into region (code, name, is_sample) values ($1, $2, $3)
     on conflict (code) do update set name = excluded.name returning ${columns}`,
    [region.code, region.name, region.sample ?? false],
  );
  return saved ?? { code: region.code, name: region.name, sample: region.sample ?? false };
}

export function listRegions(reader: Reader): Promise<RegionView[]> {
  return query<RegionView>(reader, `select ${columns} from region order by code`);
}

export async function findRegion(reader: Reader, code: string): Promise<RegionView | null> {
  const [found] = await query<RegionView>(reader, `select ${columns} from region where code = $1`, [code]);
  return found ?? null;
}

/** The one that was set, else the only one that is no sample, else null. */
export async function defaultRegion(reader: Reader): Promise<RegionView | null> {
  const [chosen] = await query<RegionView>(
    reader,
    `select ${columns} from region where code = (select value from setting where name = 'default-region')`,
  );
  if (chosen !== undefined) return chosen;
  const own = await query<RegionView>(reader, `select ${columns} from region where not is_sample limit 2`);
  return own.length === 1 ? (own[0] ?? null) : null;
}

export async function setDefaultRegion(writer: Writer, code: string): Promise<void> {
  await query(
    writer,
    `insert into setting (name, value) values ('default-region', $1) on conflict (name) do update set value = excluded.value`,
    [code],
  );
}

/** Removes the sample regions with all that is in them. Events stay, and one says that it was done. */
export async function removeSample(writer: Writer, by: string, at: string): Promise<{ readonly papers: number }> {
  const [counted] = await query<{ papers: number; regions: number }>(
    writer,
    `select (select count(*) from paper where region in (select code from region where is_sample))::int as papers,
            (select count(*) from region where is_sample)::int as regions`,
  );
  const papers = counted?.papers ?? 0;
  if ((counted?.regions ?? 0) === 0) return { papers };
  await run(
    writer,
    `create temporary table sample_file on commit drop as
       select file as sha256 from version where file is not null and region in (select code from region where is_sample)
       union select file from further_origin where region in (select code from region where is_sample)
       union select sha256 from import_file join import on import.id = import_id
         where sha256 is not null and region in (select code from region where is_sample);
     delete from import where region in (select code from region where is_sample);
     delete from paper where region in (select code from region where is_sample);
     delete from waiver where region in (select code from region where is_sample);
     delete from unit where region in (select code from region where is_sample);
     delete from setting where name = 'default-region' and value in (select code from region where is_sample);
     delete from region where is_sample;
     delete from source_file where sha256 in (select sha256 from sample_file)
       and not exists (select from version where file = source_file.sha256)
       and not exists (select from further_origin where file = source_file.sha256)
       and not exists (select from import_file where import_file.sha256 = source_file.sha256);
     drop table sample_file`,
  );
  appendEvent(writer, {
    at,
    by,
    step: 'remove-sample',
    region: null,
    paperId: null,
    fromVersion: null,
    toVersion: null,
    reason: '',
    detail: { papers },
  });
  return { papers };
}
