/** What is kept of an import between its steps, and how it looks to a person. */
import { createHash } from 'node:crypto';
import {
  check,
  type CorrectionView,
  countSeverities,
  type ImportFile,
  type ImportView,
  type Language,
  type Note,
  type Paper,
  type RegionView,
  say,
  type SeverityCounts,
  type Text,
} from '@jixiao/domain';
import type { Block, ReadColumns, ReadFormChoice } from '@jixiao/documents';
import type { ImportFileRecord, ImportRecord } from '@jixiao/store';

export type Answers = { readonly unitCode?: string; readonly unitName?: string; readonly fiscalYear?: number };

export type ImportState = {
  readonly region: RegionView;
  readonly total: number;
  readonly answers: Answers;
  readonly report: ImportView['report'];
  /** Positions of files that came out of a bundle. */
  readonly bundled?: readonly number[];
  /** After keeping: papers that stood withdrawn until this import brought them back. */
  readonly revived?: readonly string[];
};

export type FileState = {
  readonly name: string;
  readonly size: number;
  readonly status: ImportFile['status'];
  readonly message: Text | null;
  readonly format: string;
  readonly papers: readonly Paper[];
  readonly notes: readonly Note[];
  readonly blocks: readonly Block[];
  readonly corrections: readonly CorrectionView[];
  /** How many of the notes, at their beginning, are of opening the file. */
  readonly openingNotes?: number;
  /** The layouts that were read. */
  readonly layouts?: readonly (ReadColumns | ReadFormChoice)[];
  /** Position of a paper → the kept paper that it is, or `new`. */
  readonly meant?: Readonly<Record<string, string>>;
  /** Corrections whose value was no longer found when the file was read again. */
  readonly setAside?: readonly CorrectionView[];
  /** Counted when the papers change, not each time somebody asks how far the import is. */
  readonly findings: SeverityCounts;
};

/** `before`: files that were done when this run began. */
export type Progress = { readonly done: number; readonly before: number; readonly startedAt: number };

export function stateOf(record: ImportRecord): ImportState {
  return record.state as ImportState;
}

export function fileStateOf(record: ImportFileRecord): FileState {
  return record.state as FileState;
}

/** What a list of files shows; kept beside the state, so that a list reads no drafts. */
export type FileSummary = {
  readonly name: string;
  readonly size: number;
  readonly status: ImportFile['status'];
  readonly papers: number;
  readonly doubts: number;
  readonly findings: SeverityCounts;
  readonly message: Text | null;
  readonly missing: ImportFile['missing'];
  /** Marks of the layouts that were read. */
  readonly layouts?: readonly string[];
};

export function fileSummaryOf(record: ImportFileRecord): FileSummary {
  return record.summary === null ? summaryOf(fileStateOf(record)) : (record.summary as FileSummary);
}

export function fileRecord(importId: string, position: number, sha256: string | null, state: FileState): ImportFileRecord {
  return { importId, position, sha256, state, summary: summaryOf(state) };
}

/** A file of which nothing has been read. */
export function blankState(name: string, size: number): FileState {
  return {
    name,
    size,
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

function summaryOf(state: FileState): FileSummary {
  return {
    name: state.name,
    size: state.size,
    status: state.status,
    papers: state.papers.length,
    doubts: state.notes.filter((note) => note.level !== 'info').length,
    findings: state.findings,
    message: state.message,
    missing: state.status === 'read' ? missingIn(state.papers) : [],
    ...(state.layouts === undefined || state.layouts.length === 0 ? {} : { layouts: state.layouts.map(layoutMark) }),
  };
}

/** A layout in a few letters. */
export function layoutMark({ kind, layout }: { readonly kind: string; readonly layout: string }): string {
  return createHash('sha256').update(`${kind} ${layout}`).digest('base64url').slice(0, 16);
}

export function withPapers(state: FileState, papers: readonly Paper[]): FileState {
  return { ...state, papers, findings: countSeverities(check(papers, { notes: state.notes }).findings) };
}

/** What has to be answered before a file can be kept. */
export function missingIn(papers: readonly Paper[]): ImportFile['missing'] {
  const missing: ImportFile['missing'] = [];
  if (papers.some((paper) => paper.unit.code === null && paper.unit.name === null)) missing.push('unit');
  if (papers.some((paper) => paper.fiscalYear === null)) missing.push('year');
  return missing;
}

/** Fills in what a file does not say itself; what it says stands. */
export function answered(papers: readonly Paper[], answers: Answers, person: { readonly by: string; readonly at: string }): Paper[] {
  return papers.map((paper, index) => {
    const origins = { ...paper.origins };
    const unknownUnit = paper.unit.code === null && paper.unit.name === null;
    const code = paper.unit.code ?? answers.unitCode ?? null;
    const name = paper.unit.name ?? (unknownUnit ? (answers.unitName ?? null) : null);
    const fiscalYear = paper.fiscalYear ?? answers.fiscalYear ?? null;
    if (code !== paper.unit.code) origins[`/papers/${index}/unit/code`] = person;
    if (name !== paper.unit.name) origins[`/papers/${index}/unit/name`] = person;
    if (fiscalYear !== paper.fiscalYear) origins[`/papers/${index}/fiscalYear`] = person;
    return { ...paper, unit: { code, name }, fiscalYear, origins };
  });
}

export function importViewOf(
  record: ImportRecord,
  files: readonly ImportFileRecord[],
  progress: Progress | null,
  now: number,
  language: Language,
): ImportView {
  const state = stateOf(record);
  const done = progress?.done ?? files.filter((file) => !['waiting', 'reading'].includes(fileSummaryOf(file).status)).length;
  const isRunning = record.status === 'running';
  return {
    id: record.id,
    status: isRunning && progress === null ? 'interrupted' : (record.status as ImportView['status']),
    region: state.region,
    by: record.by,
    startedAt: record.startedAt,
    done,
    total: state.total,
    ...paceOf(isRunning ? progress : null, state.total, now),
    waiting: files.filter((file) => ['waiting', 'cancelled'].includes(fileSummaryOf(file).status)).length,
    files: files.map((file) => fileViewOf(file, language)),
    report: [...state.report],
  };
}

function paceOf(progress: Progress | null, total: number, now: number): Pick<ImportView, 'remainingSeconds' | 'perSecond'> {
  const read = progress === null ? 0 : progress.done - progress.before;
  if (progress === null || read === 0) return { remainingSeconds: null, perSecond: null };
  const seconds = Math.max(0.001, (now - progress.startedAt) / 1000);
  return { remainingSeconds: Math.max(0, (seconds / read) * (total - progress.done)), perSecond: read / seconds };
}

function fileViewOf(record: ImportFileRecord, language: Language): ImportFile {
  const { message, layouts: _, ...summary } = fileSummaryOf(record);
  return { ...summary, sha256: record.sha256, message: message === null ? null : say(message, language) };
}
