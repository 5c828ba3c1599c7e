/** PDF by the programs of this machine, where it has them; and by stand-ins that fail, hang and leave things behind. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument, renditionDifferences, writeDepartmentYear, writePageYear } from '@jixiao/documents';
import type { Paper } from '@jixiao/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrinter, findProgram, type PrintPrograms } from './print-pdf.ts';

const path = process.env['PATH'];
const chromium = await findProgram('chromium', { path, chromium: process.env['JIXIAO_CHROMIUM'] });
const soffice = await findProgram('soffice', { path, soffice: process.env['JIXIAO_SOFFICE'] });
const none = { chromium: 'no-such-program', soffice: 'no-such-program' };
const sample = join(import.meta.dirname, '../../app/sample');

async function samplePapers(): Promise<readonly Paper[]> {
  const [name = ''] = readdirSync(sample).filter((file) => file.endsWith('.docx'));
  const read = await readDocument({ bytes: readFileSync(join(sample, name)), name, sha256: '' });
  if (!read.ok) throw new Error(read.refusal.message.en);
  return read.value.papers;
}

const print = (papers: readonly Paper[], programs: PrintPrograms) =>
  createPrinter({ path, ...programs }).print({ page: () => writePageYear(papers), word: () => writeDepartmentYear(papers) });

async function differencesIn(programs: PrintPrograms) {
  const papers = await samplePapers();
  const pdf = await print(papers, programs);
  if (!pdf.ok) throw new Error(pdf.refusal.message.en);
  const read = await readDocument({ bytes: pdf.value, name: 'x.pdf', sha256: '' });
  if (!read.ok) throw new Error(read.refusal.message.en);
  return renditionDifferences(papers, read.value.papers, { withoutSpace: true });
}

describe('PDF', () => {
  it.skipIf(chromium === null)('is printed by Chromium and reads as the same papers', { timeout: 120_000 }, async () => {
    expect(await differencesIn({ chromium: chromium ?? undefined, soffice: none.soffice })).toEqual([]);
  });

  it.skipIf(soffice === null)('is converted by LibreOffice where there is no Chromium', { timeout: 120_000 }, async () => {
    expect(await differencesIn({ chromium: none.chromium, soffice: soffice ?? undefined })).toEqual([]);
  });

  it('is refused in a sentence where the machine has neither', async () => {
    const refused = await print([], none);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'no-printer' } });
    expect(!refused.ok && refused.refusal.message.zh).toContain('JIXIAO_CHROMIUM');
  });
});

describe.skipIf(process.platform === 'win32')('a program that', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jixiao-programs-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function program(name: string, script: string): string {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }
  const source = { page: () => '<p>', word: () => new Uint8Array([1]) };

  it('fails is a sentence, and its folder is gone', async () => {
    const seen = join(folder, 'seen');
    const failing = program('failing', `pwd > ${seen}; exit 1`);
    expect(await createPrinter({ ...none, chromium: failing }).print(source)).toMatchObject({
      ok: false,
      refusal: { code: 'print-failed' },
    });
    expect(existsSync(readFileSync(seen, 'utf8').trim())).toBe(false);
  });

  it('writes something that is no PDF is not believed', async () => {
    const lying = program('lying', 'echo hello > page.pdf');
    expect(await createPrinter({ ...none, chromium: lying }).print(source)).toMatchObject({ ok: false, refusal: { code: 'print-failed' } });
  });

  it('hangs is ended with all that it started', async () => {
    const child = join(folder, 'child');
    const hanging = program('hanging', `sleep 600 & echo $! > ${child}; wait`);
    const started = Date.now();
    expect(await createPrinter({ ...none, chromium: hanging }, 500).print(source)).toMatchObject({ ok: false });
    expect(Date.now() - started).toBeLessThan(10_000);
    const pid = Number(readFileSync(child, 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
  });

  it('is printing ends when the service does', async () => {
    const long = program('long', 'sleep 600');
    const printer = createPrinter({ ...none, chromium: long });
    const printing = printer.print(source);
    setTimeout(() => printer.close(), 200);
    expect(await printing).toMatchObject({ ok: false, refusal: { code: 'print-failed' } });
  });

  it('works is handed the page, no environment of ours, and the sandbox switched off for root alone', async () => {
    const seen = join(folder, 'seen');
    const working = program('working', `{ echo "$@"; env; } > ${seen}; printf '%%PDF-1.7' > page.pdf`);
    process.env['JIXIAO_SECRET'] = 'secret';
    const pdf = await createPrinter({ ...none, chromium: working }).print(source);
    delete process.env['JIXIAO_SECRET'];
    expect(pdf).toMatchObject({ ok: true });
    const told = readFileSync(seen, 'utf8');
    expect(told).not.toContain('secret');
    expect(told.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect(told).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
  });

  it('is one of many prints waits for the one before', async () => {
    const log = join(folder, 'log');
    const slow = program('slow', `echo in >> ${log}; sleep 0.2; echo out >> ${log}; printf '%%PDF-1.7' > page.pdf`);
    const printer = createPrinter({ ...none, chromium: slow });
    await Promise.all([printer.print(source), printer.print(source), printer.print(source)]);
    expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
  });
});

/** Ended, or ended and not yet collected by the system. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = `/proc/${pid}/stat`;
  return !existsSync(state) || !/\) Z /.test(readFileSync(state, 'latin1'));
}
