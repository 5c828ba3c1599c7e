/** What the rules say about a department year: its papers together, with the unit's papers of the years around it to compare with. */
import { check, type CheckResult, type Finding, type Note, type Paper } from '@jixiao/domain';
import type { Judge, StoredVersion } from '@jixiao/store';
import { noteMoved, paperMoved, pointerMoved } from './stored-pointers.ts';

export type JudgedYear = CheckResult & { readonly papers: readonly Paper[] };

/** Pointers count the papers in the order given. */
export function judgedYear(year: readonly StoredVersion[], around: readonly Paper[]): JudgedYear {
  const { papers, notes } = asOneReading(year);
  const region = year[0]?.record.region;
  return { papers, ...check(papers, { notes, evidence: { papers: [...around] }, ...(region === undefined ? {} : { region }) }) };
}

export const judgeYear: Judge = (year, around) => {
  const own: Finding[][] = year.map(() => []);
  for (const finding of judgedYear(year, around).findings) {
    const index = paperIndex(finding.at);
    own[index]?.push({ ...finding, at: pointerMoved(finding.at, { from: index, to: 0 }) });
  }
  return own;
};

export function paperIndex(pointer: string): number {
  return Number(pointer.split('/')[2]);
}

/** Papers and notes with pointers as if all stood in one file. */
export function asOneReading(stored: readonly StoredVersion[]): { readonly papers: readonly Paper[]; readonly notes: readonly Note[] } {
  return {
    papers: stored.map(({ paper }, index) => paperMoved(paper, { from: 0, to: index })),
    notes: stored.flatMap((version, index) => version.notes.map((note) => noteMoved(note, { from: 0, to: index }))),
  };
}
