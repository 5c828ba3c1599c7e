import { expect, it } from 'vitest';
import { normalText } from './glyph-text.ts';

it('drops control characters, which a damaged map of a font gives, and keeps text', () => {
  expect(normalText('\u0000项\u0007\u009f目')).toBe('项目');
  expect(normalText('\u00a0\t')).toBe('  ');
});
