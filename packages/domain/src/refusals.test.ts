import { describe, expect, it } from 'vitest';
import { isRefusalCode, refusals, refusalText } from './refusals.ts';

describe('refusals', () => {
  it('every code is kebab-case and has a title in both languages', () => {
    for (const [code, { title }] of Object.entries(refusals)) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[A-Z][ -~]+$/u);
    }
  });

  it('a code that is not in the list is shown as it is', () => {
    expect(refusalText('too-large').en).toBe('The file is too large');
    expect(isRefusalCode('toString')).toBe(false);
    expect(refusalText('toString').en).toContain('toString');
  });
});
