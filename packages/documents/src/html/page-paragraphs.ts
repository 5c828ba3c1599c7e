/**
 * Text of a page → paragraphs. White space is one space, none at the borders of a block (CSS 2.1, 16.6.1); a line end of the source
 * between two East Asian signs is nothing (CSS Text 3, 4.1.3). Tabs of the source are kept aside, for forms that were pasted as text.
 */
import { contentsStyle, pageBreak, type FlowBlock, type Removed } from '../flow/flow.ts';
import type { LeftOutKind } from '../word/left-out.ts';

/** A line end of the source, until both its neighbours are known. */
const sourceLine = '\u0001';
const eastAsian = '[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}“”‘’…—]';
const lineWithin = new RegExp(`(?<=${eastAsian})${sourceLine}(?=${eastAsian})`, 'gu');
const otherLines = new RegExp(sourceLine, 'g');

/** Two line breaks, with blanks between them. */
const blankLine = /\n(?:[ \t\u00a0\u3000]*\n)+/;

/** Collects the blocks of one place: the page, a header, a cell. */
export type Writer = {
  /** It is the page, where authors part paragraphs by line breaks as well; in a cell they stay lines. */
  readonly isPage: boolean;
  readonly blocks: FlowBlock[];
  /** Lines of the page with the tabs of the source. */
  readonly lines: string[];
  text: string;
  source: string;
  removed: Removed[];
  endsInSpace: boolean;
  /** Something is in the paragraph that takes up a line, were it a space that does not break. */
  isSeen: boolean;
  style: string | null;
  isNumbered: boolean;
  isContents: boolean;
};

export function newWriter(isPage: boolean): Writer {
  return {
    isPage,
    blocks: [],
    lines: [],
    text: '',
    source: '',
    removed: [],
    endsInSpace: true,
    isSeen: false,
    style: null,
    isNumbered: false,
    isContents: false,
  };
}

export function writeCharacters(writer: Writer, characters: string): void {
  for (const piece of characters.match(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g) ?? []) {
    if (!/^[ \t\r\n\f]/.test(piece)) {
      writer.text += piece;
      writer.source += piece;
      writer.endsInSpace = false;
      writer.isSeen = true;
      continue;
    }
    const hasLine = /[\r\n]/.test(piece);
    writer.source += hasLine ? sourceLine : piece.includes('\t') ? piece.replaceAll(' ', '') : ' ';
    if (writer.endsInSpace) continue;
    writer.text += hasLine ? sourceLine : ' ';
    writer.endsInSpace = true;
  }
}

/** Text in which white space stands for itself. */
export function writeExactly(writer: Writer, characters: string): void {
  const text = characters.replace(/\r\n?/g, '\n');
  writer.text += text;
  writer.source += text;
  writer.endsInSpace = false;
  writer.isSeen = true;
}

/** A line of preformatted text is a paragraph; a blank one parts rows of pasted text. */
export function endLine(writer: Writer): void {
  if (!writer.isSeen) writer.lines.push('');
  endParagraph(writer);
}

/** Tabs that Word drew with spaces. */
export function writeTabs(writer: Writer, count: number): void {
  writer.text += '\t'.repeat(count);
  writer.source += ' ';
  writer.endsInSpace = true;
}

export function writeBreak(writer: Writer, isPage: boolean): void {
  if (writer.endsInSpace && /[ \u0001]$/.test(writer.text)) writer.text = writer.text.slice(0, -1);
  writer.text += isPage ? pageBreak : '\n';
  writer.source += '\n';
  writer.endsInSpace = true;
  writer.isSeen = true;
}

export function removeText(writer: Writer, kind: LeftOutKind, text: string): void {
  writer.removed.push({ kind, text });
}

/** The border of a block. What has been written so far is a paragraph. */
export function endParagraph(writer: Writer): void {
  if (writer.isSeen) {
    const text = shown(writer.text);
    const style = writer.isContents ? contentsStyle(writer.style, text) : writer.style;
    for (const [number, piece] of (writer.isPage ? text.split(blankLine) : [text]).entries())
      writer.blocks.push({
        type: 'paragraph',
        text: piece,
        style,
        isNumbered: writer.isNumbered && number === 0,
        removed: number === 0 ? writer.removed : [],
      });
    for (const line of shown(writer.source).split('\n')) writer.lines.push(line);
    writer.isNumbered = false;
  } else if (writer.removed.length > 0) writer.blocks.push({ type: 'mark', removed: writer.removed });
  writer.text = '';
  writer.source = '';
  writer.removed = [];
  writer.endsInSpace = true;
  writer.isSeen = false;
  writer.isContents = false;
}

function shown(text: string): string {
  return text
    .replace(lineWithin, '')
    .replace(otherLines, ' ')
    .replace(/[ \n]$/, '');
}
