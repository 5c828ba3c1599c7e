/**
 * Small Word 97–2003 files for tests, made of paragraphs with property modifiers ([MS-DOC]). Written by our own code but for the container,
 * so that the reader meets what programs write: two piece kinds, pieces out of order, styles, tables, headers, notes, text boxes.
 */
import { utils, write } from 'cfb';

export type DocRun = { readonly text: string; readonly modifiers?: readonly number[] };
export type DocParagraph = {
  readonly runs: readonly DocRun[];
  /** A paragraph mark, a cell mark (7) or the end of a section (12). */
  readonly mark: '\r' | '\u0007' | '\f';
  readonly markModifiers?: readonly number[];
  readonly style?: number;
  readonly modifiers?: readonly number[];
};
export type DocStyleSource = {
  readonly sti?: number;
  readonly name: string;
  readonly kind?: 'paragraph' | 'character';
  readonly base?: number;
  readonly paragraph?: readonly number[];
  readonly characters?: readonly number[];
};
export type DocPiece = {
  readonly length: number;
  readonly bytes: 1 | 2;
  /** The property modifier of the piece as it stands in the table. */
  readonly prm?: number;
};
export type DocSource = {
  readonly body: readonly DocParagraph[];
  readonly styles?: readonly DocStyleSource[];
  /** Texts of headers and footers from the seventh on: even header, odd header, even footer, odd footer, first header, first footer. */
  readonly margins?: readonly (readonly DocParagraph[])[];
  readonly footnotes?: readonly (readonly DocParagraph[])[];
  readonly endnotes?: readonly (readonly DocParagraph[])[];
  /** Text boxes; the n-th hangs on the n-th character 8 of the body. */
  readonly boxes?: readonly (readonly DocParagraph[])[];
  readonly faces?: readonly string[];
  /** Without it, one piece of two bytes a character. Given lengths are followed by one such piece for the rest. */
  readonly pieces?: readonly DocPiece[];
  /** The bytes of the pieces lie in the file in the opposite order, as after a fast save. */
  readonly isFastSaved?: boolean;
  /** Lists of property modifiers that pieces name. */
  readonly pieceModifiers?: readonly (readonly number[])[];
  readonly data?: Uint8Array;
  readonly encode?: (text: string) => readonly number[];
  readonly identifier?: number;
  readonly edition?: number;
  readonly flags?: number;
  readonly language?: number;
  readonly hasPieceTable?: boolean;
};

export const u16 = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
/** A modifier with an operand of fixed length. */
export const modifier = (code: number, ...operand: readonly number[]): readonly number[] => [...u16(code), ...operand];

export const hidden = modifier(0x083c, 1);
export const struck = modifier(0x0837, 1);
export const deleted = modifier(0x0800, 1);
const special = modifier(0x0855, 1);
const inTable = modifier(0x2416, 1);
const rowEnd = modifier(0x2417, 1);

export function text(content: string, properties: Omit<DocParagraph, 'runs' | 'mark'> = {}): DocParagraph {
  return { ...properties, runs: [{ text: content }], mark: '\r' };
}

export function runs(content: readonly DocRun[], properties: Omit<DocParagraph, 'runs' | 'mark'> = {}): DocParagraph {
  return { ...properties, runs: content, mark: '\r' };
}

export function field(instruction: string, result?: string): readonly DocRun[] {
  const mark = (character: string): DocRun => ({ text: character, modifiers: special });
  const shown = result === undefined ? [] : [mark('\u0014'), { text: result }];
  return [mark('\u0013'), { text: ` ${instruction} ` }, ...shown, mark('\u0015')];
}

export const anchor: DocRun = { text: '\u0008', modifiers: special };
export const picture: DocRun = { text: '\u0001', modifiers: modifier(0x6a03, 0, 0, 0, 0) };

export function symbol(face: number, code: number): DocRun {
  return { text: '(', modifiers: [...special, ...modifier(0x6a09, ...u16(face), ...u16(code))] };
}

