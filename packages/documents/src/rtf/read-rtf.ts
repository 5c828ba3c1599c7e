/**
 * Bytes of an RTF file (.rtf; also .doc files that are RTF inside) → blocks: the body, then headers, footers, footnotes and endnotes as parts
 * of their own (Rich Text Format Specification 1.9). Left out: automatic numbers, field codes; counted: hidden, struck-out, deleted text.
 */
import { refused, type Note, type Outcome } from '@jixiao/domain';
import type { Blocks } from '../blocks.ts';
import { deepestNesting, numberBlocks, pageBreak, type FlowBlock, type FlowPart } from '../flow/flow.ts';
import { signOf, withSigns } from '../word/symbols.ts';
import { maximumFileSize } from '../zip/limits.ts';
import { tooLarge } from '../zip/read-zip.ts';
import { decodeBytes, encodingOfCharset, encodingOfCodePage } from './code-pages.ts';
import { footers, headers, skipped, transparent } from './destinations.ts';
import { latin, readTokens, type Token } from './read-tokens.ts';
import {
  beginFlow,
  endCell,
  endFlow,
  endParagraph,
  endRow,
  newDefinition,
  remove,
  writeText,
  type Flow,
  type ParagraphLook,
} from './rtf-flow.ts';

type Font = { charset: number | null; encoding: string | null; face: string };
type Field = {
  instruction: string;
  hasResult: boolean;
  form: { type: number; result: number | null; usual: number; readonly entries: string[] } | null;
};

/** What a group takes over from the group around it and forgets at its end. */
type State = {
  mode: 'text' | 'fonts' | 'styles' | 'instruction' | 'form' | 'entry' | 'ansi-or-unicode' | 'nothing';
  /** The mode around a pair of renditions (\upr). */
  around: State['mode'];
  flow: Flow;
  field: Field | null;
  font: number;
  eastAsianFont: number | null;
  /** Signs after \u that stand for it where Unicode is not known. */
  skip: number;
  isHidden: boolean;
  isStruck: boolean;
  isDeleted: boolean;
  isInTable: boolean;
  nesting: number;
  isRowOfNested: boolean;
  style: number | null;
  outline: number | null;
  isNumbered: boolean;
  isContents: boolean;
};

type Reading = {
  readonly bytes: Uint8Array;
  readonly fonts: Map<number, Font>;
  readonly styles: Map<number, string>;
  readonly margins: FlowPart[];
  readonly footnotes: FlowBlock[];
  readonly endnotes: FlowBlock[];
  encoding: string | null;
  usualFont: number;
  headers: number;
  footers: number;
  state: State;
  readonly around: State[];
  /** Signs still to be stepped over after \u. */
  toSkip: number;
  /** Bytes of text that wait for their neighbours: a sign can take several. */
  waiting: number[];
  fontEntry: number;
  styleEntry: number | null;
  name: string;
  made: number;
};

const deepestGroup = 1000;
const longestRun = 65_536;
const mostPieces = 1_000_000;
const fieldsWithoutText = /^\s*(?:TC|XE|TA|RD|SET|ASK)(?:\s|$)/i;
const contentsField = /^\s*TOC(?:\s|$)/i;
const symbolField = /^\s*SYMBOL\s+(0x[0-9a-f]+|\d+)(?:.*?\\f\s*"?([^"\\]+)"?)?/i;

export function readRtf(bytes: Uint8Array): Outcome<Blocks> {
  if (bytes.length > maximumFileSize) return tooLarge(bytes.length);
  const start = /^(?:\u00ef\u00bb\u00bf)?[\s\0]*\{\\rtf/.exec(latin(bytes, 0, 256));
  if (start === null) return notRtf();
  const reading = beginReading(bytes.subarray(start[0].length - 5));
  const tokens = readTokens(reading.bytes);
  let isFresh = false;
  let isStarred = false;
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    if (token.type === 'open') {
      flush(reading);
      reading.around.push(reading.state);
      if (reading.around.length > deepestGroup) return tooDeep();
      reading.state = { ...reading.state };
      isFresh = true;
      isStarred = false;
      continue;
    }
    if (token.type === 'close') {
      flush(reading);
      closeGroup(reading);
      isFresh = false;
      if (reading.around.length === 0) return finish(reading, null);
      continue;
    }
    if (isFresh && token.type === 'symbol' && token.sign === '*') {
      isStarred = true;
      continue;
    }
    if (isFresh && !enter(reading, token, isStarred)) tokens.skipGroup();
    else take(reading, token);
    isFresh = false;
    if (reading.made > mostPieces) return tooMuch();
  }
  flush(reading);
  return finish(reading, cutOff());
}

