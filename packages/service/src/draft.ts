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
  type ImportFileRecord,
  type ImportRecord,
  listImportFiles,
  loadImport,
  loadImportFile,
  lockImport,
  removeUnusedFiles,
  removeUploads,
  saveImport,
  saveImportFiles,
  type Reader,
  type Writer,
} from '@jixiao/store';
import { newPaper, paperQuestions } from './which-paper.ts';
import { timeOf } from './context.ts';
import { documentBlocks } from './document-blocks.ts';
import { answered, type Answers, fileRecord, fileStateOf, type FileState, stateOf, withPapers } from './import-state.ts';
import { type ImportContext, importStatus, noImport, wrongYear } from './imports.ts';

export async function importDraft(context: ImportContext, id: string, position: number, language: Language): Promise<Outcome<DraftView>> {
  const view = await context.database.read(async (reader) => {
    const [record, file] = [await loadImport(reader, id), await loadImportFile(reader, id, position)];
    return record === null || file === null ? null : draftViewOf(reader, record, file, language);
  });
  return view === null ? noImport(`${id}/${position}`) : done(view);
}

/** Says which kept paper a paper of the draft is: its id, or `new`. */
export async function answerPaper(
  context: ImportContext,
  id: string,
  position: number,
  answer: { readonly paper: number; readonly is: string },
  language: Language,
): Promise<Outcome<DraftView>> {
  const refusal = await context.database.transaction(async (writer) => {
    const [record, file] = [await lockImport(writer, id), await loadImportFile(writer, id, position)];
    if (record === null || file === null) return noImport(`${id}/${position}`);
    if (record.status === 'kept' || record.status === 'withdrawn') return alreadyKept();
    const before = fileStateOf(file);
    const questions = await paperQuestions(writer, record.region, before.papers, before.meant ?? {});
    const asked = questions.find(({ paper }) => paper === answer.paper);
    if (asked === undefined || (answer.is !== newPaper && !asked.candidates.some(({ paperId }) => paperId === answer.is)))
      return refused('not-found', {
        zh: '没有这个问题，或没有这个选项。请重新打开页面再选。',
        en: 'There is no such question or no such choice. Load the page again and choose.',
      });
    const state = { ...before, meant: { ...before.meant, [String(answer.paper)]: answer.is } };
    await saveImportFiles(writer, [fileRecord(id, position, file.sha256, state)]);
    return null;
  });
  return refusal ?? importDraft(context, id, position, language);
}

export async function correctDraft(
  context: ImportContext,
  id: string,
  position: number,
  correction: CorrectionInput,
  language: Language = 'zh-CN',
): Promise<Outcome<DraftView>> {
  const refusal = await context.database.transaction(async (writer) => {
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
    return null;
  });
  return refusal ?? importDraft(context, id, position, language);
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

async function draftViewOf(reader: Reader, record: ImportRecord, file: ImportFileRecord, language: Language): Promise<DraftView> {
  const state = fileStateOf(file);
  const result = check(state.papers, { notes: state.notes });
  return {
    reading: {
      version: 1,
      file: state.name,
      format: state.format,
      sha256: file.sha256 ?? '',
      papers: [...state.papers],
      notes: state.notes.map((note) => noteIn(note, language)),
      findings: result.findings.map((finding) => findingIn(finding, state.papers, language)),
      cannotTell: result.cannotTell.map((undecided) => undecidedIn(undecided, language)),
    },
    blocks: [...documentBlocks(state.blocks)],
    corrections: [...state.corrections],
    questions:
      record.status === 'ready' || record.status === 'cancelled'
        ? await paperQuestions(reader, record.region, state.papers, state.meant ?? {})
        : [],
  };
}