export type DocCell = {
  readonly content: readonly DocParagraph[] | string;
  readonly width?: number;
  /** Flags of TC80: 1 and 2 across, 32 and 64 down. */
  readonly flags?: number;
};
export type DocRow = {
  readonly cells: readonly DocCell[];
  readonly left?: number;
  /** Modifiers after the definition of the row. */
  readonly modifiers?: readonly number[];
  readonly markModifiers?: readonly number[];
  readonly hasDefinition?: boolean;
};

export const usualWidth = 1000;

/** Paragraphs of a table; `depth` 2 is a table in a cell. */
export function table(rows: readonly DocRow[], depth = 1): readonly DocParagraph[] {
  return rows.flatMap((row) => [...row.cells.flatMap((cell) => cellParagraphs(cell, depth)), rowEndParagraph(row, depth)]);
}

const depthModifier = (depth: number): readonly number[] => modifier(0x6649, ...u32(depth));

function cellParagraphs({ content }: DocCell, depth: number): readonly DocParagraph[] {
  const all = typeof content === 'string' ? content.split('\n').map((line) => text(line)) : content;
  const closed = all.at(-1)?.modifiers !== undefined ? [...all, text('')] : all.length === 0 ? [text('')] : all;
  return closed.map((one, number) => {
    if (one.modifiers !== undefined) return one;
    const isLast = number === closed.length - 1;
    const place = [...inTable, ...depthModifier(depth)];
    if (!isLast) return { ...one, modifiers: place };
    return depth === 1 ? { ...one, mark: '\u0007', modifiers: place } : { ...one, modifiers: [...place, ...modifier(0x244b, 1)] };
  });
}

function rowEndParagraph(row: DocRow, depth: number): DocParagraph {
  const definition = row.hasDefinition === false ? [] : tableDefinition(row);
  const end = depth === 1 ? rowEnd : [...modifier(0x244b, 1), ...modifier(0x244c, 1)];
  return {
    runs: [],
    mark: depth === 1 ? '\u0007' : '\r',
    modifiers: [...inTable, ...depthModifier(depth), ...end, ...definition, ...(row.modifiers ?? [])],
    ...(row.markModifiers === undefined ? {} : { markModifiers: row.markModifiers }),
  };
}

export function tableDefinition({ cells, left = 0 }: DocRow): readonly number[] {
  const edges = [left];
  for (const { width } of cells) edges.push((edges.at(-1) ?? 0) + (width ?? usualWidth));
  const operand = [
    cells.length,
    ...edges.flatMap(u16),
    ...cells.flatMap(({ flags }) => [...u16(flags ?? 0), ...Array.from({ length: 18 }, () => 0)]),
  ];
  return [...u16(0xd608), ...u16(operand.length + 1), ...operand];
}

type Character = { readonly text: string; readonly at: number; readonly size: number; readonly look: string };
type Stretch = { readonly from: number; readonly to: number; readonly entry: readonly number[] };

const textStart = 0x800;

export function makeDoc(source: DocSource): Uint8Array {
  return container(docStreams(source));
}

export function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(file, name, content);
  return new Uint8Array(write(file, { type: 'array' }) as ArrayLike<number>);
}

