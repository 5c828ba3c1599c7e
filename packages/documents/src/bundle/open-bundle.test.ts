import { strToU8, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundFile } from '../kinds/testing/compound-file.ts';
import { makeWord, paragraph, run } from '../word/testing/make-word.ts';
import { label } from './label.ts';
import { type BundleKind, kindOfBundle, openBundle } from './open-bundle.ts';
import { openMail } from './open-mail.ts';
import { openZip } from './open-zip.ts';
import { attachment, mailHeaders, makeMail } from './testing/make-mail.ts';

const word = makeWord({ body: paragraph(run('甲')) });
const lines = (...all: readonly string[]): Uint8Array => strToU8(all.join('\r\n'));
const gbk = (bytes: readonly number[]): string => String.fromCharCode(...bytes);
/** 教育局 in GBK. */
const bureau = gbk([0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6]);

async function opened(bytes: Uint8Array, kind: BundleKind): Promise<{ names: string[]; notes: string[] }> {
  const bundle = await openBundle(bytes, kind);
  if (!bundle.ok) return { names: [], notes: [bundle.refusal.code] };
  return {
    names: bundle.value.files.map(({ name }) => name),
    notes: bundle.value.notes.map(({ code, raw }) => `${code} ${raw ?? ''}`.trim()),
  };
}

/** Writes these bytes over each place where the text of the same length stands. */
function replaceAll(bytes: Uint8Array, text: string, by: readonly number[]): Uint8Array {
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf(text); at >= 0; at = changed.indexOf(text, at + 1)) changed.set(by, at);
  return changed;
}

/** Changes 16 bits in the entry of the directory with this number. */
function patch(bytes: Uint8Array, entry: number, offset: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let seen = -1;
  for (let at = view.getUint32(bytes.length - 6, true); at + 46 <= bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && (seen += 1) === entry) view.setUint16(at + offset, value, true);
  return bytes;
}

