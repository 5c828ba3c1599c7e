/**
 * Bytes of a Word file saved as one XML → blocks: "Word XML" (flat OPC: the parts of a .docx within pkg:package) and Word 2003 XML
 * (w:wordDocument). Both are turned into the parts of a package and read by the reader of .docx.
 */
import { refused, type Outcome } from '@jixiao/domain';
import type { Blocks } from '../blocks.ts';
import { readXml, type XmlElement } from '../xml/read-xml.ts';
import { maximumFileSize } from '../zip/limits.ts';
import { tooLarge } from '../zip/read-zip.ts';
import { wordPrefixes } from './namespaces.ts';
import { readWordPackage } from './read-word.ts';
import { partsOf2003, prefixesOf2003 } from './word-2003.ts';
import { packageOf, writeXml } from './xml-package.ts';

const prefixes = new Map([...wordPrefixes, ...prefixesOf2003, ['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg'] as const]);

export function readFlatWord(bytes: Uint8Array): Outcome<Blocks> {
  if (bytes.length > maximumFileSize) return tooLarge(bytes.length);
  const parts = new Map<string, Uint8Array>();
  const take = (element: XmlElement): void => {
    const content = element.name === 'pkg:part' ? contentOf(element) : null;
    if (content !== null) parts.set(element.attributes['pkg:name'] ?? '', writeXml(content));
  };
  const root = readXml(bytes, { part: '*.xml', prefixes, handOver: { parent: 'pkg:package', take } });
  if (!root.ok) return root;
  if (root.value.name === 'pkg:package') return readWordPackage(packageOf(parts));
  if (root.value.name === 'w:wordDocument') return readWordPackage(packageOf(partsOf2003(root.value)));
  return refused('not-word', {
    zh: '文件是 XML，但不是 Word 保存的 XML 文档。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再试。',
    en: 'The file is XML, but not XML that Word saved. Open it in Word or WPS, save it as "Word document (.docx)" and try again.',
  });
}

/** The root of the part; null for pictures and other binary parts. */
function contentOf(part: XmlElement): XmlElement | null {
  const data = part.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === 'pkg:xmlData');
  return data?.children.find((node): node is XmlElement => typeof node !== 'string') ?? null;
}
