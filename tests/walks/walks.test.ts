/**
 * Golden walks: one folder a document, one file a step. When one fails, the first differing number names the step that moved.
 * `npm run golden` rewrites them; the difference is reviewed like code.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, findingIn, noteIn, undecidedIn } from '@jixiao/domain';
import { readDocument, writeDepartmentYear } from '@jixiao/documents';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function source(name: string): { readonly file: string; readonly bytes: Uint8Array } {
  const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('1-source.'));
  if (file === undefined) throw new Error(`tests/walks/${name} holds no 1-source file`);
  return { file, bytes: readFileSync(join(folder, name, file)) };
}

async function read(file: string, bytes: Uint8Array) {
  const result = await readDocument({ bytes, name: file, sha256: createHash('sha256').update(bytes).digest('hex') });
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

const golden = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

describe('walks', () => {
  it('there are walks to walk', () => expect(cases.length).toBeGreaterThan(2));

  for (const { name } of cases)
    it(name, async () => {
      const at = (step: string): string => join(folder, name, step);
      expect(existsSync(at('README.md'))).toBe(true);
      const { file, bytes } = source(name);
      const reading = await read(file, bytes);
      await expect(golden(reading.blocks)).toMatchFileSnapshot(at('2-blocks.json'));
      const notes = reading.notes.map((note) => noteIn(note, 'zh-CN'));
      await expect(golden({ papers: reading.papers, notes })).toMatchFileSnapshot(at('3-draft.json'));
      const { findings, cannotTell } = check(reading.papers, { notes: reading.notes });
      await expect(
        golden({
          findings: findings.map((finding) => findingIn(finding, reading.papers, 'zh-CN')),
          cannotTell: cannotTell.map((entry) => undecidedIn(entry, 'zh-CN')),
        }),
      ).toMatchFileSnapshot(at('4-findings.json'));
      if (reading.papers.length === 0) return;
      const written = await read('written.docx', writeDepartmentYear(reading.papers));
      await expect(golden(written.blocks)).toMatchFileSnapshot(at('6-written-blocks.json'));
      const content = (papers: typeof reading.papers): unknown => papers.map(({ origins: _, ...paper }) => paper);
      expect(content(written.papers)).toEqual(content(reading.papers));
    });
});
