/**
 * Styles of an OpenDocument text → what the reader needs of them: the name a person knows, hidden or struck-out text, numbering
 * (OpenDocument 1.3 part 3: 16.2 style:style, 16.27.13 text properties, 16.30 list styles, 16.34 outline).
 */
import type { XmlElement } from '../xml/read-xml.ts';

/** Null where the style does not say it: then that around it holds. */
export type TextLook = { readonly isHidden: boolean | null; readonly isStruck: boolean | null; readonly face: string | null };
export type OdfStyle = TextLook & { readonly name: string | null; readonly list: string | null };

export type OdfStyles = {
  readonly paragraph: (name: string | undefined) => OdfStyle;
  readonly text: (name: string | undefined) => OdfStyle;
  /** Whether a list style, at a level from 1, shows a number or a bullet. */
  readonly isNumbered: (list: string | null, level: number) => boolean;
  readonly isOutlineNumbered: (level: number) => boolean;
};

type Raw = OdfStyle & { readonly parent: string | undefined; readonly isAutomatic: boolean };

/** Styles built on styles: people build on a few. */
const longestChain = 50;
const noLook: OdfStyle = { name: null, list: null, isHidden: null, isStruck: null, face: null };

/** `sheets`: elements that hold styles, the nearest first; a name found first holds. */
export function readOdfStyles(sheets: readonly XmlElement[]): OdfStyles {
  const raws = new Map<string, Raw>();
  const lists = new Map<string, ReadonlyMap<number, boolean>>();
  let outline: ReadonlyMap<number, boolean> = new Map();
  for (const sheet of sheets)
    for (const node of sheet.children) {
      if (typeof node === 'string') continue;
      const name = node.attributes['style:name'] ?? '';
      if (node.name === 'style:style') {
        const key = `${node.attributes['style:family'] ?? ''} ${name}`;
        if (!raws.has(key)) raws.set(key, rawStyle(node, sheet.name === 'office:automatic-styles'));
      } else if (node.name === 'text:list-style' && !lists.has(name)) lists.set(name, levelsOf(node));
      else if (node.name === 'text:outline-style') outline = levelsOf(node);
    }
  const resolved = new Map<string, OdfStyle>();
  const find = (family: string, name: string | undefined): OdfStyle => {
    const key = `${family} ${name ?? ''}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const style = name === undefined ? noLook : resolve(raws, family, name);
    resolved.set(key, style);
    return style;
  };
  return {
    paragraph: (name) => find('paragraph', name),
    text: (name) => find('text', name),
    isNumbered: (list, level) => (list === null ? undefined : lists.get(list))?.get(level) ?? true,
    isOutlineNumbered: (level) => outline.get(level) ?? false,
  };
}

function rawStyle(element: XmlElement, isAutomatic: boolean): Raw {
  const properties = element.children.find((node) => typeof node !== 'string' && node.name === 'style:text-properties') as
    | XmlElement
    | undefined;
  const display = properties?.attributes['text:display'];
  const line = properties?.attributes['style:text-line-through-style'];
  const type = properties?.attributes['style:text-line-through-type'];
  return {
    name: element.attributes['style:display-name'] ?? spoken(element.attributes['style:name'] ?? ''),
    parent: element.attributes['style:parent-style-name'],
    list: element.attributes['style:list-style-name'] ?? null,
    isHidden: display === undefined ? null : display === 'none',
    isStruck: line === undefined && type === undefined ? null : (line ?? 'solid') !== 'none' && (type ?? 'single') !== 'none',
    face: faceOf(properties?.attributes['style:font-name']),
    isAutomatic,
  };
}

/** Declarations of one face are told apart by a number at the end: `Symbol1`, `Wingdings 21`. */
function faceOf(name: string | undefined): string | null {
  if (name === undefined) return null;
  return /^(Symbol|Wingdings(?: [23])?)\d*$/i.exec(name)?.[1] ?? name;
}

/** Names are written with signs that XML does not take as `_20_`. */
function spoken(name: string): string {
  return name.replace(/_([0-9a-f]{1,5})_/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function levelsOf(list: XmlElement): ReadonlyMap<number, boolean> {
  const levels = new Map<number, boolean>();
  for (const node of list.children) {
    if (typeof node === 'string') continue;
    const level = Number(node.attributes['text:level'] ?? '0');
    levels.set(level, node.name === 'text:list-level-style-bullet' || node.name === 'text:list-level-style-image' || showsNumber(node));
  }
  return levels;
}

function showsNumber({ attributes }: XmlElement): boolean {
  return (attributes['style:num-format'] ?? '') !== '' || (attributes['loext:num-list-format'] ?? '').trim() !== '';
}

function resolve(raws: ReadonlyMap<string, Raw>, family: string, from: string): OdfStyle {
  let { name, list, isHidden, isStruck, face }: OdfStyle = noLook;
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at) && seen.size < longestChain;) {
    seen.add(at);
    const raw = raws.get(`${family} ${at}`);
    if (raw === undefined) {
      name ??= spoken(at);
      break;
    }
    if (!raw.isAutomatic) name ??= raw.name;
    list ??= raw.list;
    isHidden ??= raw.isHidden;
    isStruck ??= raw.isStruck;
    face ??= raw.face;
    at = raw.parent;
  }
  return { name: name === null ? null : nameInWord(name), list, isHidden, isStruck, face };
}

/** The name of the style as Word has it, in small letters; null for the usual one. */
function nameInWord(name: string): string | null {
  const small = name.toLowerCase();
  if (small === 'standard' || small === 'normal' || small === 'default paragraph style') return null;
  return small.replace(/^contents /, 'toc ');
}
