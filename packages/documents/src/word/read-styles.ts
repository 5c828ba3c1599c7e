/** styles.xml → what the reader needs of a style: its name, whether it hides or strikes text, whether it numbers (ECMA-376 part 1, 17.7). */
import { done, type Outcome } from '@jixiao/domain';
import { readXml, type XmlElement } from '../xml/read-xml.ts';
import { child, isOn, value } from './elements.ts';
import { layoutElements, wordPrefixes } from './namespaces.ts';

export type WordStyleSheet = {
  readonly paragraphStyles: ReadonlyMap<string, ParagraphStyle>;
  readonly characterStyles: ReadonlyMap<string, TextLook>;
  /** The paragraph style where none is named. */
  readonly usual: ParagraphStyle;
};

export type TextLook = { readonly isHidden: boolean; readonly isStruck: boolean };
export type ParagraphStyle = TextLook & { readonly name: string; readonly isNumbered: boolean };

const plain: ParagraphStyle = { name: '', isHidden: false, isStruck: false, isNumbered: false };
export const noStyles: WordStyleSheet = { paragraphStyles: new Map(), characterStyles: new Map(), usual: plain };

type Raw = {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly isUsual: boolean;
  readonly hidden: boolean | null;
  readonly struck: boolean | null;
  readonly numbered: boolean | null;
};

export function readStyles(bytes: Uint8Array, part: string): Outcome<WordStyleSheet> {
  const raws = new Map<string, Raw>();
  const take = (element: XmlElement): void => {
    if (element.name !== 'w:style') return;
    const raw = rawStyle(element);
    if (!raws.has(raw.id)) raws.set(raw.id, raw);
  };
  const xml = readXml(bytes, { part, prefixes: wordPrefixes, ignored: layoutElements, handOver: { parent: 'w:styles', take } });
  if (!xml.ok) return xml;
  const paragraphStyles = new Map<string, ParagraphStyle>();
  const characterStyles = new Map<string, TextLook>();
  let usual = plain;
  for (const raw of raws.values()) {
    const style = resolved(raw, raws);
    if (raw.type === 'character') characterStyles.set(raw.id, style);
    if (raw.type !== 'paragraph') continue;
    paragraphStyles.set(raw.id, style);
    if (raw.isUsual) usual = style;
  }
  return done({ paragraphStyles, characterStyles, usual });
}

function rawStyle(element: XmlElement): Raw {
  const run = child(element, 'w:rPr');
  const strike = isOn(run, 'w:strike');
  const doubleStrike = isOn(run, 'w:dstrike');
  return {
    id: element.attributes['w:styleId'] ?? '',
    type: element.attributes['w:type'] ?? 'paragraph',
    name: (value(child(element, 'w:name')) ?? '').toLowerCase(),
    basedOn: value(child(element, 'w:basedOn')),
    isUsual: ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? ''),
    hidden: isOn(run, 'w:vanish'),
    struck: strike === null && doubleStrike === null ? null : strike === true || doubleStrike === true,
    numbered: numbering(child(element, 'w:pPr')),
  };
}

/** Number 0 takes numbering away (17.9.18). */
export function numbering(properties: XmlElement | undefined): boolean | null {
  const list = properties === undefined ? undefined : child(properties, 'w:numPr');
  const number = list === undefined ? undefined : value(child(list, 'w:numId'));
  return number === undefined ? null : number !== '0';
}

/** Styles upon styles: real ones are a handful deep, a made-up chain of thousands would cost the square of its length. */
const deepest = 64;

function resolved(style: Raw, all: ReadonlyMap<string, Raw>): ParagraphStyle {
  let hidden: boolean | null = null;
  let struck: boolean | null = null;
  let numbered: boolean | null = null;
  const seen = new Set<string>();
  for (
    let at: Raw | undefined = style;
    at !== undefined && !seen.has(at.id) && seen.size < deepest;
    at = at.basedOn === undefined ? undefined : all.get(at.basedOn)
  ) {
    seen.add(at.id);
    hidden ??= at.hidden;
    struck ??= at.struck;
    numbered ??= at.numbered;
  }
  return { name: style.name, isHidden: hidden === true, isStruck: struck === true, isNumbered: numbered === true };
}
