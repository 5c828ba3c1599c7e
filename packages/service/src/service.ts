/**
 * What the doors may ask for. One function for each thing a person can do; the API, the terminal and the pages all call these.
 */
import type {
  CheckedDepartmentYear,
  CheckRequest,
  CorrectionInput,
  DepartmentYearList,
  DepartmentYearView,
  DraftLayouts,
  DraftView,
  EventView,
  HomeView,
  ImportView,
  IndicatorList,
  Language,
  LayoutFile,
  LayoutImportCounts,
  ListQuery,
  Outcome,
  PaperView,
  ProjectList,
  ReadAgain,
  RegionView,
  CopiedTexts,
  ExchangeScoreWorkings,
  SchemeView,
  TypicalTargets,
  RuleFindingList,
  RuleItem,
  RuleView,
  RememberedLayout,
  RememberInput,
  SourceDocumentView,
  WaiverFile,
  WaiverImportCounts,
  WaiverInput,
  WaiverList,
  WaiverQuery,
  WaiverView,
} from '@jixiao/domain';

/** `isTooLarge`: past the limit of a file; its bytes are not there. */
export type FileInput = { readonly name: string; readonly bytes: Uint8Array; readonly isTooLarge?: true };
export type Download = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };
/** PDF needs Chromium or LibreOffice on the machine. */
export type ExportKind = 'docx' | 'xlsx' | 'pdf' | 'json' | 'csv';
export type RuleFindingQuery = Pick<ListQuery, 'region' | 'unit' | 'year' | 'limit' | 'after'>;
export type DepartmentYearKey = { readonly region: string; readonly unitKey: string; readonly fiscalYear: number };

export type ImportOptions = {
  /** Region code of 6 or 9 digits; null takes the database's default. */
  readonly region: string | null;
  readonly regionName?: string;
  readonly unitCode?: string;
  readonly fiscalYear?: number;
  readonly by: string;
};

/** `unread`: files of imports that had not been read when the back-up was written, and whose bytes are not in it. */
export type Restored = { readonly papers: number; readonly files: number; readonly events: number; readonly unread: number };

