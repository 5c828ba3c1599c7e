/**
 * Remembered corrections of layouts (版式更正): seen beside a draft, remembered from it, undone, exported, imported. Remembering or undoing one reads
 * the drafts of the import again from their blocks; corrections of values are made again where the value that they replaced still stands.
 */
import { randomUUID } from 'node:crypto';
import { forms, otherForms, type PapersReading, type ReadColumns, type ReadFormChoice } from '@jixiao/documents';
import {
  badLayouts,
  canonicalJson,
  correct,
  done,
  type DraftLayouts,
  type FormOption,
  type LayoutCorrection,
  type LayoutFile,
  type LayoutImportCounts,
  layoutKey,
  noForm,
  type Note,
  type Outcome,
  type Paper,
  type ReadAgain,
  refused,
  type RememberedLayout,
  type RememberInput,
  type Text,
  valueAt,
} from '@jixiao/domain';
import {
  appendEvent,
  findLayout,
  type ImportRecord,
  listImportFiles,
  listLayouts,
  loadImportFile,
  lockImport,
  rememberLayouts as keepLayouts,
  saveImportFiles,
  takenLayoutIds,
  withdrawLayout,
  type Writer,
} from '@jixiao/store';
import { type Context, timeOf } from './context.ts';
import { alreadyKept } from './draft.ts';
import { answered, fileRecord, fileStateOf, type FileState, fileSummaryOf, layoutMark, stateOf, withPapers } from './import-state.ts';
import { type ImportContext, noImport } from './imports.ts';
import type { Download } from './service.ts';
import { textOf } from './text-of.ts';

type ReadLayouts = readonly (ReadColumns | ReadFormChoice)[];

const options: readonly FormOption[] = [
  ...forms.map(({ id, name }) => ({ id, ...name, isKnown: true })),
  ...Object.values(otherForms).map(({ id, name }) => ({ id, ...name, isKnown: false })),
];
const formIds = new Set([...options.map(({ id }) => id), noForm]);

export function layouts(context: Context): Promise<readonly RememberedLayout[]> {
  return context.database.read(listLayouts);
}

export async function draftLayouts(context: Context, id: string, position: number): Promise<Outcome<DraftLayouts>> {
  return context.database.read(async (reader) => {
    const record = await loadImportFile(reader, id, position);
    if (record === null) return noImport(`${id}/${position}`);
    const read = fileStateOf(record).layouts ?? [];
    const here = new Set(read.map(({ kind, layout }) => `${kind} ${layout}`));
    const remembered = (await listLayouts(reader)).filter(({ correction }) => here.has(`${correction.kind} ${correction.layout}`));
    return done({ layouts: read.map(copyOf), remembered, forms: [...options] });
  });
}

export async function rememberLayouts(
  context: ImportContext,
  id: string,
  position: number,
  { corrections, by, why }: RememberInput,
): Promise<Outcome<ReadAgain[]>> {
  const outcome = await context.database.transaction(async (writer): Promise<Outcome<readonly LayoutCorrection[]>> => {
    const [record, file] = [await lockImport(writer, id), await loadImportFile(writer, id, position)];
    if (record === null || file === null) return noImport(`${id}/${position}`);
    const refusal = refusalToChange(context, record);
    if (refusal !== null) return refusal;
    const state = fileStateOf(file);
    const read = state.layouts ?? [];
    for (const correction of corrections) if (!isIn(read, correction)) return notInFile(state.name);
    const live = await liveByKey(writer);
    const fresh = [...new Map(corrections.map((one) => [layoutKey(one), one])).values()].filter(
      (correction) => !isSame(live.get(layoutKey(correction)), correction),
    );
    const at = timeOf(context);
    const remembered = fresh.map((correction) => ({ id: randomUUID(), correction, by, at, why, file: state.name.slice(0, 2000) }));
    if (fresh.length > 0) {
      await keepLayouts(writer, remembered, { by, at });
      tell(context, writer, 'remember-layout', by, why, fresh);
    }
    const unread = corrections.filter((correction) => !isReadSo(read, correction));
    return fresh.length === 0 && unread.length === 0 ? nothingNew() : done([...fresh, ...unread]);
  });
  return outcome.ok ? done(await readImportAgain(context, id, outcome.value)) : outcome;
}

