/** A stored paper's pointers stand as if it were at /papers/0; in a department year it has an index of its own. */
import type { Note, Paper } from '@jixiao/domain';

export function paperAt(paper: Paper, index: number): Paper {
  return {
    ...paper,
    origins: Object.fromEntries(Object.entries(paper.origins ?? {}).map(([at, origin]) => [pointerAt(at, index), origin])),
  };
}

export function noteAt(note: Note, index: number): Note {
  return note.at === null ? note : { ...note, at: pointerAt(note.at, index) };
}

function pointerAt(pointer: string, index: number): string {
  return pointer.replace(/^\/papers\/0(?=\/)/, `/papers/${index}`);
}
