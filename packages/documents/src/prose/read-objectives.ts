/**
 * Part 1 in prose (第一部分 部门整体绩效目标) → overall objective, sub-objectives and measures, each with its place. In a sheet, and in a table that a
 * page is laid out with, the rows of one cell before all others are its paragraphs.
 */
import type { DepartmentObjectives, Note, Origin, Paper } from '@jixiao/domain';
import type { Block, Cell, Paragraph, Table } from '../blocks.ts';
import { note } from '../form-context.ts';
import { amountUnitOf, plain } from '../labels.ts';
import { originOf, originOfParagraph } from '../origin-of.ts';
import { isContents } from '../recognise.ts';
import { type ProsePart, splitOrdinals, titleOf } from './split-ordinals.ts';

export const proseForm = 'hebei-department-objectives';

type Section = 'overall' | 'items' | 'measures';
/** A paragraph, or a cell that is alone in its row. */
type Prose = { readonly text: string; readonly origin: (from?: number, to?: number) => Origin };
export type ObjectivesReading = {
  readonly objectives: DepartmentObjectives;
  readonly statedTotal: Paper['statedTotal'];
  readonly origins: Record<string, Origin>;
  readonly notes: readonly Note[];
};

const ordinal = '(?:[一二三四五六七八九十]+[、.]|[(][一二三四五六七八九十]+[)]|\\d+[、.])?';
const headings: Readonly<Record<Section, RegExp>> = {
  overall: new RegExp(`^${ordinal}(?:部门|单位)?(?:年度|全年|\\d{4}年度?)?(?:部门|单位)?(?:整体|总体)(?:支出)?(?:绩效)?目标[:]?$`),
  items: new RegExp(`^${ordinal}(?:部门|单位)?(?:年度)?(?:主要)?(?:职责|工作)?(?:活动)?(?:分项|分类|具体|分解)(?:绩效)?目标[:]?$`),
  measures: new RegExp(
    `^${ordinal}(?:为?(?:确保|实现|完成|保障)?(?:年度|部门)?(?:整体|总体)?(?:发展规划|绩效|工作)?目标(?:实现|完成)?的?)?(?:工作|主要|具体)?(?:保障|落实|实施)?措施[:]?$`,
  ),
};
const end = /^第二部分|^(?:预算)?项目绩效目标$|绩效目标(?:申报)?表$/;

/** Null where the text has no such part. `position` is the paper's index in the file. */
export function readObjectives(blocks: readonly Block[], position: number): ObjectivesReading | null {
  const sections: Record<Section, Prose[]> = { overall: [], items: [], measures: [] };
  let current: Section | null = null;
  let seen = 0;
  let heading = 0;
  for (const block of proseOf(blocks)) {
    if (block === null) {
      if (current !== null && !isEmpty(sections)) break;
      continue;
    }
    const bare = plain(block.text);
    const inline = inlineHeading(block.text);
    const names = Object.keys(headings) as Section[];
    const section =
      names.find((name) => headings[name].test(bare)) ??
      names.find((name) => inline !== null && sections[name].length === 0 && headings[name].test(plain(inline)));
    if (section !== undefined) {
      if (seen === 0 && /^部门(?:整体|总体)绩效目标$/.test(bare)) continue;
      current = section;
      seen += 1;
      heading = ordinalOf(bare);
      if (inline !== null && !headings[section].test(bare)) sections[section].push(textBehind(block, inline));
    } else if (isContentsStart(bare) || (end.test(bare) && isEmpty(sections))) {
      current = null;
      seen = 0;
    } else if (current !== null && end.test(bare)) break;
    else if (current !== null && isNextHeading(bare, heading, sections[current])) current = null;
    else if (current !== null && bare !== '') sections[current].push(block);
  }
  if (sections.overall.length + sections.items.length === 0) return null;
  const root = `/papers/${position}/objectives`;
  const origins: Record<string, Origin> = {};
  const [first] = sections.overall;
  if (first !== undefined) origins[`${root}/overall`] = first.origin();
  const notes: Note[] = [];
  const list = (name: 'items' | 'measures'): DepartmentObjectives['items'] => {
    const parts = splitOrdinals(sections[name].map((paragraph) => paragraph.text));
    notes.push(...introduction(sections[name], parts[0], `${root}/${name}`));
    return parts.map((part, index) => {
      const paragraph = sections[name][part.paragraph];
      if (paragraph !== undefined) origins[`${root}/${name}/${index}/text`] = paragraph.origin(part.from, part.to);
      return { title: titleOf(part.text), text: part.text };
    });
  };
  const objectives = {
    overall: sections.overall.map((paragraph) => paragraph.text.trim()).join('\n'),
    items: list('items'),
    measures: list('measures'),
  };
  const statedTotal = readStatedTotal(sections, position, origins);
  return { objectives, statedTotal, origins, notes };
}