/** From an import its drafts are read again. */
export async function withdrawRemembered(
  context: ImportContext,
  id: string,
  { by, reason, importId }: { readonly by: string; readonly reason: string; readonly importId?: string },
): Promise<Outcome<ReadAgain[]>> {
  const outcome = await context.database.transaction(async (writer): Promise<Outcome<LayoutCorrection>> => {
    const record = importId === undefined ? null : await lockImport(writer, importId);
    if (importId !== undefined && record === null) return noImport(importId);
    const refusal = record === null ? null : refusalToChange(context, record);
    if (refusal !== null) return refusal;
    const found = await findLayout(writer, id);
    if (found === null) return refused('not-found', { zh: `没有编号为“${id}”的版式更正。`, en: `There is no layout correction "${id}".` });
    if (found.isWithdrawn)
      return refused('already-withdrawn', {
        zh: '这条版式更正已经撤销或已被新的代替，没有改动。',
        en: 'This layout correction was undone or replaced already; nothing was changed.',
      });
    await withdrawLayout(writer, id, { at: timeOf(context), by, reason });
    tell(context, writer, 'withdraw-layout', by, reason, [found.layout.correction]);
    return done(found.layout.correction);
  });
  if (!outcome.ok) return outcome;
  return done(importId === undefined ? [] : await readImportAgain(context, importId, [outcome.value]));
}

export async function exportLayouts(context: Context): Promise<Download> {
  const file: LayoutFile = { version: 1, layouts: [...(await layouts(context))] };
  return {
    name: `jixiao-layouts-${timeOf(context).slice(0, 10)}.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`),
  };
}

/** Who remembered each of them, when and why stays as the file says; who put the file in is an event. Of two of one place the later counts. */
export async function importLayouts(context: Context, file: LayoutFile, by: string): Promise<Outcome<LayoutImportCounts>> {
  const unknown = file.layouts.find(({ correction }) => correction.kind === 'form' && !formIds.has(correction.form))?.correction;
  if (unknown?.kind === 'form') return badLayouts(`不认识表格“${unknown.form}”`, `the form "${unknown.form}" is not known`);
  const untimed = file.layouts.find(({ at }) => Number.isNaN(Date.parse(at)));
  if (untimed !== undefined) return badLayouts(`“${untimed.at}”不是时间`, `"${untimed.at}" is no time`);
  return context.database.transaction(async (writer) => {
    const live = await liveByKey(writer);
    const given = [...new Map(file.layouts.map((layout) => [layoutKey(layout.correction), layout])).values()];
    const changed = given.filter(({ correction }) => !isSame(live.get(layoutKey(correction)), correction));
    const replaced = changed.filter(({ correction }) => live.has(layoutKey(correction))).length;
    const counts = { added: changed.length - replaced, replaced, unchanged: given.length - changed.length };
    if (changed.length === 0) return done(counts);
    const taken = new Set(
      await takenLayoutIds(
        writer,
        changed.map(({ id }) => id),
      ),
    );
    const remembered = changed.map((layout) => {
      const isFree = layout.id !== '' && !taken.has(layout.id);
      taken.add(layout.id);
      return { ...layout, id: isFree ? layout.id : randomUUID(), at: new Date(layout.at).toISOString() };
    });
    await keepLayouts(writer, remembered, { by, at: timeOf(context) });
    tell(
      context,
      writer,
      'import-layouts',
      by,
      '',
      changed.map(({ correction }) => correction),
    );
    return done(counts);
  });
}

/** Every file of the import in which one of these layouts was read, by the workers; one such reading of an import after the other. */
async function readImportAgain(context: ImportContext, id: string, corrections: readonly LayoutCorrection[]): Promise<ReadAgain[]> {
  const before = context.again.get(id);
  const reading = (before ?? Promise.resolve())
    .catch(() => null)
    .then(() => readMarkedAgain(context, id, new Set(corrections.map(layoutMark))));
  context.again.set(id, reading);
  try {
    return await reading;
  } finally {
    if (context.again.get(id) === reading) context.again.delete(id);
  }
}