/** The streams before they are put into the container. */
export function docStreams(source: DocSource): Readonly<Record<string, Uint8Array>> {
  const guard = [text('')];
  const notes = (all: DocSource['footnotes']): readonly DocParagraph[] => (all === undefined ? [] : [...all.flat(), ...guard]);
  const margins = source.margins?.map((one) => (one.length === 0 ? [] : [...one, ...guard]));
  const stories = [
    source.body,
    notes(source.footnotes),
    margins === undefined ? [] : [...margins.flat(), ...guard],
    [],
    [],
    notes(source.endnotes),
    source.boxes === undefined ? [] : [...source.boxes.flat(), ...guard],
    [],
  ];
  const lengths = stories.map(lengthOf);
  const all = stories.flat();
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const pieces = placePieces(source, total);
  const characters: Character[] = [];
  const paragraphs: Stretch[] = [];
  for (const paragraph of all) {
    const start = characters.length;
    const put = (content: string, look: readonly number[] = []): void => {
      for (const unit of content.split('')) characters.push({ text: unit, look: String(look), ...placeOf(pieces, characters.length) });
    };
    for (const run of paragraph.runs) put(run.text, run.modifiers);
    put(paragraph.mark, paragraph.markModifiers);
    const entry = [...u16(paragraph.style ?? 0), ...(paragraph.modifiers ?? [])];
    for (const [from, to] of stretches(characters.slice(start))) paragraphs.push({ from, to, entry });
  }
  const end = Math.max(textStart, ...characters.map(({ at, size }) => at + size));
  const looks = characters.map(({ at, size, look }): Stretch => ({
    from: at,
    to: at + size,
    entry: look === '' ? [] : look.split(',').map(Number),
  }));
  const document: number[] = Array.from({ length: end }, () => 0);
  for (const { text: unit, at, size } of characters) {
    const bytes = size === 2 ? u16(unit.charCodeAt(0)) : (source.encode ?? oneByte)(unit);
    bytes.forEach((byte, offset) => (document[at + offset] = byte));
  }
  const tables: number[] = [];
  const pairs = new Map<number, readonly [number, number]>();
  const add = (pair: number, bytes: readonly number[]): void => {
    pairs.set(pair, [tables.length, bytes.length]);
    for (const byte of bytes) tables.push(byte);
  };
  if (source.styles !== undefined) add(1, styleSheet(source.styles));
  add(12, pages('characters', looks, document));
  add(13, pages('paragraphs', paragraphs, document));
  if (source.footnotes !== undefined) add(3, positions(source.footnotes));
  if (margins !== undefined) add(11, positions([...Array.from({ length: 6 }, () => []), ...margins]));
  if (source.faces !== undefined) add(15, faceList(source.faces));
  if (source.endnotes !== undefined) add(47, positions(source.endnotes));
  if (source.boxes !== undefined) addBoxes(source.boxes, characters.slice(0, lengths[0]), add);
  if (source.hasPieceTable !== false) add(33, pieceTable(source, pieces));
  writeHead(source, document, lengths, pairs);
  return {
    WordDocument: Uint8Array.from(document),
    '1Table': Uint8Array.from(tables),
    ...(source.data === undefined ? {} : { Data: source.data }),
  };
}

function lengthOf(paragraphs: readonly DocParagraph[]): number {
  return paragraphs.reduce((sum, { runs: all }) => sum + 1 + all.reduce((inner, run) => inner + run.text.length, 0), 0);
}

type Placed = DocPiece & { readonly from: number; readonly at: number };

function placePieces({ pieces, isFastSaved }: DocSource, total: number): readonly Placed[] {
  const all: (DocPiece & { readonly from: number })[] = [];
  let from = 0;
  for (const piece of pieces ?? []) {
    const length = Math.min(piece.length, total - from);
    if (length > 0) all.push({ ...piece, length, from });
    from += length;
  }
  if (from < total) all.push({ length: total - from, bytes: 2, from });
  let at = textStart;
  const placed = (isFastSaved === true ? all.toReversed() : all).map((piece) => {
    const here = { ...piece, at };
    at += piece.length * piece.bytes + ((piece.length * piece.bytes) % 2);
    return here;
  });
  return placed.toSorted((one, other) => one.from - other.from);
}

function placeOf(pieces: readonly Placed[], character: number): { readonly at: number; readonly size: number } {
  const piece = pieces.find(({ from, length }) => from <= character && character < from + length);
  if (piece === undefined) throw new Error('no piece');
  return { at: piece.at + (character - piece.from) * piece.bytes, size: piece.bytes };
}

