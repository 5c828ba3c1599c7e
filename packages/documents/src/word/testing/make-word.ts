/**
 * Small Word files from XML snippets, for tests: one feature a file, or all of them in one.
 * Snippets are written with the prefix `w`; the strict edition and other prefixes are made from the same snippet.
 */
import { strToU8, zipSync } from 'fflate';

export type WordSource = {
  /** Content of w:body. */
  readonly body: string;
  /** w:style elements. */
  readonly styles?: string;
  /** Content of each header, footer; w:footnote and w:endnote elements. */
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly edition?: 'transitional' | 'strict';
  /** The prefix in the file, where it is not `w`. */
  readonly prefix?: string;
  /** Where the text is in the package. */
  readonly main?: string;
  readonly mainType?: string;
  /** More entries, or other content for these. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const strictUris: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
];
const declarations = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const officeType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function makeWord(source: WordSource): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(wordEntries(source)).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** The entries of the package, before they are packed. */
export function wordEntries(source: WordSource): Readonly<Record<string, string | Uint8Array>> {
  const main = source.main ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parts: { readonly name: string; readonly kind: string; readonly xml: string }[] = [];
  const add = (name: string, kind: string, root: string, content: string): void => {
    parts.push({ name, kind, xml: part(source, root, content) });
  };
  if (source.styles !== undefined) add('styles.xml', 'styles', 'styles', source.styles);
  source.headers?.forEach((content, number) => add(`header${number + 1}.xml`, 'header', 'hdr', content));
  source.footers?.forEach((content, number) => add(`footer${number + 1}.xml`, 'footer', 'ftr', content));
  if (source.footnotes !== undefined) add('footnotes.xml', 'footnotes', 'footnotes', source.footnotes);
  if (source.endnotes !== undefined) add('endnotes.xml', 'endnotes', 'endnotes', source.endnotes);
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${source.mainType ?? `${wordType}.document.main+xml`}"/></Types>`,
    '_rels/.rels': relationships(source, [{ kind: 'officeDocument', target: main }]),
    [main]: part(source, 'document', `<w:body>${source.body}<w:sectPr/></w:body>`),
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: relationships(
      source,
      parts.map(({ name, kind }) => ({ kind, target: name })),
    ),
    ...Object.fromEntries(parts.map(({ name, xml }) => [folder + name, xml])),
    ...source.entries,
  };
}

function part(source: WordSource, root: string, content: string): string {
  const xml = `${declaration}<w:${root} ${declarations}>${content}</w:${root}>`;
  const prefix = source.prefix ?? 'w';
  const renamed =
    prefix === 'w' ? xml : xml.replace(/(<\/?|\s|xmlns:)w([:=])/g, (_, before: string, after: string) => `${before}${prefix}${after}`);
  return inEdition(source, renamed);
}

function inEdition(source: WordSource, xml: string): string {
  return source.edition === 'strict' ? strictUris.reduce((text, [from, to]) => text.replaceAll(from, to), xml) : xml;
}

function relationships(source: WordSource, links: readonly { readonly kind: string; readonly target: string }[]): string {
  const list = links
    .map(({ kind, target }, number) => `<Relationship Id="rId${number + 1}" Type="${officeType}/${kind}" Target="${target}"/>`)
    .join('');
  return inEdition(
    source,
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
  );
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A run; properties are the content of w:rPr. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph; properties are the content of w:pPr. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content === '' ? '<w:p/>' : content}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

export function table(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

export function textCell(text: string, properties = ''): string {
  return cell(paragraph(run(text)), properties);
}

/** A complex field; without a result it has no w:fldChar separate. */
export function field(instruction: string, result?: string): string {
  return (
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${escaped(instruction)}</w:instrText></w:r>` +
    (result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`) +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  );
}

/** A text box as Word writes it: a drawing for new programs and the same again in VML for old ones. */
export function textBox(content: string): string {
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
}
