/**
 * A list of property modifiers → one call for each (`sprm`, Single Property Modifier, [MS-DOC] 2.2.5 and 2.6).
 * The three highest bits of its number say how long the operand is.
 */
import { u16At, u8At } from './bytes.ts';

export type Modifier = {
  readonly code: number;
  /** The operand, its own length byte left away. */
  readonly operand: Uint8Array;
};

const operandSizes = [1, 1, 2, 4, 2, 2, null, 3] as const;
/** The second is that of files begun in Word 6. Both have two bytes for their length. */
const tableDefinitions = [0xd608, 0xd606];
const tabs = 0xc615;

export function* modifiersOf(list: Uint8Array): Generator<Modifier> {
  for (let at = 0; at + 2 < list.length;) {
    const code = u16At(list, at);
    const start = at + 2;
    const fixed = operandSizes[code >> 13] ?? null;
    const [from, to] = fixed === null ? variable(list, code, start) : [start, start + fixed];
    if (to > list.length && !tableDefinitions.includes(code)) return;
    yield { code, operand: list.subarray(from, to) };
    at = to;
  }
}

function variable(list: Uint8Array, code: number, start: number): readonly [number, number] {
  if (tableDefinitions.includes(code)) return [start + 2, start + 2 + Math.max(u16At(list, start) - 1, 0)];
  const size = u8At(list, start);
  if (code !== tabs || size !== 255) return [start + 1, start + 1 + size];
  const added = start + 2 + u8At(list, start + 1) * 4;
  return [start + 1, added + 1 + u8At(list, added) * 3];
}

/** A modifier that a piece of text carries alone is named by a short number ([MS-DOC] 2.9.215 Prm0). */
export const shortModifiers: Readonly<Record<number, number>> = {
  0x18: 0x2416,
  0x19: 0x2417,
  0x41: 0x0800,
  0x42: 0x0801,
  0x43: 0x0802,
  0x47: 0x0806,
  0x4b: 0x080a,
  0x53: 0x2a33,
  0x57: 0x0837,
  0x5c: 0x083c,
  0x73: 0x2a53,
  0x75: 0x0855,
  0x76: 0x0856,
};
