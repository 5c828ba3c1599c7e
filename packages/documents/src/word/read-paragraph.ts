/**
 * w:p → the text a person sees: runs, breaks, symbols, field results. Left out and counted: hidden, struck-out and deleted text,
 * prompts of content controls. Automatic numbers are no text (ECMA-376 part 1: 17.3 runs, 17.13.5 revisions, 17.16 fields).
 */
import type { XmlElement, XmlNode } from '../xml/read-xml.ts';
import { charactersOf, child, isOn, showsPrompt, unwrapped, value, whole } from './elements.ts';
import { countCharacters, leaveOut, type LeftOutKind } from './left-out.ts';
import { numbering, type ParagraphStyle } from './read-styles.ts';
import type { Field, Story } from './story.ts';
import { signOf, withSigns } from './symbols.ts';

export type ReadParagraph = {
  readonly text: string;
  readonly style: string | null;
  readonly isNumbered: boolean;
  /** The paragraph mark is deleted or hidden: the next paragraph goes on in the same line. */
  readonly runsOn: boolean;
  /** Contents of text boxes that hang on this paragraph. */
  readonly boxes: readonly XmlElement[];
};

type Line = {
  text: string;
  isContents: boolean;
  readonly boxes: XmlElement[];
  readonly style: ParagraphStyle;
  readonly story: Story;
};

/** Stands for a page or column break until the text on both sides is known. XML cannot hold this character. */
const pageBreak = '\f';
const fieldsWithoutText = /^\s*(?:TC|XE|TA|RD|SET|ASK)(?:\s|$)/i;
/** Fields within fields: Word itself allows 20. */
const mostFields = 32;
const pageNumberAtEnd = /[\divxlc\u2160-\u217f]\s*$/i;
const contentsField = /^\s*TOC(?:\s|$)/i;

export function readParagraph(element: XmlElement, story: Story): ReadParagraph {
  const properties = child(element, 'w:pPr');
  const styleId = properties === undefined ? undefined : value(child(properties, 'w:pStyle'));
  const named = styleId === undefined ? undefined : story.styles.paragraphStyles.get(styleId);
  const style = named ?? story.styles.usual;
  const line: Line = { text: '', isContents: false, boxes: [], style, story };
  readInline(element.children, line, null);
  endFields(line);
  const text = withoutBreaks(line.text);
  const mark = properties === undefined ? undefined : child(properties, 'w:rPr');
  const name = named === undefined ? (styleId?.toLowerCase() ?? outline(properties)) : named.name;
  return {
    text,
    style: line.isContents && pageNumberAtEnd.test(text) && !(name?.startsWith('toc') ?? false) ? 'toc' : name,
    isNumbered: numbering(properties) ?? style.isNumbered,
    runsOn:
      mark !== undefined &&
      (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined || isOn(mark, 'w:vanish') === true),
    boxes: line.boxes,
  };
}

function outline(properties: XmlElement | undefined): string | null {
  const level = properties === undefined ? undefined : value(child(properties, 'w:outlineLvl'));
  const number = whole(level, 0, 9, 9);
  return number === 9 ? null : `outline ${number + 1}`;
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

function withoutBreaks(text: string): string {
  const seen = text.replace(invisible, '');
  if (!seen.includes(pageBreak)) return seen;
  return seen
    .split(pageBreak)
    .filter((piece) => piece.trim() !== '')
    .join('\n');
}

function readInline(nodes: readonly XmlNode[], line: Line, removed: LeftOutKind | null): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    switch (node.name) {
      case 'w:r':
        readRun(node, line, removed);
        break;
      case 'w:del':
      case 'w:moveFrom':
        readInline(node.children, line, 'deleted');
        break;
      case 'w:fldSimple':
        readSimpleField(node, line, removed);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        write(mathText(node), line, removed);
        break;
      default: {
        const inner = unwrapped(node);
        if (inner !== null) readInline(inner, line, showsPrompt(node) ? 'prompt' : removed);
      }
    }
  }
}

