/** Keeping an import: every paper of every read file in one transaction, all of it or nothing. Papers that a file lacks stay as they are. */
import { check, differences, type ImportView, type Outcome, type Paper, refused, type Text, type UnitReference } from '@jixiao/domain';
import {
  type ImportRecord,
  listImportFiles,
  loadImportFile,
  loadVersion,
  lockImport,
  removeUploads,
  saveImport,
  saveImportFiles,
  saveUnit,
  saveVersion,
  unitKeyOf,
  type Writer,
} from '@jixiao/store';
import { timeOf } from './context.ts';
import { alreadyKept } from './draft.ts';
import { holdCorrections } from './hold-corrections.ts';
import { fileRecord, type FileState, fileStateOf, type FileSummary, fileSummaryOf, stateOf } from './import-state.ts';
import { type ImportContext, importStatus, noImport } from './imports.ts';
import { type KnownPapers, knownPapers, matchPaper } from './match-paper.ts';
import { perhapsSame, similarPapers } from './which-paper.ts';
import { noteMoved, paperMoved, pointerMoved } from './stored-pointers.ts';

type ReportLine = ImportView['report'][number];

/** With `completeOnly`, files that do not say their unit or year are left out and named; else one of them stops the whole. */
export async function keepImport(
  context: ImportContext,
  id: string,
  by: string,
  options: { readonly completeOnly?: boolean } = {},
): Promise<Outcome<ImportView>> {
  const refusal = await context.database.transaction(async (writer) => {
    const record = await lockImport(writer, id);
    if (record === null) return noImport(id);
    const files = await listImportFiles(writer, id);
    const all = files.filter((file) => fileSummaryOf(file).status === 'read');
    const left = options.completeOnly === true ? all.filter((file) => fileSummaryOf(file).missing.length > 0) : [];
    const read = all.filter((file) => !left.includes(file));
    const refusal = refusalToKeep(record, read.map(fileSummaryOf), context.jobs.has(id));
    if (refusal !== null) return refusal;
    const report: ReportLine[] = [];
    const revived: string[] = [];
    for (const { position, sha256 } of read) {
      const file = await loadImportFile(writer, id, position);
      if (file === null) throw new Error(`file ${position} of import ${id} is gone`);
      const state = fileStateOf(file);
      const lines = await keepFile(writer, { record, sha256, state, by, at: timeOf(context), revived });
      report.push(...lines);
      const isUnchanged = lines.every((line) => line.outcome === 'unchanged');
      const kept: FileState = {
        ...state,
        status: isUnchanged ? 'unchanged' : 'kept',
        blocks: [],
        layouts: [],
        message: isUnchanged ? unchanged(state.name) : null,
      };
      await saveImportFiles(writer, [fileRecord(id, position, sha256, kept)]);
    }
    for (const { position, sha256 } of left) {
      const file = await loadImportFile(writer, id, position);
      if (file === null) continue;
      const state = fileStateOf(file);
      const message = leftOut(fileSummaryOf(file).missing);
      await saveImportFiles(writer, [fileRecord(id, position, sha256, { ...state, status: 'left-out', blocks: [], layouts: [], message })]);
    }
    await removeUploads(writer, id);
    await saveImport(writer, { ...record, status: 'kept', state: { ...stateOf(record), report, revived } });
    return null;
  });
  if (refusal !== null) return refusal;
  await context.database.tidy({ analyze: true });
  return importStatus(context, id, 'zh-CN');
}

function leftOut(missing: FileSummary['missing']): Text {
  const year = missing.includes('year');
  const unit = missing.includes('unit');
  return {
    zh: `没有写明${[...(unit ? ['预算单位'] : []), ...(year ? ['年度'] : [])].join('和')}，没有存入。请补充后单独导入这个文件。`,
    en: `It does not say its ${[...(unit ? ['unit'] : []), ...(year ? ['fiscal year'] : [])].join(' and ')} and was not kept. Import it alone and answer that.`,
  };
}

function refusalToKeep(record: ImportRecord, files: readonly FileSummary[], isRunning: boolean): ReturnType<typeof refused> | null {
  if (record.status === 'kept') return alreadyKept();
  if (record.status === 'running' && !isRunning)
    return refused('nothing-to-keep', {
      zh: '程序停止时文件还没有读完，这次导入已中断，没有入库。请先继续读取，读完再入库。',
      en: 'The program stopped before the files were read: this import was interrupted and nothing was kept. Go on reading first, then keep.',
    });
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
    if (file.missing.includes('year'))
      return refused('no-year', {
        zh: `“${file.name}”没有写明年度。请填写预算年度（命令行用 --year）。`,
        en: `"${file.name}" does not say its fiscal year. Give it (--year at the terminal).`,
      });
    if (file.missing.includes('unit'))
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
  /** Papers that stood withdrawn until this import brought them back. */
  readonly revived: string[];
};

