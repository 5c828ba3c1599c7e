/** Small questions to elements, and the wrappers through which a reader looks as if they were not there. */
import type { XmlElement, XmlNode } from '../xml/read-xml.ts';

export function child(element: XmlElement, name: string): XmlElement | undefined {
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

export function value(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** An on/off property (ECMA-376 part 1, 17.17.4): there without a value means on; null where it is not there. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | null {
  const property = properties === undefined ? undefined : child(properties, name);
  if (property === undefined) return null;
  const said = value(property);
  return said === undefined || !(said === '0' || said === 'false' || said === 'off' || said === 'none');
}

export function whole(text: string | undefined, least: number, most: number, otherwise: number): number {
  if (text === undefined || !/^\s*[+-]?\d+\s*$/.test(text)) return otherwise;
  return Math.min(Math.max(Number.parseInt(text, 10), least), most);
}

const wrappers = new Set(['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:sdtContent', 'w:hyperlink', 'w:dir', 'w:bdo']);

/** What stands within a wrapper, or null when the element is none. One choice of alternate content is taken, never two. */
export function unwrapped(element: XmlElement): readonly XmlNode[] | null {
  if (wrappers.has(element.name)) return element.children;
  if (element.name === 'w:sdt') return child(element, 'w:sdtContent')?.children ?? [];
  if (element.name === 'mc:AlternateContent') return (child(element, 'mc:Choice') ?? child(element, 'mc:Fallback'))?.children ?? [];
  return null;
}

/** A content control that shows only its prompt ("click here to enter text") holds nothing that a person wrote. */
export function showsPrompt(control: XmlElement): boolean {
  const properties = control.name === 'w:sdt' ? child(control, 'w:sdtPr') : undefined;
  return isOn(properties, 'w:showingPlcHdr') === true;
}

/** All characters that an element holds, deleted ones too. */
export function charactersOf(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:delText' || element.name === 'm:t')
    return element.children.filter((node) => typeof node === 'string').join('');
  let text = '';
  for (const node of unwrapped(element) ?? element.children) if (typeof node !== 'string') text += charactersOf(node);
  return text;
}
