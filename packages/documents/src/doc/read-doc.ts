/**
 * Bytes of a Word 97–2003 file (.doc, .wps) → blocks: the body, then headers, footers, footnotes and endnotes as parts of their own,
 * the same as `readWord` makes of a .docx ([MS-DOC], [MS-CFB]). Word 6 and 95 and encrypted files are refused.
 */
import { done, refused, type Outcome, type Refusal } from '@jixiao/domain';
import type { Block, Blocks } from '../blocks.ts';
import { compoundFileNames, isCompoundFile } from '../kinds/compound-file.ts';
import { notReadYet } from '../kinds/not-read-yet.ts';
import { notesOf, type LeftOut } from '../word/left-out.ts';
import { maximumFileSize } from '../zip/limits.ts';
import type { Bytes } from './bytes.ts';
import { readCompoundStreams } from './compound-streams.ts';
import { documentText, type DocumentText, type Line, type Streams } from './document-text.ts';
import { readAnchors, readBoxes, readShapes } from './drawings.ts';
import { editionOf, readFileInformation, type FileInformation } from './file-information.ts';
import { formFields, type FormFields } from './form-fields.ts';
import { readPieces, type Piece } from './piece-table.ts';
import { readDocBlocks } from './read-blocks.ts';
import type { Anchor, Story } from './story.ts';

/** A thousand pages are one million characters. */
const mostCharacters = 8 * 1024 * 1024;

export function readDoc(bytes: Uint8Array): Outcome<Blocks> {
  if (bytes.length === 0) return notReadYet('empty');
  if (bytes.length > maximumFileSize) return notReadYet('too-large');
  if (!isCompoundFile(bytes)) return notWordDocument();
  const streams = readCompoundStreams(bytes);
  if (streams === null) return brokenDoc();
  const document = streams('WordDocument');
  if (document === null) return withoutDocument(compoundFileNames(bytes));
  const edition = editionOf(document);
  if (edition === 'old') return oldWord();
  if (edition === 'unknown') return brokenDoc();
  const information = readFileInformation(document);
  if (information.isEncrypted) return notReadYet('encrypted');
  const tables = streams(information.tableStream);
  if (tables === null) return brokenDoc();
  const pieces = piecesOf(information, tables, document);
  const characters = pieces?.at(-1)?.to ?? 0;
  if (pieces === null || pieces[0]?.from !== 0 || characters < information.body) return brokenDoc();
  if (characters > mostCharacters) return tooMuchText();
  return readTexts(information, pieces, { document, tables, data: streams('Data') ?? new Uint8Array(0) });
}

function withoutDocument(names: ReadonlySet<string>): Refused {
  if (names.has('EncryptedPackage')) return notReadYet('encrypted');
  return names.has('WordDocument') ? brokenDoc() : notWordDocument();
}

/** Without a piece table the text is one piece. */
function piecesOf(information: FileInformation, tables: Uint8Array, document: Uint8Array): readonly Piece[] | null {
  const table = information.table(tables, 'pieces');
  if (table.length > 0) return readPieces(table, document);
  const { firstText, lastText, body, footnotes, headers, macros, comments, endnotes, boxes, headerBoxes } = information;
  const characters = body + footnotes + headers + macros + comments + endnotes + boxes + headerBoxes;
  const size = lastText - firstText >= characters * 2 ? 2 : 1;
  if (characters === 0 || firstText + characters * size > document.length) return null;
  return [{ from: 0, to: characters, at: firstText, size, modifiers: new Uint8Array(0), modifiersKey: 0 }];
}

function readTexts(information: FileInformation, pieces: readonly Piece[], streams: Streams): Outcome<Blocks> {
  const text = documentText(information, pieces, streams);
  const left: LeftOut = new Map();
  const answers = formFields(streams.data);
  const table = (name: Parameters<FileInformation['table']>[1]): Bytes => information.table(streams.tables, name);
  const footnotesAt = information.body;
  const headersAt = footnotesAt + information.footnotes;
  const endnotesAt = headersAt + information.headers + information.macros + information.comments;
  const boxesAt = endnotesAt + information.endnotes;
  const headerBoxesAt = boxesAt + information.boxes;

  const shapes = readShapes(table('drawings'));
  const bodyAnchors = anchors({
    text,
    shapes,
    list: table('shapes'),
    boxes: table('boxes'),
    length: information.boxes,
    textAt: 0,
    boxesAt,
  });
  const headerAnchors = anchors({
    text,
    shapes,
    list: table('headerShapes'),
    boxes: table('headerBoxes'),
    length: information.headerBoxes,
    textAt: headersAt,
    boxesAt: headerBoxesAt,
  });
  const none: Anchors = { at: () => null, rest: () => [] };
  const read = (part: string, lines: readonly Line[], { at }: Anchors): readonly Block[] =>
    readDocBlocks(lines, beginStory(part, text, left, answers, at));

  const blocks: Block[] = [];
  const add = (more: readonly Block[]): void => {
    for (const block of more) blocks.push(block);
  };
  const body = beginStory('body', text, left, answers, bodyAnchors.at);
  add(readDocBlocks(text.lines(0, information.body), body));
  for (const box of bodyAnchors.rest()) add(readDocBlocks(box, body));
  const margins = marginParts(table('headers'), headersAt, information.headers, text);
  for (const { part, lines } of margins) add(read(part, lines, headerAnchors));
  add(read('footnotes', noteLines(table('footnotes'), footnotesAt, information.footnotes, text), none));
  add(read('endnotes', noteLines(table('endnotes'), endnotesAt, information.endnotes, text), none));
  if (text.isExhausted()) return tooMuchText();
  return done({ blocks, notes: notesOf(left) });
}