/** What the papers of one file share while they are kept. */
type FileMeeting = {
  readonly known: KnownPapers;
  readonly taken: Set<string>;
  /** Units that were saved, as JSON. */
  readonly units: Set<string>;
};

async function keepFile(writer: Writer, keeping: Keeping): Promise<ReportLine[]> {
  const known = await knownPapers(writer, keeping.record.region, keeping.sha256);
  const meeting: FileMeeting = { known, taken: new Set(), units: new Set() };
  const lines: ReportLine[] = [];
  for (const [position, paper] of keeping.state.papers.entries()) lines.push(await keepPaper(writer, keeping, position, paper, meeting));
  return lines;
}

async function keepPaper(
  writer: Writer,
  { record, sha256, state, by, at, revived }: Keeping,
  position: number,
  read: Paper,
  { known, taken, units }: FileMeeting,
): Promise<ReportLine> {
  await saveUnitOnce(writer, record.region, read.unit, units);
  const toStored = { from: position, to: 0 };
  const own = paperMoved(read, toStored);
  const ofYear = own.fiscalYear === null ? [] : await known.ofUnitYear(unitKeyOf(own.unit) ?? '', own.fiscalYear);
  const meant = state.meant?.[String(position)] ?? null;
  const said = ofYear.find(({ id }) => id === meant && !taken.has(id)) ?? null;
  const similar = meant === null ? (similarPapers(record.region, own, ofYear, taken)[0] ?? null) : null;
  const existing = said ?? (await matchPaper(writer, { region: record.region, position, paper: own, known, taken }));
  if (existing !== null) taken.add(existing.id);
  const { paper, held } = existing === null ? { paper: own, held: [] } : await holdCorrections(writer, existing.id, own);
  const unitKey = unitKeyOf(paper.unit);
  if (unitKey === null || paper.fiscalYear === null)
    throw new Error(`paper ${position} of ${state.name} has no unit or year after it was asked for`);
  if (unitKey !== unitKeyOf(read.unit)) await saveUnitOnce(writer, record.region, paper.unit, units);
  const notes = state.notes
    .filter((note) => (note.at === null ? position === 0 : note.at.startsWith(`/papers/${position}/`)))
    .map((note) => noteMoved(note, toStored));
  if (existing === null && similar !== null) notes.push(perhapsSame(similar.projectName ?? ''));
  const { findings, cannotTell } = check([paper], { notes, papersOnly: true });
  const before = existing === null ? null : await loadVersion(writer, existing.id, null);
  const corrections = state.corrections
    .filter((entry) => entry.at.startsWith(`/papers/${position}/`))
    .map((entry) => ({ ...entry, at: pointerMoved(entry.at, toStored) }));
  const saved = await saveVersion(writer, {
    paperId: existing?.id ?? null,
    region: record.region,
    unitKey,
    fiscalYear: paper.fiscalYear,
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
  if (existing !== null && existing.withdrawn !== null) revived.push(saved.paperId);
  return {
    paperId: saved.paperId,
    file: state.name,
    title: paper.project?.name ?? paper.project?.code ?? (paper.objectives === null ? '' : '部门整体绩效目标'),
    outcome: held.length > 0 && saved.outcome !== 'new-version' ? 'left-as-is' : saved.outcome,
    differences: [...held, ...(saved.outcome === 'new-version' && before !== null ? differences(before.paper, paper) : [])],
    unitKey,
    fiscalYear: paper.fiscalYear,
    ...(existing === null && similar !== null ? { perhaps: similar.projectName ?? '' } : {}),
  };
}

async function saveUnitOnce(writer: Writer, region: string, unit: UnitReference, units: Set<string>): Promise<void> {
  const printed = JSON.stringify([unit.code, unit.name]);
  if (!units.has(printed)) await saveUnit(writer, region, unit);
  units.add(printed);
}

function unchanged(name: string): { zh: string; en: string } {
  return { zh: `“${name}”的内容与已入库的相同，没有改动任何数据。`, en: `"${name}" says what is already kept; nothing was changed.` };
}