/** Characters that lie next to one another in the file. */
function stretches(characters: readonly Character[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const { at, size } of characters) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + size;
    else found.push([at, at + size]);
  }
  return found;
}

function oneByte(unit: string): readonly number[] {
  return [unit.charCodeAt(0) & 0xff];
}

/** Writes pages of runs to the end of the document and gives the list of them (PlcfBtePapx, PlcfBteChpx). */
function pages(kind: 'characters' | 'paragraphs', all: readonly Stretch[], document: number[]): readonly number[] {
  const sorted = joined(all.toSorted((one, other) => one.from - other.from));
  const starts: number[] = [];
  const numbers: number[] = [];
  const itemSize = kind === 'characters' ? 1 : 13;
  for (let next = 0; next < sorted.length;) {
    while (document.length % 512 !== 0) document.push(0);
    const page: number[] = Array.from({ length: 512 }, () => 0);
    const runsHere: Stretch[] = [];
    let free = 511;
    for (; next < sorted.length && runsHere.length < 100; next += 1) {
      const run = sorted[next];
      if (run === undefined) break;
      const last = runsHere.at(-1);
      // A page has no gaps: what lies between is a run without properties.
      const gap = last !== undefined && last.to < run.from;
      const size = sizeOf(kind, run.entry);
      const head = (runsHere.length + (gap ? 2 : 1) + 1) * 4 + (runsHere.length + (gap ? 2 : 1)) * itemSize;
      if (free - size - 1 < head) break;
      if (gap) runsHere.push({ from: last.to, to: run.from, entry: [] });
      runsHere.push(run);
      free -= size;
      free -= free % 2;
    }
    if (runsHere.length === 0) throw new Error('properties too long for a page');
    let at = 511;
    runsHere.forEach((run, number) => {
      put(page, number * 4, u32(run.from));
      put(page, number * 4 + 4, u32(run.to));
      const bytes = listBytes(kind, run.entry);
      if (bytes.length === 0) return;
      at -= bytes.length;
      at -= at % 2;
      put(page, at, bytes);
      page[(runsHere.length + 1) * 4 + number * itemSize] = at / 2;
    });
    page[511] = runsHere.length;
    starts.push(runsHere[0]?.from ?? 0);
    numbers.push(document.length / 512);
    for (const byte of page) document.push(byte);
  }
  return [...starts.flatMap(u32), ...u32(sorted.at(-1)?.to ?? 0), ...numbers.flatMap(u32)];
}

function joined(sorted: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const run of sorted) {
    const last = found.at(-1);
    if (last !== undefined && last.to === run.from && run.to - run.from <= 2 && String(last.entry) === String(run.entry))
      found[found.length - 1] = { ...last, to: run.to };
    else found.push(run);
  }
  return found;
}

function listBytes(kind: 'characters' | 'paragraphs', entry: readonly number[]): readonly number[] {
  if (entry.length === 0) return [];
  if (kind === 'characters') return [entry.length, ...entry];
  return entry.length % 2 === 1 ? [(entry.length + 1) / 2, ...entry] : [0, entry.length / 2, ...entry];
}

function sizeOf(kind: 'characters' | 'paragraphs', entry: readonly number[]): number {
  return listBytes(kind, entry).length;
}

function put(target: number[], at: number, bytes: readonly number[]): void {
  bytes.forEach((byte, offset) => (target[at + offset] = byte));
}

function positions(texts: readonly (readonly DocParagraph[])[]): readonly number[] {
  const starts = [0];
  for (const one of texts) starts.push((starts.at(-1) ?? 0) + lengthOf(one));
  return [...starts, (starts.at(-1) ?? 0) + 1].flatMap(u32);
}

