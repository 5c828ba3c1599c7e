/**
 * The text of the file with its properties: paragraphs by their marks, runs of characters that look alike
 * ([MS-DOC] 2.4.2 paragraphs, 2.4.6 properties: style, then the run's own, then those of the piece).
 */
import { bytesOf, i32At, u16At } from './bytes.ts';
import type { FileInformation } from './file-information.ts';
import { formattedPages } from './formatted-pages.ts';
import { changeLook, changeParagraph, noFormat, noLook, type Look, type ParagraphFormat } from './formats.ts';
import { modifiersOf, type Modifier } from './modifiers.ts';
import { pieceAt, type Piece } from './piece-table.ts';
import { noStyle, readDocStyles, type DocStyle } from './read-styles.ts';
import { decoderOf } from './short-characters.ts';

/** A paragraph: its characters and the mark at its end. */
export type Line = {
  readonly from: number;
  /** The mark, or the end of the text where there is none. */
  readonly mark: number;
  /** The mark is that of a table cell or row. */
  readonly isCellMark: boolean;
  readonly format: LineFormat;
};

export type LineFormat = ParagraphFormat & {
  readonly styleNumber: number;
  /** Lists with the modifiers of the table row that this paragraph ends. */
  readonly row: readonly Uint8Array[];
};

export type Run = { readonly from: number; readonly text: string; readonly look: Look };

export type DocumentText = {
  readonly lines: (from: number, to: number) => readonly Line[];
  readonly runs: (line: Line, from: number, to: number) => readonly Run[];
  readonly markLook: (line: Line) => Look;
  /** Modifiers of the table row that a line ends. */
  readonly rowModifiers: (line: Line) => Iterable<Modifier>;
  readonly styleOf: (line: Line) => DocStyle;
  readonly faceName: (face: number | null) => string;
  /** More lines or property lists were to be followed than any honest file has. */
  readonly isExhausted: () => boolean;
};

export type Streams = { readonly document: Uint8Array; readonly tables: Uint8Array; readonly data: Uint8Array };

/** Bytes of property lists that are worked through for one file. */
const mostListBytes = 256 * 1024 * 1024;
/** Paragraphs, those in cells included. */
const mostLines = 2 * 1024 * 1024;
/** Properties that are kept at hand. */
const mostKept = 32_768;
const plainLine: LineFormat = { ...noFormat, styleNumber: 0, row: [] };

