/** A file of any kind that is read → blocks. A reader is loaded when the first file of its kind comes: most runs need one or two. */
import { done, type Outcome, refused } from '@jixiao/domain';
import type { Block, Blocks } from './blocks.ts';
import { decodeText } from './kinds/decode-text.ts';
import { type FileKind } from './kinds/file-kind.ts';
import { notReadYet } from './kinds/not-read-yet.ts';

type Reader = (bytes: Uint8Array) => Outcome<Blocks> | Promise<Outcome<Blocks>>;

const word = async (): Promise<Reader> => (await import('./word/read-word.ts')).readWord;
const oldWord = async (): Promise<Reader> => (await import('./doc/read-doc.ts')).readDoc;
const workbook = async (kind: 'xlsx' | 'xls' | 'ods' | 'xml'): Promise<Reader> => {
  const { readSpreadsheet } = await import('./spreadsheet/read-spreadsheet.ts');
  return (bytes) => readSpreadsheet(bytes, kind);
};
const plainText = async (): Promise<Reader> => {
  const { readText } = await import('./text/read-text.ts');
  return (bytes) => {
    const text = decodeText(bytes);
    return text.ok ? done(readText(text.value)) : text;
  };
};

/** A damaged archive goes to the Word reader too: its sentence names the entry and the figures. */
const readers: Partial<Record<FileKind, () => Promise<Reader>>> = {
  docx: word,
  docm: word,
  dotx: word,
  'broken-zip': word,
  'zip-bomb': word,
  'word-xml': async () => (await import('./word/read-flat-word.ts')).readFlatWord,
  doc: oldWord,
  wps: oldWord,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  odt: async () => (await import('./odf/read-odt.ts')).readOdt,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  xlsx: () => workbook('xlsx'),
  xls: () => workbook('xls'),
  ods: () => workbook('ods'),
  'excel-xml': () => workbook('xml'),
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  text: plainText,
};

export async function readBlocks(kind: FileKind, bytes: Uint8Array): Promise<Outcome<Blocks>> {
  const load = readers[kind];
  if (load === undefined) return notReadYet(kind);
  const read = await load();
  const blocks = await read(bytes);
  return blocks.ok && charactersIn(blocks.value.blocks) > mostCharacters ? tooMuchText() : blocks;
}

/** A year of a whole county has some five million characters; one text that a small file repeats in thousands of cells has more. */
const mostCharacters = 32_000_000;

function charactersIn(blocks: readonly Block[]): number {
  let characters = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph') characters += block.text.length;
    else for (const cell of block.cells) characters += cell.text.length + (cell.nested.length > 0 ? charactersIn(cell.nested) : 0);
  }
  return characters;
}

function tooMuchText(): ReturnType<typeof refused> {
  return refused('xml-bomb', {
    zh: `为保护本机，没有读取这个文件：其中的文字展开后超过 ${mostCharacters / 10_000} 万字。请核对来源，或按部门拆成几个文件后再试。`,
    en: `To protect this machine the file was not read: its text has more than ${mostCharacters / 1_000_000} million characters. Check where it comes from, or split it by department and try again.`,
  });
}
