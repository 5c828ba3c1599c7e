/**
 * The reading of an import: files wait in the database until a worker has read them, so that an import that was stopped, by a person or by the
 * power, goes on where it was. A bundle gives further files, one level deep; a file with the content of one before it is named and not read.
 */
import { createHash } from 'node:crypto';
import { type BundledFile, type DocumentReading, maximumFileSize, notReadYet, type OpenedBundle } from '@jixiao/documents';
import { done, type Outcome, refused, type Text } from '@jixiao/domain';
import {
  listImportFiles,
  listLayouts,
  listUploads,
  loadUpload,
  lockImport,
  removeUploads,
  saveFile,
  saveImport,
  saveImportFiles,
  saveUpload,
  type Writer,
} from '@jixiao/store';
import { timeOf } from './context.ts';
import { answered, blankState, fileRecord, type FileState, fileSummaryOf, stateOf, withPapers } from './import-state.ts';
import type { ImportContext, Job } from './imports.ts';
import type { FileInput } from './service.ts';

/** Writes files down as waiting, from a position on; those whose content another file has are named at once. Answers where those that wait stand. */
export async function saveWaiting(
  writer: Writer,
  id: string,
  files: readonly FileInput[],
  from: number,
  known: Map<string, string>,
): Promise<readonly number[]> {
  const records = [];
  const uploads: (readonly [number, Uint8Array])[] = [];
  for (const [index, file] of files.entries()) {
    if (file.isTooLarge === true || file.bytes.length > maximumFileSize) {
      records.push(
        fileRecord(id, from + index, null, { ...waiting(file), status: 'refused', message: notReadYet('too-large').refusal.message }),
      );
      continue;
    }
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const before = known.get(sha256);
    if (before === undefined) {
      known.set(sha256, file.name);
      uploads.push([from + index, file.bytes]);
      records.push(fileRecord(id, from + index, null, waiting(file)));
    } else records.push(fileRecord(id, from + index, null, { ...waiting(file), status: 'duplicate', message: sameAs(before) }));
  }
  await saveImportFiles(writer, records);
  for (const [position, bytes] of uploads) await saveUpload(writer, id, position, bytes);
  return uploads.map(([position]) => position);
}

/** Reads what waits, as many files at once as there are workers, and one more to be written down meanwhile, so that readings do not pile up. */
export async function readWaiting(context: ImportContext, id: string, job: Job, by: string): Promise<void> {
  const left = [...(await context.database.read((reader) => listUploads(reader, id)))];
  const lane = async (): Promise<void> => {
    for (let position = left.shift(); position !== undefined && !job.controller.signal.aborted; position = left.shift()) {
      const further = await readOne(context, id, position, job, by);
      left.push(...further);
      job.progress = { ...job.progress, done: job.progress.done + 1 };
    }
  };
  // A bundle that a last lane opens gives work to all of them again.
  while (left.length > 0 && !job.controller.signal.aborted) await together(Array.from({ length: context.pool.size + 1 }, lane), job);
  const isCancelled = job.controller.signal.aborted;
  await context.database.transaction(async (writer) => {
    const record = await lockImport(writer, id);
    if (record?.status !== 'running') return;
    if (isCancelled) await stopWaiting(writer, id);
    await saveImport(writer, { ...record, status: isCancelled ? 'cancelled' : 'ready' });
  });
  await context.database.tidy();
}