function beginReading(bytes: Uint8Array): Reading {
  return {
    bytes,
    fonts: new Map(),
    styles: new Map(),
    margins: [],
    footnotes: [],
    endnotes: [],
    encoding: null,
    usualFont: 0,
    headers: 0,
    footers: 0,
    state: {
      mode: 'text',
      around: 'text',
      flow: beginFlow('body'),
      field: null,
      font: 0,
      eastAsianFont: null,
      skip: 1,
      isHidden: false,
      isStruck: false,
      isDeleted: false,
      isInTable: false,
      nesting: 0,
      isRowOfNested: false,
      style: null,
      outline: null,
      isNumbered: false,
      isContents: false,
    },
    around: [],
    toSkip: 0,
    waiting: [],
    fontEntry: 0,
    styleEntry: 0,
    name: '',
    made: 0,
  };
}

function finish(reading: Reading, note: Note | null): Outcome<Blocks> {
  while (reading.around.length > 0) closeGroup(reading);
  const { flow } = reading.state;
  const parts: FlowPart[] = [{ part: 'body', content: endFlow(flow, lookOf(reading)) }, ...reading.margins];
  if (reading.footnotes.length > 0) parts.push({ part: 'footnotes', content: reading.footnotes });
  if (reading.endnotes.length > 0) parts.push({ part: 'endnotes', content: reading.endnotes });
  return numberBlocks(parts, note === null ? [] : [note]);
}

/** The first word of a group says what it holds. False: the group is stepped over. */
function enter(reading: Reading, token: Token, isStarred: boolean): boolean {
  const { state } = reading;
  if (token.type !== 'word') return !isStarred && state.mode !== 'ansi-or-unicode';
  const { name } = token;
  if (state.mode === 'ansi-or-unicode') {
    if (name !== 'ud') return false;
    state.mode = state.around;
    return true;
  }
  switch (name) {
    case 'fonttbl':
      state.mode = 'fonts';
      return true;
    case 'stylesheet':
      state.mode = 'styles';
      return true;
    case 'upr':
      state.around = state.mode;
      state.mode = 'ansi-or-unicode';
      return true;
    case 'listtext':
    case 'pntext':
    case 'pn':
      if (state.mode === 'text') state.flow.isNumbered = true;
      return false;
    case 'pict':
      if (state.mode === 'text') leaveOut(reading, 'picture', '');
      return false;
    case 'object':
      if (state.mode === 'text') leaveOut(reading, 'object', '');
      return true;
    case 'formfield':
      state.mode = 'form';
      if (state.field !== null) state.field.form = { type: 0, result: null, usual: 0, entries: [] };
      return true;
    case 'ffl':
      state.mode = 'entry';
      state.field?.form?.entries.push('');
      return true;
  }
  if (skipped.has(name) || (isStarred && !transparent.has(name))) return false;
  if (state.mode === 'text') beginPart(reading, name);
  return true;
}

function beginPart(reading: Reading, name: string): void {
  const begin = (part: string): void => {
    const { state } = reading;
    reading.made += 1;
    state.flow = beginFlow(part);
    state.isInTable = false;
    state.nesting = 0;
    state.style = null;
    state.outline = null;
    state.isNumbered = false;
    state.isContents = false;
  };
  if (headers.has(name)) begin(`header${(reading.headers += 1)}`);
  else if (footers.has(name)) begin(`footer${(reading.footers += 1)}`);
  else if (name === 'footnote') begin('footnotes');
  else if (name === 'shptxt' || name === 'dptxbxtext') begin('box');
}