/** The prose of the body in order; null where a table stands between. */
function* proseOf(blocks: readonly Block[]): Generator<Prose | null> {
  for (const block of blocks) {
    if (block.type === 'table') yield* proseOfTable(block);
    else if (block.part === 'body' && !isContents(block)) yield proseOfParagraph(block);
  }
}

function proseOfParagraph(paragraph: Paragraph): Prose {
  return { text: paragraph.text, origin: (from, to) => originOfParagraph(paragraph, from, to) };
}

function* proseOfTable(table: Table): Generator<Prose | null> {
  const rows = new Map<number, Cell[]>();
  for (const cell of table.cells) {
    if (cell.text === '') continue;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  for (const [, [cell, other]] of [...rows].toSorted(([one], [next]) => one - next)) {
    if (cell === undefined || other !== undefined) return yield null;
    yield* cell.text.split('\n').map((text) => ({ text, origin: () => originOf({ cell, table }) }));
  }
}

/** `四、` → 4; 0 for any other beginning. */
function ordinalOf(bare: string): number {
  return '一二三四五六七八九'.indexOf(/^([一二三四五六七八九])、/.exec(bare)?.[1] ?? '无') + 1;
}

/** `五、其他说明` after `四、工作保障措施`: a heading that is none of the three, unless the section counts its own parts so. */
function isNextHeading(bare: string, heading: number, section: readonly Prose[]): boolean {
  if (heading === 0 || ordinalOf(bare) !== heading + 1 || bare.length > 24 || /[。；]/.test(bare)) return false;
  return !section.some(({ text }) => ordinalOf(plain(text)) === 1);
}

/** Headings listed on a contents page have nothing under them: what comes before the first text does not count. */
function isEmpty(sections: Record<Section, readonly Prose[]>): boolean {
  return sections.overall.length + sections.items.length + sections.measures.length === 0;
}

function isContentsStart(bare: string): boolean {
  return /^(?:目录|目次)$|^第一部分/.test(bare);
}

/** `一、总体绩效目标：2025年……`: a heading with an ordinal of the text's own level, and the text on its line. `主要措施：` inside an item is none. */
function inlineHeading(text: string): string | null {
  return /^\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])[^：:]{2,30}[：:](?=.*\S)/.exec(text)?.[0] ?? null;
}

/** Blanks stand for the heading, so that places within the paragraph stay true. */
function textBehind(paragraph: Prose, inline: string): Prose {
  return { ...paragraph, text: ' '.repeat(inline.length) + paragraph.text.slice(inline.length) };
}

/** Words before the first ordinal lead in and are no item; that they were left out is said. */
function introduction(paragraphs: readonly Prose[], first: ProsePart | undefined, at: string): Note[] {
  if (first === undefined) return [];
  const before = paragraphs
    .slice(0, first.paragraph + 1)
    .map((paragraph, index) => (index < first.paragraph ? paragraph.text : paragraph.text.slice(0, first.from)));
  const raw = before
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
  const [paragraph] = paragraphs;
  if (raw === '' || paragraph === undefined) return [];
  const zh = `第一个序号之前的引语“${raw}”不算一条，没有读入。`;
  return [
    note(
      'info',
      'introduction-left-out',
      at,
      raw,
      paragraph.origin(),
      zh,
      `The words before the first ordinal ("${raw}") are no item and were left out.`,
    ),
  ];
}

/** "项目支出共计1083.00万元": the total that the text states for its projects. */
function readStatedTotal(
  sections: Record<Section, readonly Prose[]>,
  position: number,
  origins: Record<string, Origin>,
): Paper['statedTotal'] {
  for (const paragraph of [...sections.overall, ...sections.items, ...sections.measures]) {
    const match =
      /项目(?:支出|资金|预算)?[^。；;，,]{0,12}(?:共计|合计|总计|总额|共安排|总金额)[^。；;\d]{0,8}([\d,]+(?:\.\d+)?)(亿元|万元|元)/.exec(
        paragraph.text.normalize('NFKC'),
      );
    const [, amount, printed] = match ?? [];
    const unit = amountUnitOf(printed);
    if (amount === undefined || unit === null) continue;
    origins[`/papers/${position}/statedTotal`] = paragraph.origin();
    return { amount: amount.replaceAll(',', ''), amountUnit: unit };
  }
  return null;
}
