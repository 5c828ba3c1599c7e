/** Small helpers on XML elements, and the namespaces of the three XML formats of workbooks under one prefix each. */
import type { XmlElement } from '../xml/read-xml.ts';

function prefixes(names: readonly (readonly [string, ...string[]])[]): ReadonlyMap<string, string> {
  return new Map(names.flatMap(([prefix, ...uris]) => uris.map((uri) => [uri, prefix] as const)));
}

/** SpreadsheetML, transitional and strict (ECMA-376 parts 1 and 4). */
export const workbookPrefixes = prefixes([
  ['x', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['xdr', 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
]);

/** OpenDocument 1.0 to 1.3. */
export const openDocumentPrefixes = prefixes([
  ...['office', 'table', 'text', 'style', 'manifest'].map((name) => [name, `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`] as const),
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['calcext', 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'],
]);

/** XML Spreadsheet 2003. */
export const spreadsheet2003Prefixes = prefixes([
  ['ss', 'urn:schemas-microsoft-com:office:spreadsheet'],
  ['x', 'urn:schemas-microsoft-com:office:excel'],
  ['html', 'http://www.w3.org/TR/REC-html40'],
]);

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : element.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

export function elements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((node): node is XmlElement => typeof node !== 'string');
}

/** All character data of an element that holds no other elements. */
export function ownText(element: XmlElement | undefined): string {
  return element === undefined ? '' : element.children.filter((node) => typeof node === 'string').join('');
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A whole number within bounds, or else `otherwise`. */
export function whole(value: string | undefined, least: number, most: number, otherwise: number): number {
  const number = value !== undefined && /^\d{1,9}$/.test(value.trim()) ? Number(value) : otherwise;
  return number < least ? least : number > most ? most : number;
}
