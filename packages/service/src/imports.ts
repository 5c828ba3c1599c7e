/** Imports as jobs: files go to the workers, drafts wait to be looked at, nothing is kept until a person says so. */
import { randomUUID } from 'node:crypto';
import { done, type ImportView, isFiscalYear, isRegionCode, type Language, type Outcome, refused, type RegionView } from '@jixiao/domain';
import {
  defaultRegion,
  findRegion,
  listImportFiles,
  listImports,
  listUploads,
  loadImport,
  lockImport,
  saveImport,
  saveImportFiles,
  saveRegion,
  type Writer,
} from '@jixiao/store';
import { type Context, timeOf } from './context.ts';
import { blankState, fileRecord, fileSummaryOf, type ImportState, importViewOf, type Progress, stateOf } from './import-state.ts';
import { readWaiting, saveWaiting } from './read-import.ts';
import type { ReaderPool } from './reader-pool.ts';
import type { FileInput, ImportOptions } from './service.ts';

export type Job = {
  progress: Progress;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
  /** Checksum of each content → the name of the file that it came in first. */
  readonly known: Map<string, string>;
};

export type ImportContext = Context & {
  readonly pool: ReaderPool;
  readonly jobs: Map<string, Job>;
  /** Readings again that are under way, by import: one after the other. */
  readonly again: Map<string, Promise<unknown>>;
};

export async function startImport(
  context: ImportContext,
  files: readonly FileInput[],
  options: ImportOptions,
): Promise<Outcome<ImportView>> {
  if (files.length === 0)
    return refused('no-files', {
      zh: '没有选择文件。请选择一个或多个文件。',
      en: 'No file was chosen. Choose one or more files.',
    });
  const refusal = wrongYear(options.fiscalYear);
  if (refusal !== null) return refusal;
  const region = await chooseRegion(context, options);
  if (!region.ok) return region;
  const id = randomUUID();
  const startedAt = timeOf(context);
  const answers = {
    ...(options.unitCode === undefined ? {} : { unitCode: options.unitCode }),
    ...(options.fiscalYear === undefined ? {} : { fiscalYear: options.fiscalYear }),
  };
  const state: ImportState = { region: region.value, total: files.length, answers, report: [] };
  const known = new Map<string, string>();
  const waits = await context.database.transaction(async (writer) => {
    await saveImport(writer, { id, region: region.value.code, status: 'running', by: options.by, startedAt, state });
    return saveWaiting(writer, id, files, 0, known);
  });
  runJob(context, id, openJob(context, id), { by: options.by, done: files.length - waits.length, known });
  return importStatus(context, id, 'zh-CN');
}

/** Goes on with an import that a person stopped, or that ended with the program: what was read stays, what waits is read. */
export async function resumeImport(context: ImportContext, id: string): Promise<Outcome<ImportView>> {
  if (context.jobs.has(id)) return importStatus(context, id, 'zh-CN');
  // Before the first wait: a second wish to go on finds this job and starts no other.
  const job = openJob(context, id);
  let start: Outcome<JobStart> | null = null;
  try {
    start = await context.database.transaction((writer) => readyToGoOn(writer, id));
  } finally {
    if (start?.ok !== true) job.end();
  }
  if (!start.ok) return start;
  runJob(context, id, job, start.value);
  return importStatus(context, id, 'zh-CN');
}

async function readyToGoOn(writer: Writer, id: string): Promise<Outcome<JobStart>> {
  const record = await lockImport(writer, id);
  if (record === null) return noImport(id);
  const waits = new Set(await listUploads(writer, id));
  const files = await listImportFiles(writer, id);
  // The program may have ended between the last file and the end of the import.
  const isAllRead = record.status === 'running' && files.every((file) => fileSummaryOf(file).status !== 'waiting');
  if ((record.status !== 'cancelled' && record.status !== 'running') || (waits.size === 0 && !isAllRead))
    return refused('nothing-to-read', {
      zh: '这次导入没有等待读取的文件。请看每个文件的说明，需要时重新导入。',
      en: 'No file of this import waits to be read. See what is said of each file, and import again where needed.',
    });
  await saveImport(writer, { ...record, status: 'running' });
  const known = new Map<string, string>();
  const waiting = [];
  for (const file of files) {
    const { name, size } = fileSummaryOf(file);
    if (waits.has(file.position)) waiting.push(fileRecord(id, file.position, null, blankState(name, size)));
    else if (file.sha256 !== null) known.set(file.sha256, name);
  }
  await saveImportFiles(writer, waiting);
  return done({ by: record.by, done: stateOf(record).total - waits.size, known });
}