/** A lane that fails stops the others at their next file: a job that is over must leave none at work behind it. */
async function together(lanes: readonly Promise<void>[], job: Job): Promise<void> {
  for (const lane of lanes) lane.catch(() => job.controller.abort());
  const ended = await Promise.allSettled(lanes);
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Files that were not reached: they show as stopped and can still be read. */
async function stopWaiting(writer: Writer, id: string): Promise<void> {
  const waitingAt = new Set(await listUploads(writer, id));
  const files = (await listImportFiles(writer, id)).filter(({ position }) => waitingAt.has(position));
  await saveImportFiles(
    writer,
    files.map((file) => {
      const { name, size } = fileSummaryOf(file);
      return fileRecord(id, file.position, null, { ...blankState(name, size), status: 'cancelled' });
    }),
  );
}

/** Reads a file by the layouts that are remembered now and writes down what came of it, with its bytes where it holds forms. */
async function readOne(context: ImportContext, id: string, position: number, job: Job, by: string): Promise<readonly number[]> {
  const { signal } = job.controller;
  const input = await context.database.read(async (reader) => {
    const bytes = await loadUpload(reader, id, position);
    const file = (await listImportFiles(reader, id, position))[0];
    return bytes === null || file === undefined ? null : { name: fileSummaryOf(file).name, bytes };
  });
  if (input === null) return [];
  const layouts = (await context.database.read(listLayouts)).map(({ correction }) => correction);
  const opened = await context.pool.open({ ...input, layouts }, signal);
  if (signal.aborted && !opened.ok) return [];
  const place = { id, position, input, by };
  try {
    if (!opened.ok) await saveReading(context, place, opened);
    else if (opened.value.type === 'bundle') return await openedBundle(context, place, opened.value, job);
    else await saveReading(context, place, done(opened.value.reading));
  } catch (fault) {
    // One reading that no database takes must not stop the files behind it; a database that takes nothing fails here again.
    process.emitWarning(`import ${id}: "${input.name}" was not stored: ${fault instanceof Error ? fault.message : String(fault)}`);
    await saveReading(context, place, notStored(input.name));
  }
  return [];
}

type Place = { readonly id: string; readonly position: number; readonly input: FileInput; readonly by: string };

/** Holds the import meanwhile, so that an answer given now is not missed and nothing is added to one that was given up. */
async function saveReading(context: ImportContext, { id, position, input, by }: Place, outcome: Outcome<DocumentReading>): Promise<void> {
  const state = stateAfter(input, outcome);
  await context.database.transaction(async (writer) => {
    const record = await lockImport(writer, id);
    if (record?.status !== 'running') return;
    await removeUploads(writer, id, position);
    if (!outcome.ok || (state.status !== 'read' && state.layouts?.length === 0))
      return saveImportFiles(writer, [fileRecord(id, position, null, state)]);
    const { papers, format, sha256 } = outcome.value;
    await saveFile(writer, { name: input.name, format, bytes: input.bytes, at: timeOf(context) });
    const filled = answered(papers, stateOf(record).answers, { by, at: timeOf(context) });
    await saveImportFiles(writer, [fileRecord(id, position, sha256, withPapers(state, filled))]);
  });
}

/** The files of a bundle wait behind the others. Only one level: a name with a bundle before it is not opened again. */
async function openedBundle(
  context: ImportContext,
  { id, position, input }: Place,
  bundle: OpenedBundle,
  job: Job,
): Promise<readonly number[]> {
  const files = bundle.files.map((file: BundledFile) => ({ name: `${input.name}/${file.name}`, bytes: file.bytes }));
  return context.database.transaction(async (writer) => {
    const record = await lockImport(writer, id);
    if (record?.status !== 'running') return [];
    const state = stateOf(record);
    const isInside = (state.bundled ?? []).includes(position);
    await removeUploads(writer, id, position);
    if (isInside) {
      await saveImportFiles(writer, [
        fileRecord(id, position, null, { ...waiting(input), status: 'refused', message: notReadYet('zip').refusal.message }),
      ]);
      return [];
    }
    const notes = bundle.notes;
    await saveImportFiles(writer, [
      fileRecord(id, position, null, {
        ...waiting(input),
        status: 'opened',
        format: bundle.format,
        notes,
        message: bundleText(files.length, notes.length),
      }),
    ]);
    const waits = await saveWaiting(writer, id, files, state.total, job.known);
    const further = files.map((_, index) => state.total + index);
    await saveImport(writer, {
      ...record,
      state: { ...state, total: state.total + files.length, bundled: [...(state.bundled ?? []), ...further] },
    });
    return waits;
  });
}

function bundleText(files: number, notes: number): Text {
  return {
    zh: `压缩包或邮件，取出${files}个文件${notes === 0 ? '' : `，另有${notes}项没有取出`}。`,
    en: `An archive or mail: ${files} files were taken out${notes === 0 ? '' : `, and ${notes} things were not`}.`,
  };
}

function sameAs(name: string): Text {
  return { zh: `与“${name}”内容相同，没有再读。`, en: `It has the content of "${name}" and was not read again.` };
}

function waiting(file: FileInput): FileState {
  return blankState(file.name, file.bytes.length);
}

function notStored(name: string): ReturnType<typeof refused> {
  return refused('not-stored', {
    zh: `“${name}”读出的内容数据库存不下，没有保留；其他文件不受影响。请把它拆成几个文件后再试。`,
    en: `What was read in "${name}" could not be stored and was not held; other files are not affected. Split it into several files and try again.`,
  });
}

function stateAfter(file: FileInput, outcome: Outcome<DocumentReading>): FileState {
  const start = waiting(file);
  if (!outcome.ok) return { ...start, status: 'refused', message: outcome.refusal.message };
  const { papers, notes, openingNotes, blocks, layouts, format } = outcome.value;
  const state = { ...start, format, notes, openingNotes, blocks, layouts };
  if (papers.length > 0) return { ...state, status: 'read' };
  const message = notes.findLast((note) => note.level === 'problem')?.message ?? null;
  return { ...state, status: 'no-paper', message };
}