function beginStory(part: string, text: DocumentText, left: LeftOut, answers: FormFields, anchorAt: Story['anchorAt']): Story {
  return { part, text, left, formFields: answers, anchorAt, fields: [], place: null, paragraphs: 0, tables: 0 };
}

type Anchors = {
  readonly at: (character: number) => Anchor | null;
  /** Text boxes that hang on no character. */
  readonly rest: () => readonly (readonly Line[])[];
};

type Floating = {
  readonly text: DocumentText;
  readonly shapes: ReturnType<typeof readShapes>;
  readonly list: Bytes;
  readonly boxes: Bytes;
  /** Of the text of the boxes. */
  readonly length: number;
  readonly textAt: number;
  readonly boxesAt: number;
};

function anchors({ text, shapes, list, boxes, length, textAt, boxesAt }: Floating): Anchors {
  const shapeAt = readAnchors(list);
  const waiting = new Map<number, Line[]>();
  for (const box of readBoxes(boxes, length)) {
    const group = shapes.get(box.shape)?.group ?? box.shape;
    const lines = waiting.get(group) ?? [];
    for (const line of withoutEmptyEnd(text.lines(boxesAt + box.from, boxesAt + box.to))) lines.push(line);
    waiting.set(group, lines);
  }
  return {
    at(character) {
      const shape = shapeAt.get(character - textAt);
      if (shape === undefined) return null;
      const lines = waiting.get(shape) ?? [];
      waiting.delete(shape);
      return { lines, isPicture: shapes.get(shape)?.isPicture ?? false };
    },
    rest: () => [...waiting.values()],
  };
}

function withoutEmptyEnd(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex((line) => line.from < line.mark || line.isCellMark) + 1);
}

type Margin = { readonly part: string; readonly lines: readonly Line[] };

/** Six separators of notes, then for each section six texts; an empty one goes on from the section before ([MS-DOC] 2.3.3, 2.8.22). */
function marginParts(list: Bytes, start: number, length: number, text: DocumentText): readonly Margin[] {
  const kinds = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const;
  const parts: Margin[] = [];
  const count = { header: 0, footer: 0 };
  ranges(list, length).forEach(([from, to], number) => {
    if (number < 6 || to <= from) return;
    const lines = withoutGuard(text.lines(start + from, start + to));
    if (lines.every((line) => line.from === line.mark)) return;
    const kind = kinds[number % 6] ?? 'header';
    count[kind] += 1;
    parts.push({ part: `${kind}${count[kind]}`, lines });
  });
  return parts;
}

function noteLines(list: Bytes, start: number, length: number, text: DocumentText): readonly Line[] {
  return ranges(list, length).flatMap(([from, to]) => text.lines(start + from, start + to));
}

/** The last number of the list has no meaning. */
function ranges(list: Bytes, length: number): readonly (readonly [number, number])[] {
  const count = Math.floor(list.length / 4) - 2;
  const found: (readonly [number, number])[] = [];
  let last = 0;
  for (let number = 0; number < count; number += 1) {
    const from = Math.max(list.u32(number * 4), last);
    const to = Math.max(from, Math.min(list.u32(number * 4 + 4), length));
    found.push([from, to]);
    last = to;
  }
  return found;
}

/** Each header text ends with an empty paragraph of its own. */
function withoutGuard(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  return last !== undefined && last.from === last.mark ? lines.slice(0, -1) : lines;
}

type Refused = { readonly ok: false; readonly refusal: Refusal };

function brokenDoc(): Refused {
  return refused('broken-doc', {
    zh: '文件损坏：看上去是旧式 Word 文件（.doc），但其中的正文找不到，多半是下载或复制时中断了。请重新下载，或用 Word、WPS 打开后另存为 .docx 再试。',
    en: 'The file is damaged: it looks like an old Word file (.doc), but the text in it cannot be found; most likely a download or copy was cut off. Download it again, or open it in Word or WPS and save it as .docx.',
  });
}

function oldWord(): Refused {
  return refused('old-word', {
    zh: '文件由 Word 6.0 或 Word 95 保存，格式太旧，不能读取。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再试。',
    en: 'The file was saved by Word 6.0 or Word 95, a form too old to be read. Open it in Word or WPS, save it as "Word document (.docx)" and try again.',
  });
}

function notWordDocument(): Refused {
  return refused('not-word', {
    zh: '这不是 Word 97–2003 文件（.doc）：里面没有 Word 的正文。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再试。',
    en: 'This is not a Word 97–2003 file (.doc): it holds no text of Word. Open it in Word or WPS, save it as "Word document (.docx)" and try again.',
  });
}

function tooMuchText(): Refused {
  return refused('too-large', {
    zh: '文件中的文字太多或排版太碎，已停止读取。请按部门拆成几个文件后再试。',
    en: 'The file holds too much text or too much formatting; reading was stopped. Split it by department and try again.',
  });
}
