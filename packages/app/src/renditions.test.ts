/** Every rendition of the sample, made by this machine's programs and pages, reads as what is kept. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@jixiao/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors } from './doors.ts';

const sample = join(import.meta.dirname, '../sample');
const arePagesBuilt = existsSync(join(import.meta.dirname, '../../web/build/server/index.js'));
const none = { JIXIAO_CHROMIUM: 'no-such-program', JIXIAO_SOFFICE: 'no-such-program' };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-renditions-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function jixiao(words: readonly string[], variables: Readonly<Record<string, string | undefined>>) {
  const out: string[] = [];
  const err: string[] = [];
  const output = (parts: string[]) => ({
    isTerminal: false,
    write: (data: string | Uint8Array) => void parts.push(typeof data === 'string' ? data : Buffer.from(data).toString('latin1')),
  });
  const settings = { variables: { LC_ALL: 'C', ...variables }, folder, out: output(out), err: output(err) };
  const code = await run(words, { ...settings, version: 'test', doors: createDoors(settings) });
  return { code, out: out.join(''), err: err.join('') };
}

describe('the renditions of a department year', () => {
  beforeAll(async () => {
    const [name = ''] = readdirSync(sample).filter((file) => file.endsWith('教育局2025年部门预算绩效文本.docx'));
    expect(await jixiao(['import', join(sample, name), '--region', '139901', '--data', 'd'], {})).toMatchObject({ code: 0 });
  }, 60_000);

  it.skipIf(!arePagesBuilt)('are equal to what is kept, PDF too where the machine can make it', { timeout: 120_000 }, async () => {
    const { PATH, JIXIAO_CHROMIUM, JIXIAO_SOFFICE } = process.env;
    const words = ['verify-renditions', '--data', 'd', '--unit', '301001', '--year', '2025'];
    const { code, out } = await jixiao(words, { PATH, JIXIAO_CHROMIUM, JIXIAO_SOFFICE });
    expect(out).toMatch(
      /^page +equal, 5 papers\nWord +equal, 5 papers\nExcel +equal, 5 papers\nPDF +(?:equal, 5 papers|skipped: .+)\ndata +equal, 5 papers\n$/,
    );
    expect(code).toBe(0);
  });

  it('are written by export, each as what it is', { timeout: 60_000 }, async () => {
    const starts = { docx: 'PK', xlsx: 'PK', json: '{"version":1', csv: '\u00ef\u00bb\u00bf' };
    for (const [kind, start] of Object.entries(starts)) {
      const { code, out } = await jixiao(['export', '--data', 'd', '--unit', '301001', '--year', '2025', '--to', kind, '--out', '-'], none);
      expect([kind, code, out.startsWith(start)]).toEqual([kind, 0, true]);
    }
  });

  it('are refused in a sentence where no program makes PDF, or the kind is unknown', async () => {
    const words = ['export', '--data', 'd', '--unit', '301001', '--year', '2025', '--out', 'x', '--to'];
    const pdf = await jixiao([...words, 'pdf'], none);
    expect(pdf).toMatchObject({ code: 3, out: '', err: expect.stringContaining('JIXIAO_CHROMIUM') });
    const unknown = await jixiao([...words, 'odt'], none);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('docx, xlsx, pdf, json, csv') });
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
