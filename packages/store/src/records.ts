/**
 * What the store takes and gives: records of the domain's nouns. Times are ISO 8601 text in UTC with milliseconds.
 * Money stays text of whole fen. A paper is handed in with its origins and comes back with them.
 */
import type { Finding, Note, Paper, PaperKind, RegionView, Undecided, UnitReference } from '@jixiao/domain';

export type UnitRecord = {
  readonly region: string;
  /** The code, or the normalised name of a unit without one. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string | null;
  /** First three digits of the code. */
  readonly department: string | null;
};

export type PaperKey = {
  readonly region: string;
  readonly unitKey: string;
  readonly fiscalYear: number;
  readonly kind: PaperKind;
  readonly horizon: Paper['horizon'];
  readonly projectCode: string | null;
  /** As printed; compared normalised. */
  readonly projectName: string | null;
};

export type Withdrawal = { readonly at: string; readonly by: string; readonly reason: string };

export type PaperRecord = PaperKey & {
  readonly id: string;
  /** Place in the document, for the order of a department year. */
  readonly position: number;
  /** Number of the newest version. */
  readonly version: number;
  readonly withdrawn: Withdrawal | null;
};

export type NewVersion = {
  /** Null makes a new paper even where one with the same key exists. */
  readonly paperId: string | null;
  readonly region: string;
  readonly unitKey: string;
  readonly fiscalYear: number;
  readonly position: number;
  readonly paper: Paper;
  readonly notes: readonly Note[];
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly Undecided[];
  /** The file it was read from; it must have been saved. Null for a paper that a person typed. */
  readonly file: string | null;
  readonly importId: string | null;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Name of the event: import, correct, … */
  readonly step: string;
  /** For a correction: what was changed, by pointer as if the paper stood at /papers/0. */
  readonly corrections?: readonly CorrectionRecord[];
};

export type CorrectionRecord = {
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly why: string;
  /** Who corrected, and when, where it was done on a draft that another person kept. */
  readonly by?: string;
  readonly when?: string;
};

export type SavedVersion = {
  readonly paperId: string;
  readonly version: number;
  readonly hash: string;
  /** unchanged: the newest version has this content and knows this file. */
  readonly outcome: 'new' | 'new-version' | 'unchanged' | 'origin-added';
};

export type StoredVersion = {
  readonly record: PaperRecord;
  readonly region: RegionView;
  readonly unit: UnitReference;
  readonly number: number;
  readonly hash: string;
  readonly paper: Paper;
  readonly notes: readonly Note[];
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly Undecided[];
  readonly file: string | null;
  readonly importId: string | null;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
};

export type NewEvent = {
  readonly at: string;
  readonly by: string;
  readonly step: string;
  readonly region: string | null;
  readonly paperId: string | null;
  readonly fromVersion: number | null;
  readonly toVersion: number | null;
  readonly reason: string;
  /** Anything of JSON: corrections, counts. */
  readonly detail: unknown;
};

export type NewFile = { readonly name: string; readonly format: string; readonly bytes: Uint8Array; readonly at: string };

/** One run of an import. `state` is the service's own JSON; the columns beside it are what the store asks for. */
export type ImportRecord = {
  readonly id: string;
  readonly region: string;
  readonly status: string;
  readonly by: string;
  readonly startedAt: string;
  readonly state: unknown;
};

/** One file of an import, so that a thousand files are not written again for each step of one. */
export type ImportFileRecord = {
  readonly importId: string;
  readonly position: number;
  readonly sha256: string | null;
  readonly state: unknown;
  /** What lists need of the state; null in rows of the first program. */
  readonly summary: unknown;
};

/**
 * What the rules say about the papers of one department year, seen together: for each its findings, with pointers as if it stood at /papers/0.
 * `around` are the unit's papers of the year before and the year after.
 */
export type Judge = (year: readonly StoredVersion[], around: readonly Paper[]) => readonly (readonly Finding[])[];

export type RebuildCounts = { readonly papers: number; readonly projects: number; readonly indicators: number };

/** A part of a back-up: rows of one table, in the order of `dumpAll`. Bytes are base64 text. */
export type DumpPart = { readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] };