type JobStart = { readonly by: string; readonly done: number; readonly known: ReadonlyMap<string, string> };
type OpenJob = Job & { readonly end: () => void };

function openJob(context: ImportContext, id: string): OpenJob {
  const { promise, resolve } = Promise.withResolvers<void>();
  const progress = { done: 0, before: 0, startedAt: context.now().getTime() };
  const end = (): void => {
    context.jobs.delete(id);
    resolve();
  };
  const job: OpenJob = { progress, controller: new AbortController(), finished: promise, known: new Map(), end };
  context.jobs.set(id, job);
  return job;
}

function runJob(context: ImportContext, id: string, job: OpenJob, start: JobStart): void {
  job.progress = { ...job.progress, done: start.done, before: start.done };
  for (const [sha256, name] of start.known) job.known.set(sha256, name);
  // A database that fails meanwhile must not end the program: without its job the import shows as interrupted.
  void readWaiting(context, id, job, start.by)
    .catch((fault: unknown) => process.emitWarning(`import ${id} stopped: ${fault instanceof Error ? fault.message : String(fault)}`))
    .finally(job.end);
}

/** The job is looked up first: one that ends after the rows were read was running when they were. */
export async function importStatus(context: ImportContext, id: string, language: Language): Promise<Outcome<ImportView>> {
  const job = context.jobs.get(id);
  const view = await context.database.read(async (reader) => {
    const record = await loadImport(reader, id);
    if (record === null) return null;
    return importViewOf(record, await listImportFiles(reader, id), job?.progress ?? null, context.now().getTime(), language);
  });
  return view === null ? noImport(id) : done(view);
}

export async function imports(context: ImportContext): Promise<readonly ImportView[]> {
  const jobs = new Map(context.jobs);
  return context.database.read(async (reader) => {
    const views: ImportView[] = [];
    for (const record of await listImports(reader, { limit: 50 }))
      views.push(
        importViewOf(
          record,
          await listImportFiles(reader, record.id),
          jobs.get(record.id)?.progress ?? null,
          context.now().getTime(),
          'zh-CN',
        ),
      );
    return views;
  });
}

export async function cancelImport(context: ImportContext, id: string): Promise<Outcome<ImportView>> {
  const job = context.jobs.get(id);
  job?.controller.abort();
  await job?.finished;
  return importStatus(context, id, 'zh-CN');
}

/** Waits until the import is no longer running. */
export async function finished(context: ImportContext, id: string): Promise<void> {
  await context.jobs.get(id)?.finished;
}

export function noImport(id: string): ReturnType<typeof refused> {
  return refused('not-found', { zh: `没有编号为“${id}”的导入。`, en: `There is no import "${id}".` });
}

/** Null where the year is not given or may be one. */
export function wrongYear(fiscalYear: number | undefined): ReturnType<typeof refused> | null {
  if (fiscalYear === undefined || isFiscalYear(fiscalYear)) return null;
  return refused('bad-year', {
    zh: `${fiscalYear} 不是有效的预算年度。请填写四位年份，例如 2026。`,
    en: `${fiscalYear} is no fiscal year. Give four digits, for example 2026.`,
  });
}

async function chooseRegion(context: ImportContext, options: ImportOptions): Promise<Outcome<RegionView>> {
  const code = options.region;
  if (code !== null && !isRegionCode(code))
    return refused('bad-region', {
      zh: `“${code}”不是地区代码。请填写 6 位或 9 位数字（GB/T 2260）。`,
      en: `"${code}" is no region code. Give 6 or 9 digits (GB/T 2260).`,
    });
  return context.database.transaction(async (writer) => {
    const found = code === null ? await defaultRegion(writer) : await findRegion(writer, code);
    if (found !== null) return done(found);
    if (code === null)
      return refused('no-region', {
        zh: '还不知道文件属于哪个地区。请选择地区，或填写 6 位地区代码（命令行用 --region）。',
        en: 'The region of the files is not known. Choose one or give its code of 6 digits (--region at the terminal).',
      });
    return done(await saveRegion(writer, { code, name: options.regionName ?? code }));
  });
}
