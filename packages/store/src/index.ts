/** The front door of the store. Reads take a Reader, writes a Writer; a Writer exists only inside `database.transaction`. */
import type {
  CorrectionView,
  DepartmentYearList,
  EventView,
  FileView,
  Finding,
  HomeView,
  IndicatorList,
  ListQuery,
  Note,
  Paper,
  ProjectList,
  RegionView,
  UnitReference,
  VersionView,
} from '@jixiao/domain';
import type * as r from './records.ts';
export type * from './records.ts';

declare const readerBrand: unique symbol;
declare const writerBrand: unique symbol;
export type Reader = { readonly [readerBrand]: true };
export type Writer = Reader & { readonly [writerBrand]: true };
export type Database = {
  readonly kind: 'embedded' | 'server';
  /** For people: the folder, or the address without its password. */
  readonly place: string;
  /** One snapshot for all reads inside. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** All or nothing. After a deadlock the work is run again, so it touches nothing but the writer. */
  transaction<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  isReady(): Promise<boolean>;
  /** CHECKPOINT on the embedded database; with `analyze` after bulk loads VACUUM (ANALYZE) too. Never inside a transaction. */
  tidy(options?: { readonly analyze?: boolean }): Promise<void>;
  close(): Promise<void>;
};
export type OpenOptions = { readonly folder: string } | { readonly url: string } | { readonly memory: true };
export declare function openDatabase(options: OpenOptions): Promise<Database>;

export type StoreErrorCode =
  | 'folder-not-writable'
  | 'folder-in-use'
  | 'folder-not-a-database'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-too-old'
  | 'database-newer'
  | 'database-not-empty'
  | 'backup-unreadable';
export declare class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly sentence: { readonly zh: string; readonly en: string };
}

/** Address and token of the server that holds the folder. Valid only while the folder is locked: null otherwise. */
export type ServerFile = { readonly address: string; readonly token: string };
export declare function writeServerFile(folder: string, server: ServerFile): void;
export declare function readServerFile(folder: string): ServerFile | null;

export declare function saveRegion(
  writer: Writer,
  region: { readonly code: string; readonly name: string; readonly sample?: boolean },
): Promise<RegionView>;
export declare function listRegions(reader: Reader): Promise<RegionView[]>;
export declare function findRegion(reader: Reader, code: string): Promise<RegionView | null>;
/** The one that was set, else the only one that is no sample, else null. */
export declare function defaultRegion(reader: Reader): Promise<RegionView | null>;
export declare function setDefaultRegion(writer: Writer, code: string): Promise<void>;
/** Removes the sample regions with all that is in them. Events stay. */
export declare function removeSample(writer: Writer, by: string, at: string): Promise<{ readonly papers: number }>;

/** Full-width forms folded, white space left out: for comparing names. */
export declare function normalizeName(name: string): string;
/** Key in addresses and tables; null where a unit has neither code nor name. */
export declare function unitKeyOf(unit: UnitReference): string | null;
export declare function saveUnit(writer: Writer, region: string, unit: UnitReference): Promise<r.UnitRecord>;
export declare function findUnit(reader: Reader, region: string, key: string): Promise<r.UnitRecord | null>;
export declare function findUnitsByName(reader: Reader, region: string, name: string): Promise<r.UnitRecord[]>;
export declare function listUnits(reader: Reader, region?: string): Promise<r.UnitRecord[]>;

