/** What is told about a workbook. Each thing is told with its place; beyond the first few of a kind on a sheet they are counted. */
import type { Note, Text } from '@jixiao/domain';
import type { Remark } from './cell-text.ts';
import { addressOf, type SheetCell } from './sheet.ts';

const mostOfAKind = 20;

export type Teller = {
  cell(remark: Remark, raw: string | null, cell: SheetCell): void;
  /** Something that is counted for the whole sheet. */
  sheet(code: SheetRemark, amount: number, raw: string | null): void;
  notes(): readonly Note[];
};

export type SheetRemark =
  | 'hidden-rows-left-out'
  | 'hidden-columns-left-out'
  | 'struck-text-left-out'
  | 'covered-text-left-out'
  | 'far-cells-left-out';

type Telling = { readonly level: Note['level']; readonly zh: string; readonly en: string };

const cellTellings: Readonly<Record<Remark, Telling>> = {
  'rounded-by-format': {
    level: 'info',
    zh: '显示的数字经过四舍五入，已按单元格中存储的完整数字读入。',
    en: 'shows a rounded number; the full number stored in it was read.',
  },
  'hidden-by-format': {
    level: 'info',
    zh: '的数字格式不显示数字本身，请对照原表核对。',
    en: 'has a number format that does not show the number itself. Check it against the sheet.',
  },
  'scaled-by-format': {
    level: 'doubt',
    zh: '的数字格式把数字缩小后显示，已按缩小后的数字读入。请核对金额单位。',
    en: 'has a number format that shows the number divided; the divided number was read. Check the unit of money.',
  },
  'number-lost-digits': {
    level: 'doubt',
    zh: '的数字超过15位，Excel只保留前15位，后面的数字已经丢失。若它是编码，请对照原件改正，并设为文本格式。',
    en: 'holds a number of more than 15 digits, of which Excel keeps 15. If it is a code, correct it after the original and make the cell a text cell.',
  },
  'formula-without-value': {
    level: 'doubt',
    zh: '是公式，文件中没有它的计算结果，按空白读入。请用 Excel 或 WPS 打开，重新计算并保存后再读。',
    en: 'is a formula whose result is not in the file; it counts as blank. Open the file in Excel or WPS, recalculate, save and read again.',
  },
  'formula-perhaps-not-calculated': {
    level: 'doubt',
    zh: '是公式，文件中的结果是0，但写文件的程序可能没有计算。请用 Excel 或 WPS 打开，重新计算并保存后再读。',
    en: 'is a formula whose result in the file is 0, but the program that wrote the file may not have calculated it. Open the file in Excel or WPS, recalculate, save and read again.',
  },
  'error-value': {
    level: 'doubt',
    zh: '的公式结果是错误值，按空白读入。请在 Excel 或 WPS 中改正公式后再读。',
    en: 'holds an error value; it counts as blank. Correct the formula in Excel or WPS and read again.',
  },
  'missing-text': {
    level: 'doubt',
    zh: '的文字在文件中找不到，按空白读入。请用 Excel 或 WPS 打开，核对并保存后再读。',
    en: 'has a text that is not in the file; it counts as blank. Open the file in Excel or WPS, check it, save and read again.',
  },
};

const sheetTellings: Readonly<
  Record<SheetRemark, { readonly level: Note['level']; readonly message: (sheet: string, amount: number) => Text }>
