import { expect, it } from 'vitest';
import { padded, widthOf } from './terminal-width.ts';

it.each([
  ['', 0],
  ['ab', 2],
  ['养护', 4],
  ['≥86公里', 7],
  ['（一）', 6],
])('“%s” takes %i places', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

it('fills a cell up to the widest of its column', () => {
  expect(padded('里程', ['里程', '验收合格率'])).toBe('里程      ');
  expect(padded('a', [])).toBe('a');
});