function closeGroup(reading: Reading): void {
  const { state } = reading;
  const outer = reading.around.pop();
  if (outer === undefined) return;
  if (state.flow !== outer.flow) endPart(reading, outer);
  reading.state = outer;
  reading.toSkip = 0;
  if (state.field !== null && state.field !== outer.field) endField(reading, state.field);
}

function endPart(reading: Reading, outer: State): void {
  const { flow } = reading.state;
  const content = endFlow(flow, lookOf(reading));
  const into =
    flow.part === 'footnotes'
      ? reading.footnotes
      : flow.part === 'endnotes'
        ? reading.endnotes
        : flow.part === 'box'
          ? outer.flow.boxes
          : null;
  if (into === null) reading.margins.push({ part: flow.part, content });
  else for (const block of content) into.push(block);
}

/** Signs and form fields stand in the field itself, without a result (RTF 1.9, "Fields" and "Form Fields"). */
function endField(reading: Reading, field: Field): void {
  if (reading.state.mode !== 'text') return;
  if (field.form !== null && field.form.type > 0) {
    const { type, result, usual, entries } = field.form;
    const chosen = result === null || result === 25 ? usual : result;
    if (type === 1) write(reading, chosen === 1 ? '☑' : '☐');
    else if (type === 2 && !field.hasResult) write(reading, entries[chosen] ?? '');
    return;
  }
  const symbol = field.hasResult ? null : symbolField.exec(field.instruction);
  if (symbol !== null) writeSign(reading, Number(symbol[1]), symbol[2]?.trim() ?? 'Symbol');
}

function take(reading: Reading, token: Token): void {
  switch (token.type) {
    case 'text':
      takeText(reading, token.from, token.to);
      break;
    case 'byte':
      if (reading.toSkip > 0) reading.toSkip -= 1;
      else reading.waiting.push(token.byte);
      break;
    case 'symbol':
      flush(reading);
      if (reading.toSkip > 0) reading.toSkip -= 1;
      else takeSymbol(reading, token.sign);
      break;
    case 'word':
      flush(reading);
      reading.toSkip = 0;
      takeWord(reading, token.name, token.parameter);
      break;
  }
}

function takeText(reading: Reading, begin: number, to: number): void {
  const from = Math.min(begin + reading.toSkip, to);
  reading.toSkip -= from - begin;
  for (let at = from; at < to; at += 1) {
    // Text of this length without any word is no document; a sign cut in two there does no harm.
    if (reading.waiting.length >= longestRun) flush(reading);
    reading.waiting.push(reading.bytes[at] as number);
  }
}

/** Bytes that waited, as text in the code page of the font. */
function flush(reading: Reading): void {
  if (reading.waiting.length === 0) return;
  const bytes = reading.waiting;
  reading.waiting = [];
  const { state } = reading;
  if (state.mode === 'nothing' || state.mode === 'ansi-or-unicode' || state.mode === 'form') return;
  const font = reading.fonts.get(state.font);
  if (state.mode === 'text' && font !== undefined && isSymbolFont(font)) {
    for (const byte of bytes) writeSign(reading, byte, font.face);
    return;
  }
  const eastAsian = state.eastAsianFont === null ? undefined : reading.fonts.get(state.eastAsianFont);
  const text = bytes.every((byte) => byte < 0x80)
    ? String.fromCharCode(...pieceOf(bytes)) + restOf(bytes)
    : decodeBytes(bytes, { font: font?.encoding ?? null, eastAsian: eastAsian?.encoding ?? null, document: reading.encoding });
  write(reading, text);
}

const mostArguments = 8192;

function pieceOf(bytes: readonly number[]): readonly number[] {
  return bytes.length <= mostArguments ? bytes : bytes.slice(0, mostArguments);
}

function restOf(bytes: readonly number[]): string {
  let text = '';
  for (let at = mostArguments; at < bytes.length; at += mostArguments) text += String.fromCharCode(...bytes.slice(at, at + mostArguments));
  return text;
}

