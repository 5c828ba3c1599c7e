/**
 * What a person looks at: the shapes that the service returns, the API promises and the pages show.
 * Money sums are whole fen as decimal strings (a county sum passes the safe integer only in theory, a string never does).
 */
import { z } from 'zod';
import { cannotTell, checkedReading, exchangeFinding, note, paper, severity, unitReference } from './exchange.ts';

/** Whole fen as a string of digits. */
export const fen = z.string().regex(/^-?\d+$/);

export const regionView = z.object({
  code: z.string(),
  name: z.string(),
  /** True for the invented county that is shipped with the program. */
  sample: z.boolean(),
});

export const severityCounts = z.object({ error: z.int(), warning: z.int(), hint: z.int() });

export const departmentYearItem = z.object({
  region: regionView,
  /** Key of the unit in addresses: its code, or its normalised name where it has none. */
  unitKey: z.string(),
  unit: unitReference,
  fiscalYear: z.int(),
  projects: z.int(),
  indicators: z.int(),
  amountFen: fen,
  withoutPlanFen: fen,
  /** What is open; findings that are set aside are counted by `waived`. */
  findings: severityCounts,
  waived: z.int(),
});

export const projectItem = z.object({
  paperId: z.string(),
  region: regionView,
  unitKey: z.string(),
  unit: unitReference,
  fiscalYear: z.int(),
  code: z.string().nullable(),
  name: z.string(),
  amountFen: fen.nullable(),
  hasPlan: z.boolean().nullable(),
  indicators: z.int(),
  findings: severityCounts,
  waived: z.int(),
});

export const indicatorItem = z.object({
  paperId: z.string(),
  position: z.int(),
  region: regionView,
  unitKey: z.string(),
  unit: unitReference,
  fiscalYear: z.int(),
  project: z.string(),
  category: z.string(),
  kind: z.string(),
  name: z.string(),
  description: z.string(),
  target: z.string(),
});

/** Filters of every list. `after` is the opaque key of the last row seen. */
export const listQuery = z.object({
  q: z.string().max(200).optional(),
  region: z.string().max(12).optional(),
  unit: z.string().max(200).optional(),
  year: z.coerce.number().int().min(1949).max(2100).optional(),
  severity: severity.optional(),
  /** priority: projects by amount times gravity, an error counting three and a warning one. */
  order: z.enum(['name', 'amount', 'findings', 'priority']).optional(),
  /** Only indicators of this text, by the key of the copies list. */
  copy: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  after: z.string().max(1000).optional(),
});

/** Targets that are one number, of indicators with one name and one unit: how many, and how they spread. Decimals in the unit, multipliers applied. */
export const typicalTarget = z.object({
  name: z.string(),
  unit: z.string(),
  count: z.int(),
  papers: z.int(),
  op: z.string(),
  least: z.string(),
  lowerQuartile: z.string(),
  median: z.string(),
  upperQuartile: z.string(),
  most: z.string(),
});
export const typicalTargets = z.object({
  items: z.array(typicalTarget),
  /** Indicators that were found. */ found: z.int(),
  /** Those of them whose target is one number. */ measured: z.int(),
});

/** The same name, description and target in several papers. */
export const copiedText = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string(),
  target: z.string(),
  indicators: z.int(),
  papers: z.int(),
  units: z.int(),
  firstYear: z.int(),
  lastYear: z.int(),
});
export const copiedTexts = z.object({
  items: z.array(copiedText),
  /** Texts that stand in more than one paper, and the indicators that hold them. */
  count: z.int(),
  indicators: z.int(),
  next: z.string().nullable(),
});

/** One finding of a rule in the list of where it fires. */
export const ruleFinding = z.object({
  region: regionView,
  unitKey: z.string(),
  unit: unitReference,
  fiscalYear: z.int(),
  paperId: z.string(),
  /** Name of the project; null for a paper of the department. */
  paper: z.string().nullable(),
  severity,
  at: z.string(),
  message: z.string(),
});
export const ruleFindingList = z.object({ items: z.array(ruleFinding), count: z.int(), next: z.string().nullable() });

