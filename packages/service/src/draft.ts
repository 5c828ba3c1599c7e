/** Drafts: what was read from a file, looked at and corrected before it is kept. */
import {
  check,
  correct,
  type CorrectionInput,
  type CorrectionView,
  done,
  type DraftView,
  findingIn,
  type ImportView,
  type Language,
  noteIn,
  type Outcome,
  refused,
  undecidedIn,
  valueAt,
} from '@jixiao/domain';
import {
  listImportFiles,
  loadImportFile,
  lockImport,
  removeUnusedFiles,
  removeUploads,
  saveImport,
  saveImportFiles,
  type Writer,
} from '@jixiao/store';
import { timeOf } from './context.ts';
import { documentBlocks } from './document-blocks.ts';
import { answered, type Answers, fileRecord, fileStateOf, type FileState, stateOf, withPapers } from './import-state.ts';
import { type ImportContext, importStatus, noImport, wrongYear } from './imports.ts';

export async function importDraft(context: ImportContext, id: string, position: number, language: Language): Promise<Outcome<DraftView>> {
  const record = await context.database.read((reader) => loadImportFile(reader, id, position));
  return record === null ? noImport(`${id}/${position}`) : done(draftViewOf(fileStateOf(record), record.sha256, language));
}

export async function correctDraft(
  context: ImportContext,
  id: string,
  position: number,
  correction: CorrectionInput,
): Promise<Outcome<DraftView>> {
  const state = await context.database.transaction(
    async (writer): Promise<Outcome<{ readonly state: FileState; readonly sha256: string | null }>> => {
      const [record, file] = [await lockImport(writer, id), await loadImportFile(writer, id, position)];
      if (record === null || file === null) return noImport(`${id}/${position}`);
      if (record.status === 'kept' || record.status === 'withdrawn') return alreadyKept();
      const before = fileStateOf(file);
      const at = timeOf(context);
      const corrected = correct(before.papers, correction.at, correction.to, { by: correction.by, at });
      if (!corrected.ok) return corrected;
      const entry: CorrectionView = {
        at: correction.at,
        from: textAt(before, correction.at),
        to: correction.to,
        by: correction.by,
        when: at,
        why: correction.why,
      };
      const state = withPapers({ ...before, corrections: [...before.corrections, entry] }, corrected.value);
      await saveImportFiles(writer, [fileRecord(id, position, file.sha256, state)]);
      return done({ state, sha256: file.sha256 });
    },
  );
  return state.ok ? done(draftViewOf(state.value.state, state.value.sha256, 'zh-CN')) : state;
}

export async function completeImport(context: ImportContext, id: string, answers: Answers): Promise<Outcome<ImportView>> {
  const wrong = wrongYear(answers.fiscalYear);
  if (wrong !== null) return wrong;
  const refusal = await context.database.transaction(async (writer) => {
    const record = await lockImport(writer, id);
    if (record === null) return noImport(id);
    if (record.status === 'kept' || record.status === 'withdrawn') return alreadyKept();
    const state = stateOf(record);
    await saveImport(writer, { ...record, state: { ...state, answers: { ...state.answers, ...answers } } });
    const person = { by: record.by, at: timeOf(context) };
    await changeFiles(writer, id, (before) =>
      before.status === 'read' ? withPapers(before, answered(before.papers, answers, person)) : null,
    );
    return null;
  });
  return refusal ?? importStatus(context, id, 'zh-CN');
}

/** Throws the drafts away; the files go with them where nothing else holds them. */
export async function discardImport(context: ImportContext, id: string): Promise<Outcome<ImportView>> {
  context.jobs.get(id)?.controller.abort();
  await context.jobs.get(id)?.finished;
  const refusal = await context.database.transaction(async (writer) => {
    const record = await lockImport(writer, id);
    if (record === null) return noImport(id);
    if (record.status === 'kept' || record.status === 'withdrawn') return alreadyKept();
    await changeFiles(writer, id, (before) => withPapers({ ...before, notes: [], blocks: [], layouts: [] }, []), true);
    await removeUploads(writer, id);
    await saveImport(writer, { ...record, status: 'discarded' });
    await removeUnusedFiles(writer);
    return null;
  });
  return refusal ?? importStatus(context, id, 'zh-CN');
}

/** One file after the other, so that never more than one draft is held. Null leaves a file as it is. */
async function changeFiles(writer: Writer, id: string, change: (before: FileState) => FileState | null, dropsFile = false): Promise<void> {
  for (const { position } of await listImportFiles(writer, id)) {
    const file = await loadImportFile(writer, id, position);
    const state = file === null ? null : change(fileStateOf(file));
    if (file !== null && state !== null) await saveImportFiles(writer, [fileRecord(id, position, dropsFile ? null : file.sha256, state)]);
  }
}

export function alreadyKept(): ReturnType<typeof refused> {
  return refused('already-kept', {
    zh: '这次导入已经入库。要更正，请到项目页面；要撤回，请写明原因后撤回导入。',
    en: 'This import has been kept. Correct on the page of the project, or withdraw the import with a reason.',
  });
}

function textAt(state: FileState, pointer: string): string | null {
  const value = valueAt({ papers: state.papers }, pointer);
  return value === null || value === undefined ? null : String(value);
}

function draftViewOf(state: FileState, sha256: string | null, language: Language): DraftView {
  const result = check(state.papers, { notes: state.notes });
  return {
    reading: {
      version: 1,
      file: state.name,
      format: state.format,
      sha256: sha256 ?? '',
      papers: [...state.papers],
      notes: state.notes.map((note) => noteIn(note, language)),
      findings: result.findings.map((finding) => findingIn(finding, state.papers, language)),
      cannotTell: result.cannotTell.map((undecided) => undecidedIn(undecided, language)),
    },
    blocks: [...documentBlocks(state.blocks)],
    corrections: [...state.corrections],
  };
}
