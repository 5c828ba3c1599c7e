/** Keeping an import: every paper of every read file in one transaction, all of it or nothing. Papers that a file lacks stay as they are. */
import {
  check,
  correct,
  type Difference,
  differences,
  type ImportView,
  type Note,
  type Outcome,
  type Paper,
  refused,
  valueAt,
} from '@jixiao/domain';
import {
  findPapers,
  type ImportRecord,
  listCorrections,
  listImportFiles,
  loadImport,
  loadVersion,
  normalizeName,
  paperKeyOf,
  type PaperRecord,
  papersOfImport,
  saveImport,
  saveImportFile,
  saveUnit,
  saveVersion,
  unitKeyOf,
  withdrawPaper,
  type Writer,
} from '@jixiao/store';
import { timeOf } from './context.ts';
import { alreadyKept } from './draft.ts';
import { fileStateOf, type FileState, missingIn, stateOf } from './import-state.ts';
import { type ImportContext, importStatus, noImport } from './imports.ts';

type ReportLine = ImportView['report'][number];

export async function keepImport(context: ImportContext, id: string, by: string): Promise<Outcome<ImportView>> {
  const refusal = await context.database.transaction(async (writer) => {
    const record = await loadImport(writer, id);
    if (record === null) return noImport(id);
    const files = await listImportFiles(writer, id);
    const read = files.filter((file) => fileStateOf(file).status === 'read');
    const refusal = refusalToKeep(record, read.map(fileStateOf));
    if (refusal !== null) return refusal;
    const report: ReportLine[] = [];
    for (const file of read) {
      const state = fileStateOf(file);
      const lines = await keepFile(writer, { record, sha256: file.sha256, state, by, at: timeOf(context) });
      report.push(...lines);
      const isUnchanged = lines.every((line) => line.outcome === 'unchanged');
      await saveImportFile(writer, {
        ...file,
        state: { ...state, status: isUnchanged ? 'unchanged' : 'kept', blocks: [], message: isUnchanged ? unchanged(state.name) : null },
      });
    }
    await saveImport(writer, { ...record, status: 'kept', state: { ...stateOf(record), report } });
    return null;
  });
  if (refusal !== null) return refusal;
  await context.database.tidy({ analyze: true });
  return importStatus(context, id, 'zh-CN');
}

function refusalToKeep(record: ImportRecord, files: readonly FileState[]): ReturnType<typeof refused> | null {
  if (record.status === 'kept') return alreadyKept();
  if (record.status === 'running')
    return refused('import-running', {
      zh: '文件还在读取。请等读完再入库，或先取消。',
      en: 'The files are still being read. Wait for the end, or cancel first.',
    });
  if (record.status !== 'ready' && record.status !== 'cancelled')
    return refused('nothing-to-keep', {
      zh: '这次导入已经放弃，没有可以入库的内容。请重新导入。',
      en: 'This import was given up; there is nothing to keep. Import again.',
    });
  if (files.length === 0)
    return refused('nothing-to-keep', {
      zh: '没有读到任何绩效目标，没有可以入库的内容。请看每个文件的说明。',
      en: 'No paper was read, so there is nothing to keep. See what is said of each file.',
    });
  for (const file of files) {
    const missing = missingIn(file.papers);
    if (missing.includes('year'))
      return refused('no-year', {
        zh: `“${file.name}”没有写明年度。请填写预算年度（命令行用 --year）。`,
        en: `"${file.name}" does not say its fiscal year. Give it (--year at the terminal).`,
      });
    if (missing.includes('unit'))
      return refused('no-unit', {
        zh: `“${file.name}”没有写明预算单位。请填写单位编码或名称（命令行用 --unit）。`,
        en: `"${file.name}" does not say its unit. Give its code or name (--unit at the terminal).`,
      });
  }
  return null;
}

type Keeping = {
  readonly record: ImportRecord;
  readonly sha256: string | null;
  readonly state: FileState;
  readonly by: string;
  readonly at: string;
};

async function keepFile(writer: Writer, keeping: Keeping): Promise<ReportLine[]> {
  const taken = new Set<string>();
  const lines: ReportLine[] = [];
  for (const [position, paper] of keeping.state.papers.entries()) lines.push(await keepPaper(writer, keeping, position, paper, taken));
  return lines;
}