> = {
  'hidden-rows-left-out': {
    level: 'info',
    message: (sheet, amount) => ({
      zh: `工作表“${sheet}”有 ${amount} 行有内容而被隐藏或筛选掉，没有读入。若需要，请取消隐藏或清除筛选后再读。`,
      en: `${amount} rows with content on sheet "${sheet}" are hidden or filtered out and were left out. Unhide them or clear the filter to have them read.`,
    }),
  },
  'hidden-columns-left-out': {
    level: 'info',
    message: (sheet, amount) => ({
      zh: `工作表“${sheet}”有 ${amount} 列有内容而被隐藏，没有读入。若需要，请取消隐藏后再读。`,
      en: `${amount} columns with content on sheet "${sheet}" are hidden and were left out. Unhide them to have them read.`,
    }),
  },
  'struck-text-left-out': {
    level: 'info',
    message: (sheet, amount) => ({
      zh: `工作表“${sheet}”有 ${amount} 个字带删除线，没有读入。若它们仍然有效，请取消删除线后再读。`,
      en: `${amount} characters on sheet "${sheet}" are struck through and were left out. If they still hold, take the line off and read again.`,
    }),
  },
  'covered-text-left-out': {
    level: 'doubt',
    message: (sheet, amount) => ({
      zh: `工作表“${sheet}”有 ${amount} 个单元格的内容被合并单元格遮住，没有读入。若需要，请取消合并后核对。`,
      en: `${amount} cells on sheet "${sheet}" are covered by merged cells and were left out. Unmerge the cells to see what they hold.`,
    }),
  },
  'far-cells-left-out': {
    level: 'doubt',
    message: (sheet, amount) => ({
      zh: `工作表“${sheet}”在表格以外很远处还有 ${amount} 个单元格有内容，没有读入。若它们有用，请移到表格旁边后再读。`,
      en: `${amount} cells on sheet "${sheet}" stand very far from the table and were left out. If they matter, move them next to the table and read again.`,
    }),
  },
};

export function teller(sheet: string, table: number): Teller {
  const notes: Note[] = [];
  const counts = new Map<Remark, number>();
  return {
    cell(remark, raw, { row, column }) {
      const count = (counts.get(remark) ?? 0) + 1;
      counts.set(remark, count);
      if (count > mostOfAKind) return;
      const { level, zh, en } = cellTellings[remark];
      const address = addressOf(row, column);
      notes.push({
        level,
        code: remark,
        at: null,
        raw,
        origin: { part: 'body', table, row, column, sheet },
        message: { zh: `工作表“${sheet}”的 ${address} 单元格${zh}`, en: `Cell ${address} of sheet "${sheet}" ${en}` },
      });
    },
    sheet(code, amount, raw) {
      if (amount === 0) return;
      const { level, message } = sheetTellings[code];
      notes.push({ level, code, at: null, raw: raw === null ? null : raw.slice(0, 80), origin: null, message: message(sheet, amount) });
    },
    notes: () => [
      ...notes,
      ...[...counts].filter(([, count]) => count > mostOfAKind).map(([remark, count]) => more(sheet, remark, count - mostOfAKind)),
    ],
  };
}

function more(sheet: string, remark: Remark, amount: number): Note {
  return {
    level: cellTellings[remark].level,
    code: remark,
    at: null,
    raw: null,
    origin: null,
    message: {
      zh: `工作表“${sheet}”还有 ${amount} 个单元格与上面所说的情形相同：单元格${cellTellings[remark].zh}`,
      en: `The same holds for ${amount} more cells of sheet "${sheet}": the cell ${cellTellings[remark].en}`,
    },
  };
}

export function hiddenSheetNote(name: string): Note {
  return {
    level: 'info',
    code: 'hidden-sheet-left-out',
    at: null,
    raw: name,
    origin: null,
    message: {
      zh: `工作表“${name}”是隐藏的，没有读入。若需要，请取消隐藏后再读。`,
      en: `Sheet "${name}" is hidden and was left out. Unhide it to have it read.`,
    },
  };
}

export function picturesNote(amount: number): Note {
  return {
    level: 'info',
    code: 'pictures-not-read',
    at: null,
    raw: null,
    origin: null,
    message: {
      zh: `有 ${amount} 张图片没有读入。若表格是截图，请改用文字表格。`,
      en: `${amount} pictures were not read. If a table is a screenshot, replace it by a table of text.`,
    },
  };
}

export function textBoxNote(sheet: string, amount: number, first: string): Note {
  return {
    level: 'doubt',
    code: 'text-box-not-read',
    at: null,
    raw: first.slice(0, 80),
    origin: null,
    message: {
      zh: `工作表“${sheet}”有 ${amount} 个文本框没有读入。若它们属于表格，请把文字移到单元格中后再读。`,
      en: `${amount} text boxes on sheet "${sheet}" were not read. If they belong to the table, move their text into cells and read again.`,
    },
  };
}
