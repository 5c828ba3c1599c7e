/** The parts of a Word package, found by relationships and never by their usual names (ECMA-376 part 2, 6.5). */
import { done, refused, type Outcome } from '@jixiao/domain';
import { readXml } from '../xml/read-xml.ts';
import type { Zip } from '../zip/read-zip.ts';
import { wordPrefixes } from './namespaces.ts';

export type Relationship = { readonly id: string; readonly kind: string; readonly target: string };

/** The part that holds the text. */
export function mainPart(zip: Zip): Outcome<string> {
  const relationships = readRelationships(zip, '');
  if (!relationships.ok) return relationships;
  const main = relationships.value.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  if (zip.has(main)) return done(main);
  return notWord();
}

export function readRelationships(zip: Zip, part: string): Outcome<readonly Relationship[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!zip.has(name)) return done([]);
  const bytes = zip.read(name);
  if (!bytes.ok) return bytes;
  const found: Relationship[] = [];
  const xml = readXml(bytes.value, {
    part: name,
    prefixes: wordPrefixes,
    handOver: {
      parent: 'rel:Relationships',
      take({ attributes }) {
        if (attributes['TargetMode'] === 'External') return;
        const type = attributes['Type'] ?? '';
        found.push({
          id: attributes['Id'] ?? '',
          kind: type.slice(type.lastIndexOf('/') + 1),
          target: resolve(folder, attributes['Target'] ?? ''),
        });
      },
    },
  });
  return xml.ok ? done(found) : xml;
}

/** A target is a key in the ZIP; steps above the root stay at the root. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

export function notWord(): ReturnType<typeof refused> {
  return refused('not-word', {
    zh: '文件是 ZIP 压缩包，但其中没有 Word 的正文。请确认它是 Word 文件（.docx），或用 Word、WPS 另存为 .docx 后再试。',
    en: 'The file is a ZIP archive without the text of a Word file in it. Make sure that it is a Word file (.docx), or save it as .docx from Word or WPS and try again.',
  });
}
