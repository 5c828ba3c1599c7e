/**
 * Documents for tests, written as they look: a line is a paragraph, lines that begin with `|` are rows of one table; `→` goes on from the left,
 * `↓` from above, `⏎` breaks the line. The same text gives blocks of a grid (Word, Excel) or the lines of a dump. For tests only.
 */
import type { Paper } from '@jixiao/domain';
import type { Block, Cell, Table } from '../blocks.ts';
import { readPapers } from '../read-document.ts';
import { readText } from '../text/read-text.ts';
import { makeParagraph } from './make-blocks.ts';

export function gridBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows, blocks.filter(({ type }) => type === 'table').length));
    rows = [];
  };
  for (const line of [...text.split('\n'), ''].map((one) => one.trim())) {
    if (line.startsWith('|')) rows.push(cellsOf(line));
    else {
      close();
      if (line !== '') blocks.push(makeParagraph(line, blocks.filter(({ type }) => type === 'paragraph').length));
    }
  }
  return blocks;
}

/** One cell a line led by a tab, a blank line between rows; a merge from the left is lost, one from above is a lone tab. */
export function dumpText(text: string): string {
  return text
    .split('\n')
    .map((one) => one.trim())
    .map((line) =>
      line.startsWith('|')
        ? `${cellsOf(line)
            .filter((cell) => cell !== '→')
            .map((cell) => `\t${cell === '↓' ? '' : cell}`)
            .join('\n')}\n`
        : line,
    )
    .join('\n');
}

export function readGrid(text: string): string {
  return summaryOf(readPapers(gridBlocks(text)));
}

export function readDump(text: string): string {
  return summaryOf(readPapers(readText(dumpText(text)).blocks));
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll('⏎', '\n'));
}

function tableOf(rows: readonly (readonly string[])[], index: number): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells: Cell[] = [];
  rows.forEach((row, at) =>
    row.forEach((text, column) => {
      if (text === '→' || text === '↓') return;
      let columnSpan = 1;
      while (row[column + columnSpan] === '→') columnSpan += 1;
      let rowSpan = 1;
      while (rows[at + rowSpan]?.[column] === '↓') rowSpan += 1;
      cells.push({ row: at, column, rowSpan, columnSpan, text, nested: [], line: null });
    }),
  );
  return { type: 'table', part: 'body', index, rows: rows.length, columns, cells };
}

/** What was read, one line a field, blanks left out. */
export function summaryOf({ papers, notes }: ReturnType<typeof readPapers>): string {
  const doubts = notes.filter(({ level }) => level !== 'info').map(({ code, at }) => `! ${code} ${at ?? ''}`.trim());
  return [...papers.flatMap(linesOf), ...doubts].join('\n');
}

function linesOf(paper: Paper): string[] {
  const { project, department, objectives } = paper;
  const subject = project ?? department;
  const lines = [
    [paper.form, paper.horizon === 'annual' ? '' : paper.horizon, paper.fiscalYear, paper.unit.code, paper.unit.name]
      .filter(Boolean)
      .join(' '),
  ];
  const add = (name: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined && value !== '') lines.push(`${name}: ${value.replaceAll('\n', '⏎')}`);
  };
  if (objectives !== null) {
    add('overall', objectives.overall);
    for (const item of objectives.items) add('item', item.text);
    for (const item of objectives.measures) add('measure', item.text);
  }
  if (subject === null) return lines;
  if (project !== null) add('project', [project.code, project.name].filter(Boolean).join(' '));
  add('unit', subject.amountUnit);
  add(
    'budget',
    Object.entries(subject.budget)
      .flatMap(([key, value]) => (typeof value === 'string' ? [`${key} ${value}`] : []))
      .join(', '),
  );
  if (subject.execution !== null)
    for (const { rows, ...total } of [subject.execution])
      for (const line of [{ label: 'total', ...total }, ...rows])
        add(
          'money',
          Object.entries(line)
            .flatMap(([key, value]) => (value === null ? [] : [key === 'label' ? value : `${key} ${value}`]))
            .join(', '),
        );
  add('duties', department?.duties);
  for (const task of department?.tasks ?? [])
    add('task', [task.name, task.content, task.total ?? '-', task.fiscal ?? '-', task.other ?? '-'].join('|'));
  add('purpose', project?.purpose);
  if (project?.spendingPlan) add('plan', project.spendingPlan.map(({ by, percent }) => `${by} ${percent ?? '-'}`).join(', ') || 'empty');
  for (const text of subject.objectives) add('objective', text);
  for (const text of subject.achieved ?? []) add('achieved', text);
  for (const one of subject.indicators)
    add(
      'indicator',
      [
        one.category.label,
        one.kind.label,
        one.name,
        [one.target.operatorText, one.target.raw, one.target.unitText].filter((part) => part !== null && part !== '').join(' '),
        ...(one.description === '' ? [] : [`description ${one.description}`]),
        ...(one.basis === '' ? [] : [`basis ${one.basis}`]),
        ...(one.weight === null ? [] : [`weight ${one.weight}`]),
        ...(one.actual === null ? [] : [`actual ${one.actual.raw}`]),
        ...(one.expected === undefined || one.expected === null ? [] : [`expected ${one.expected.raw}`]),
        ...(one.score === null ? [] : [`score ${one.score}`]),
        ...(one.reason === null || one.reason === '' ? [] : [`reason ${one.reason}`]),
        ...(one.others ?? []).map(({ label, text }) => `${label}=${text}`),
      ].join(' | '),
    );
  add('total', subject.total);
  for (const { label, text } of subject.others ?? []) add('other', `${label}=${text}`);
  return lines;
}