function readRun(run: XmlElement, line: Line, removedBefore: LeftOutKind | null): void {
  const properties = child(run, 'w:rPr');
  const removed = removedBefore ?? lookOf(properties, line);
  const faces = properties === undefined ? undefined : child(properties, 'w:rFonts');
  const face = faces?.attributes['w:ascii'] ?? faces?.attributes['w:hAnsi'] ?? '';
  for (const node of run.children) if (typeof node !== 'string') readRunContent(node, line, removed, face);
}

function readRunContent(node: XmlElement, line: Line, removed: LeftOutKind | null, face: string): void {
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
      write(withSigns(characters(node), face), line, removed ?? (node.name === 'w:delText' ? 'deleted' : null));
      break;
    case 'w:tab':
    case 'w:ptab':
      write('\t', line, removed);
      break;
    case 'w:br':
      write(node.attributes['w:type'] === 'page' || node.attributes['w:type'] === 'column' ? pageBreak : '\n', line, removed);
      break;
    case 'w:cr':
      write('\n', line, removed);
      break;
    case 'w:noBreakHyphen':
      write('-', line, removed);
      break;
    case 'w:sym':
      readSymbol(node, line, removed);
      break;
    case 'w:fldChar':
      readFieldCharacter(node, line, removed);
      break;
    case 'w:instrText': {
      const field = line.story.fields.at(-1);
      if (field?.phase === 'instruction') field.instruction += characters(node);
      break;
    }
    case 'w:ruby': {
      const base = child(node, 'w:rubyBase');
      if (base !== undefined) readInline(base.children, line, removed);
      break;
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      if (removed === null) readDrawing(node, line);
      else leaveOut(line.story.left, removed, countCharacters(charactersOf(node)), charactersOf(node), line.story.place);
      break;
    case 'mc:AlternateContent':
      for (const inner of unwrapped(node) ?? []) if (typeof inner !== 'string') readRunContent(inner, line, removed, face);
      break;
  }
}

/** Toggles add up between paragraph style and character style, a direct setting decides (17.7.3). */
function lookOf(properties: XmlElement | undefined, line: Line): LeftOutKind | null {
  const { style } = line;
  if (properties === undefined) return style.isHidden ? 'hidden' : style.isStruck ? 'struck' : null;
  const named = value(child(properties, 'w:rStyle'));
  const character = named === undefined ? undefined : line.story.styles.characterStyles.get(named);
  const isHidden = isOn(properties, 'w:vanish') ?? style.isHidden !== (character?.isHidden ?? false);
  if (isHidden) return 'hidden';
  const single = isOn(properties, 'w:strike');
  const double = isOn(properties, 'w:dstrike');
  const isStruck =
    single === null && double === null ? style.isStruck !== (character?.isStruck ?? false) : single === true || double === true;
  return isStruck ? 'struck' : null;
}

/** Word keeps white space at the ends only where it is told to; a line end in the XML is a space. */
function characters(node: XmlElement): string {
  const text = node.children.length === 1 && typeof node.children[0] === 'string' ? node.children[0] : charactersOfText(node);
  const kept = node.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return kept.includes('\n') ? kept.replaceAll('\n', ' ') : kept;
}

function charactersOfText(node: XmlElement): string {
  return node.children.filter((inner) => typeof inner === 'string').join('');
}

function write(text: string, line: Line, removed: LeftOutKind | null): void {
  if (text === '') return;
  const { story } = line;
  const field = story.fields.find((open) => open.phase === 'instruction' || fieldsWithoutText.test(open.instruction));
  if (field !== undefined) {
    if (removed === null && field.phase === 'instruction') field.withheld += text;
    return;
  }
  const kind = removed ?? (story.prompts > 0 ? 'prompt' : null);
  if (kind !== null) {
    leaveOut(story.left, kind, countCharacters(text), text, story.place);
    return;
  }
  if (story.fields.length > 0 && text !== pageBreak && story.fields.some((open) => contentsField.test(open.instruction)))
    line.isContents = true;
  line.text += text;
}

