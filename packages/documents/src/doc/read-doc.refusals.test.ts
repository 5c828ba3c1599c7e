/** Files that are refused: each with a code and one sentence in two languages that says what, where and what to do. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compoundFile } from '../kinds/testing/compound-file.ts';
import { maximumFileSize } from '../zip/limits.ts';
import { readCompoundStreams } from './compound-streams.ts';
import { readDoc } from './read-doc.ts';
import { container, docStreams, makeDoc, text } from './testing/make-doc.ts';

const body = [text('部门绩效目标')];
const whole = makeDoc({ body });
const streams = docStreams({ body });

/** Every sector of the file follows itself. */
function circles(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const fat = (view.getUint32(76, true) + 1) * 512;
  for (let sector = 0; sector < 128; sector += 1) view.setInt32(fat + sector * 4, sector, true);
  return copy;
}

/** The piece table says that the text has so many characters. */
function boasting(count: number): Uint8Array {
  const tables = streams['1Table']?.slice() ?? new Uint8Array(0);
  const place = new DataView(streams['WordDocument']?.buffer ?? new ArrayBuffer(0)).getUint32(0x9a + 33 * 8, true);
  new DataView(tables.buffer).setUint32(place + 5 + 4, count, true);
  return container({ ...streams, '1Table': tables });
}

const cases: readonly (readonly [name: string, code: string, bytes: () => Uint8Array])[] = [
  ['an empty file', 'empty-file', () => new Uint8Array(0)],
  ['a file beyond the limit', 'too-large', () => new Uint8Array(maximumFileSize + 1)],
  ['text that is named .doc', 'not-word', () => strToU8('项目名称：道路养护')],
  ['a workbook', 'not-word', () => container({ Workbook: strToU8('x') })],
  ['an encrypted new file', 'encrypted', () => compoundFile(['EncryptionInfo', 'EncryptedPackage'])],
  ['an encrypted old file', 'encrypted', () => makeDoc({ body, flags: 0x0100 })],
  ['Word 95', 'old-word', () => makeDoc({ body, identifier: 0xa5dc, edition: 0x68 })],
  ['Word 6', 'old-word', () => makeDoc({ body, identifier: 0xa5dc, edition: 0x65 })],
  ['an old edition in the new form', 'old-word', () => makeDoc({ body, edition: 0x68 })],
  ['another program', 'broken-doc', () => makeDoc({ body, identifier: 0x1234 })],
  ['no table stream', 'broken-doc', () => container({ WordDocument: streams['WordDocument'] ?? new Uint8Array(0) })],
  ['an empty document stream', 'broken-doc', () => compoundFile(['WordDocument', '1Table'])],
  ['the signature alone', 'broken-doc', () => whole.slice(0, 8)],
  ['cut off in the middle', 'broken-doc', () => whole.slice(0, Math.floor(whole.length / 2))],
  ['sectors in circles', 'broken-doc', () => circles(whole)],
  ['fewer characters than the head says', 'broken-doc', () => boasting(3)],
  ['more characters than bytes', 'broken-doc', () => boasting(0x7fff_ffff)],
];

describe('readDoc refuses', () => {
  it.each(cases)('%s', (_, code, bytes) => {
    const outcome = readDoc(bytes());
    if (outcome.ok) throw new Error('was read');
    expect(outcome.refusal.code).toBe(code);
    expect(outcome.refusal.message.zh).toMatch(/。$/);
    expect(outcome.refusal.message.en).toMatch(/^[A-Z].+\.$/s);
  });
});

describe('readCompoundStreams', () => {
  it('gives streams of any size by name, whatever the case', () => {
    const large = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
    const small = Uint8Array.from({ length: 100 }, (_, at) => at);
    const read = readCompoundStreams(container({ large, small, edge: large.slice(0, 4096), below: large.slice(0, 4095) }));
    expect(read?.('LARGE')).toEqual(large);
    expect(read?.('small')).toEqual(small);
    expect(read?.('edge')).toEqual(large.slice(0, 4096));
    expect(read?.('below')).toEqual(large.slice(0, 4095));
    expect(read?.('other')).toBe(null);
  });
  it('does not take the text of an embedded document for the document', () => {
    const inner = docStreams({ body: [text('嵌入')] });
    const bytes = container({
      'ObjectPool/_1/WordDocument': inner['WordDocument'] ?? new Uint8Array(0),
      'ObjectPool/_1/1Table': inner['1Table'] ?? new Uint8Array(0),
      ...streams,
    });
    expect(readDoc(bytes)).toMatchObject({ value: { blocks: [{ text: '部门绩效目标' }] } });
  });
  it('reads a file of many sectors, whose sector tables need a list of their own', () => {
    const large = new Uint8Array(9 * 1024 * 1024).fill(7);
    expect(readCompoundStreams(container({ large }))?.('large')?.length).toBe(large.length);
  });
});