async function keepPaper(
  writer: Writer,
  { record, sha256, state, by, at }: Keeping,
  position: number,
  read: Paper,
  taken: Set<string>,
): Promise<ReportLine> {
  const unitKey = unitKeyOf(read.unit);
  if (unitKey === null || read.fiscalYear === null)
    throw new Error(`paper ${position} of ${state.name} has no unit or year after it was asked for`);
  await saveUnit(writer, record.region, read.unit);
  const own = rebased(read, position);
  const existing = match(await findPapers(writer, paperKeyOf(record.region, unitKey, read.fiscalYear, own)), own, taken);
  if (existing !== null) taken.add(existing.id);
  const { paper, held } = existing === null ? { paper: own, held: [] } : await holdCorrections(writer, existing.id, own);
  const notes = state.notes
    .filter((note) => (note.at === null ? position === 0 : note.at.startsWith(`/papers/${position}/`)))
    .map((note) => rebasedNote(note, position));
  const { findings, cannotTell } = check([paper], { notes });
  const before = existing === null ? null : await loadVersion(writer, existing.id, null);
  const corrections = state.corrections
    .filter((entry) => entry.at.startsWith(`/papers/${position}/`))
    .map((entry) => ({ ...entry, at: rebasedPointer(entry.at, position) }));
  const saved = await saveVersion(writer, {
    paperId: existing?.id ?? null,
    region: record.region,
    unitKey,
    fiscalYear: read.fiscalYear,
    position,
    paper,
    notes,
    findings,
    cannotTell,
    file: sha256,
    importId: record.id,
    by,
    at,
    reason: state.name,
    step: 'import',
    ...(corrections.length > 0 ? { corrections } : {}),
  });
  taken.add(saved.paperId);
  return {
    paperId: saved.paperId,
    file: state.name,
    title: paper.project?.name ?? paper.project?.code ?? (paper.objectives === null ? '' : '部门整体绩效目标'),
    outcome: held.length > 0 && saved.outcome !== 'new-version' ? 'left-as-is' : saved.outcome,
    differences: [...held, ...(saved.outcome === 'new-version' && before !== null ? differences(before.paper, paper) : [])],
    unitKey,
    fiscalYear: read.fiscalYear,
  };
}

/** Among papers with the same key the one with the same name, else the first that this file has not met yet. */
function match(candidates: readonly PaperRecord[], paper: Paper, taken: ReadonlySet<string>): PaperRecord | null {
  const free = candidates.filter((candidate) => !taken.has(candidate.id));
  const name = normalizeName(paper.project?.name ?? '');
  return free.find((candidate) => normalizeName(candidate.projectName ?? '') === name) ?? free[0] ?? null;
}

/** What a person corrected stands; where the file still says otherwise, the difference is told and nothing is overwritten. */
async function holdCorrections(writer: Writer, id: string, read: Paper): Promise<{ readonly paper: Paper; readonly held: Difference[] }> {
  const stored = await loadVersion(writer, id, null);
  let paper = read;
  const held: Difference[] = [];
  for (const { at, by, when } of await listCorrections(writer, id)) {
    const now = textOf(valueAt({ papers: [stored?.paper] }, at));
    const printed = textOf(valueAt({ papers: [paper] }, at));
    if (now === printed) continue;
    const kept = correct([paper], at, now, { by, at: when });
    if (!kept.ok) continue;
    paper = kept.value[0] ?? paper;
    held.push({ at: at.replace(/^\/papers\/0/, ''), from: now, to: printed });
  }
  return { paper, held };
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined || typeof value === 'object' ? null : String(value);
}

function rebasedPointer(pointer: string, position: number): string {
  return pointer.replace(new RegExp(`^/papers/${position}(?=/)`), '/papers/0');
}

function rebased(paper: Paper, position: number): Paper {
  const origins = Object.fromEntries(Object.entries(paper.origins ?? {}).map(([at, origin]) => [rebasedPointer(at, position), origin]));
  return { ...paper, origins };
}

function rebasedNote(note: Note, position: number): Note {
  return note.at === null ? note : { ...note, at: rebasedPointer(note.at, position) };
}

function unchanged(name: string): { zh: string; en: string } {
  return { zh: `“${name}”的内容与已入库的相同，没有改动任何数据。`, en: `"${name}" says what is already kept; nothing was changed.` };
}

/** Undoes an import with a reason: papers that it made are withdrawn, papers that it changed get their version before it back, as a new one. */
export async function withdrawImport(context: ImportContext, id: string, by: string, reason: string): Promise<Outcome<ImportView>> {
  if (reason.trim() === '')
    return refused('no-reason', { zh: '没有写明撤回的原因。请写一句话说明。', en: 'It does not say why. Give the reason in a sentence.' });
  const refusal = await context.database.transaction(async (writer) => {
    const record = await loadImport(writer, id);
    if (record === null) return noImport(id);
    if (record.status === 'withdrawn')
      return refused('already-withdrawn', { zh: '这次导入已经撤回。', en: 'This import was withdrawn before.' });
    if (record.status !== 'kept')
      return refused('not-kept', { zh: '这次导入还没有入库，放弃即可。', en: 'This import was not kept; discard it instead.' });
    const at = timeOf(context);
    for (const { paperId, version } of await papersOfImport(writer, id)) {
      const newest = await loadVersion(writer, paperId, null);
      if (newest === null || newest.number !== version) continue;
      const before = version > 1 ? await loadVersion(writer, paperId, version - 1) : null;
      if (before === null) await withdrawPaper(writer, paperId, { at, by, reason });
      else
        await saveVersion(writer, {
          paperId,
          region: newest.record.region,
          unitKey: newest.record.unitKey,
          fiscalYear: newest.record.fiscalYear,
          position: newest.record.position,
          paper: before.paper,
          notes: before.notes,
          findings: before.findings,
          cannotTell: before.cannotTell,
          file: before.file,
          importId: null,
          by,
          at,
          reason,
          step: 'withdraw-import',
        });
    }
    await saveImport(writer, { ...record, status: 'withdrawn' });
    return null;
  });
  return refusal ?? importStatus(context, id, 'zh-CN');
}
