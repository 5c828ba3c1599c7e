/** Elements of XML → the parts of a Word package, as if they came out of a ZIP. Prefixes are the canonical ones of `namespaces.ts`. */
import { strToU8 } from 'fflate';
import { done } from '@jixiao/domain';
import type { XmlElement } from '../xml/read-xml.ts';
import { broken, type Zip } from '../zip/read-zip.ts';
import { escapeXml } from './escape-xml.ts';
import { wordPrefixes } from './namespaces.ts';

export function packageOf(parts: ReadonlyMap<string, Uint8Array>): Zip {
  const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase();
  const byKey = new Map([...parts].map(([name, bytes]) => [keyOf(name), bytes]));
  return {
    names: [...parts.keys()],
    has: (name) => byKey.has(keyOf(name)),
    read(name) {
      const bytes = byKey.get(keyOf(name));
      return bytes === undefined ? broken(`缺少“${name}”`, `"${name}" is missing`) : done(bytes);
    },
  };
}

/** Several namespaces can have one prefix; the first is written. Names in other namespaces get one that nobody knows. */
const declarations = [...new Map([...wordPrefixes].toReversed().map(([uri, prefix]) => [prefix, uri]))]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

export function writeXml(root: XmlElement): Uint8Array {
  const pieces: string[] = [];
  const write = (element: XmlElement, more: string): void => {
    const name = written(element.name);
    pieces.push('<', name, more);
    for (const attribute in element.attributes)
      pieces.push(' ', written(attribute), '="', escapeXml(element.attributes[attribute] ?? ''), '"');
    pieces.push('>');
    for (const node of element.children) {
      if (typeof node === 'string') pieces.push(escapeXml(node));
      else write(node, '');
    }
    pieces.push('</', name, '>');
  };
  write(root, `${declarations} xmlns:unknown="urn:unknown"`);
  return strToU8(pieces.join(''));
}

function written(name: string): string {
  return name.startsWith('?:') ? `unknown:${name.slice(2)}` : name;
}
