/** Each limit of docs/limits.md that its reader's own tests do not try: a file just over it gets its sentence, or is read as far as the limit, and soon. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeXlsx } from './spreadsheet/testing/make-xlsx.ts';
import { readDocument } from './read-document.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocument({ bytes, name: 'x', sha256: '' });
  return read.ok ? 'read' : read.refusal.code;
}

function html(body: string): Uint8Array {
  return strToU8(`<!doctype html><html><body>${body}</body></html>`);
}

describe('limits', () => {
  it('a page nested deeper than 1,000 elements is refused', async () => {
    expect(await codeOf(html('<div>'.repeat(1200)))).toBe('xml-bomb');
    expect(await codeOf(html('<div>'.repeat(200)))).toBe('read');
  });

  it('a page of more than a million elements is refused', async () => {
    expect(await codeOf(html('<b></b>'.repeat(1_000_001)))).toMatch(/bomb|large/);
  }, 60_000);

  it('RTF of more than a million paragraphs is refused', async () => {
    expect(await codeOf(strToU8(`{\\rtf1 ${'x\\par '.repeat(1_000_001)}}`))).toMatch(/bomb|large|broken/);
  }, 60_000);

  it('spans of a page end where the table ends', async () => {
    const read = await readDocument({
      bytes: html('<table><tr><td rowspan="65534" colspan="1000">甲</td><td>乙</td></tr></table>'),
      name: 'x',
      sha256: '',
    });
    const [table] = read.ok ? read.value.blocks.filter((block) => block.type === 'table') : [];
    expect(table === undefined ? 0 : table.rows * table.columns).toBeLessThan(2000);
  });

  it('RTF groups nested deeper than 1,000 are refused', async () => {
    expect(await codeOf(strToU8(`{\\rtf1 ${'{'.repeat(1200)}x${'}'.repeat(1200)}}`))).toMatch(/bomb|broken/);
  });

  it('a sheet whose one far cell would make a million rows is read without them', async () => {
    const bytes = makeXlsx({
      sheets: [
        {
          name: '甲',
          rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>远</t></is></c></row>',
        },
      ],
    });
    const read = await readDocument({ bytes, name: 'x', sha256: '' });
    expect(read.ok ? read.value.notes.map(({ level }) => level) : read.refusal.code).toContain('doubt');
  });

  it('a form of 130,000 indicators is read whole', async () => {
    const rows = Array.from({ length: 130_000 }, (_, at) => `\t\t指标${at}\t≥${at}`);
    const text = ['项目名称\t道路养护', '一级指标\t二级指标\t三级指标\t指标值', '产出指标\t数量指标\t里程\t40', ...rows].join('\n');
    const read = await readDocument({ bytes: strToU8(text), name: 'x', sha256: '' });
    expect(read.ok ? read.value.papers[0]?.project?.indicators.length : read.refusal.code).toBe(130_001);
  }, 60_000);

  it('lines and cells of a text have no limit but its size', async () => {
    const text = Array.from({ length: 200_000 }, (_, at) => `${at}\t甲\t乙`).join('\n');
    expect(await codeOf(strToU8(text))).toBe('read');
  });
});
