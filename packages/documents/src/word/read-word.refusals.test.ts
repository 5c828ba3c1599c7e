/** Files that are refused: each with a code and one sentence in two languages that says what, where and what to do. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../kinds/file-kind.ts';
import { notReadYet } from '../kinds/not-read-yet.ts';
import { maximumFileSize } from '../zip/limits.ts';
import { readWord } from './read-word.ts';
import { compoundFile } from '../kinds/testing/compound-file.ts';
import { makeWord, paragraph, run, wordEntries } from './testing/make-word.ts';

const body = paragraph(run('部门绩效目标'));
const word = makeWord({ body });

function packed(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  );
}

/** Changes the size that the directory says of one entry. */
function lying(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (new TextDecoder().decode(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) === name)
      view.setUint32(at + 24, size, true);
  }
  return changed;
}

const billionLaughs =
  '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>' +
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>';
const mebibytes = (count: number): Uint8Array => new Uint8Array(count * 1024 * 1024);

const cases: readonly (readonly [name: string, code: string, bytes: () => Uint8Array])[] = [
  ['an empty file', 'empty-file', () => new Uint8Array(0)],
  ['text that is named .docx', 'not-zip', () => strToU8('项目名称：道路养护')],
  ['data that is nothing known', 'unknown-kind', () => Uint8Array.from([1, 2, 3, 0, 5, 6])],
  ['a Word file cut off in the middle', 'broken-zip', () => word.slice(0, Math.floor(word.length / 2))],
  ['a Word file cut off by its last byte', 'broken-zip', () => word.slice(0, -1)],
  ['a ZIP bomb by ratio', 'zip-bomb', () => packed({ ...wordEntries({ body }), 'word/media/a.bin': mebibytes(8) })],
  [
    'a ZIP bomb by count',
    'zip-bomb',
    () => packed(Object.fromEntries(Array.from({ length: 5000 }, (_, number) => [`word/${number}.xml`, '']))),
  ],
  ['a ZIP bomb by size', 'zip-bomb', () => lying(word, 'word/document.xml', 600 * 1024 * 1024)],
  [
    'a ZIP bomb that says it is small',
    'zip-bomb',
    () => lying(packed({ ...wordEntries({ body }), 'word/document.xml': mebibytes(40) }), 'word/document.xml', 1000),
  ],
  ['entity expansion', 'xml-bomb', () => packed({ ...wordEntries({ body }), 'word/document.xml': billionLaughs })],
  [
    'a document type in the relationships',
    'xml-bomb',
    () => packed({ ...wordEntries({ body }), '_rels/.rels': '<!DOCTYPE x SYSTEM "http://example.org/x"><x/>' }),
  ],
  [
    'XML nested too deep',
    'xml-bomb',
    () => makeWord({ body: `${'<w:sdt><w:sdtContent>'.repeat(2000)}${body}${'</w:sdtContent></w:sdt>'.repeat(2000)}` }),
  ],
  ['XML that is not well-formed', 'broken-xml', () => packed({ ...wordEntries({ body }), 'word/document.xml': '<w:document><w:body>' })],
  [
    'XML that is no text',
    'broken-xml',
    () => packed({ ...wordEntries({ body }), 'word/document.xml': Uint8Array.from([0x3c, 0xff, 0x80]) }),
  ],
  ['an encrypted Word file', 'encrypted', () => compoundFile(['EncryptionInfo', 'EncryptedPackage'])],
  ['a ZIP without Word in it', 'not-word', () => packed({ 'readme.txt': 'x' })],
  [
    'a Word package whose main part is something else',
    'not-word',
    () => packed({ ...wordEntries({ body }), 'word/document.xml': '<workbook/>' }),
  ],
  ['a file of 200 MB', 'too-large', () => new Uint8Array(200 * 1024 * 1024)],
  [
    'a Word file of 200 MB',
    'too-large',
    () => {
      const bytes = new Uint8Array(200 * 1024 * 1024);
      bytes.set(word);
      return bytes;
    },
  ],
];

describe('readWord refuses', () => {
  it.each(cases.map(([name, code, bytes]): [string, string, () => Uint8Array] => [name, code, bytes]))('%s: %s', (_, code, bytes) => {
    const outcome = readWord(bytes());
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.refusal.code).toBe(code);
    expect(outcome.refusal.message.zh).toMatch(/请.*。$/);
    expect(outcome.refusal.message.en).toMatch(/\w\.$/);
  });

  it('names with ../ are only names: nothing is written, and the file is read', () => {
    const outcome = readWord(packed({ ...wordEntries({ body }), '../../etc/passwd': 'x' }));
    expect(outcome.ok && outcome.value.blocks).toHaveLength(1);
  });

  it('a part that stands in the archive twice is refused', () => {
    const twice = packed({ ...wordEntries({ body }), 'word/Document.xml': '<x/>' });
    const outcome = readWord(twice);
    expect(outcome.ok ? null : outcome.refusal.code).toBe('broken-zip');
  });

  it('a wrong character in a part is noticed by its checksum', () => {
    const stored = zipSync(
      Object.fromEntries(
        Object.entries(wordEntries({ body })).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
      ),
      { level: 0 },
    );
    const text = new TextDecoder('latin1').decode(stored);
    const at = text.indexOf('xml:space="preserve">') + 'xml:space="preserve">'.length;
    const changed = stored.slice();
    changed[at] = (changed[at] as number) ^ 1;
    expect(readWord(stored).ok).toBe(true);
    const outcome = readWord(changed);
    expect(outcome.ok ? null : outcome.refusal.code).toBe('broken-zip');
  });
});

describe('by kind, the same refusals', () => {
  it.each([
    ['empty-file', new Uint8Array(0)],
    ['too-large', new Uint8Array(maximumFileSize + 1)],
    ['broken-zip', word.slice(0, 100)],
    ['encrypted', compoundFile(['EncryptedPackage'])],
  ] as const)('%s', (code, bytes) => {
    expect(notReadYet(fileKind(bytes)).refusal.code).toBe(code);
  });
});
