/** One small file of each kind that comes from outside, readable ones and others, made here: name → bytes. */
import { strToU8, zipSync } from 'fflate';
import { makeDoc } from '../../packages/documents/src/doc/testing/make-doc.ts';
import { makeOdt } from '../../packages/documents/src/odf/testing/make-odt.ts';
import { makePdf } from '../../packages/documents/src/pdf/testing/make-pdf.ts';
import { makeBiff5 } from '../../packages/documents/src/spreadsheet/testing/make-biff.ts';
import { departments } from '../../scripts/sample/departments.ts';
import { writeDepartment } from '../../scripts/sample/write-sample.ts';

const [department] = departments;
if (department === undefined) throw new Error('the sample is empty');
const word = writeDepartment(department, 0);
const form = '项目名称\t道路养护\n年度资金总额（万元）\t40\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t里程\t≥40公里\n';
const page = `<!doctype html><title>x</title><h1>项目支出绩效目标表</h1><table>${form
  .trim()
  .split('\n')
  .map(
    (line) =>
      `<tr>${line
        .split('\t')
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  )
  .join('')}</table>`;

export const filesOfEachKind: readonly (readonly [string, Uint8Array])[] = [
  ['word.docx', word],
  ['word by another name.pdf', word],
  ['old.doc', makeDoc({ body: [{ runs: [{ text: '各位同事：下周一开会。' }], mark: '\r' }] })],
  ['old.xls', makeBiff5(Uint8Array.of(65), [{ row: 0, column: 0, value: 1 }])],
  ['text.odt', makeOdt({ body: '<text:p>各位同事：下周一开会。</text:p>' })],
  ['print.pdf', makePdf([])],
  ['text.rtf', strToU8('{\\rtf1\\ansi 下周一开会}')],
  ['page.html', strToU8(page)],
  ['text.txt', strToU8(form)],
  ['bundle.zip', zipSync({ 'a.docx': word, 'note.txt': strToU8('下周一开会。') })],
  [
    'letter.eml',
    strToU8(
      `From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`,
    ),
  ],
  ['cut.docx', word.subarray(0, 2000)],
  ['picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['archive.rar', strToU8('Rar!\u001a\u0007')],
  ['nothing.docx', new Uint8Array(0)],
];
