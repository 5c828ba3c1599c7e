/** Which kept paper a paper of a file is: by key and name, else the one whose key a person corrected from what the file still says. */
import { type Paper, valueAt } from '@jixiao/domain';
import {
  isSameForm,
  listCorrections,
  normalizeName,
  paperKeyOf,
  type PaperRecord,
  papersOfFile,
  unitKeyOf,
  type Writer,
} from '@jixiao/store';
import { textOf } from './text-of.ts';
import { papersByYear } from './which-paper.ts';

/** Papers that those of one file may be, as they stood before the file: asked for once, and not again for each paper. */
export type KnownPapers = {
  readonly ofFile: readonly PaperRecord[];
  readonly ofUnitYear: (unitKey: string, fiscalYear: number) => Promise<readonly PaperRecord[]>;
};

export type Meeting = {
  readonly region: string;
  readonly position: number;
  /** Pointers stand at /papers/0. */
  readonly paper: Paper;
  readonly known: KnownPapers;
  /** Papers that this file has met already: two papers in one file with one code are both kept. */
  readonly taken: ReadonlySet<string>;
};

export async function knownPapers(writer: Writer, region: string, sha256: string | null): Promise<KnownPapers> {
  return {
    ofFile: sha256 === null ? [] : await papersOfFile(writer, sha256),
    ofUnitYear: papersByYear(writer, region),
  };
}

const keyPointers = ['/unit/code', '/unit/name', '/fiscalYear', '/project/code', '/project/name'].map((inside) => `/papers/0${inside}`);

/** The unit must have been saved: its lock keeps others from adding papers meanwhile. */
export async function matchPaper(writer: Writer, meeting: Meeting): Promise<PaperRecord | null> {
  const { region, paper, known, taken } = meeting;
  const unitKey = unitKeyOf(paper.unit);
  if (unitKey === null || paper.fiscalYear === null) return null;
  const key = paperKeyOf(region, unitKey, paper.fiscalYear, paper);
  const ofYear = await known.ofUnitYear(unitKey, paper.fiscalYear);
  const free = ofYear.filter((record) => isSameForm(record, key) && !taken.has(record.id));
  const name = normalizeName(paper.project?.name ?? '');
  const named = free.find((record) => normalizeName(record.projectName ?? '') === name);
  if (named !== undefined) return named;
  const sameName = ofYear.filter((record) => isSameForm(record, { ...key, projectCode: null }));
  for (const record of [...papersInPlace(meeting), ...sameName])
    if (!taken.has(record.id) && (await isCorrectedFrom(writer, record.id, paper))) return record;
  return free[0] ?? null;
}

/** Papers that stand at this place of this very file. */
function papersInPlace({ region, position, paper, known }: Meeting): readonly PaperRecord[] {
  return known.ofFile.filter(
    (record) => record.region === region && record.position === position && record.kind === paper.kind && record.horizon === paper.horizon,
  );
}

async function isCorrectedFrom(writer: Writer, id: string, paper: Paper): Promise<boolean> {
  const corrections = await listCorrections(writer, id);
  return corrections.some(({ at, from }) => keyPointers.includes(at) && from === textOf(valueAt({ papers: [paper] }, at)));
}