export const listTotals = z.object({ count: z.int(), amountFen: fen });
export const departmentYearList = z.object({ items: z.array(departmentYearItem), totals: listTotals, next: z.string().nullable() });
export const projectList = z.object({ items: z.array(projectItem), totals: listTotals, next: z.string().nullable() });
export const indicatorList = z.object({ items: z.array(indicatorItem), totals: listTotals, next: z.string().nullable() });

export const homeView = z.object({
  regions: z.array(regionView),
  years: z.array(z.int()),
  totals: z.object({
    departmentYears: z.int(),
    projects: z.int(),
    indicators: z.int(),
    amountFen: fen,
    findings: severityCounts,
    waived: z.int(),
  }),
  latest: z.array(departmentYearItem),
  hasSample: z.boolean(),
});

export const fileView = z.object({ sha256: z.string(), name: z.string(), format: z.string(), size: z.int(), importedAt: z.string() });

export const versionView = z.object({
  number: z.int(),
  hash: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  file: fileView.nullable(),
});

/** One difference between two versions of a paper, by JSON pointer from the paper. Null: the value is not there. */
export const difference = z.object({ at: z.string(), from: z.string().nullable(), to: z.string().nullable() });

export const correctionView = z.object({
  at: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  by: z.string(),
  when: z.string(),
  why: z.string(),
});

/** A stored paper: one version of it, what the rules say and where it came from. Pointers are as if it stood at /papers/0. */
export const paperView = z.object({
  id: z.string(),
  region: regionView,
  unitKey: z.string(),
  paper,
  notes: z.array(note),
  findings: z.array(exchangeFinding),
  cannotTell: z.array(cannotTell),
  version: z.int(),
  versions: z.array(versionView),
  corrections: z.array(correctionView),
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});

/** Everything of one publishing unit in one fiscal year. */
export const departmentYearView = z.object({
  region: regionView,
  unitKey: z.string(),
  unit: unitReference,
  fiscalYear: z.int(),
  /** Objectives paper first, then projects in the order of the document. */
  papers: z.array(
    z.object({ id: z.string(), version: z.int(), paper, findings: severityCounts, waived: z.int(), amountFen: fen.nullable() }),
  ),
  amountFen: fen,
  withoutPlanFen: fen,
  /** `at` points into `papers` by index: /papers/3/project/budget/total. */
  findings: z.array(exchangeFinding),
  cannotTell: z.array(cannotTell),
  files: z.array(fileView),
  otherYears: z.array(z.int()),
});

/** A kept department year checked as somebody asked for; the reading stands as if it came from a file named region/unit/year. */
export const checkedDepartmentYear = z.object({
  region: regionView,
  unitKey: z.string(),
  unit: unitReference,
  fiscalYear: z.int(),
  reading: checkedReading,
});

export const importFile = z.object({
  name: z.string(),
  sha256: z.string().nullable(),
  size: z.int(),
  /** `opened`: a bundle whose files stand below; `duplicate`: the content of a file before it; `left-out`: read, but not kept with the others. */
  status: z.enum([
    'waiting',
    'reading',
    'read',
    'no-paper',
    'refused',
    'kept',
    'unchanged',
    'cancelled',
    'opened',
    'duplicate',
    'left-out',
  ]),
  papers: z.int(),
  doubts: z.int(),
  findings: severityCounts,
  /** Why the file was refused, or what else is to be said. */
  message: z.string().nullable(),
  /** What has to be answered before it can be kept. */
  missing: z.array(z.enum(['region', 'unit', 'year'])),
});

export const importView = z.object({
  id: z.string(),
  status: z.enum(['running', 'ready', 'kept', 'discarded', 'cancelled', 'withdrawn', 'interrupted']),
  region: regionView,
  by: z.string(),
  startedAt: z.string(),
  done: z.int(),
  total: z.int(),
  /** Seconds left by the rate so far; null before the first file is done. */
  remainingSeconds: z.number().nullable(),
  /** Files a second so far. */
  perSecond: z.number().nullable(),
  /** Files that were stopped and can still be read. */
  waiting: z.int(),
  files: z.array(importFile),
  /** After keeping: what became of each paper. */
  report: z.array(
    z.object({
      paperId: z.string(),
      file: z.string(),
      title: z.string(),
      outcome: z.enum(['new', 'new-version', 'unchanged', 'origin-added', 'left-as-is']),
      differences: z.array(difference),
      unitKey: z.string(),
      fiscalYear: z.int(),
      /** Name of a kept project that a new one may be. */
      perhaps: z.string().optional(),
    }),
  ),
});