async function readMarkedAgain(context: ImportContext, id: string, marks: ReadonlySet<string>): Promise<ReadAgain[]> {
  const files = (await context.database.read((reader) => listImportFiles(reader, id))).filter((file) =>
    (fileSummaryOf(file).layouts ?? []).some((mark) => marks.has(mark)),
  );
  const again: ReadAgain[] = [];
  const left = files.values();
  const lane = async (): Promise<void> => {
    for (const { position } of left) {
      const read = await readFileAgain(context, id, position);
      if (read !== null) again.push(read);
    }
  };
  await Promise.all(Array.from({ length: context.pool.size }, lane));
  return again.toSorted((one, other) => one.position - other.position);
}

/** Null where the import was kept or given up meanwhile. What was corrected while the worker read is corrected again. */
async function readFileAgain(context: ImportContext, id: string, position: number): Promise<ReadAgain | null> {
  const asked = await context.database.read(async (reader) => {
    const file = await loadImportFile(reader, id, position);
    const live = await listLayouts(reader);
    return file === null ? null : { state: fileStateOf(file), layouts: live.map(({ correction }) => correction) };
  });
  if (asked === null) return null;
  const { name, blocks } = asked.state;
  const outcome = await context.pool.readAgain({ name, blocks, layouts: asked.layouts });
  return context.database.transaction(async (writer) => {
    const [record, file] = [await lockImport(writer, id), await loadImportFile(writer, id, position)];
    if (record === null || file === null) return null;
    const before = fileStateOf(file);
    if ((record.status !== 'ready' && record.status !== 'cancelled') || (before.status !== 'read' && before.status !== 'no-paper'))
      return null;
    const state = outcome.ok
      ? stateReadAgain(before, outcome.value, record, timeOf(context))
      : { ...before, notes: [...before.notes, notReadAgain(outcome.refusal.message)] };
    await saveImportFiles(writer, [fileRecord(id, position, file.sha256, state)]);
    return { position, name, papers: state.papers.length, setAside: state.setAside?.length ?? 0 };
  });
}

function stateReadAgain(before: FileState, read: PapersReading, record: ImportRecord, at: string): FileState {
  const opening = before.notes.slice(0, before.openingNotes ?? 0);
  const filled = answered(read.papers, stateOf(record).answers, { by: record.by, at });
  const redone = correctAgain(filled, [...before.corrections, ...(before.setAside ?? [])]);
  const problem = read.notes.findLast(({ level }) => level === 'problem');
  const state: FileState = {
    ...before,
    status: redone.papers.length > 0 ? 'read' : 'no-paper',
    message: redone.papers.length > 0 ? null : (problem?.message ?? null),
    notes: [...opening, ...read.notes, ...redone.notes],
    layouts: read.layouts,
    meant: stillMeant(before, redone.papers),
    corrections: redone.corrections,
    setAside: redone.setAside,
  };
  return withPapers(state, redone.papers);
}

/** Answers about papers that stand where they stood, under the same name. */
function stillMeant({ meant, papers }: FileState, now: readonly Paper[]): NonNullable<FileState['meant']> {
  const isSamePaper = (position: number): boolean => {
    const [before, after] = [papers[position], now[position]];
    return before?.kind === after?.kind && before?.project?.name === after?.project?.name && before?.project?.code === after?.project?.code;
  };
  return Object.fromEntries(Object.entries(meant ?? {}).filter(([position]) => isSamePaper(Number(position))));
}

function notReadAgain({ zh, en }: Text): Note {
  return {
    level: 'doubt',
    code: 'not-read-again',
    at: null,
    raw: null,
    origin: null,
    message: { zh: `没有按新的读法重读，仍是原来的读法：${zh}`, en: `This was not read again in the new way and stands as it was: ${en}` },
  };
}

type Redone = {
  readonly papers: readonly Paper[];
  readonly corrections: FileState['corrections'];
  readonly setAside: FileState['corrections'];
  readonly notes: readonly Note[];
};