export declare function paperKeyOf(region: string, unitKey: string, fiscalYear: number, paper: Paper): r.PaperKey;
/** Papers that are the same logical form, withdrawn ones too, in document order: by project code where both have one, else by normalised name. */
export declare function findPapers(reader: Reader, key: r.PaperKey): Promise<r.PaperRecord[]>;
export declare function saveVersion(writer: Writer, version: r.NewVersion): Promise<r.SavedVersion>;
export declare function loadPaper(reader: Reader, id: string): Promise<r.PaperRecord | null>;
/** Null number: the newest. */
export declare function loadVersion(reader: Reader, id: string, number: number | null): Promise<r.StoredVersion | null>;
export declare function listVersions(reader: Reader, id: string): Promise<VersionView[]>;
export declare function listCorrections(reader: Reader, id: string): Promise<CorrectionView[]>;
/** Newest versions of what is not withdrawn: department papers first, then in document order. */
export declare function loadDepartmentYear(reader: Reader, region: string, unitKey: string, fiscalYear: number): Promise<r.StoredVersion[]>;
export declare function departmentYearFiles(reader: Reader, region: string, unitKey: string, fiscalYear: number): Promise<FileView[]>;
export declare function yearsOfUnit(reader: Reader, region: string, unitKey: string): Promise<number[]>;
/** Takes effect on lists at once and appends an event. A new version of a withdrawn paper brings it back. */
export declare function withdrawPaper(writer: Writer, id: string, withdrawal: r.Withdrawal): Promise<boolean>;
/** Every paper of which this import made a version that is still the newest, or that it made. */
export declare function papersOfImport(reader: Reader, importId: string): Promise<{ readonly paperId: string; readonly version: number }[]>;
export declare function findVersionByHash(reader: Reader, paperId: string, hash: string): Promise<number | null>;
/** The same content in another file; false where it was known. */
export declare function addOrigin(
  writer: Writer,
  origin: {
    readonly paperId: string;
    readonly version: number;
    readonly file: string;
    readonly importId: string | null;
    readonly origins: Paper['origins'];
    readonly notes: readonly Note[];
    readonly at: string;
  },
): Promise<boolean>;
export declare function contentHash(paper: Paper): string;
/** Findings of the newest version as the lists count them, after a rule looked at the whole department year. */
export declare function replaceFindings(writer: Writer, paperId: string, findings: readonly Finding[]): Promise<void>;

/** Written at the end of the transaction, in the order of the calls; its number is known after it. */
export declare function appendEvent(writer: Writer, event: r.NewEvent): void;
export declare function listEvents(reader: Reader, after: number, limit: number): Promise<EventView[]>;
/** The number of the first event that does not fit the chain, or null. */
export declare function verifyEvents(reader: Reader): Promise<number | null>;

export declare function saveFile(writer: Writer, file: r.NewFile): Promise<{ readonly sha256: string; readonly isNew: boolean }>;
export declare function findFile(reader: Reader, sha256: string): Promise<FileView | null>;
export declare function loadFile(reader: Reader, sha256: string): Promise<(FileView & { readonly bytes: Uint8Array }) | null>;
/** Versions whose content was read from this file, also as a further origin; empty where it was never kept. */
export declare function versionsOfFile(reader: Reader, sha256: string): Promise<{ readonly paperId: string; readonly version: number }[]>;
/** Removes files that neither a version nor an open import needs. */
export declare function removeUnusedFiles(writer: Writer): Promise<number>;

export declare function saveImport(writer: Writer, record: r.ImportRecord): Promise<void>;
export declare function loadImport(reader: Reader, id: string): Promise<r.ImportRecord | null>;
/** Newest first. */
export declare function listImports(
  reader: Reader,
  options?: { readonly status?: string; readonly limit?: number },
): Promise<r.ImportRecord[]>;
export declare function saveImportFile(writer: Writer, file: r.ImportFileRecord): Promise<void>;
export declare function listImportFiles(reader: Reader, importId: string): Promise<r.ImportFileRecord[]>;
export declare function loadImportFile(reader: Reader, importId: string, position: number): Promise<r.ImportFileRecord | null>;

export declare function listDepartmentYears(reader: Reader, query: ListQuery): Promise<DepartmentYearList>;
export declare function listProjects(reader: Reader, query: ListQuery): Promise<ProjectList>;
export declare function listIndicators(reader: Reader, query: ListQuery): Promise<IndicatorList>;
export declare function loadHome(reader: Reader): Promise<HomeView>;

/** Works out every derived table again. With `check` the findings that lists count are asked of the rules anew. */
export declare function rebuild(writer: Writer, check?: r.Check): Promise<r.RebuildCounts>;

export declare function dumpAll(reader: Reader): AsyncIterable<r.DumpPart>;
/** Into a database that holds no papers but samples; refuses otherwise. Derived tables are worked out again. */
export declare function restoreAll(
  writer: Writer,
  parts: AsyncIterable<r.DumpPart> | Iterable<r.DumpPart>,
): Promise<{ readonly papers: number; readonly files: number; readonly events: number }>;