const cellBlock = z.object({
  row: z.int(),
  column: z.int(),
  rowSpan: z.int(),
  columnSpan: z.int(),
  text: z.string(),
  line: z.int().nullable(),
});
/** The document as it was read, for showing beside the data. */
export const documentBlock = z.union([
  z.object({
    type: z.literal('paragraph'),
    part: z.string(),
    index: z.int(),
    line: z.int().nullable(),
    text: z.string(),
    style: z.string().nullable(),
  }),
  z.object({ type: z.literal('table'), part: z.string(), index: z.int(), rows: z.int(), columns: z.int(), cells: z.array(cellBlock) }),
]);

/** A kept source file as blocks, for showing beside what was read from it. */
export const sourceDocumentView = z.object({ blocks: z.array(documentBlock) });

/** One file of an import before it is kept: the document and what was read from it, with origins. */
/** Which kept paper a paper of a draft is, where its name differs a little and a code is missing. `answer`: id of a paper, `new`, or null. */
export const paperQuestion = z.object({
  paper: z.int(),
  candidates: z.array(z.object({ paperId: z.string(), name: z.string(), code: z.string().nullable() })),
  answer: z.string().nullable(),
});
export const draftView = z.object({
  reading: checkedReading,
  blocks: z.array(documentBlock),
  corrections: z.array(correctionView),
  questions: z.array(paperQuestion),
});

export const correctionInput = z.object({
  at: z.string().max(300),
  to: z.string().max(20_000).nullable(),
  by: z.string().min(1).max(100),
  why: z.string().max(1000),
});

export const eventView = z.object({
  number: z.int(),
  at: z.string(),
  by: z.string(),
  step: z.string(),
  paperId: z.string().nullable(),
  reason: z.string(),
  hash: z.string(),
});

export type RegionView = z.infer<typeof regionView>;
export type SeverityCounts = z.infer<typeof severityCounts>;
export type DepartmentYearItem = z.infer<typeof departmentYearItem>;
export type ProjectItem = z.infer<typeof projectItem>;
export type IndicatorItem = z.infer<typeof indicatorItem>;
export type ListQuery = z.infer<typeof listQuery>;
export type DepartmentYearList = z.infer<typeof departmentYearList>;
export type ProjectList = z.infer<typeof projectList>;
export type IndicatorList = z.infer<typeof indicatorList>;
export type RuleFindingList = z.infer<typeof ruleFindingList>;
export type TypicalTarget = z.infer<typeof typicalTarget>;
export type TypicalTargets = z.infer<typeof typicalTargets>;
export type CopiedText = z.infer<typeof copiedText>;
export type CopiedTexts = z.infer<typeof copiedTexts>;
export type HomeView = z.infer<typeof homeView>;
export type FileView = z.infer<typeof fileView>;
export type VersionView = z.infer<typeof versionView>;
export type Difference = z.infer<typeof difference>;
export type CorrectionView = z.infer<typeof correctionView>;
export type CorrectionInput = z.infer<typeof correctionInput>;
export type PaperView = z.infer<typeof paperView>;
export type DepartmentYearView = z.infer<typeof departmentYearView>;
export type CheckedDepartmentYear = z.infer<typeof checkedDepartmentYear>;
export type ImportFile = z.infer<typeof importFile>;
export type PaperQuestion = z.infer<typeof paperQuestion>;
export type ImportView = z.infer<typeof importView>;
export type DocumentBlock = z.infer<typeof documentBlock>;
export type SourceDocumentView = z.infer<typeof sourceDocumentView>;
export type DraftView = z.infer<typeof draftView>;
export type EventView = z.infer<typeof eventView>;