function correctAgain(papers: readonly Paper[], earlier: FileState['corrections']): Redone {
  let now = papers;
  const [corrections, setAside, notes] = [[...earlier].slice(0, 0), [...earlier].slice(0, 0), [] as Note[]];
  for (const entry of earlier.toSorted((a, b) => a.when.localeCompare(b.when))) {
    const found = textOf(valueAt({ papers: now }, entry.at));
    const corrected = found === entry.from ? correct(now, entry.at, entry.to, { by: entry.by, at: entry.when }) : null;
    if (corrected?.ok === true) {
      now = corrected.value;
      corrections.push(entry);
    } else {
      setAside.push(entry);
      notes.push(setAsideNote(entry, valueAt({ papers: now }, entry.at) === undefined ? null : entry.at));
    }
  }
  return { papers: now, corrections, setAside, notes };
}

function setAsideNote({ from, to, by }: FileState['corrections'][number], at: string | null): Note {
  const [was, is] = [from ?? '', to ?? ''];
  return {
    level: 'doubt',
    code: 'correction-set-aside',
    at,
    raw: to,
    origin: null,
    message: {
      zh: `${by}曾把“${was}”更正为“${is}”。换一种读法后，这里不再是“${was}”，更正没有用上。请核对。`,
      en: `${by} had corrected "${was}" to "${is}". Read in the new way, "${was}" no longer stands here, so the correction was not made. Please check.`,
    },
  };
}

function refusalToChange(context: ImportContext, record: ImportRecord): ReturnType<typeof refused> | null {
  if (record.status === 'kept' || record.status === 'withdrawn') return alreadyKept();
  if (context.jobs.has(record.id))
    return refused('import-running', {
      zh: '文件还在读取。请等读完再更正版式。',
      en: 'The files are still being read. Wait for the end, then correct the layout.',
    });
  return null;
}

/** Whether the file prints this layout, and the column is one of it. */
function isIn(read: ReadLayouts, correction: LayoutCorrection): boolean {
  return read.some((one) => {
    if (one.kind !== correction.kind || one.layout !== correction.layout) return false;
    if (correction.kind === 'form') return formIds.has(correction.form);
    return one.kind === 'column' && one.columns.some(({ position }) => position === correction.position);
  });
}

function isReadSo(read: ReadLayouts, correction: LayoutCorrection): boolean {
  return read.some((one) => {
    if (one.layout !== correction.layout) return false;
    if (one.kind === 'form') return correction.kind === 'form' && one.form === correction.form;
    return (
      correction.kind === 'column' &&
      one.columns.some(({ position, means }) => position === correction.position && means === correction.means)
    );
  });
}

function notInFile(name: string): ReturnType<typeof refused> {
  return refused('not-a-layout', {
    zh: `“${name}”里没有读到这个版式、这一列，或没有这种表格。请刷新页面后再选。`,
    en: `This layout or column was not read in "${name}", or there is no such form. Load the page again and choose.`,
  });
}

function nothingNew(): ReturnType<typeof refused> {
  return refused('nothing-changed', {
    zh: '选的与现在的读法相同，没有改动。请先改选一列或表格。',
    en: 'What was chosen is how it is read already; nothing was changed. Choose another column or form first.',
  });
}

async function liveByKey(writer: Writer): Promise<ReadonlyMap<string, LayoutCorrection>> {
  return new Map((await listLayouts(writer)).map(({ correction }) => [layoutKey(correction), correction]));
}

function isSame(live: LayoutCorrection | undefined, other: LayoutCorrection): boolean {
  return live !== undefined && canonicalJson(live) === canonicalJson(other);
}

function tell(context: Context, writer: Writer, step: string, by: string, reason: string, detail: readonly LayoutCorrection[]): void {
  const none = { region: null, paperId: null, fromVersion: null, toVersion: null };
  appendEvent(writer, { at: timeOf(context), by, step, ...none, reason, detail });
}

function copyOf(read: ReadColumns | ReadFormChoice): DraftLayouts['layouts'][number] {
  const { layout, papers } = read;
  if (read.kind === 'column') return { kind: read.kind, layout, papers: [...papers], columns: [...read.columns] };
  return { kind: read.kind, layout, papers: [...papers], form: read.form, isKnown: read.isKnown, corrected: read.corrected };
}
