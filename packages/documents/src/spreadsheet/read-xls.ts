/**
 * Bytes of an old workbook (.xls: Excel 5 to 2003, BIFF2 to BIFF8, [MS-XLS]) → sheets, by the library. Texts of Excel 5 and 95 are in the
 * code page that the file names, in China 936. What the library cannot open is refused.
 */
import { read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { done, refused, type Outcome } from '@jixiao/domain';
import { maximumFileSize } from '../zip/limits.ts';
import { general } from './number-formats.ts';
import { emptySheet, mostColumns, type Content, type Sheet, type SheetCell } from './sheet.ts';
import type { Workbook } from './workbook.ts';

set_cptable(codePages);

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

export function readXls(bytes: Uint8Array): Outcome<Workbook> {
  if (bytes.length > maximumFileSize) return tooLarge();
  let workbook: WorkBook;
  try {
    workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellFormula: false,
      cellHTML: false,
      codepage: 936,
    });
  } catch (fault) {
    return /password|encrypt/i.test(fault instanceof Error ? fault.message : String(fault)) ? encrypted() : broken();
  }
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.map((name, number) => {
    const isHidden = (workbook.Workbook?.Sheets?.[number]?.Hidden ?? 0) !== 0;
    const sheet = workbook.Sheets[name];
    return isHidden || sheet === undefined ? emptySheet(name, isHidden) : sheetOf(name, sheet, date1904);
  });
  return done({ sheets, notes: [] });
}

function sheetOf(name: string, sheet: WorkSheet, date1904: boolean): Sheet {
  const cells: SheetCell[] = [];
  const rows: unknown = sheet['!data'];
  if (Array.isArray(rows))
    rows.forEach((line: unknown, row) => {
      if (!Array.isArray(line)) return;
      (line as readonly (CellObject | undefined)[]).forEach((cell, column) => {
        const content = cell === undefined || column >= mostColumns ? null : contentOf(cell);
        if (content !== null) cells.push({ row, column, content });
      });
    });
  const hiddenRows = new Set<number>();
  sheet['!rows']?.forEach((row, number) => {
    if (row?.hidden === true) hiddenRows.add(number);
  });
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, number) =>
    column?.hidden === true && number < mostColumns ? [[number, number] as const] : [],
  );
  const merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, rowSpan: e.r - s.r + 1, columnSpan: e.c - s.c + 1 }));
  return { name, isHidden: false, cells, merged, hiddenRows, hiddenColumns, date1904 };
}

function contentOf(cell: CellObject): Content | null {
  const { t, v, z } = cell;
  const format = typeof z === 'string' ? z : undefined;
  if (t === 's') return typeof v === 'string' && v !== '' ? { type: 'text', text: v, format: format ?? general } : null;
  if (t === 'b') return { type: 'text', text: v === true ? 'TRUE' : 'FALSE' };
  if (t === 'e') return { type: 'error', shown: cell.w ?? errors[Number(v)] ?? '#VALUE!' };
  if (t !== 'n' || typeof v !== 'number') return null;
  return { type: 'number', value: v, format: format ?? (/\//.test(cell.w ?? '') ? 'yyyy/m/d' : general) };
}

function encrypted(): ReturnType<typeof refused> {
  return refused('encrypted', {
    zh: '文件带有打开密码，不能读取。请用 Excel 打开，在“文件 → 信息 → 保护工作簿 → 用密码进行加密”中清空密码，保存后再试。',
    en: 'The file has a password to open it and cannot be read. Open it in Excel, clear the password under File → Info → Protect Workbook → Encrypt with Password, save and try again.',
  });
}

function broken(): ReturnType<typeof refused> {
  return refused('broken-workbook', {
    zh: '文件损坏：看上去是旧式 Excel 文件（.xls），但其中的工作簿读不出来。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试；打不开的，请再要一份。',
    en: 'The file is damaged: it looks like an old Excel file (.xls), but its workbook cannot be read. Open it in Excel or WPS, save it as .xlsx and try again; if they cannot open it, ask for another copy.',
  });
}

function tooLarge(): ReturnType<typeof refused> {
  return refused('too-large', {
    zh: `文件超过 ${maximumFileSize / 1024 / 1024} MB 的上限。请删去其中的图片，或按部门拆成几个文件后再试。`,
    en: `The file is larger than the limit of ${maximumFileSize / 1024 / 1024} MB. Take pictures out of it, or split it by department, and try again.`,
  });
}
