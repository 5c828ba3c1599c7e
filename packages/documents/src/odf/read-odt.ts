/**
 * Bytes of an OpenDocument text (.odt, .ott, flat .fodt) → blocks: the body, then headers and footers of the page styles, footnotes and
 * endnotes as parts of their own (OpenDocument 1.3 part 3). Left out: automatic numbers and index marks; counted: hidden, struck-out, deleted text.
 */
import { done, refused, type Outcome, type Refusal } from '@jixiao/domain';
import type { Blocks } from '../blocks.ts';
import { numberBlocks, type FlowBlock, type FlowPart } from '../flow/flow.ts';
import { readXml, type XmlElement } from '../xml/read-xml.ts';
import { readZip, startsLikeZip } from '../zip/read-zip.ts';
import { odfPrefixes } from './odf-names.ts';
import { readOdfStyles } from './odf-styles.ts';
import { beginOdf, mostPieces, readOdfContent, type Odf } from './read-odf-text.ts';

/** Roots of the XML: one of a flat file, or those of the parts of a package. */
type Sources = { readonly content: XmlElement; readonly styles: XmlElement | null };

export function readOdt(bytes: Uint8Array): Outcome<Blocks> {
  const sources = startsLikeZip(bytes) ? readPackage(bytes) : readFlat(bytes);
  if (!sources.ok) return sources;
  const { content, styles } = sources.value;
  const body = inner(inner(content, 'office:body'), 'office:text');
  if (body === undefined) return { ok: false, refusal: notOdt() };
  const masters = pageMargins(inner(styles ?? content, 'office:master-styles'));
  return readSources(content, styles, body, masters);
}

function readPackage(bytes: Uint8Array): Outcome<Sources> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  if (zip.value.has('encrypted-package')) return { ok: false, refusal: encrypted() };
  if (zip.value.has('META-INF/manifest.xml')) {
    const manifest = zip.value.read('META-INF/manifest.xml');
    if (!manifest.ok) return manifest;
    if (/<(?:\w+:)?encryption-data[\s>]/.test(new TextDecoder().decode(manifest.value))) return { ok: false, refusal: encrypted() };
  }
  if (!zip.value.has('content.xml')) return { ok: false, refusal: notOdt() };
  const part = (name: string): Outcome<XmlElement> => {
    const entry = zip.value.read(name);
    return entry.ok ? readXml(entry.value, { part: name, prefixes: odfPrefixes }) : entry;
  };
  const content = part('content.xml');
  if (!content.ok) return content;
  if (!zip.value.has('styles.xml')) return done({ content: content.value, styles: null });
  const styles = part('styles.xml');
  return styles.ok ? done({ content: content.value, styles: styles.value }) : styles;
}

function readFlat(bytes: Uint8Array): Outcome<Sources> {
  const root = readXml(bytes, { part: 'office:document', prefixes: odfPrefixes });
  return root.ok ? done({ content: root.value, styles: null }) : root;
}

function readSources(content: XmlElement, styles: XmlElement | null, body: XmlElement, masters: readonly PageMargin[]): Outcome<Blocks> {
  const sheet = (root: XmlElement | null, name: string): readonly XmlElement[] => {
    const found = root === null ? undefined : inner(root, name);
    return found === undefined ? [] : [found];
  };
  const named = [...sheet(styles, 'office:styles'), ...sheet(content, 'office:styles')];
  const odf = beginOdf(readOdfStyles([...sheet(content, 'office:automatic-styles'), ...named]));
  const parts: FlowPart[] = [{ part: 'body', content: readOdfContent(body, odf) }];
  const ofPages = { ...odf, styles: styles === null ? odf.styles : readOdfStyles([...sheet(styles, 'office:automatic-styles'), ...named]) };
  for (const { kind, element } of masters) {
    const number = parts.filter(({ part }) => part.startsWith(kind)).length + 1;
    parts.push({ part: `${kind}${number}`, content: readOdfContent(element, ofPages) });
  }
  if (odf.budget.pieces < 0) return { ok: false, refusal: tooMuch() };
  return numberBlocks([...parts, ...notesOf(odf)]);
}

function notesOf({ footnotes, endnotes }: Odf): readonly FlowPart[] {
  const part = (name: string, content: readonly FlowBlock[]): readonly FlowPart[] =>
    content.length === 0 ? [] : [{ part: name, content }];
  return [...part('footnotes', footnotes), ...part('endnotes', endnotes)];
}

type PageMargin = { readonly kind: 'header' | 'footer'; readonly element: XmlElement };

/** Headers and footers that are shown, headers of all page styles first. */
function pageMargins(masters: XmlElement | undefined): readonly PageMargin[] {
  const found: PageMargin[] = [];
  for (const master of masters?.children ?? [])
    for (const node of typeof master === 'string' ? [] : master.children) {
      if (typeof node === 'string' || node.attributes['style:display'] === 'false') continue;
      const kind = /^style:(header|footer)(?:-left|-first)?$/.exec(node.name)?.[1] ?? /^loext:(header|footer)-first$/.exec(node.name)?.[1];
      if (kind === 'header' || kind === 'footer') found.push({ kind, element: node });
    }
  return [...found.filter(({ kind }) => kind === 'header'), ...found.filter(({ kind }) => kind === 'footer')];
}

function inner(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

function notOdt(): Refusal {
  return refused('not-opendocument', {
    zh: '文件中没有 OpenDocument 文本（.odt）的正文。请确认它是文字文件；或用 WPS、Word 打开，另存为“Word 文档（.docx）”后再试。',
    en: 'The file does not hold the body of an OpenDocument text (.odt). Make sure that it is a text file, or open it in WPS or Word, save it as "Word document (.docx)" and try again.',
  }).refusal;
}

function encrypted(): Refusal {
  return refused('encrypted', {
    zh: '文件带有打开密码，不能读取。请用 LibreOffice 打开，在“文件 → 另存为”中去掉“使用密码保存”，保存后再试。',
    en: 'The file has a password to open it and cannot be read. Open it in LibreOffice, take the tick off "Save with password" under File → Save As, save and try again.',
  }).refusal;
}

function tooMuch(): Refusal {
  return refused('xml-bomb', {
    zh: `为保护本机，没有读完这个文件：把重复的行列展开后，其中有超过 ${mostPieces} 个段落和单元格。请按部门拆成几个文件后再试。`,
    en: `To protect this machine the file was not read to its end: with repeated rows and columns written out it has more than ${mostPieces} paragraphs and cells. Split the file by department and try again.`,
  }).refusal;
}
