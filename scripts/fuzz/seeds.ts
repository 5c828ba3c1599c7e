/** Whole files to damage: what the code can make, the sample of the repository, the published corpus where it is, and a folder. */
import { utils, write, type BookType } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachment, makeMail } from '../../packages/documents/src/bundle/testing/make-mail.ts';
import { table, text, makeDoc } from '../../packages/documents/src/doc/testing/make-doc.ts';
import { features, featureStyles } from '../../packages/documents/src/word/testing/every-feature.ts';
import { makeWord, wordEntries } from '../../packages/documents/src/word/testing/make-word.ts';
import type { FuzzKind } from './kinds.ts';
import { makeOpenDocument, makePdf } from './structures.ts';

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'packages/app/sample');
const corpus = join(root, '../shared/corpus');
const largestSeed = 600_000;

const rows: readonly (readonly string[])[] = [
  ['项目名称', '道路养护', '预算金额', '1,200.00'],
  ['总体目标', '保障通行', '', ''],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '养护里程', '≥100公里'],
  ['效益指标', '社会效益指标', '群众满意率', '≥95%'],
];

const everyFeature = { body: features.map(({ xml }) => xml).join(''), styles: featureStyles };

/** Word as one file of XML. */
function flatWord(): Uint8Array {
  const parts = Object.entries(wordEntries(everyFeature)).map(([name, content]) => {
    const xml = (typeof content === 'string' ? content : Buffer.from(content).toString()).replace(/<\?xml[^>]*\?>/, '');
    return `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  });
  return strToU8(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`,
  );
}

/** Seeds that need no file but those of the repository: the same on every machine. */
export function ownSeeds(kind: FuzzKind): readonly Uint8Array[] {
  const lines = rows.map((row) => row.join('\t')).join('\n');
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>部门预算绩效文本</p><table border=1>${rows.map((row) => `<tr>${row.map((entry) => `<td rowspan="1" colspan="1">${entry}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
  switch (kind) {
    case 'docx':
      return [makeWord(everyFeature), flatWord(), ...sampleFiles().slice(0, 3)];
    case 'txt':
      return [strToU8(`2025年部门预算绩效文本\n一、总体绩效目标：保障通行。\n${lines}\n`), Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x0a])];
    case 'html':
      return [
        strToU8(page),
        strToU8(
          `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--b--\r\n`,
        ),
      ];
    case 'rtf':
      return [ownRtf()];
    case 'pdf':
      return [
        makePdf(`BT /F1 10 Tf 1 0 0 1 60 700 Tm (Table) Tj 0 -20 Td (a) Tj 100 0 Td (b) Tj ET 50 690 200 20 re S 50 670 100 20 re S`, 2),
      ];
    case 'odt':
      return [makeOpenDocument('text', `<text:p>部门预算绩效文本</text:p>${ownTable()}`)];
    case 'ods':
      return [makeOpenDocument('spreadsheet', ownTable()), workbook('ods')];
    case 'xlsx':
      return [workbook('xlsx')];
    case 'xls':
      return [workbook('biff8'), workbook('biff5'), workbook('xlml')];
    case 'doc':
      return [
        makeDoc({
          body: [text('部门预算绩效文本'), ...table(rows.map((row) => ({ cells: row.map((content) => ({ content })) }))), text('完')],
          margins: [[], [text('第1页')]],
          footnotes: [[text('注')]],
        }),
      ];
    case 'zip':
      return [
        zipSync({ '2025/教育局.docx': sampleFiles()[0] ?? strToU8('x'), '2025/水务局.txt': strToU8(lines), '__MACOSX/._a': strToU8('x') }),
      ];
    case 'eml':
      return [
        makeMail([
          { type: 'text/html; charset=utf-8', content: page },
          attachment('水务局.txt', lines),
          { type: 'message/rfc822', content: makeMail([]) },
        ]),
        makeMail([{ type: 'text/plain; charset=gb2312', content: lines }, attachment('教育局.docx', sampleFiles()[0] ?? 'x')]),
      ];
  }
}

/** All seeds there are on this machine: those of its own, the corpus, and files of the kind in a folder. */
export function allSeeds(kind: FuzzKind, folder: string | null): readonly Uint8Array[] {
  return [...ownSeeds(kind), ...corpusFiles(kind), ...(folder === null ? [] : filesIn(folder, kind))];
}

function sampleFiles(): readonly Uint8Array[] {
  return filesIn(sample, 'docx');
}

function corpusFiles(kind: FuzzKind): readonly Uint8Array[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => filesIn(join(corpus, entry.name), kind));
}

function filesIn(folder: string, ending: string): readonly Uint8Array[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(`.${ending}`))
    .sort()
    .map((name) => Uint8Array.from(readFileSync(join(folder, name))))
    .filter((bytes) => bytes.length <= largestSeed);
}

function workbook(type: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 1, c: 3 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '绩效目标表');
  const written: unknown = write(book, { type: 'buffer', bookType: type });
  return typeof written === 'string' ? strToU8(written) : Uint8Array.from(written as Uint8Array);
}

function ownTable(): string {
  const cells = (row: readonly string[]): string =>
    row
      .map(
        (entry) =>
          `<table:table-cell table:number-columns-spanned="1" table:number-rows-spanned="1"><text:p>${entry}</text:p></table:table-cell>`,
      )
      .join('');
  return `<table:table table:name="绩效"><table:table-column table:number-columns-repeated="4"/>${rows.map((row) => `<table:table-row table:number-rows-repeated="1">${cells(row)}</table:table-row>`).join('')}</table:table>`;
}

function ownRtf(): Uint8Array {
  const escape = (text: string): string => text.replaceAll(/[^\u0020-\u007e]/g, (sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`);
  const row = (entries: readonly string[]): string =>
    `\\trowd\\cellx2000\\cellx4000\\clvmgf\\cellx6000\\clmgf\\cellx8000 ${entries.map((entry) => `\\pard\\intbl ${escape(entry)}\\cell`).join('')}\\row\n`;
  return strToU8(
    `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 \\'b2\\'bf\\'c3\\'c5\\par\n${rows.map(row).join('')}\\pard {\\v x}{\\*\\y z}\\par}`,
  );
}
