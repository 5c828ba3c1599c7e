/** What was met while a PDF was read, counted, and told in notes. */
import type { Note, Text } from '@jixiao/domain';

export type Found = {
  slanted: number;
  hidden: number;
  struck: number;
  unknown: number;
  readonly unread: number[];
  readonly blank: number[];
  readonly behind: number[];
  readonly repeated: number[];
  readonly cut: number[];
};

export function nothingFound(): Found {
  return { slanted: 0, hidden: 0, struck: 0, unknown: 0, unread: [], blank: [], behind: [], repeated: [], cut: [] };
}

export function pdfNotes(found: Found, pictures: boolean): readonly Note[] {
  const notes: Note[] = [];
  const tell = (is: boolean, level: Note['level'], code: string, message: Text): void => {
    if (is) notes.push({ level, code, at: null, raw: null, origin: null, message });
  };
  tell(found.unread.length > 0, 'problem', 'page-not-read', {
    zh: `第${list(found.unread)}页已损坏或内容过多，没有读入。请用PDF阅读器打开核对，另存一份后再读。`,
    en: `Pages ${list(found.unread)} are damaged or hold too much and were not read. Check them in a PDF reader, save a copy and read again.`,
  });
  tell(found.blank.length > 0 && pictures, 'doubt', 'page-without-text', {
    zh: `第${list(found.blank)}页没有文字，可能是图片。请核对；若是扫描的表格，请索取Word文件或先做文字识别（OCR）。`,
    en: `Pages ${list(found.blank)} have no text and may be pictures. Check them; for a scanned form ask for the Word file or run text recognition (OCR).`,
  });
  tell(found.behind.length > 0, 'doubt', 'text-behind-picture', {
    zh: `第${list(found.behind)}页的文字是识别后藏在图片后面的，可能有错字。请对照图片核对。`,
    en: `The text of pages ${list(found.behind)} was recognised and lies behind a picture; it may hold wrong characters. Check it against the picture.`,
  });
  tell(found.unknown > 0, 'doubt', 'unknown-glyphs', {
    zh: `有 ${found.unknown} 个字的编码是字体自用的，认不出。请对照原文更正。`,
    en: `${found.unknown} characters have codes of their font's own and are not known. Correct them after the original.`,
  });
  tell(found.hidden > 0, 'info', 'hidden-text-left-out', {
    zh: `有 ${found.hidden} 个字在页面上看不见，没有读入。若它们属于正文，请索取Word文件后再读。`,
    en: `${found.hidden} characters cannot be seen on the page and were left out. If they belong to the text, ask for the Word file and read that.`,
  });
  tell(found.struck > 0, 'info', 'struck-text-left-out', {
    zh: `有 ${found.struck} 个字带删除线，没有读入。若它们仍然有效，请对照原文更正。`,
    en: `${found.struck} characters are struck through and were left out. If they still hold, correct the text after the original.`,
  });
  tell(found.slanted > 0, 'info', 'slanted-text-left-out', {
    zh: `有 ${found.slanted} 个斜排的字（如水印）没有读入。`,
    en: `${found.slanted} characters set aslant, such as a watermark, were left out.`,
  });
  tell(found.repeated.length > 0, 'info', 'repeated-header-left-out', {
    zh: `第${list(found.repeated)}页上的表格接上页，重复的表头没有再读。`,
    en: `The tables on pages ${list(found.repeated)} go on from the page before; their repeated header rows were not read again.`,
  });
  tell(found.cut.length > 0, 'info', 'row-over-pages', {
    zh: `第${list(found.cut)}页开头的一行接上页的末行，已合为一行。`,
    en: `The first rows on pages ${list(found.cut)} go on from the last rows of the pages before; they were put together.`,
  });
  return notes;
}

function list(pages: readonly number[]): string {
  return pages.length <= 12 ? pages.join('、') : `${pages.slice(0, 12).join('、')}…`;
}
