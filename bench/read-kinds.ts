/**
 * Reading each kind of file against what its library or a well-known reader takes alone, and 1,000 mixed files with two workers. The files are
 * the sample's largest department text, brought into the other kinds by LibreOffice; kinds that it cannot make here are named as left out.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDocument } from '@jixiao/documents';
import { createReaderPool } from '@jixiao/service';
import { read as readSheets } from '@e965/xlsx';
import { readDoc } from '../packages/documents/src/doc/read-doc.ts';
import { drawForm, formOf, joinDrawn } from '../packages/documents/src/drawing.ts';
import { writeWorkbook } from '../packages/documents/src/spreadsheet/write-workbook.ts';
import { childrenOf, megabytesOf } from './memory.ts';
import { compare, ratio } from './pairs.ts';
import type { Row } from './run.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export async function benchKinds(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-kinds-'));
  try {
    const files = await filesIn(folder);
    return [
      ...(await docx(files)),
      ...(await doc(files, folder)),
      ...(await sheets(files)),
      ...(await pdf(files)),
      ...(await mixed(files)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function filesIn(folder: string): Promise<Files> {
  const sample = join(import.meta.dirname, '..', 'packages', 'app', 'sample');
  const [largest] = readdirSync(sample)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(sample, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  if (largest === undefined) throw new Error('the sample folder holds no file: run node scripts/sample/write-sample.ts');
  const files = new Map<string, Uint8Array>([['docx', new Uint8Array(readFileSync(largest))]]);
  writeFileSync(join(folder, 'a.docx'), readFileSync(largest));
  writeFileSync(join(folder, 'b.xlsx'), await workbook(files.get('docx') ?? new Uint8Array()));
  files.set('xlsx', new Uint8Array(readFileSync(join(folder, 'b.xlsx'))));
  for (const [name, kind] of [
    ['a.docx', 'doc'],
    ['a.docx', 'pdf'],
    ['a.docx', 'rtf'],
    ['a.docx', 'odt'],
    ['a.docx', 'html'],
    ['b.xlsx', 'xls'],
    ['b.xlsx', 'ods'],
  ] as const) {
    const made = convert(folder, name, kind);
    if (made === null) console.error(`left out, LibreOffice is not there: .${kind}`);
    else files.set(kind, made);
  }
  return files;
}

async function workbook(bytes: Uint8Array): Promise<Uint8Array> {
  const read = await readDocument({ bytes, name: 'a.docx', sha256: '' });
  if (!read.ok) throw new Error(read.refusal.message.en);
  return writeWorkbook(
    read.value.papers
      .filter(({ project }) => project !== null)
      .map((paper) => {
        const { head, indicators, title, unit, amountUnit } = drawForm(formOf(paper), paper);
        const table = joinDrawn(head, indicators);
        const lines = [title, `${unit}  ${amountUnit}`].map((text, row) => ({
          row,
          column: 0,
          rowSpan: 1,
          columnSpan: table.columns,
          text,
        }));
        return {
          name: paper.project?.name ?? '',
          columns: Array.from({ length: table.columns }, () => 8),
          cells: [...lines, ...table.cells.map((cell) => ({ ...cell, row: cell.row + lines.length, border: true }))],
        };
      }),
  );
}

function convert(folder: string, name: string, kind: string): Uint8Array | null {
  try {
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', kind, '--outdir', folder, join(folder, name)],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    );
    return new Uint8Array(readFileSync(join(folder, `${name.split('.')[0] ?? ''}.${kind}`)));
  } catch {
    return null;
  }
}

const ours = (bytes: Uint8Array, name: string) => ({ name: 'jixiao', run: () => readDocument({ bytes, name, sha256: '' }) });

async function against(
  what: string,
  files: Files,
  kind: string,
  other: (bytes: Uint8Array) => unknown,
  aim: string,
  rounds = 21,
): Promise<readonly Row[]> {
  const bytes = files.get(kind);
  if (bytes === undefined) return [];
  const result = await compare(kind, rounds, [ours(bytes, `a.${kind}`), { name: 'other', run: () => other(bytes) }], rounds > 5 ? 20 : 1);
  const ms = (side: string): string => `${(result.medians.get(side) ?? Number.NaN).toFixed(1)} ms`;
  return [{ what, figure: `${ratio(result, 'jixiao', 'other').toFixed(2)} ×`, aim, detail: `${ms('jixiao')} / ${ms('other')}` }];
}

async function docx(files: Files): Promise<readonly Row[]> {
  const { parseOffice } = await import('officeparser');
  return against('read .docx to papers / officeparser to text', files, 'docx', (bytes) => parseOffice(Buffer.from(bytes)), '-');
}

async function doc(files: Files, folder: string): Promise<readonly Row[]> {
  const { default: WordExtractor } = (await import('word-extractor')) as { default: new () => { extract(file: Buffer): Promise<unknown> } };
  const extractor = new WordExtractor();
  const toWords = (bytes: Uint8Array): unknown => extractor.extract(Buffer.from(bytes));
  const first = [
    ...(await cells(files, toWords)),
    ...(await against('read .doc to papers / word-extractor to text', files, 'doc', toWords, '-')),
  ];
  if (!files.has('doc')) return first;
  const toText = (): Uint8Array | null => convert(folder, 'a.doc', 'txt');
  return [...first, ...(await against('read .doc to papers / LibreOffice to text', files, 'doc', toText, '-', 3))];
}

/** Both give what stands in the file: the one cells with their spans, the other a text. */
async function cells(files: Files, toWords: (bytes: Uint8Array) => unknown): Promise<readonly Row[]> {
  const bytes = files.get('doc');
  if (bytes === undefined) return [];
  const result = await compare(
    'doc',
    41,
    [
      { name: 'jixiao', run: () => readDoc(bytes) },
      { name: 'other', run: () => toWords(bytes) },
    ],
    60,
  );
  const ms = (side: string): string => `${(result.medians.get(side) ?? Number.NaN).toFixed(1)} ms`;
  const figure = `${ratio(result, 'jixiao', 'other').toFixed(2)} ×`;
  return [{ what: 'read .doc to cells / word-extractor to text', figure, aim: '≤ 3 ×', detail: `${ms('jixiao')} / ${ms('other')}` }];
}