function addBoxes(
  boxes: readonly (readonly DocParagraph[])[],
  body: readonly Character[],
  add: (pair: number, bytes: readonly number[]) => void,
): void {
  const anchors = body.flatMap(({ text: unit }, at) => (unit === '\u0008' ? [at] : []));
  const shape = (number: number): number => 0x401 + number;
  const zeros = (length: number): readonly number[] => Array.from({ length }, () => 0);
  add(40, [...[...anchors, body.length].flatMap(u32), ...anchors.flatMap((_, number) => [...u32(shape(number)), ...zeros(22)])]);
  add(56, [
    ...positions(boxes),
    ...[...boxes, []].flatMap((_, number) => [...zeros(14), ...u32(number < boxes.length ? shape(number) : 0), ...zeros(4)]),
  ]);
}

function faceList(faces: readonly string[]): readonly number[] {
  const one = (name: string): readonly number[] => {
    const body = [...Array.from({ length: 39 }, () => 0), ...name.split('').flatMap((unit) => u16(unit.charCodeAt(0))), 0, 0];
    return [body.length, ...body];
  };
  return [...u16(faces.length), 0, 0, ...faces.flatMap(one)];
}

function styleSheet(styles: readonly DocStyleSource[]): readonly number[] {
  const head = [...u16(styles.length), ...u16(10), 1, 0, ...u16(91), ...u16(15), 0, 0, 0, 0, 0, 0, 0, 0];
  return [...u16(head.length), ...head, ...styles.flatMap(styleBytes)];
}

function styleBytes(style: DocStyleSource, number: number): readonly number[] {
  if (style.name === '') return [0, 0];
  const isParagraph = style.kind !== 'character';
  const lists = isParagraph ? [[...u16(number), ...(style.paragraph ?? [])], style.characters ?? []] : [style.characters ?? []];
  const head = [...u16(style.sti ?? 0xffe), ...u16((isParagraph ? 1 : 2) | ((style.base ?? 0xfff) << 4)), ...u16(lists.length), 0, 0, 0, 0];
  const name = [...u16(style.name.length), ...style.name.split('').flatMap((unit) => u16(unit.charCodeAt(0))), 0, 0];
  const body = [...head, ...name];
  for (const list of lists) {
    body.push(...u16(list.length), ...list);
    if (body.length % 2 === 1) body.push(0);
  }
  return [...u16(body.length), ...body];
}

function pieceTable(source: DocSource, pieces: readonly Placed[]): readonly number[] {
  const lists = (source.pieceModifiers ?? []).flatMap((list) => [1, ...u16(list.length), ...list]);
  const last = pieces.at(-1);
  const table = [
    ...pieces.flatMap(({ from }) => u32(from)),
    ...u32((last?.from ?? 0) + (last?.length ?? 0)),
    ...pieces.flatMap(({ at, bytes, prm }) => [0, 0, ...u32(bytes === 1 ? (at * 2) | 0x4000_0000 : at), ...u16(prm ?? 0)]),
  ];
  return [...lists, 2, ...u32(table.length), ...table];
}

function writeHead(
  source: DocSource,
  document: number[],
  lengths: readonly number[],
  pairs: ReadonlyMap<number, readonly [number, number]>,
): void {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  put(document, 0, [...u16(source.identifier ?? 0xa5ec), ...u16(source.edition ?? 0xc1)]);
  put(document, 6, u16(source.language ?? 0x0804));
  put(document, 0x0a, u16(0x0200 | (source.flags ?? 0)));
  put(document, 0x18, [...u32(textStart), ...u32(textStart + total * 2)]);
  put(document, 0x20, u16(14));
  put(document, 0x3c, u16(source.language ?? 0x0804));
  put(document, 0x3e, u16(22));
  lengths.forEach((length, number) => put(document, 0x4c + number * 4, u32(length)));
  put(document, 0x98, u16(0x5d));
  for (const [pair, [at, length]] of pairs) put(document, 0x9a + pair * 8, [...u32(at), ...u32(length)]);
}
