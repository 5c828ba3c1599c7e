/**
 * The style sheet → for each style its name, whether it hides or strikes text, whether it numbers or is a heading
 * ([MS-DOC] 2.4.6.5, 2.9.271 STSH, 2.9.258 STD). A style that is based on another takes over what it does not set.
 */
import { utf16, type Bytes } from './bytes.ts';
import { changeLook, changeParagraph, noFormat, noLook, type Look, type ParagraphFormat } from './formats.ts';
import { modifiersOf } from './modifiers.ts';

export type DocStyle = {
  /** As Word names it in English, in small letters, whatever the language of the program that saved the file; null for the usual one. */
  readonly name: string | null;
  readonly kind: 'paragraph' | 'character' | 'other';
  readonly look: Look;
  readonly paragraph: ParagraphFormat;
};

type Raw = { readonly style: number; readonly name: string; readonly kind: number; readonly base: number; readonly lists: Lists };
type Lists = { readonly paragraph: Uint8Array; readonly characters: Uint8Array };

const none = new Uint8Array(0);
const noBase = 0xfff;
const mostStyles = 4096;
const deepest = 16;
export const noStyle: DocStyle = { name: null, kind: 'paragraph', look: noLook, paragraph: noFormat };

export function readDocStyles(sheet: Bytes): readonly DocStyle[] {
  const count = Math.min(sheet.u16(2), mostStyles);
  const baseSize = sheet.u16(4);
  const raws: (Raw | null)[] = [];
  let at = 2 + sheet.u16(0);
  for (let number = 0; number < count && at + 2 <= sheet.length; number += 1) {
    const size = sheet.u16(at);
    raws.push(size < 10 ? null : readStyle(sheet, at + 2, size, baseSize));
    at += 2 + size + (size % 2);
  }
  return raws.map((_, number) => resolved(number, raws));
}

function readStyle(sheet: Bytes, start: number, size: number, baseSize: number): Raw {
  const style = sheet.u16(start) & 0xfff;
  const kind = sheet.u16(start + 2) & 0xf;
  const base = sheet.u16(start + 2) >> 4;
  const listCount = sheet.u16(start + 4) & 0xf;
  const end = start + size;
  const nameStart = start + baseSize + 2;
  const nameEnd = Math.min(nameStart + sheet.u16(start + baseSize) * 2, end);
  const name = utf16(sheet.bytes.subarray(nameStart, Math.max(nameStart, nameEnd)));
  const lists: Uint8Array[] = [];
  let at = nameEnd + 2;
  for (let number = 0; number < listCount && at + 2 <= end; number += 1) {
    if ((at - start) % 2 === 1) at += 1;
    const length = sheet.u16(at);
    lists.push(sheet.bytes.subarray(at + 2, Math.min(at + 2 + length, end)));
    at += 2 + length;
  }
  const [first = none, second = none] = lists;
  const isParagraph = kind === 1;
  return {
    style,
    name,
    kind,
    base,
    lists: { paragraph: isParagraph ? first.subarray(2) : none, characters: isParagraph ? second : kind === 2 ? first : none },
  };
}

function resolved(number: number, raws: readonly (Raw | null)[]): DocStyle {
  const own = raws[number] ?? null;
  if (own === null) return noStyle;
  const chain: Raw[] = [];
  for (let at = number; chain.length < deepest && at !== noBase;) {
    const raw = raws[at] ?? null;
    if (raw === null || chain.includes(raw)) break;
    chain.unshift(raw);
    at = raw.base;
  }
  let look = noLook;
  let paragraph = noFormat;
  for (const { lists } of chain) {
    for (const modifier of modifiersOf(lists.characters)) look = changeLook(look, modifier, look);
    for (const modifier of modifiersOf(lists.paragraph)) paragraph = changeParagraph(paragraph, modifier);
  }
  return {
    name: nameOf(own),
    kind: own.kind === 1 ? 'paragraph' : own.kind === 2 ? 'character' : 'other',
    look,
    paragraph,
  };
}

/** Styles that every Word has carry a number, and a name in the language of the program ([MS-DOC] 2.9.260 sti). */
function nameOf({ style, name }: Raw): string | null {
  if (style === 0) return null;
  if (style <= 9) return `heading ${style}`;
  if (style >= 10 && style <= 18) return `index ${style - 9}`;
  if (style >= 19 && style <= 27) return `toc ${style - 18}`;
  return named[style] ?? (name.split(',')[0] ?? '').toLowerCase();
}

const named: Readonly<Record<number, string>> = {
  28: 'normal indent',
  29: 'footnote text',
  30: 'annotation text',
  31: 'header',
  32: 'footer',
  34: 'caption',
  35: 'table of figures',
  43: 'endnote text',
  62: 'title',
  66: 'body text',
  67: 'body text indent',
  74: 'subtitle',
};
