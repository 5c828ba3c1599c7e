/** Findings and reading notes of one paper, numbered in the order of the form's rows, each beside the cell it is about. */
import type { ExchangeFinding, ExchangeNote } from '@jixiao/domain';
import { nearestDrawn } from './anchors.ts';

export type Remark = {
  readonly number: number;
  /** `waived`: set aside, and marks no cell. */
  readonly tone: 'bad' | 'warn' | 'hint' | 'waived';
  /** The drawn pointer it stands beside; null: about the paper as a whole. */
  readonly beside: string | null;
  readonly finding: ExchangeFinding | null;
  readonly note: ExchangeNote | null;
};

const findingTones = { error: 'bad', warning: 'warn', hint: 'hint' } as const;
const noteTones = { problem: 'bad', doubt: 'warn', info: 'hint' } as const;

export function remarksOn(
  drawn: readonly string[],
  findings: readonly ExchangeFinding[],
  notes: readonly ExchangeNote[],
): readonly Remark[] {
  const all: Omit<Remark, 'number'>[] = [
    ...notes.map((note) => ({
      tone: noteTones[note.level],
      beside: note.at === null ? null : nearestDrawn(note.at, drawn),
      finding: null,
      note,
    })),
    ...findings.map((finding) => ({
      tone: finding.waiver === undefined ? findingTones[finding.severity] : ('waived' as const),
      beside: nearestDrawn(finding.at, drawn),
      finding,
      note: null,
    })),
  ];
  const place = (beside: string | null): number => (beside === null ? -1 : drawn.indexOf(beside));
  return all.sort((a, b) => place(a.beside) - place(b.beside)).map((remark, index) => ({ ...remark, number: index + 1 }));
}

/** Notes one by one; findings of one rule and severity together, the gravest rules first, each group in the order of the form. */
export function remarkGroups(remarks: readonly Remark[]): readonly (readonly Remark[])[] {
  const notes = remarks.filter(({ finding }) => finding === null).map((remark) => [remark]);
  const groups = Map.groupBy(
    remarks.filter(({ finding }) => finding !== null),
    ({ finding }) => `${finding?.severity}/${finding?.rule}`,
  );
  const rank = ([first]: readonly Remark[]) => ['bad', 'warn', 'hint'].indexOf(first?.tone ?? 'hint');
  return [...notes, ...[...groups.values()].toSorted((a, b) => rank(a) - rank(b))];
}