export function documentText(information: FileInformation, pieces: readonly Piece[], streams: Streams): DocumentText {
  const { document, tables } = streams;
  const stream = bytesOf(document);
  const data = bytesOf(streams.data);
  const styles = readDocStyles(information.table(tables, 'styles'));
  const faces = readFaces(information, tables);
  const paragraphAt = formattedPages('paragraphs', information.table(tables, 'paragraphPages'), document);
  const charactersAt = formattedPages('characters', information.table(tables, 'characterPages'), document);
  const decode = decoderOf(information, pieces, document);
  const formats = new Map<string, LineFormat>();
  const looks = new Map<string, Look>();
  let listBytes = 0;
  let lineCount = 0;
  const isExhausted = (): boolean => listBytes > mostListBytes || lineCount > mostLines;
  const keep = <Value>(kept: Map<string, Value>, key: string, value: Value): Value => {
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, value);
    return value;
  };

  const modifiers = function* (list: Uint8Array): Generator<Modifier> {
    if (listBytes > mostListBytes) return;
    listBytes += list.length + 8;
    for (const modifier of modifiersOf(list)) {
      yield modifier;
      // A list too long for its page stands in the Data stream ([MS-DOC] 2.6.2 sprmPHugePapx, sprmPTableProps).
      if (![0x6645, 0x6646, 0x646b].includes(modifier.code) || listBytes > mostListBytes) continue;
      const place = i32At(modifier.operand, 0);
      const size = data.u16(place);
      listBytes += size;
      yield* modifiersOf(data.bytes.subarray(place + 2, place + 2 + size));
    }
  };

  const styleAt = (number: number): DocStyle => styles[number] ?? noStyle;

  const formatAt = (piece: Piece, byte: number): LineFormat => {
    const run = paragraphAt(byte);
    const key = `${run.key} ${piece.modifiersKey}`;
    const known = formats.get(key);
    if (known !== undefined) return known;
    const list = [...modifiers(run.modifiers), ...modifiers(piece.modifiers)];
    const named = list.findLast(({ code }) => code === 0x4600);
    const styleNumber = named === undefined ? run.style : u16At(named.operand, 0);
    let format = styleAt(styleNumber).paragraph;
    for (const modifier of list) format = changeParagraph(format, modifier);
    const row = format.end === 'row' || format.end === 'nested row' ? [run.modifiers, piece.modifiers] : [];
    return keep(formats, key, { ...format, styleNumber, row });
  };

  const lookAt = (piece: Piece, byte: number, styleNumber: number): Look => {
    const run = charactersAt(byte);
    const key = `${run.key} ${piece.modifiersKey} ${styleNumber}`;
    const known = looks.get(key);
    if (known !== undefined) return known;
    const list = [...modifiers(run.modifiers), ...modifiers(piece.modifiers)];
    const named = list.findLast(({ code }) => code === 0x4a30);
    const base = together(styleAt(styleNumber).look, named === undefined ? noLook : styleAt(u16At(named.operand, 0)).look);
    let look = base;
    for (const modifier of list) look = changeLook(look, modifier, base);
    return keep(looks, key, look);
  };

  const lines = (from: number, to: number): readonly Line[] => {
    const found: Line[] = [];
    let start = from;
    for (let number = pieceAt(pieces, from); number >= 0 && number < pieces.length; number += 1) {
      const piece = pieces[number];
      if (piece === undefined || piece.from >= to) break;
      const end = Math.min(piece.to, to);
      for (let at = Math.max(piece.from, from); at < end; at += 1) {
        const byte = piece.at + (at - piece.from) * piece.size;
        const unit = piece.size === 1 ? document[byte] : (document[byte] ?? 0) | ((document[byte + 1] ?? 0) << 8);
        if (unit !== 0x0d && unit !== 0x07 && unit !== 0x0c) continue;
        // A page break within a paragraph and the end of a section are the same character.
        if (unit === 0x0c && paragraphAt(byte).to !== byte + piece.size) continue;
        lineCount += 1;
        if (isExhausted()) return found;
        found.push({ from: start, mark: at, isCellMark: unit === 0x07, format: formatAt(piece, byte) });
        start = at + 1;
      }
    }
    if (start < to && pieceAt(pieces, start) >= 0) found.push({ from: start, mark: to, isCellMark: false, format: plainLine });
    return found;
  };

  const runs = (line: Line, from: number, to: number): readonly Run[] => {
    const found: Run[] = [];
    for (let number = pieceAt(pieces, from); number >= 0 && number < pieces.length; number += 1) {
      const piece = pieces[number];
      if (piece === undefined || piece.from >= to) break;
      const end = Math.min(piece.to, to);
      for (let at = Math.max(piece.from, from); at < end;) {
        const byte = piece.at + (at - piece.from) * piece.size;
        const look = lookAt(piece, byte, line.format.styleNumber);
        const alike = Math.max(1, Math.floor((charactersAt(byte).to - byte) / piece.size));
        const next = Math.min(end, at + alike);
        const bytes = stream.bytes.subarray(byte, byte + (next - at) * piece.size);
        found.push({ from: at, text: decode(bytes, piece.size), look });
        at = next;
      }
    }
    return found;
  };

  const markLook = (line: Line): Look => {
    const piece = pieces[pieceAt(pieces, line.mark)];
    return piece === undefined ? noLook : lookAt(piece, piece.at + (line.mark - piece.from) * piece.size, line.format.styleNumber);
  };

  const rowModifiers = function* ({ format }: Line): Generator<Modifier> {
    for (const list of format.row) yield* modifiers(list);
  };

  return {
    lines,
    runs,
    markLook,
    rowModifiers,
    styleOf: ({ format }) => styleAt(format.styleNumber),
    faceName: (face) => (face === null ? '' : (faces[face] ?? '')),
    isExhausted,
  };
}

/** Switches of a paragraph style and of a character style add up. */
function together(paragraph: Look, character: Look): Look {
  return {
    ...paragraph,
    isHidden: paragraph.isHidden !== character.isHidden,
    isStruck: paragraph.isStruck !== character.isStruck,
    isStruckTwice: paragraph.isStruckTwice !== character.isStruckTwice,
    face: character.face ?? paragraph.face,
  };
}

/** Names of the faces, by which signs of symbol faces are known ([MS-DOC] 2.9.286 SttbfFfn). */
function readFaces(information: FileInformation, tables: Uint8Array): readonly string[] {
  const list = information.table(tables, 'fonts');
  const faces: string[] = [];
  let at = 4;
  for (let number = 0; number < list.u16(0) && at < list.length; number += 1) {
    const end = at + 1 + list.u8(at);
    let name = '';
    for (let character = at + 40; character + 2 <= end && list.u16(character) !== 0; character += 2)
      name += String.fromCharCode(list.u16(character));
    faces.push(name);
    at = end;
  }
  return faces;
}