describe('openBundle of a ZIP', () => {
  it('takes out the files, with their folders as labels, and counts what is hidden', async () => {
    const bytes = zipSync({
      '2025/': new Uint8Array(0),
      '2025/教育局.docx': word,
      '2025\\水务局.txt': strToU8('甲'),
      '__MACOSX/2025/._教育局.docx': strToU8('x'),
      '2025/.DS_Store': strToU8('x'),
      '2025/Thumbs.db': strToU8('x'),
      '2025/~$教育局.docx': strToU8('x'),
      '.git/config': strToU8('x'),
    });
    expect(await opened(bytes, 'zip')).toEqual({ names: ['2025/教育局.docx', '2025/水务局.txt'], notes: ['hidden-files-left-out'] });
    const bundle = await openBundle(bytes, 'zip');
    expect(bundle.ok && bundle.value.files[0]?.bytes).toEqual(word);
    expect(bundle.ok && bundle.value.notes[0]?.message.zh).toContain('有 5 个');
  });

  it('reads names without the flag as GBK', async () => {
    const bytes = replaceAll(zipSync({ 'QQ.txt': strToU8('甲') }), 'QQ', [0xbd, 0xcc]);
    expect((await opened(bytes, 'zip')).names).toEqual(['教.txt']);
  });

  it('gives labels, never paths', async () => {
    const bytes = zipSync({
      '../../etc/a.txt': strToU8('甲'),
      '/b.txt': strToU8('甲'),
      'C:\\c\\..\\d.txt': strToU8('甲'),
      '..': strToU8('甲'),
    });
    expect((await opened(bytes, 'zip')).names).toEqual(['etc/a.txt', 'b.txt', 'c/d.txt', '文件4']);
  });

  it('tells of a bundle within, a file with a password and a damaged one, and goes on', async () => {
    const entries: Zippable = {
      'a.zip': zipSync({ 'x.docx': word }),
      'b.docx': word,
      'c.docx': [word, { level: 0 }],
      'd.docx': word,
      'e.eml': makeMail([attachment('x.docx', word)]),
      'f.rar': strToU8('Rar!\x1a\x07'),
      'g.7z': Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
    };
    const bytes = patch(patch(zipSync(entries), 1, 8, 1), 2, 16, 0x1234);
    expect(await opened(bytes, 'zip')).toEqual({
      names: ['d.docx'],
      notes: [
        'bundle-in-bundle a.zip',
        'file-with-password b.docx',
        'file-not-taken-out c.docx',
        'bundle-in-bundle e.eml',
        'bundle-in-bundle f.rar',
        'bundle-in-bundle g.7z',
      ],
    });
  });

  it('is a refusal where nothing is left', async () => {
    expect((await opened(zipSync({ 'a/': new Uint8Array(0), '.b': strToU8('x') }), 'zip')).notes).toEqual(['empty-bundle']);
    expect((await opened(patch(zipSync({ 'a.docx': word }), 0, 8, 1), 'zip')).notes).toEqual(['encrypted']);
    expect((await opened(zipSync({ 'a.zip': zipSync({ x: word }) }), 'zip')).notes).toEqual(['empty-bundle']);
    expect((await opened(word.slice(0, 100), 'zip')).notes).toEqual(['broken-zip']);
  });

  it('holds the limits', () => {
    const many = openZip(zipSync({ a: strToU8('1'), b: strToU8('2'), c: strToU8('3') }), { files: 2, total: 100 });
    expect(many.ok ? '' : many.refusal.code).toBe('too-many-files');
    const large = openZip(zipSync({ a: new Uint8Array(60), b: new Uint8Array(60), c: new Uint8Array(30) }), { files: 9, total: 100 });
    expect(large.ok && large.value.files.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(large.ok && large.value.notes.map(({ code }) => code)).toEqual(['file-not-taken-out']);
  });

  it('refuses entries that lie over each other', async () => {
    const names = Object.fromEntries(
      Array.from({ length: 40 }, (_, number) => [`${number}.bin`, [strToU8('x'), { level: 0 }]]),
    ) as Zippable;
    const bytes = zipSync(names);
    for (let entry = 0; entry < 40; entry += 1) patch(bytes, entry, 20, bytes.length - 100);
    expect((await opened(bytes, 'zip')).notes).toEqual(['zip-bomb']);
  });
});

describe('openBundle of a mail', () => {
  it('takes out the attachments and a text with a table', async () => {
    const bytes = makeMail([
      {
        type: 'text/html; charset=gbk',
        content: Uint8Array.from([...strToU8('<table><tr><td>'), 0xcf, 0xee, ...strToU8('</td></tr></table>')]),
      },
      attachment('教育局.docx', word),
      attachment('../水务局.txt', '甲'),
    ]);
    expect(await opened(bytes, 'eml')).toEqual({ names: ['邮件正文.html', '教育局.docx', '水务局.txt'], notes: [] });
    const bundle = await openBundle(bytes, 'eml');
    expect(bundle.ok && new TextDecoder().decode(bundle.value.files[0]?.bytes)).toContain('<td>项</td>');
    expect(bundle.ok && Buffer.compare(bundle.value.files[1]?.bytes ?? new Uint8Array(0), word)).toBe(0);
  });

  it('reads names in every way that mail programs write them', async () => {
    const ways = [
      'Content-Disposition: attachment; filename="=?GB2312?B?vczT/b7WLmRvY3g=?="',
      "Content-Disposition: attachment; filename*0*=UTF-8''%E6%95%99%E8%82%B2; filename*1*=%E5%B1%80.docx",
      `Content-Disposition: attachment; filename="${bureau}.docx"`,
      `Content-Disposition: attachment;\r\n\tfilename="${bureau}.docx"`,
      'Content-Disposition: attachment; filename="=?utf-8?B?5pWZ6IKy?=\r\n =?utf-8?B?5bGALmRvY3g=?="',
    ];
    const bytes = makeMail(ways.map((header) => ({ type: 'application/octet-stream', content: word, headers: [header] })));
    expect((await opened(bytes, 'eml')).names).toEqual(ways.map(() => '教育局.docx'));
  });

  it('does not open mails and archives attached to it, and counts pictures of the text', async () => {
    const bytes = makeMail([
      { type: 'message/rfc822', content: makeMail([attachment('x.docx', word)]) },
      attachment('转发.eml', makeMail([attachment('x.docx', word)])),
      attachment('打包.zip', zipSync({ 'a.docx': word })),
      attachment('表.xls', compoundFile(['Workbook'])),
      { type: 'image/png', content: 'x', headers: ['Content-Disposition: inline; filename="logo.png"', 'Content-ID: <a>'] },
      { type: 'text/calendar', content: 'x', headers: ['Content-Disposition: attachment; filename="a.ics"'] },
    ]);
    expect(await opened(bytes, 'eml')).toEqual({
      names: ['表.xls'],
      notes: ['bundle-in-bundle 附件1', 'bundle-in-bundle 转发.eml', 'bundle-in-bundle 打包.zip', 'pictures-not-read'],
    });
  });

  it('gives the plain text where there is nothing else', async () => {
    expect((await opened(lines(...mailHeaders, '', '项目名称：道路养护'), 'eml')).names).toEqual(['邮件正文.txt']);
    const page = lines(...mailHeaders, 'Content-Type: text/html', '', '<p>道路养护</p>');
    expect((await opened(page, 'eml')).names).toEqual(['邮件正文.html']);
    expect((await opened(lines(...mailHeaders, '', ''), 'eml')).notes).toEqual(['empty-bundle']);
  });

  it('holds the limits', async () => {
    const many = await openMail(makeMail([attachment('a', 'x'), attachment('b', 'x'), attachment('c', 'x')]), { files: 2, total: 100 });
    expect(many.ok ? '' : many.refusal.code).toBe('too-many-files');
    const large = await openMail(makeMail([attachment('a', 'x'.repeat(80)), attachment('b', 'x'.repeat(80))]), { files: 9, total: 100 });
    expect(large.ok && large.value.notes.map(({ code }) => code)).toEqual(['file-not-taken-out']);
    const deep = Array.from({ length: 40 }, (_, depth) => [`Content-Type: multipart/mixed; boundary=b${depth}`, '', `--b${depth}`]).flat();
    expect((await opened(lines(...mailHeaders, ...deep, ''), 'eml')).notes).toEqual(['broken-mail']);
    const many2 = new Uint8Array(2_100_000).fill(10);
    many2.set(lines(...mailHeaders, '', ''));
    expect((await opened(many2, 'eml')).notes).toEqual(['too-large']);
  });
});

describe('openBundle', () => {
  const zip = zipSync({ 'a/b.docx': word, 'c.txt': strToU8('甲乙'), 'd.zip': zipSync({ x: strToU8('y') }) });
  const mail = makeMail([{ type: 'text/html', content: '<table>' }, attachment('教育局.docx', word)]);
  it('throws at no bytes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom<readonly [BundleKind, Uint8Array]>(['zip', zip], ['eml', mail]),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), { maxLength: 8 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        async ([kind, bytes], changes, cut) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[Math.floor(at * (changed.length - 1))] = value;
          const bundle = await openBundle(changed.slice(0, Math.ceil(changed.length * cut)), kind);
          if (bundle.ok) for (const { name } of bundle.value.files) expect(name).not.toMatch(/(?:^|\/)\.\.(?:\/|$)|^\/|\\/);
          else expect(bundle.refusal.message.zh).not.toBe('');
          kindOfBundle(changed);
        },
      ),
      { numRuns: 300 },
    ));
});

