import { strToU8, zipSync } from 'fflate';
import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWord, paragraph, run } from '../word/testing/make-word.ts';
import { decodeText } from './decode-text.ts';
import { fileKind, type FileKind } from './file-kind.ts';
import { notReadYet } from './not-read-yet.ts';
import { compoundFile } from './testing/compound-file.ts';

const body = paragraph(run('甲'));
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const zip = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
const gb18030 = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf]); // 项目

const kinds: readonly (readonly [FileKind, string, Uint8Array])[] = [
  ['docx', 'a Word file', makeWord({ body })],
  ['docx', 'a strict Word file with its text in another place', makeWord({ body, edition: 'strict', main: 'content/text.xml' })],
  ['docm', 'a Word file with macros', makeWord({ body, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' })],
  ['dotx', 'a Word template', makeWord({ body, mainType: `${wordType}.template.main+xml` })],
  [
    'xlsx',
    'a workbook',
    zip({
      '[Content_Types].xml':
        '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    }),
  ],
  ['odt', 'an OpenDocument text', zip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
  ['ods', 'an OpenDocument spreadsheet', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
  ['ofd', 'a fixed-layout file', zip({ 'OFD.xml': '<OFD/>' })],
  ['zip', 'another ZIP', zip({ 'a.docx': 'x' })],
  ['broken-zip', 'a cut-off ZIP', makeWord({ body }).slice(0, 200)],
  ['doc', 'an old Word file', compoundFile(['1Table', 'WordDocument', 'a', 'b', 'c', 'd'])],
  ['doc', 'an old Word file whose name comes late in the directory', compoundFile(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'WordDocument'])],
  ['encrypted', 'an encrypted Word file', compoundFile(['EncryptionInfo', 'EncryptedPackage'])],
  ['xls', 'an old workbook', compoundFile(['Workbook'])],
  ['wps', 'a WPS file', compoundFile(['WordDocument', 'WpsCustomData'])],
  ['unknown', 'another compound file', compoundFile(['x'])],
  ['pdf', 'a PDF', strToU8('%PDF-1.7\n%\u00ff')],
  ['rtf', 'an RTF', strToU8('{\\rtf1\\ansi }')],
  ['html', 'a page', strToU8('\ufeff<!DOCTYPE html><p>x')],
  ['html', 'a page saved as one file', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n')],
  [
    'html',
    'a page saved by another browser',
    strToU8('From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'),
  ],
  ['html', 'a piece of a page', strToU8('<div><table><tr><td>项目</td></tr></table></div>')],
  [
    'odt',
    'a flat OpenDocument text',
    strToU8('<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text">'),
  ],
  ['excel-xml', 'a workbook as XML', strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
  ['xls', 'the bare stream of an old workbook', Uint8Array.from([9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0])],
  ['word-xml', 'Word as XML', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>')],
  ['picture', 'a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['text', 'UTF-8', strToU8('项目名称\t道路养护\r\n')],
  ['text', 'UTF-8 cut within a character by the sample', strToU8(`x${'项'.repeat(40_000)}`)],
  ['text', 'UTF-8 with a mark', strToU8('\ufeff项目')],
  ['text', 'UTF-16', Uint8Array.from([0xff, 0xfe, 0x79, 0x98])],
  ['text', 'GB18030', gb18030],
  ['empty', 'nothing', new Uint8Array(0)],
  ['unknown', 'other data', Uint8Array.from([0, 1, 2, 3])],
];

describe('fileKind', () => {
  it.each(kinds)('%s: %s', (kind, _, bytes) => {
    expect(fileKind(bytes)).toBe(kind);
  });

  const corpus = '../shared/corpus';
  it.skipIf(!existsSync(corpus))('knows every published file by content (skipped where ../shared/corpus is absent)', () => {
    for (const folder of readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
      for (const name of readdirSync(`${corpus}/${folder.name}`)) {
        const ending = name.slice(name.lastIndexOf('.') + 1);
        if (ending === 'json') continue;
        expect([folder.name, name, fileKind(new Uint8Array(readFileSync(`${corpus}/${folder.name}/${name}`)))]).toEqual([
          folder.name,
          name,
          ending === 'txt' ? 'text' : ending,
        ]);
      }
  });
});

describe('notReadYet', () => {
  it.each(['ofd', 'slides', 'picture', 'zip', 'rar'] as const)('names %s and says what to do', (kind) => {
    const { code, message } = notReadYet(kind).refusal;
    expect(code).toBe('not-read-yet');
    expect(message.zh).toMatch(/^这是.+，目前还不能读取。请.+。$/);
    expect(message.en).toMatch(/^This is .+, which cannot be read yet\. [A-Z].+\.$/);
  });
});

describe('decodeText', () => {
  it.each([
    ['UTF-8', strToU8('项目')],
    ['UTF-8 with a mark', strToU8('\ufeff项目')],
    ['UTF-16 little end first', Uint8Array.from([0xff, 0xfe, 0x79, 0x98, 0xee, 0x76])],
    ['UTF-16 big end first', Uint8Array.from([0xfe, 0xff, 0x98, 0x79, 0x76, 0xee])],
    ['GB18030', gb18030],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: '项目' });
  });
  it('refuses data', () => {
    const outcome = decodeText(Uint8Array.from([0xff, 0xff, 0, 1]));
    expect(outcome.ok ? null : outcome.refusal.code).toBe('not-text');
  });
});
