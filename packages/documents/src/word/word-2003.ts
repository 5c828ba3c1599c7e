/**
 * Word 2003 XML (w:wordDocument; "WordprocessingML Overview" of the Office 2003 XML Reference Schemas) → the parts of a Word package. Nearly all names
 * are those of today; changed are merges, lists, tracked changes (aml:annotation), and headers and footnotes, which stand in the text.
 */
import type { XmlElement, XmlNode } from '../xml/read-xml.ts';
import { writeXml } from './xml-package.ts';

export const prefixesOf2003: readonly (readonly [string, string])[] = [
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['http://schemas.microsoft.com/office/word/2003/auxHint', 'wx'],
  ['http://schemas.microsoft.com/aml/2001/core', 'aml'],
];

type Stories = {
  readonly headers: XmlElement[];
  readonly footers: XmlElement[];
  readonly footnotes: XmlElement[];
  readonly endnotes: XmlElement[];
};

const renamed: Readonly<Record<string, string>> = { 'w:vmerge': 'w:vMerge', 'w:hmerge': 'w:hMerge', 'w:cfChunk': 'w:sdtContent' };

export function partsOf2003(root: XmlElement): ReadonlyMap<string, Uint8Array> {
  const stories: Stories = { headers: [], footers: [], footnotes: [], endnotes: [] };
  const parts = new Map<string, Uint8Array>();
  const relationships: XmlElement[] = [];
  const add = (target: string, kind: string, content: XmlElement): void => {
    parts.set(`word/${target}`, writeXml(content));
    relationships.push(make('rel:Relationship', { Id: target, Type: `/${kind}`, Target: target }, []));
  };
  const body = child(root, 'w:body');
  parts.set(
    'word/document.xml',
    writeXml(make('w:document', {}, body === undefined ? [] : [make('w:body', {}, today(body.children, stories))])),
  );
  const styles = child(root, 'w:styles');
  if (styles !== undefined) add('styles.xml', 'styles', make('w:styles', {}, today(styles.children, stories)));
  stories.headers.forEach((header, at) => add(`header${at + 1}.xml`, 'header', make('w:hdr', {}, header.children)));
  stories.footers.forEach((footer, at) => add(`footer${at + 1}.xml`, 'footer', make('w:ftr', {}, footer.children)));
  if (stories.footnotes.length > 0) add('footnotes.xml', 'footnotes', make('w:footnotes', {}, stories.footnotes));
  if (stories.endnotes.length > 0) add('endnotes.xml', 'endnotes', make('w:endnotes', {}, stories.endnotes));
  parts.set('word/_rels/document.xml.rels', writeXml(make('rel:Relationships', {}, relationships)));
  return parts;
}

function make(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlNode[]): XmlElement {
  return { name, attributes, children };
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

function today(nodes: readonly XmlNode[], stories: Stories): readonly XmlNode[] {
  return nodes.flatMap((node): readonly XmlNode[] => (typeof node === 'string' ? [node] : elementToday(node, stories)));
}

function elementToday(element: XmlElement, stories: Stories): readonly XmlNode[] {
  const { name, attributes } = element;
  const inner = (): readonly XmlNode[] => today(element.children, stories);
  switch (name) {
    case 'aml:annotation':
      return annotationToday(element, stories);
    case 'w:listPr': {
      const list = child(element, 'w:ilfo')?.attributes['w:val'];
      return list === undefined ? [] : [make('w:numPr', {}, [make('w:numId', { 'w:val': list }, [])])];
    }
    case 'w:hdr':
      stories.headers.push(make(name, {}, inner()));
      return [];
    case 'w:ftr':
      stories.footers.push(make(name, {}, inner()));
      return [];
    case 'w:footnote':
    case 'w:endnote':
      if (attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
        stories[name === 'w:footnote' ? 'footnotes' : 'endnotes'].push(make(name, {}, inner()));
      return [];
    // Space is kept in all texts of these files.
    case 'w:t':
    case 'w:delText':
      return [make(name, { 'xml:space': 'preserve' }, element.children)];
    case 'w:binData':
      return [];
  }
  if (name.startsWith('wx:')) return inner();
  return [make(renamed[name] ?? name, attributes, inner())];
}

/** Insertions and deletions; bookmarks, comments and changes of looks are no text. In properties they stand alone, as a mark. */
function annotationToday(annotation: XmlElement, stories: Stories): readonly XmlNode[] {
  const name = { 'Word.Insertion': 'w:ins', 'Word.Deletion': 'w:del' }[annotation.attributes['w:type'] ?? ''];
  if (name === undefined) return [];
  return [make(name, {}, today(child(annotation, 'aml:content')?.children ?? [], stories))];
}
