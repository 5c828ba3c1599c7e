/** A stored paper's pointers stand as if it were at /papers/0; in a file or a department year it has an index of its own. */
import type { Note, Paper } from '@jixiao/domain';

export type Move = { readonly from: number; readonly to: number };

export function paperMoved(paper: Paper, move: Move): Paper {
  return {
    ...paper,
    origins: Object.fromEntries(Object.entries(paper.origins ?? {}).map(([at, origin]) => [pointerMoved(at, move), origin])),
  };
}

export function noteMoved(note: Note, move: Move): Note {
  return note.at === null ? note : { ...note, at: pointerMoved(note.at, move) };
}

export function pointerMoved(pointer: string, { from, to }: Move): string {
  return pointer.replace(new RegExp(`^/papers/${from}(?=/|$)`), `/papers/${to}`);
}
