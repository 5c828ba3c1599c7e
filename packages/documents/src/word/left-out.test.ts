import { expect, it } from 'vitest';
import { leaveOut, notesOf, type LeftOut } from './left-out.ts';

function rawOf(text: string): string | null | undefined {
  const left: LeftOut = new Map();
  leaveOut(left, 'hidden', 1, text, null);
  return notesOf(left)[0]?.raw;
}

it('cuts what it shows between whole characters, and shows none that a store cannot keep', () => {
  expect(rawOf('𠮷'.repeat(100))).toBe('𠮷'.repeat(80));
  expect(rawOf(`甲${'𠮷'.repeat(100)}`)?.isWellFormed()).toBe(true);
  expect(rawOf('a\u0000b\ud800')).toBe('ab\ufffd');
  expect(rawOf('')).toBe(null);
});