describe('kindOfBundle', () => {
  const related = 'Content-Type: multipart/related; type="text/html"; boundary="x"';
  const cases: readonly (readonly [BundleKind | null, string, Uint8Array])[] = [
    ['zip', 'a plain ZIP', zipSync({ 'a.docx': word })],
    [null, 'a Word file', word],
    [null, 'a cut-off ZIP', word.slice(0, 100)],
    ['eml', 'a mail', makeMail([attachment('a', 'x')])],
    ['eml', 'a mail with its way first', lines('Received: from a', '\tby b; Tue, 04 Mar 2025 09:00:00 +0800', 'Subject: x', '', 'x')],
    ['eml', 'a mail out of an mbox', lines('From a@example.invalid Tue Mar  4 09:00:00 2025', ...mailHeaders, '', 'x')],
    ['eml', 'a mail with a mark and raw GBK', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('From: a@b\nSubject: '), 0xcf, 0xee, 10, 10])],
    ['eml', 'a mail with pictures in its text', lines(...mailHeaders, related, '', '--x')],
    [
      null,
      'a page saved by a browser',
      lines(
        'From: <Saved by Blink>',
        'Snapshot-Content-Location: https://example.invalid/',
        'Subject: x',
        'MIME-Version: 1.0',
        related,
        '',
      ),
    ],
    [
      null,
      'a page saved by an older one',
      lines('From: <由 Windows Internet Explorer 8 保存>', 'Subject: x', 'MIME-Version: 1.0', related, ''),
    ],
    [null, 'a page saved by Word', lines('MIME-Version: 1.0', related, '', '--x')],
    [null, 'a text', strToU8('项目名称：道路养护\n')],
    [null, 'a text that begins like a header', strToU8('Subject: x\nFrom here on\n')],
    [null, 'a list of fields', strToU8('name: x\ntype: y\n\n')],
    [null, 'nothing', new Uint8Array(0)],
    ['eml', 'headers cut off by the sample', lines('From: a@b', 'Subject: x', `X-Long: ${'x'.repeat(70_000)}`, 'To: b', '', '')],
  ];
  it.each(cases)('%s: %s', (kind, _, bytes) => {
    expect(kindOfBundle(bytes)).toBe(kind);
  });
});

it.each([
  ['a/b.docx', 'a/b.docx'],
  ['..\\..\\a.docx', 'a.docx'],
  ['C:a.docx', 'a.docx'],
  ['\u202Exslx.exe', 'xslx.exe'],
  ['a\u0000b\n.txt', 'ab.txt'],
  ['  / / ', '文件'],
  [`${'长'.repeat(300)}.docx`, `…${'长'.repeat(194)}.docx`],
])('label of %j is %j', (name, shown) => {
  expect(label(name, '文件')).toBe(shown);
});
