/** Imports as jobs: files go to the workers, drafts wait to be looked at, nothing is kept until a person says so. */
import { randomUUID } from 'node:crypto';
import { type DocumentReading, maximumFileSize } from '@jixiao/documents';
import { done, type ImportView, isFiscalYear, isRegionCode, type Language, type Outcome, refused, type RegionView } from '@jixiao/domain';
import {
  defaultRegion,
  findRegion,
  listImportFiles,
  listImports,
  listLayouts,
  loadImport,
  lockImport,
  saveFile,
  saveImport,
  saveImportFiles,
  saveRegion,
} from '@jixiao/store';
import { type Context, timeOf } from './context.ts';
import {
  answered,
  fileRecord,
  type FileState,
  type ImportState,
  importViewOf,
  type Progress,
  stateOf,
  withPapers,
} from './import-state.ts';
import type { ReaderPool } from './reader-pool.ts';
import type { FileInput, ImportOptions } from './service.ts';

type Job = { progress: Progress; readonly controller: AbortController; readonly finished: Promise<void> };

export type ImportContext = Context & { readonly pool: ReaderPool; readonly jobs: Map<string, Job> };

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
  await context.database.transaction(async (writer) => {
    await saveImport(writer, { id, region: region.value.code, status: 'running', by: options.by, startedAt, state });
    const records = files.map((file, position) => fileRecord(id, position, null, waiting(file)));
    await saveImportFiles(writer, records);
  });
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const job: Job = { progress: { done: 0, startedAt: context.now().getTime() }, controller, finished: promise };
  context.jobs.set(id, job);
  // A database that fails meanwhile must not end the program: without its job the import shows as interrupted.
  void readAll(context, id, files, job, options.by)
    .catch((fault: unknown) => process.emitWarning(`import ${id} stopped: ${fault instanceof Error ? fault.message : String(fault)}`))
    .finally(() => {
      context.jobs.delete(id);
      resolve();
    });
  return importStatus(context, id, 'zh-CN');
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

function waiting(file: FileInput): FileState {
  return {
    name: file.name,
    size: file.bytes.length,
    status: 'waiting',
    message: null,
    format: '',
    papers: [],
    notes: [],
    blocks: [],
    corrections: [],
    findings: { error: 0, warning: 0, hint: 0 },
  };
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

/** As many files at once as there are workers, and one more to be written down meanwhile, so that readings do not pile up. */
async function readAll(context: ImportContext, id: string, files: readonly FileInput[], job: Job, by: string): Promise<void> {
  const left = files.entries();
  const lane = async (): Promise<void> => {
    for (const [position, file] of left) {
      await readOne(context, id, file, position, job.controller.signal, by);
      job.progress = { ...job.progress, done: job.progress.done + 1 };
    }
  };
  await Promise.all(Array.from({ length: context.pool.size + 1 }, lane));
  const status = job.controller.signal.aborted ? 'cancelled' : 'ready';
  await context.database.transaction(async (writer) => {
    const record = await lockImport(writer, id);
    if (record !== null) await saveImport(writer, { ...record, status });
  });
  await context.database.tidy();
}

/** Reads a file by the layouts that are remembered now and writes down what came of it, with its bytes where it holds forms. */
async function readOne(
  context: ImportContext,
  id: string,
  file: FileInput,
  position: number,
  signal: AbortSignal,
  by: string,
): Promise<void> {
  const layouts = (await context.database.read(listLayouts)).map(({ correction }) => correction);
  const outcome = await context.pool.read({ ...file, layouts }, signal);
  const state = stateAfter(file, outcome, signal.aborted);
  await context.database.transaction(async (writer) => {
    if (!outcome.ok || (state.status !== 'read' && state.layouts?.length === 0)) return saveImportFiles(writer, [fileRecord(id, position, null, state)]);
    const { papers, format, sha256 } = outcome.value;
    const record = await loadImport(writer, id);
    if (file.bytes.length <= maximumFileSize) await saveFile(writer, { name: file.name, format, bytes: file.bytes, at: timeOf(context) });
    const filled = answered(papers, record === null ? {} : stateOf(record).answers, { by, at: timeOf(context) });
    await saveImportFiles(writer, [fileRecord(id, position, sha256, withPapers(state, filled))]);
  });
}

function stateAfter(file: FileInput, outcome: Outcome<DocumentReading>, isCancelled: boolean): FileState {
  const start = waiting(file);
  if (!outcome.ok) return { ...start, status: isCancelled ? 'cancelled' : 'refused', message: outcome.refusal.message };
  const { papers, notes, openingNotes, blocks, layouts, format } = outcome.value;
  const state = { ...start, format, notes, openingNotes, blocks, layouts };
  if (papers.length > 0) return { ...state, status: 'read' };
  const message = notes.findLast((note) => note.level === 'problem')?.message ?? null;
  return { ...state, status: 'no-paper', message };
}