function isSymbolFont({ charset, face }: Font): boolean {
  return /^(?:symbol|wingdings( [23])?)$/i.test(face) && (charset === 2 || charset === null);
}

function writeSign(reading: Reading, code: number, face: string): void {
  const sign = code === 0x20 ? ' ' : signOf(code < 0x100 ? code + 0xf000 : code, face);
  if (sign === null) leaveOut(reading, 'sign', `${face} ${code.toString(16)}`);
  write(reading, sign ?? '\ufffd');
}

function leaveOut(reading: Reading, kind: 'picture' | 'object' | 'sign', text: string): void {
  const { state } = reading;
  reading.made += 1;
  if (!state.isDeleted && !state.isHidden && !state.isStruck) remove(state.flow, kind, text);
}

function write(reading: Reading, text: string): void {
  const { state } = reading;
  if (text === '') return;
  switch (state.mode) {
    case 'text': {
      const removed = state.isDeleted ? 'deleted' : state.isHidden ? 'hidden' : state.isStruck ? 'struck' : null;
      if (state.field !== null) state.field.hasResult = true;
      if (removed === null) {
        writeText(state.flow, text);
        if (state.isContents && text !== pageBreak) state.flow.isContents = true;
      } else if (text !== pageBreak) remove(state.flow, removed, text);
      return;
    }
    case 'instruction':
      if (state.field !== null && state.field.instruction.length < 1000) state.field.instruction += text;
      return;
    case 'entry': {
      const entries = state.field?.form?.entries;
      if (entries !== undefined) entries[entries.length - 1] += text;
      return;
    }
    case 'fonts':
    case 'styles':
      takeNames(reading, text);
  }
}

/** Names of fonts and styles end in a semicolon. */
function takeNames(reading: Reading, text: string): void {
  const names = (reading.name + text).split(';');
  reading.name = (names.pop() ?? '').slice(0, 256);
  for (const name of names) {
    if (reading.state.mode === 'fonts') fontOf(reading, reading.fontEntry).face = name.trim();
    else if (reading.styleEntry !== null && !reading.styles.has(reading.styleEntry))
      reading.styles.set(reading.styleEntry, name.trim().toLowerCase());
    reading.styleEntry = 0;
  }
}

function fontOf(reading: Reading, number: number): Font {
  const known = reading.fonts.get(number);
  if (known !== undefined) return known;
  const font = { charset: null, encoding: null, face: '' };
  reading.made += 1;
  reading.fonts.set(number, font);
  return font;
}

function takeSymbol(reading: Reading, sign: string): void {
  switch (sign) {
    case '~':
      write(reading, '\u00a0');
      break;
    case '_':
      write(reading, '-');
      break;
    case '\t':
      write(reading, '\t');
      break;
    case '\r':
    case '\n':
      endText(reading);
      break;
  }
}

const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  softline: '\n',
  lbr: '\n',
  page: pageBreak,
  column: pageBreak,
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  mden: '/',
};

function takeWord(reading: Reading, name: string, parameter: number | null): void {
  const sign = signs[name];
  if (sign !== undefined) {
    write(reading, sign);
    return;
  }
  const { state } = reading;
  if (name === 'u') takeUnicode(reading, parameter ?? 0);
  else if (state.mode === 'fonts') takeFontWord(reading, name, parameter);
  else if (state.mode === 'styles') takeStyleWord(reading, name, parameter);
  else if (state.mode === 'form') takeFormWord(state.field, name, parameter ?? 0);
  else if (!takeBlockWord(reading, name) && !takeRowWord(state, name, parameter ?? 0)) takeLook(reading, name, parameter);
}

function takeUnicode(reading: Reading, parameter: number): void {
  const code = parameter < 0 ? parameter + 0x10000 : parameter;
  const text = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  const face = reading.fonts.get(reading.state.font)?.face ?? '';
  write(reading, code >= 0xf000 && code <= 0xf0ff ? withSigns(text, /^(?:symbol|wingdings)/i.test(face) ? face : '') : text);
  reading.toSkip = reading.state.skip;
}

