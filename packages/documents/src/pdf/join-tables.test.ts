/** Tables that a page cuts in places where cells are merged. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../blocks.ts';
import { readPdf } from './read-pdf.ts';
import { line, makePdf, type RuledCell, ruledTable, text } from './testing/make-pdf.ts';

type Line = readonly (string | Omit<RuledCell, 'row'>)[];

async function tablesOf(...pages: readonly string[][]): Promise<readonly Table[]> {
  const outcome = await readPdf(makePdf(pages.map((content) => ({ content }))));
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value.blocks.filter((block) => block.type === 'table');
}

function cells(lines: readonly Line[]): RuledCell[] {
  return lines.flatMap((line, row) =>
    line.map((cell, column) => (typeof cell === 'string' ? { row, column, text: cell } : { row, ...cell })),
  );
}

function printed({ cells: all }: Table): readonly string[] {
  return all.map(({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}×${columnSpan} ${text}`);
}

const columns = [60, 140, 260, 340, 420, 500];
const rows = (from: number, count: number): number[] => Array.from({ length: count + 1 }, (_, row) => from + 20 * row);

describe('a table cut by a page', () => {
  it('between the two lines of its header is one header', async () => {
    const upper = cells([
      ['项目名称', { column: 1, columnSpan: 4, text: '农村公路日常养护' }],
      ['', '三级指标', '', { column: 3, columnSpan: 2, text: '偏差原因分析' }],
    ]);
    const lower = cells([
      ['一级指标', '', '年度指标值', '经费保障', '原因说明'],
      ['产出指标', '养护里程', '≥1260公里', '√', '资金到位较晚'],
    ]);
    const tables = await tablesOf(ruledTable(columns, rows(740, 2), upper), ruledTable(columns, rows(60, 2), lower));
    expect(tables.map(printed)).toEqual([
      [
        '0,0 1×1 项目名称',
        '0,1 1×4 农村公路日常养护',
        '1,0 2×1 一级指标',
        '1,1 2×1 三级指标',
        '1,2 2×1 年度指标值',
        '1,3 1×2 偏差原因分析',
        '2,3 1×1 经费保障',
        '2,4 1×1 原因说明',
        '3,0 1×1 产出指标',
        '3,1 1×1 养护里程',
        '3,2 1×1 ≥1260公里',
        '3,3 1×1 √',
        '3,4 1×1 资金到位较晚',
      ],
    ]);
  });

  it('above the text of a merged cell has that text in all of its rows', async () => {
    const upper = cells([
      ['一级指标', '三级指标', '年度指标值', '分值', '得分'],
      ['', '养护里程', '≥1260公里', '10', '10'],
    ]);
    const lower = cells([
      [{ column: 0, rowSpan: 2, text: '产出指标' }, '优良路率', '≥88%', '10', '9'],
      [
        { column: 1, text: '处置时限' },
        { column: 2, text: '≤5天' },
        { column: 3, text: '10' },
        { column: 4, text: '8' },
      ],
    ]);
    const tables = await tablesOf(ruledTable(columns, rows(740, 2), upper), ruledTable(columns, rows(60, 2), lower));
    expect(tables).toHaveLength(1);
    expect(tables.flatMap(printed)).toContain('1,0 3×1 产出指标');
  });

  it('repeats a header of two lines that names months', async () => {
    const header: readonly Line[] = [
      [
        { column: 0, rowSpan: 2, text: '一级指标' },
        { column: 1, rowSpan: 2, text: '三级指标' },
        { column: 2, rowSpan: 2, text: '1—7月执行情况' },
        { column: 3, columnSpan: 2, text: '偏差原因分析' },
      ],
      [
        { column: 3, text: '经费保障' },
        { column: 4, text: '原因说明' },
      ],
    ];
    const upper = cells([
      ['项目名称', { column: 1, columnSpan: 4, text: '农村公路日常养护' }],
      ...header,
      ['产出指标', '养护里程', '1234公里', '', '无'],
    ]);
    const lower = cells([...header, ['产出指标', '优良路率', '86%', '', '无']]);
    const tables = await tablesOf(ruledTable(columns, rows(700, 4), upper), ruledTable(columns, rows(60, 3), lower));
    expect(tables.map(({ rows: count }) => count)).toEqual([5]);
  });

  it('within a merged cell that goes over a whole page has a line at its side alone there', async () => {
    const first = cells([
      ['一级指标', '三级指标', '年度指标值', '分值', '得分'],
      ['', '养护里程', '≥1260公里', '10', '10'],
    ]);
    const middle = cells([
      ['优良路率', '≥88%', '10', '9'],
      ['处置时限', '≤5天', '10', '8'],
    ]);
    const last = cells([
      ['', '养护成本', '≤1.2万元', '10', '10'],
      ['效益指标', '行车时间', '≤45分钟', '10', '10'],
    ]);
    const tables = await tablesOf(
      ruledTable(columns, rows(740, 2), first),
      [line(60, 60, 60, 780), text(63, 400, '产出指标'), ...ruledTable(columns.slice(1), [60, 420, 780], middle)],
      ruledTable(columns, rows(60, 2), last),
    );
    expect(tables).toHaveLength(1);
    expect(tables.flatMap(printed)).toContain('1,0 4×1 产出指标');
  });

  it('has there the text that is printed over its border', async () => {
    const upper = cells([
      ['一级指标', '三级指标', '年度指标值', '分值', '得分'],
      ['', '行车时间', '≤45分钟', '10', '10'],
    ]);
    const lower = cells([['效益指标', '通达率', '≥90%', '10', '9']]);
    const tables = await tablesOf(
      [...ruledTable(columns, rows(740, 2), upper), text(63, 784, '效益指标')],
      ruledTable(columns, rows(60, 1), lower),
    );
    expect(tables).toHaveLength(1);
    expect(tables.flatMap(printed)).toContain('1,0 1×1 效益指标');
  });

  it('goes on under rows that are narrower than its head', async () => {
    const head = ruledTable([60, 140, 540], [700, 720], cells([['项目名称', '农村公路日常养护']]));
    const upper = cells([
      ['一级指标', '三级指标', '年度指标值', '分值', '得分'],
      ['产出指标', '养护里程', '≥1260公里', '10', '10'],
    ]);
    const lower = cells([['效益指标', '通达率', '≥90%', '10', '9']]);
    const tables = await tablesOf([...head, ...ruledTable(columns, [720, 740, 760], upper)], ruledTable(columns, rows(60, 1), lower));
    expect(tables.map(({ rows: count }) => count)).toEqual([4]);
  });

  it('three times within a merged cell has its text in all of its rows', async () => {
    const upper = cells([
      ['一级指标', '三级指标', '年度指标值', '分值', '得分'],
      ['', '养护里程', '≥1260公里', '10', '10'],
    ]);
    const under = (name: string): RuledCell[] => [1, 2, 3, 4].map((column) => ({ row: 1, column, text: column === 1 ? name : '10' }));
    const middle = [...cells([[{ column: 0, rowSpan: 2, text: '' }, '优良路率', '≥88%', '10', '9']]), ...under('处置时限')];
    const lower = [...cells([[{ column: 0, rowSpan: 2, text: '产出指标' }, '养护成本', '≤1.2万元', '10', '9']]), ...under('养护时间')];
    const tables = await tablesOf(
      ruledTable(columns, rows(740, 2), upper),
      ruledTable(columns, [60, 420, 780], middle),
      ruledTable(columns, rows(60, 2), lower),
    );
    expect(tables.flatMap(printed)).toContain('1,0 5×1 产出指标');
  });
});
