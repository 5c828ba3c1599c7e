/**
 * Bytes of a workbook → blocks: each sheet that shows something is a table on its own grid, printed headers and footers are parts of their own.
 * The content decides, not the name: workbooks are often saved under the ending of another format.
 */
import { done, refused, type Note, type Outcome } from '@jixiao/domain';
import type { Block, Blocks, Paragraph } from '../blocks.ts';
import { compoundFileNames, isCompoundFile } from '../kinds/compound-file.ts';
import { fileKind } from '../kinds/file-kind.ts';
import { notReadYet } from '../kinds/not-read-yet.ts';
import { startsLikeZip } from '../zip/read-zip.ts';
import { allPlaces, makeTable } from './make-table.ts';
import { hiddenSheetNote, teller } from './notes.ts';
import { readOds } from './read-ods.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import { isXmlSpreadsheet, readXml2003 } from './read-xml-2003.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

export type SpreadsheetKind = 'xlsx' | 'xls' | 'ods' | 'xml';

export function readSpreadsheet(bytes: Uint8Array, kind: SpreadsheetKind): Outcome<Blocks> {
  const workbook = readWorkbook(bytes, kind);
  return workbook.ok ? blocksOf(workbook.value) : workbook;
}

function readWorkbook(bytes: Uint8Array, kind: SpreadsheetKind): Outcome<Workbook> {
  if (bytes.length === 0) return notReadYet('empty');
  if (startsLikeZip(bytes)) {
    const found = fileKind(bytes);
    return inWordsOfExcel(found === 'ods' || (kind === 'ods' && found === 'zip') ? readOds(bytes) : readXlsx(bytes));
  }
  if (isCompoundFile(bytes)) {
    const names = compoundFileNames(bytes);
    if (names.has('EncryptedPackage')) return encrypted();
    const found = fileKind(bytes);
    return found === 'doc' || found === 'slides' ? notReadYet(found) : readXls(bytes);
  }
  if (isXmlSpreadsheet(bytes)) return inWordsOfExcel(readXml2003(bytes));
  if (isBareStream(bytes)) return readXls(bytes);
  return unknown(bytes);
}

/** What reads archives and XML speaks of Word, for which it was made. */
function inWordsOfExcel(workbook: Outcome<Workbook>): Outcome<Workbook> {
  if (workbook.ok) return workbook;
  const { code, message } = workbook.refusal;
  const say = (text: string): string => text.replaceAll('Word', 'Excel').replaceAll('.docx', '.xlsx');
  return refused(code, { zh: say(message.zh), en: say(message.en) });
}

/** Workbooks that are neither a ZIP nor a compound file: what a system or an old program exports under the name .xls. */
export function isBareSpreadsheet(bytes: Uint8Array): boolean {
  return isXmlSpreadsheet(bytes) || isBareStream(bytes);
}

/** Old programs write the workbook stream without a compound file around it: it begins with BOF ([MS-XLS] 2.4.21). */
function isBareStream(bytes: Uint8Array): boolean {
  return bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && bytes.length > 8;
}

function unknown(bytes: Uint8Array): ReturnType<typeof refused> {
  const kind = fileKind(bytes);
  return kind === 'text' || kind === 'unknown'
    ? refused('unknown-kind', {
        zh: '文件的内容不是 Excel 表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。',
        en: 'The content of the file is no Excel sheet. Open it in Excel or WPS, save it as "Excel workbook (.xlsx)" and try again.',
      })
    : notReadYet(kind);
}

function blocksOf({ sheets, notes: fileNotes }: Workbook): Outcome<Blocks> {
  const blocks: Block[] = [];
  const margins: Paragraph[] = [];
  const notes: Note[] = [...fileNotes];
  const places = allPlaces();
  let tables = 0;
  for (const sheet of sheets) {
    if (sheet.isHidden) {
      notes.push(hiddenSheetNote(sheet.name));
      continue;
    }
    const tell = teller(sheet.name, tables);
    const table = makeTable(sheet, tables, places, tell);
    if (!table.ok) return table;
    notes.push(...tell.notes());
    if (table.value === null) continue;
    tables += 1;
    blocks.push(table.value);
    margins.push(...marginsOf(sheet, tables));
  }
  return done({ blocks: [...blocks, ...margins], notes });
}

function marginsOf(sheet: Sheet, number: number): readonly Paragraph[] {
  const paragraphs = (part: string, text: string | undefined): readonly Paragraph[] =>
    (text ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => ({
        type: 'paragraph',
        part,
        index,
        line: null,
        text: line.trim(),
        style: null,
        numbered: false,
        sheet: sheet.name,
      }));
  return [...paragraphs(`header${number}`, sheet.header), ...paragraphs(`footer${number}`, sheet.footer)];
}

function encrypted(): ReturnType<typeof refused> {
  return refused('encrypted', {
    zh: '文件带有打开密码，不能读取。请用 Excel 打开，在“文件 → 信息 → 保护工作簿 → 用密码进行加密”中清空密码，保存后再试。',
    en: 'The file has a password to open it and cannot be read. Open it in Excel, clear the password under File → Info → Protect Workbook → Encrypt with Password, save and try again.',
  });
}