async function sheets(files: Files): Promise<readonly Row[]> {
  const alone = (bytes: Uint8Array): unknown => readSheets(bytes);
  return [
    ...(await against('read .xlsx to papers / @e965/xlsx alone', files, 'xlsx', alone, '-')),
    ...(await against('read .xls to papers / @e965/xlsx alone', files, 'xls', alone, '-')),
  ];
}

async function pdf(files: Files): Promise<readonly Row[]> {
  // The very pdfjs that the reader uses: officeparser brings an older one.
  const home = dirname(createRequire(import.meta.resolve('@jixiao/documents')).resolve('pdfjs-dist/package.json'));
  const pdfjs = (await import(pathToFileURL(join(home, 'legacy/build/pdf.mjs')).href)) as typeof import('pdfjs-dist');
  const textAlone = async (bytes: Uint8Array): Promise<void> => {
    const task = pdfjs.getDocument({
      data: bytes.slice(),
      cMapUrl: `${home}/cmaps/`,
      cMapPacked: true,
      verbosity: 0,

      useSystemFonts: false,
    });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      await page.getTextContent();
    }
    await task.destroy();
  };
  return against('read .pdf to papers / pdfjs text alone', files, 'pdf', textAlone, '-', 11);
}

/** Every kind in turn, each as often as the others. */
async function mixed(files: Files): Promise<readonly Row[]> {
  const kinds = [...files];
  const few = await readMixed(kinds, 100);
  const many = await readMixed(kinds, 1000);
  return [
    {
      what: `read 1,000 mixed files (${kinds.map(([kind]) => kind).join(', ')}) with two workers`,
      figure: `${many.seconds.toFixed(1)} s`,
      aim: '≤ 30 s',
      detail: `${(1000 / many.seconds).toFixed(0)} files/s`,
    },
    {
      what: 'peak memory of the workers, 1,000 / 100 mixed files',
      figure: `${(many.peak / few.peak).toFixed(2)} ×`,
      aim: '≤ 1.1 ×',
      detail: `${many.peak.toFixed(0)} MB / ${few.peak.toFixed(0)} MB`,
    },
  ];
}

async function readMixed(
  kinds: readonly (readonly [string, Uint8Array])[],
  count: number,
): Promise<{ readonly seconds: number; readonly peak: number }> {
  const pool = createReaderPool({ workers: 2 });
  let peak = 0;
  const watch = setInterval(() => {
    const sum = childrenOf(process.pid).reduce((total, pid) => total + megabytesOf(pid), 0);
    peak = Math.max(peak, sum);
  }, 50);
  const started = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      const [kind, bytes] = kinds[at % kinds.length] ?? ['', new Uint8Array()];
      const outcome = await pool.read({ name: `${at}.${kind}`, bytes });
      if (!outcome.ok || outcome.value.papers.length === 0) throw new Error(`file ${at}.${kind} gave no paper`);
    }
  };
  await Promise.all([lane(), lane()]);
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  pool.close();
  return { seconds, peak };
}