function readSymbol(node: XmlElement, line: Line, removed: LeftOutKind | null): void {
  const code = node.attributes['w:char'] ?? '';
  const face = node.attributes['w:font'] ?? '';
  const sign = /^[0-9a-f]{1,6}$/i.test(code) ? signOf(Number.parseInt(code, 16), face) : null;
  if (sign === null && removed === null) leaveOut(line.story.left, 'sign', 1, `${face} ${code}`, line.story.place);
  write(sign ?? '\ufffd', line, removed);
}

function readSimpleField(node: XmlElement, line: Line, removed: LeftOutKind | null): void {
  const field: Field = { phase: 'result', instruction: node.attributes['w:instr'] ?? '', withheld: '' };
  line.story.fields.push(field);
  readInline(node.children, line, removed);
  const at = line.story.fields.lastIndexOf(field);
  if (at >= 0) line.story.fields.splice(at);
}

function readFieldCharacter(node: XmlElement, line: Line, removed: LeftOutKind | null): void {
  const { fields } = line.story;
  const field = fields.at(-1);
  switch (node.attributes['w:fldCharType']) {
    case 'begin': {
      if (fields.length >= mostFields) fields.shift();
      fields.push({ phase: 'instruction', instruction: '', withheld: '' });
      const control = child(node, 'w:ffData');
      if (control !== undefined) writeFormField(control, line, removed);
      break;
    }
    case 'separate':
      if (field !== undefined) field.phase = 'result';
      break;
    case 'end':
      fields.pop();
      break;
  }
}

/** Check boxes and lists of old forms hold their answer in the field itself (17.16.7, 17.16.9). */
function writeFormField(control: XmlElement, line: Line, removed: LeftOutKind | null): void {
  const own = line.story.fields.pop();
  const box = child(control, 'w:checkBox');
  const list = child(control, 'w:ddList');
  if (box !== undefined) write((isOn(box, 'w:checked') ?? isOn(box, 'w:default')) === true ? '☑' : '☐', line, removed);
  if (list !== undefined) {
    const entries = list.children.filter((node) => typeof node !== 'string' && node.name === 'w:listEntry') as readonly XmlElement[];
    const chosen = value(child(list, 'w:result')) ?? value(child(list, 'w:default'));
    write(value(entries[whole(chosen, 0, 1000, 0)]) ?? '', line, removed);
  }
  if (own !== undefined) line.story.fields.push(own);
}

/**
 * A field whose instruction does not end in its paragraph is taken as broken: what it held back is text again,
 * and one without text (TC) must not swallow what follows.
 */
function endFields(line: Line): void {
  const { story } = line;
  if (story.fields.length === 0) return;
  for (const field of story.fields) {
    if (field.phase !== 'instruction') continue;
    field.phase = 'result';
    line.text += field.withheld;
    field.withheld = '';
  }
  story.fields = story.fields.filter((field) => !fieldsWithoutText.test(field.instruction));
}

function readDrawing(node: XmlElement, line: Line): void {
  for (const inner of node.children) {
    if (typeof inner === 'string') continue;
    if (inner.name === 'w:txbxContent') line.boxes.push(inner);
    else if (inner.name === 'pic:pic' || (inner.name === 'v:imagedata' && node.name !== 'w:object'))
      leaveOut(line.story.left, 'picture', 1, '', line.story.place);
    else if (inner.name === 'o:OLEObject') leaveOut(line.story.left, 'object', 1, inner.attributes['ProgID'] ?? '', line.story.place);
    else if (inner.name === 'mc:AlternateContent') readDrawing({ ...inner, children: unwrapped(inner) ?? [] }, line);
    else readDrawing(inner, line);
  }
}

/** A formula in one line: a fraction with a stroke, everything else as it stands. */
function mathText(node: XmlElement): string {
  if (node.name === 'm:t') return charactersOf(node);
  if (node.name === 'm:f') {
    const top = child(node, 'm:num');
    const bottom = child(node, 'm:den');
    return `${top === undefined ? '' : mathText(top)}/${bottom === undefined ? '' : mathText(bottom)}`;
  }
  let text = '';
  for (const inner of node.children) if (typeof inner !== 'string') text += mathText(inner);
  return text;
}
