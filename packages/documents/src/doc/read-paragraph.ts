/**
 * A paragraph of the text → what a person sees: characters, breaks, symbols, field results. Left out and counted: hidden, struck-out
 * and deleted text. Automatic numbers are no text ([MS-DOC] 2.4.1 for the characters that stand for something else).
 */
import { countCharacters, leaveOut, type LeftOutKind } from '../word/left-out.ts';
import { signOf, withSigns } from '../word/symbols.ts';
import type { Line, Run } from './document-text.ts';
import type { Look } from './formats.ts';
import type { Field, Story } from './story.ts';

export type ReadParagraph = {
  readonly text: string;
  readonly style: string | null;
  readonly isNumbered: boolean;
  /** The paragraph mark is deleted or hidden: the next paragraph goes on in the same line. */
  readonly runsOn: boolean;
  /** Text boxes that hang on this paragraph. */
  readonly boxes: readonly (readonly Line[])[];
};

type Writing = { text: string; isContents: boolean; readonly boxes: (readonly Line[])[]; readonly story: Story };

/** Stands for a page or column break until the text on both sides is known. */
const pageBreak = '\f';
const fieldsWithoutText = /^\s*(?:TC|XE|TA|RD|SET|ASK)(?:\s|$)/i;
const embedding = /^\s*(?:EMBED|CONTROL)\s+(\S+)/i;
/** The picture of a drawn shape, whose text stands elsewhere. */
const shapeField = /^\s*SHAPE(?:\s|$)/i;
/** Characters with their reading above: a formula without a result, of which the base is text; and a fraction. */
const ruby = /^\s*EQ\s.*\\o\s*\\a[a-z]?\s*\(\s*\\s\s*\\up\s*\d+\s*\([^()]*\)\s*[,;]\s*([^()]*)\)\s*$/i;
const fraction = /^\s*EQ\s+\\f\s*\(([^(),;]*)[,;]([^(),;]*)\)\s*$/i;
const contentsField = /^\s*TOC(?:\s|$)/i;
const pageNumberAtEnd = /[\divxlc\u2160-\u217f]\s*$/i;
const instructionWord = /^\s*(?:[A-Z]{2,}\b|=)/;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Fields within fields: Word itself allows 20. */
const mostFields = 32;
const longestInstruction = 1000;

export function readDocParagraph(line: Line, story: Story): ReadParagraph {
  const writing: Writing = { text: '', isContents: false, boxes: [], story };
  const runs = story.text.runs(line, line.from, line.mark);
  for (const run of runs) readRun(run, writing);
  endFields(writing);
  const text = withoutBreaks(writing.text);
  const mark = story.text.markLook(line);
  const style = story.text.styleOf(line);
  const { outline, isNumbered } = line.format;
  const name = style.name ?? (outline < 9 ? `outline ${outline + 1}` : null);
  return {
    text,
    style: writing.isContents && pageNumberAtEnd.test(text) && !(name?.startsWith('toc') ?? false) ? 'toc' : name,
    isNumbered,
    runsOn: mark.isDeleted || (mark.isHidden && !style.look.isHidden && !endsWithField(runs)),
    boxes: writing.boxes,
  };
}

/** After a field LibreOffice gives the paragraph mark the look of what follows it. */
function endsWithField(runs: readonly Run[]): boolean {
  const last = runs.at(-1);
  return last !== undefined && !last.look.isHidden && last.text.endsWith('\u0015');
}

function withoutBreaks(text: string): string {
  const seen = text.toWellFormed().replace(invisible, '');
  if (!seen.includes(pageBreak)) return seen;
  return seen
    .split(pageBreak)
    .filter((piece) => piece.trim() !== '')
    .join('\n');
}

/** Why text that looks so is not read. */
function removalOf(look: Look): LeftOutKind | null {
  if (look.isDeleted) return 'deleted';
  if (look.isHidden) return 'hidden';
  return look.isStruck || look.isStruckTwice ? 'struck' : null;
}

function readRun({ from, text, look }: Run, writing: Writing): void {
  const removed = removalOf(look);
  if (look.symbol !== null && look.isSpecial) {
    for (const character of text) {
      if (character < ' ') readControl(character, from, look, writing, removed);
      else readSymbol(look.symbol, writing, removed);
    }
    return;
  }
  const face = writing.story.text.faceName(look.face);
  let at = 0;
  for (const part of text.split(/([\0-\x1f])/)) {
    if (part.length === 1 && part < ' ') readControl(part, from + at, look, writing, removed);
    else write(withSigns(part, face), writing, removed);
    at += part.length;
  }
}

