import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('lists every code that a room refuses with', () => {
    const rooms = join(import.meta.dirname, '../..');
    const sources = readdirSync(rooms).flatMap((room) => {
      const folder = join(rooms, room, 'src');
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.test)\.tsx?$/u.test(file))
        .map((file) => join(folder, file));
    });
    const used = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\brefused\(\s*'([^']+)'/gu)].map(([, code = '']) => code),
    );
    expect(used.length).toBeGreaterThan(5);
    expect([...new Set(used)].filter((code) => !isRefusalCode(code))).toEqual([]);
  });
});
