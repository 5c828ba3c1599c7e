/** Which kept paper a paper of a file is: by key and name, else the one whose key a person corrected from what the file still says. */
import { type Paper, valueAt } from '@jixiao/domain';
import {
  findPapers,
  listCorrections,
  loadPaper,
  normalizeName,
  paperKeyOf,
  type PaperRecord,
  unitKeyOf,
  versionsOfFile,
  type Writer,
} from '@jixiao/store';
import { textOf } from './text-of.ts';

export type Meeting = {
  readonly region: string;
  readonly sha256: string | null;
  readonly position: number;
  /** Pointers stand at /papers/0. */
  readonly paper: Paper;
  /** Papers that this file has met already: two papers in one file with one code are both kept. */
  readonly taken: ReadonlySet<string>;
};

const keyPointers = ['/unit/code', '/unit/name', '/fiscalYear', '/project/code', '/project/name'].map((inside) => `/papers/0${inside}`);

export async function matchPaper(writer: Writer, meeting: Meeting): Promise<PaperRecord | null> {
  const { region, paper, taken } = meeting;
  const unitKey = unitKeyOf(paper.unit);
  if (unitKey === null || paper.fiscalYear === null) return null;
  const key = paperKeyOf(region, unitKey, paper.fiscalYear, paper);
  const free = (await findPapers(writer, key)).filter((record) => !taken.has(record.id));
  const name = normalizeName(paper.project?.name ?? '');
  const named = free.find((record) => normalizeName(record.projectName ?? '') === name);
  if (named !== undefined) return named;
  const others = [...(await papersInPlace(writer, meeting)), ...(await findPapers(writer, { ...key, projectCode: null }))];
  for (const record of others) if (!taken.has(record.id) && (await isCorrectedFrom(writer, record.id, paper))) return record;
  return free[0] ?? null;
}

/** Papers that stand at this place of this very file. */
async function papersInPlace(writer: Writer, { region, sha256, position, paper }: Meeting): Promise<PaperRecord[]> {
  const ids = sha256 === null ? [] : (await versionsOfFile(writer, sha256)).map(({ paperId }) => paperId);
  const records: PaperRecord[] = [];
  for (const id of new Set(ids)) {
    const record = await loadPaper(writer, id);
    const isHere = record?.region === region && record.position === position;
    if (isHere && record.kind === paper.kind && record.horizon === paper.horizon) records.push(record);
  }
  return records;
}

async function isCorrectedFrom(writer: Writer, id: string, paper: Paper): Promise<boolean> {
  const corrections = await listCorrections(writer, id);
  return corrections.some(({ at, from }) => keyPointers.includes(at) && from === textOf(valueAt({ papers: [paper] }, at)));
}
