/**
 * Shapes that float over the text → which text boxes and pictures hang on which character
 * ([MS-DOC] 2.8.37 PlcfSpa, 2.8.32 PlcftxbxTxt; [MS-ODRAW] 2.2 for the records of the shapes).
 */
import type { Bytes } from './bytes.ts';

export type Shape = { readonly group: number; readonly isPicture: boolean };

const container = 0xf;
const groupRecord = 0xf003;
const shapeRecord = 0xf004;
const drawingRecord = 0xf002;
const shapeAtom = 0xf00a;
const pictureFrame = 75;
const deepest = 16;
const mostShapes = 65_536;

/** For each shape the group it is in (itself where it is in none): the text hangs on the group. */
export function readShapes(list: Bytes): ReadonlyMap<number, Shape> {
  const shapes = new Map<number, Shape>();
  let latest: number | null = null;
  const walk = (from: number, to: number, depth: number, group: number | null): void => {
    let first = group;
    for (let at = from; at + 8 <= to && shapes.size < mostShapes;) {
      const head = list.u16(at);
      const type = list.u16(at + 2);
      const end = Math.min(at + 8 + list.u32(at + 4), to);
      if (type === shapeAtom) {
        const number = list.u32(at + 8);
        latest = number;
        shapes.set(number, { group: group ?? number, isPicture: head >> 4 === pictureFrame });
      } else if (type === shapeRecord && depth < deepest) {
        walk(at + 8, end, depth + 1, first);
        // The first shape of a group is the group itself.
        if (first === null && depth > 2) first = latest;
      } else if ((head & 0xf) === container && (type === groupRecord || type === drawingRecord) && depth < deepest)
        walk(at + 8, end, depth + 1, first);
      at = Math.max(end, at + 8);
    }
  };
  // The drawings of the body and of the headers follow the common part, each after a byte that tells which it is.
  let at = 8 + list.u32(4);
  while (at + 9 <= list.length) {
    const end = at + 9 + list.u32(at + 5);
    walk(at + 1, Math.min(end, list.length), 0, null);
    at = end;
  }
  return shapes;
}

/** Places of anchors, counted from the start of the text, and the shape of each. */
export function readAnchors(list: Bytes): ReadonlyMap<number, number> {
  const count = Math.max(0, Math.floor((list.length - 4) / 30));
  const anchors = new Map<number, number>();
  for (let number = 0; number < count; number += 1) anchors.set(list.u32(number * 4), list.u32((count + 1) * 4 + number * 26));
  return anchors;
}

export type Box = { readonly from: number; readonly to: number; readonly shape: number };

/** Text boxes in the order of their texts, which follow one another within `length`; the last one only ends the list. */
export function readBoxes(list: Bytes, length: number): readonly Box[] {
  const count = Math.max(0, Math.floor((list.length - 4) / 26));
  const boxes: Box[] = [];
  let last = 0;
  for (let number = 0; number < count - 1; number += 1) {
    const from = Math.max(list.u32(number * 4), last);
    const to = Math.min(list.u32(number * 4 + 4), length);
    if (to <= from) continue;
    boxes.push({ from, to, shape: list.u32((count + 1) * 4 + number * 22 + 14) });
    last = to;
  }
  return boxes;
}
