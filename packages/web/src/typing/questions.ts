/** What the rules ask of a paper while one of its values is typed: what would be new, what would go away, what stays about the cell. */
import { check, correct, type Finding, type Paper, type Remark, type Text } from '@jixiao/domain/in-browser';
import { holdsCell } from '../paper/holds-cell.ts';

export type Edited = {
  readonly paper: Paper;
  /** Pointer of the value as if the paper were the only one: /papers/0/project/purpose. */
  readonly at: string;
  /** Doubts of the reader about the paper, by pointers of the same kind. */
  readonly notes: readonly Remark[];
};

export type Questions = {
  /** Why the text cannot stand there, as a save would say it. */
  readonly refused: Text | null;
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
  /** About the cell, before and after. */
  readonly staying: readonly Finding[];
};

/** Rules that compare papers are left out, as after a correction that is kept. */
export function questionsWhileTyping({ paper, at, notes }: Edited): (typed: string) => Questions {
  const before = check([paper], { notes, papersOnly: true }).findings;
  const asked = new Set(before.map(keyOf));
  const otherNotes = notes.filter((note) => note.at !== at);
  return (typed) => {
    const corrected = correct([paper], at, typed);
    if (!corrected.ok)
      return { refused: corrected.refusal.message, added: [], gone: [], staying: before.filter((finding) => isAbout(finding, at)) };
    const after = check(corrected.value, { notes: otherNotes, papersOnly: true }).findings;
    const still = new Set(after.map(keyOf));
    return {
      refused: null,
      added: after.filter((finding) => !asked.has(keyOf(finding))),
      gone: before.filter((finding) => !still.has(keyOf(finding))),
      staying: after.filter((finding) => asked.has(keyOf(finding)) && isAbout(finding, at)),
    };
  };
}

function keyOf({ rule, at }: Finding): string {
  return `${rule} ${at}`;
}

function isAbout(finding: Finding, at: string): boolean {
  return finding.at === at || finding.at.startsWith(`${at}/`) || holdsCell(finding.at, at);
}