function takeFontWord(reading: Reading, name: string, parameter: number | null): void {
  if (parameter === null) return;
  if (name === 'f') {
    reading.fontEntry = parameter;
    reading.name = '';
  } else if (name === 'fcharset') {
    const font = fontOf(reading, reading.fontEntry);
    font.charset = parameter;
    font.encoding ??= parameter === 77 ? 'macintosh' : encodingOfCharset(parameter);
  } else if (name === 'cpg') fontOf(reading, reading.fontEntry).encoding = encodingOfCodePage(parameter);
}

function takeStyleWord(reading: Reading, name: string, parameter: number | null): void {
  if (name === 's' && parameter !== null) reading.styleEntry = parameter;
  else if (name === 'cs' || name === 'ds' || name === 'ts') reading.styleEntry = null;
  else if (name === 'f' && parameter !== null) reading.state.font = parameter;
}

function takeFormWord(field: Field | null, name: string, parameter: number): void {
  const form = field?.form ?? null;
  if (form === null) return;
  if (name === 'fftype') form.type = parameter + 0;
  else if (name === 'ffres') form.result = parameter;
  else if (name === 'ffdefres') form.usual = parameter;
}

/** Words that end something or begin a field. */
function takeBlockWord(reading: Reading, name: string): boolean {
  const { state } = reading;
  if (state.mode === 'instruction') {
    if (name === 'field') state.field = newField();
    return true;
  }
  if (state.mode !== 'text') return false;
  switch (name) {
    case 'par':
      endText(reading);
      return true;
    case 'sect':
      if (state.flow.text !== '') endText(reading);
      return true;
    case 'cell':
    case 'nestcell':
      reading.made += 1;
      endCell(state.flow, { ...lookOf(reading), level: name === 'cell' ? 1 : Math.max(2, levelOf(state)) });
      return true;
    case 'row':
      endRow(state.flow, { ...lookOf(reading), level: 1 });
      return true;
    case 'nestrow':
      endRow(state.flow, { ...lookOf(reading), level: Math.max(2, levelOf(state)) });
      return true;
    case 'field':
      state.field = newField();
      return true;
    case 'fldinst':
      state.mode = 'instruction';
      return true;
    case 'fldrslt': {
      const instruction = state.field?.instruction ?? '';
      if (contentsField.test(instruction)) state.isContents = true;
      if (fieldsWithoutText.test(instruction)) state.mode = 'nothing';
      return true;
    }
    case 'ftnalt':
      if (state.flow.part === 'footnotes') state.flow.part = 'endnotes';
      return true;
    case 'nesttableprops':
      state.isRowOfNested = true;
      return true;
  }
  return false;
}

function newField(): Field {
  return { instruction: '', hasResult: false, form: null };
}

/** A paragraph mark that is hidden or deleted ends nothing: the next paragraph goes on in the same line. */
function endText(reading: Reading): void {
  const { state } = reading;
  if (state.mode !== 'text' || state.isHidden || state.isDeleted) return;
  reading.made += 1;
  endParagraph(state.flow, lookOf(reading));
}

function levelOf({ isInTable, nesting }: State): number {
  return Math.min(Math.max(nesting, isInTable ? 1 : 0), deepestNesting);
}

function lookOf({ state, styles }: Reading): ParagraphLook {
  const named = state.style === null || state.style === 0 ? undefined : styles.get(state.style);
  const style = named ?? (state.outline !== null && state.outline >= 0 && state.outline < 9 ? `outline ${state.outline + 1}` : null);
  return { level: levelOf(state), style: style?.replace(/^contents /, 'toc ') ?? null, isNumbered: state.isNumbered };
}

function takeRowWord(state: State, name: string, parameter: number): boolean {
  if (name === 'trowd') {
    if (state.isRowOfNested) state.flow.nestedDefinition = newDefinition();
    else state.flow.definition = newDefinition();
    return true;
  }
  const definition = state.isRowOfNested ? state.flow.nestedDefinition : state.flow.definition;
  switch (name) {
    case 'trleft':
      definition.left = parameter;
      return true;
    case 'clmgf':
      definition.across = 'begins';
      return true;
    case 'clmrg':
      definition.across = 'goes-on';
      return true;
    case 'clvmgf':
      definition.down = 'begins';
      return true;
    case 'clvmrg':
      definition.down = 'goes-on';
      return true;
    case 'cellx':
      if (definition.cells.length < 1024) definition.cells.push({ right: parameter, down: definition.down, across: definition.across });
      definition.down = 'none';
      definition.across = 'none';
      return true;
  }
  return false;
}