export type Service = {
  home(): Promise<HomeView>;
  regions(): Promise<readonly RegionView[]>;
  /** Makes the region if it is not there, else renames it. */
  saveRegion(region: { readonly code: string; readonly name: string }): Promise<Outcome<RegionView>>;
  departmentYears(query: ListQuery): Promise<DepartmentYearList>;
  projects(query: ListQuery): Promise<ProjectList>;
  indicators(query: ListQuery): Promise<IndicatorList>;
  /** Typical targets of the indicators that the query finds, and the texts among them that stand in several papers. */
  targets(query: ListQuery): Promise<TypicalTargets>;
  copies(query: ListQuery): Promise<CopiedTexts>;
  schemes(language: Language): readonly SchemeView[];
  /** The workings of a self-evaluation; by a scheme where one is named, else by place, form and year. */
  score(id: string, scheme: string | null, language: Language): Promise<Outcome<ExchangeScoreWorkings>>;
  rules(language: Language): Promise<readonly RuleItem[]>;
  rule(code: string, language: Language): Promise<Outcome<RuleView>>;
  ruleFindings(code: string, query: RuleFindingQuery, language: Language): Promise<Outcome<RuleFindingList>>;
  departmentYear(key: DepartmentYearKey, language: Language): Promise<Outcome<DepartmentYearView>>;
  /** By rules or a profile, on a day, with parameters and other facts, as it is asked for. */
  checkDepartmentYear(key: DepartmentYearKey, request: CheckRequest, language: Language): Promise<Outcome<CheckedDepartmentYear>>;
  paper(id: string, version: number | null, language: Language): Promise<Outcome<PaperView>>;
  comparePaper(id: string, from: number, to: number): Promise<Outcome<readonly { at: string; from: string | null; to: string | null }[]>>;
  correctPaper(id: string, correction: CorrectionInput, language?: Language): Promise<Outcome<PaperView>>;
  withdrawPaper(id: string, by: string, reason: string): Promise<Outcome<null>>;
  sourceFile(sha256: string): Promise<Outcome<Download>>;
  /** The blocks of a kept file, read again by a worker. */
  sourceDocument(sha256: string): Promise<Outcome<SourceDocumentView>>;
  /** The language is that of CSV headings; everything else is an official form. */
  exportDepartmentYear(key: DepartmentYearKey, to: ExportKind, language: Language): Promise<Outcome<Download>>;
  exportPaper(id: string, to: ExportKind, language: Language): Promise<Outcome<Download>>;
  events(after: number, limit: number): Promise<readonly EventView[]>;
  /** Recomputes the hash chain; the number of the first event that does not fit, or null. */
  verifyEvents(): Promise<number | null>;

  /** Starts reading in worker processes and returns at once. */
  startImport(files: readonly FileInput[], options: ImportOptions): Promise<Outcome<ImportView>>;
  imports(): Promise<readonly ImportView[]>;
  importStatus(id: string, language: Language): Promise<Outcome<ImportView>>;
  /** The draft of one file by position. */
  importDraft(id: string, file: number, language: Language): Promise<Outcome<DraftView>>;
  answerPaper(
    id: string,
    file: number,
    answer: { readonly paper: number; readonly is: string },
    language: Language,
  ): Promise<Outcome<DraftView>>;
  correctDraft(id: string, file: number, correction: CorrectionInput, language?: Language): Promise<Outcome<DraftView>>;
  /** Answers what a file does not say itself. */
  completeImport(
    id: string,
    answers: { readonly unitCode?: string; readonly unitName?: string; readonly fiscalYear?: number },
  ): Promise<Outcome<ImportView>>;
  cancelImport(id: string): Promise<Outcome<ImportView>>;
  /** Stores every paper of every read file, one transaction an import: all of it or nothing. */
  resumeImport(id: string): Promise<Outcome<ImportView>>;
  keepImport(id: string, by: string, options?: { readonly completeOnly?: boolean }): Promise<Outcome<ImportView>>;
  discardImport(id: string): Promise<Outcome<ImportView>>;
  withdrawImport(id: string, by: string, reason: string): Promise<Outcome<ImportView>>;

  /** Remembered corrections of layouts that live, in the order in which they were remembered. */
  layouts(): Promise<readonly RememberedLayout[]>;
  /** How one file of an import was read: its layouts, what is remembered of them, and the forms that can be chosen. */
  draftLayouts(id: string, file: number): Promise<Outcome<DraftLayouts>>;
  /** For every file that prints the same labels; the drafts of this import are read again. */
  rememberLayouts(id: string, file: number, input: RememberInput): Promise<Outcome<ReadAgain[]>>;
  /** Undoes one; the drafts of the import that is named are read again. */
  withdrawLayout(
    id: string,
    undone: { readonly by: string; readonly reason: string; readonly importId?: string },
  ): Promise<Outcome<ReadAgain[]>>;
  exportLayouts(): Promise<Download>;
  importLayouts(file: LayoutFile, by: string): Promise<Outcome<LayoutImportCounts>>;

  /** Findings that are set aside: by what, by whom, why and until when, with counts by state. */
  waivers(query: WaiverQuery): Promise<WaiverList>;
  /** Sets findings of a rule aside; another reason or term replaces what was said of the same before. */
  addWaiver(input: WaiverInput): Promise<Outcome<WaiverView>>;
  withdrawWaiver(id: string, by: string, reason: string): Promise<Outcome<WaiverView>>;
  exportWaivers(): Promise<Download>;
  /** Equal ones stay as they are, different ones are replaced. */
  importWaivers(file: WaiverFile, by: string): Promise<Outcome<WaiverImportCounts>>;

  loadSample(files: readonly FileInput[]): Promise<Outcome<null>>;
  removeSample(): Promise<Outcome<{ readonly papers: number }>>;
  /** Works the derived tables out again where this program has other rules than the one that wrote them. */
  refresh(): Promise<{ readonly papers: number; readonly projects: number; readonly indicators: number } | null>;
  rebuild(): Promise<{ readonly papers: number; readonly projects: number; readonly indicators: number }>;
  backup(): Promise<Download>;
  restore(bytes: Uint8Array): Promise<Outcome<Restored>>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
};