function readControl(character: string, at: number, look: Look, writing: Writing, removed: LeftOutKind | null): void {
  switch (character.charCodeAt(0)) {
    case 0x01:
      readPicture(look, writing, removed);
      break;
    case 0x08:
      readAnchor(at, writing, removed);
      break;
    case 0x09:
      write('\t', writing, removed);
      break;
    case 0x0a:
    case 0x0b:
    case 0x0d:
      write('\n', writing, removed);
      break;
    case 0x0c:
    case 0x0e:
      write(pageBreak, writing, removed);
      break;
    case 0x13:
      beginField(writing.story);
      break;
    case 0x14:
      showField(writing, removed);
      break;
    case 0x15:
      endField(writing, removed);
      break;
    case 0x1e:
      write('-', writing, removed);
      break;
  }
}

function write(text: string, writing: Writing, removed: LeftOutKind | null): void {
  if (text === '') return;
  const { story } = writing;
  const inner = story.fields.at(-1);
  if (inner?.phase === 'instruction' && inner.instruction.length < longestInstruction) inner.instruction += text;
  const field = story.fields.find((open) => open.phase === 'instruction' || open.kind === 'without text');
  if (field !== undefined) {
    if (removed === null && field.phase === 'instruction') field.withheld += text;
    return;
  }
  if (removed !== null) {
    leaveOut(story.left, removed, countCharacters(text), text, story.place);
    return;
  }
  if (story.fields.length > 0 && text !== pageBreak && story.fields.some((open) => open.kind === 'contents')) writing.isContents = true;
  writing.text += text;
}

function readSymbol({ code, face }: NonNullable<Look['symbol']>, writing: Writing, removed: LeftOutKind | null): void {
  const { story } = writing;
  const name = story.text.faceName(face);
  const sign = signOf(code, name);
  if (sign === null && removed === null) leaveOut(story.left, 'sign', 1, `${name} ${code.toString(16)}`, story.place);
  write(sign ?? '\ufffd', writing, removed);
}

function readPicture(look: Look, writing: Writing, removed: LeftOutKind | null): void {
  const { story } = writing;
  if (removed !== null || !look.isSpecial) return;
  if (look.isData) {
    const shown = look.location === null ? null : story.formFields(look.location);
    if (shown === null) return;
    // The answer stands within the instruction of the field that shows it.
    const around = story.fields;
    story.fields = around.slice(0, -1);
    write(shown, writing, removed);
    story.fields = around;
    return;
  }
  if (look.isObject || story.fields.some(({ instruction }) => embedding.test(instruction) || shapeField.test(instruction))) return;
  leaveOut(story.left, 'picture', 1, '', story.place);
}

function readAnchor(at: number, writing: Writing, removed: LeftOutKind | null): void {
  const { story } = writing;
  const anchor = story.anchorAt(at);
  if (anchor === null) return;
  if (removed === null) {
    if (anchor.lines.length > 0) writing.boxes.push(anchor.lines);
    else if (anchor.isPicture) leaveOut(story.left, 'picture', 1, '', story.place);
    return;
  }
  for (const line of anchor.lines) {
    const text = plainText(line, story);
    leaveOut(story.left, removed, countCharacters(text), text, story.place);
  }
}

/** The characters of a line as they stand, for what is left out as a whole. */
export function plainText(line: Line, story: Story): string {
  return story.text
    .runs(line, line.from, line.mark)
    .map(({ text }) => text.replace(/[\0-\x1f]/g, ''))
    .join('');
}

function beginField(story: Story): void {
  if (story.fields.length >= mostFields) story.fields.shift();
  story.fields.push({ phase: 'instruction', kind: 'usual', instruction: '', withheld: '' });
}

function showField(writing: Writing, removed: LeftOutKind | null): void {
  const { story } = writing;
  const field = story.fields.at(-1);
  if (field === undefined) return;
  endInstruction(field);
  if (field.kind === 'embedding' && removed === null)
    leaveOut(story.left, 'object', 1, embedding.exec(field.instruction)?.[1] ?? '', story.place);
}

function endInstruction(field: Field): void {
  const { instruction } = field;
  field.phase = 'result';
  if (fieldsWithoutText.test(instruction)) field.kind = 'without text';
  else if (contentsField.test(instruction)) field.kind = 'contents';
  else if (embedding.test(instruction)) field.kind = 'embedding';
  else if (shapeField.test(instruction)) field.kind = 'shape';
}

function endField(writing: Writing, removed: LeftOutKind | null): void {
  const field = writing.story.fields.pop();
  if (field?.phase !== 'instruction') return;
  const parts = ruby.exec(field.instruction) ?? fraction.exec(field.instruction);
  if (parts !== null) write(parts.slice(1).join('/'), writing, removed);
}

/**
 * A field whose instruction does not end in its paragraph is taken as broken: what it held back is text again,
 * and one without text (TC) must not swallow what follows.
 */
function endFields(writing: Writing): void {
  const { story } = writing;
  if (story.fields.length === 0) return;
  for (const field of story.fields) {
    if (field.phase !== 'instruction') continue;
    endInstruction(field);
    if (!instructionWord.test(field.withheld)) writing.text += field.withheld;
    field.withheld = '';
  }
  story.fields = story.fields.filter(({ kind }) => kind !== 'without text');
}
