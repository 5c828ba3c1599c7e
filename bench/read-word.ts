/** Reading the sample's largest Word file: against unzip and one scan of its XML, and against mammoth to HTML. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@jixiao/documents';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { compare, ratio } from './pairs.ts';
import type { Row } from './run.ts';

export async function benchReading(): Promise<readonly Row[]> {
  const folder = join(import.meta.dirname, '..', 'packages', 'app', 'sample');
  const largest = readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size)[0];
  if (largest === undefined) throw new Error('the sample folder holds no file: run node scripts/sample/write-sample.ts');
  const bytes = readFileSync(largest);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const scan = (): void => {
    const part = unzipSync(bytes, { filter: (file) => file.name === 'word/document.xml' })['word/document.xml'];
    const parser = new SaxesParser({ xmlns: true });
    parser.write(new TextDecoder().decode(part)).close();
  };
  // A worker reads file after file: both sides are measured as they run then, compiled.
  const result = await compare(
    'reading',
    61,
    [
      { name: 'unzip and scan', run: scan },
      { name: 'jixiao', run: () => readDocument({ bytes, name: 'sample.docx', sha256 }) },
      { name: 'mammoth', run: () => mammoth.convertToHtml({ buffer: bytes }) },
    ],
    60,
  );
  const ms = (side: string): string => `${(result.medians.get(side) ?? Number.NaN).toFixed(1)} ms`;
  return [
    {
      what: 'read a department text to papers / unzip and one scan of its XML',
      figure: `${ratio(result, 'jixiao', 'unzip and scan').toFixed(2)} ×`,
      aim: '≤ 3 ×',
      detail: `${ms('jixiao')} / ${ms('unzip and scan')}`,
    },
    {
      what: 'mammoth to HTML / read to papers',
      figure: `${ratio(result, 'mammoth', 'jixiao').toFixed(2)} ×`,
      aim: '≥ 5 ×',
      detail: `${ms('mammoth')} / ${ms('jixiao')}`,
    },
  ];
}