function takeLook(reading: Reading, name: string, parameter: number | null): void {
  const { state } = reading;
  const isOn = parameter !== 0;
  switch (name) {
    case 'ansicpg':
      reading.encoding = parameter === null ? null : encodingOfCodePage(parameter);
      break;
    case 'mac':
      reading.encoding ??= 'macintosh';
      break;
    case 'deff':
      reading.usualFont = parameter ?? 0;
      state.font = reading.usualFont;
      break;
    case 'uc':
      state.skip = Math.min(Math.max(parameter ?? 1, 0), 8);
      break;
    case 'f':
      state.font = parameter ?? 0;
      break;
    case 'dbch':
      state.eastAsianFont = -1;
      break;
    case 'loch':
    case 'hich':
      if (state.eastAsianFont === -1) state.eastAsianFont = null;
      break;
    case 'af':
      if (state.eastAsianFont === -1) state.eastAsianFont = parameter;
      break;
    case 'v':
      state.isHidden = isOn;
      break;
    case 'strike':
    case 'striked':
      state.isStruck = isOn;
      break;
    case 'deleted':
    case 'mvf':
      state.isDeleted = isOn;
      break;
    case 'plain':
      state.isHidden = false;
      state.isStruck = false;
      state.isDeleted = false;
      state.font = reading.usualFont;
      state.eastAsianFont = null;
      break;
    case 'pard':
      state.isInTable = false;
      state.nesting = 0;
      state.style = null;
      state.outline = null;
      state.isNumbered = false;
      break;
    case 'intbl':
      state.isInTable = isOn;
      break;
    case 'itap':
      state.nesting = parameter ?? 0;
      break;
    case 's':
      state.style = parameter;
      break;
    case 'outlinelevel':
      state.outline = parameter;
      break;
    case 'ls':
      state.isNumbered = isOn;
      break;
  }
}

function notRtf(): ReturnType<typeof refused> {
  return refused('broken-rtf', {
    zh: '文件损坏：开头不是 RTF 的标记“{\\rtf”。请用 Word 或 WPS 打开它，另存为“Word 文档（.docx）”后再试；打不开的，请再要一份。',
    en: 'The file is damaged: it does not begin with the mark of RTF, "{\\rtf". Open it in Word or WPS, save it as "Word document (.docx)" and try again; if they cannot open it, ask for another copy.',
  });
}

function tooDeep(): ReturnType<typeof refused> {
  return refused('xml-bomb', {
    zh: `为保护本机，没有读取这个文件：其中的组嵌套超过 ${deepestGroup} 层。请核对来源，用 Word 或 WPS 打开后另存为 .docx 再试。`,
    en: `To protect this machine the file was not read: its groups nest more than ${deepestGroup} levels deep. Check where it comes from, open it in Word or WPS, save it as .docx and try again.`,
  });
}

function tooMuch(): ReturnType<typeof refused> {
  return refused('xml-bomb', {
    zh: `为保护本机，没有读完这个文件：其中有超过 ${mostPieces} 个段落、单元格和图片。请按部门拆成几个文件后再试。`,
    en: `To protect this machine the file was not read to its end: it has more than ${mostPieces} paragraphs, cells and pictures. Split the file by department and try again.`,
  });
}

function cutOff(): Note {
  return {
    level: 'doubt',
    code: 'file-cut-off',
    at: null,
    raw: null,
    origin: null,
    message: {
      zh: '文件末尾不完整，多半是下载或复制时中断了，后面的内容可能缺失。请用 Word 打开原文件核对，或再要一份。',
      en: 'The file ends too early, most likely a download or copy was cut off; content may be missing. Compare it with the original in Word, or ask for another copy.',
    },
  };
}
