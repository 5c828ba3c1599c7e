/**
 * The whole walk bytes → blocks → form → draft for one file. Pure: the caller hashes the bytes and names the file.
 */
import { type AmountUnit, done, type LayoutCorrection, noForm, type Note, type Origin, type Outcome, type Paper } from '@jixiao/domain';
import type { Block, Cell, Table } from './blocks.ts';
import { checkpoint } from './checkpoint.ts';
import { isTemplate } from './codecs.ts';
import { withConfidence } from './confidence.ts';
import { coverLines } from './cover-lines.ts';
import { note } from './form-context.ts';
import { cellAt } from './indicator-cells.ts';
import { fileKind } from './kinds/file-kind.ts';
import { plain } from './labels.ts';
import { joinBudgets } from './join-budgets.ts';
import { hadRepeats } from './mend-table.ts';
import { originOf } from './origin-of.ts';
import { readFiscalYear } from './prose/fiscal-year.ts';
import { proseForm, readObjectives } from './prose/read-objectives.ts';
import { readBlocks } from './read-blocks.ts';
import { type Layouts, layoutsFrom, meaningsOf, noLayouts, type ReadColumns, type ReadFormChoice } from './layouts.ts';
import { type FormReading, readForm } from './read-form.ts';
import { storable } from './storable.ts';
import { isNoForm, layoutOf } from './which-form.ts';
import { type FoundForm, recognise } from './recognise.ts';
import type { UnitReading } from './unit-line.ts';
import { isFundsWord, isHeadWord } from './vocabulary.ts';

export type DocumentInput = {
  readonly bytes: Uint8Array;
  /** Base name only, shown in messages. */
  readonly name: string;
  readonly sha256: string;
  /** Remembered corrections of layouts. */
  readonly layouts?: readonly LayoutCorrection[];
};

export type DocumentReading = {
  readonly file: string;
  /** docx, txt … by content, never by name. */
  readonly format: string;
  readonly sha256: string;
  /** Papers with `origins`, pointers counted from /papers/0. */
  readonly papers: readonly Paper[];
  /** Of opening the file first, then of its papers. */
  readonly notes: readonly Note[];
  readonly openingNotes: number;
  readonly blocks: readonly Block[];
  readonly layouts: PapersReading['layouts'];
};

/**
 * Reads one file. Refusals (code, message): the file cannot be opened as what it is (empty-file, not-read-yet, broken-zip, zip-bomb,
 * xml-bomb, encrypted, too-large …). A file that opens but holds no form is a reading with no papers and a note `no-paper`.
 */
export async function readDocument(input: DocumentInput): Promise<Outcome<DocumentReading>> {
  // A Buffer of Node is a Uint8Array of another class, which pdfjs refuses.
  const bytes = new Uint8Array(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
  const kind = fileKind(bytes);
  const blocks = await readBlocks(kind, bytes);
  if (!blocks.ok) return blocks;
  const { papers, notes, layouts } = readPapers(blocks.value.blocks, layoutsFrom(input.layouts ?? []));
  return done({
    file: input.name,
    format: kind === 'text' ? 'txt' : kind,
    sha256: input.sha256,
    papers,
    notes: [...blocks.value.notes.map((one) => withConfidence(storable(one))), ...notes],
    openingNotes: blocks.value.notes.length,
    blocks: blocks.value.blocks,
    layouts,
  });
}

export type PapersReading = {
  readonly papers: readonly Paper[];
  readonly notes: readonly Note[];
  /** The layouts that were read, for a person to correct. */
  readonly layouts: readonly (ReadColumns | ReadFormChoice)[];
};

/** Blocks → papers: the department's objectives first, then the papers of each form in the order of the document. Never throws. */
export function readPapers(blocks: readonly Block[], layouts: Layouts = noLayouts): PapersReading {
  const body = blocks.filter((block) => block.part === 'body');
  const objectives = readObjectives(body, 0);
  const offset = objectives === null ? 0 : 1;
  const year = readFiscalYear(blocks, objectives?.objectives.overall ?? null, objectives?.origins['/papers/0/objectives/overall'] ?? null);
  const found = recognise(body, layouts);
  const read: LayoutsRead = new Map();
  const notes: Note[] = [...year.notes, ...(objectives?.notes ?? []), ...repeatsNote(found.forms)];
  let unit: UnitReading | null = null;
  let above: ReturnType<typeof amountUnitOf> = null;
  const forms: Paper[] = [];
  const units: UnitReading[] = [];
  for (const one of found.forms) {
    if (isNoForm(one, layouts)) {
      const layout = layoutOf(one);
      const noChoice = { kind: 'form', layout, papers: [], form: noForm, isKnown: false, corrected: true } as const;
      read.set(`form ${layout}`, { layout: noChoice, papers: new Set() });
      notes.push(noFormNote(one));
      continue;
    }
    if (isBlankForm(one)) {
      notes.push(blankForm(one));
      continue;
    }
    const amountUnit: ReturnType<typeof amountUnitOf> = above !== null && isSameSheet(above.table, tableOf(one)) ? above : null;
    const reading = readForm(one, { position: forms.length + offset, fiscalYear: year.year, unit, amountUnit }, layouts);
    if (reading.papers.every(isBlankPaper)) {
      notes.push(blankForm(one));
      continue;
    }
    keepLayouts(read, one, reading, `/papers/${forms.length + offset}`);
    unit = reading.unit ?? unit;
    above = amountUnitOf(one, reading) ?? above;
    if (unit !== null) units.push(unit);
    for (const paper of reading.papers) forms.push(withYear(paper, forms.length + offset, year.origin));
    for (const one of reading.notes) notes.push(one);
  }
  const joined = joinBudgets(forms, found.budgets, offset);
  for (const one of joined.notes) notes.push(one);
  const papers = ownersOf(joined.papers, body, notes, offset);
  const layoutsRead = [...read.values()].map(({ layout, papers: of }) => ({ ...layout, papers: [...of] }));
  if (objectives === null && papers.length === 0)
    return { papers: [], notes: [...notes.filter(({ level }) => level !== 'doubt'), noPaper(body)], layouts: layoutsRead };
  if (objectives === null) return { papers, notes, layouts: layoutsRead };
  const cover = unitFromCover(body);
  const owner = ownerOf(units, cover) ?? cover;
  if (owner !== null && owner.origin === cover?.origin) notes.push(unitFromCoverNote(0, owner));
  const paper: Paper = {
    kind: 'department-objectives',
    form: proseForm,
    fiscalYear: year.year,
    horizon: 'annual',
    unit: { code: owner?.code ?? null, name: owner?.name ?? null },
    objectives: objectives.objectives,
    statedTotal: objectives.statedTotal,
    department: null,
    project: null,
    origins:
      owner === null
        ? objectives.origins
        : {
            ...objectives.origins,
            '/papers/0/unit/name': owner.origin,
            ...(owner.code === null ? {} : { '/papers/0/unit/code': owner.origin }),
          },
  };
  return { papers: [withYear(paper, 0, year.origin), ...papers], notes, layouts: layoutsRead };
}

/** Each layout and the papers that it was read for: in a set, since a layout may be that of thousands. */
type LayoutsRead = Map<string, { readonly layout: ReadColumns | ReadFormChoice; readonly papers: Set<string> }>;

function tableOf(found: FoundForm): Table | undefined {
  return (found.head[0] ?? found.indicators[0]?.row ?? found.duties?.rows[0])?.table;
}

function isSameSheet(table: Table, other: Table | undefined): boolean {
  return table === other || (table.sheet !== undefined && table.sheet === other?.sheet);
}

/** The unit of account of a form, with its place, for the next one in the same table. */
function amountUnitOf(
  found: FoundForm,
  { papers: [paper] }: FormReading,
): { readonly table: Table; readonly amountUnit: AmountUnit; readonly origin: Origin } | null {
  const amountUnit = (paper?.project ?? paper?.department)?.amountUnit ?? null;
  const [, origin] = Object.entries(paper?.origins ?? {}).find(([pointer]) => pointer.endsWith('/amountUnit')) ?? [];
  const table = tableOf(found);
  return amountUnit === null || origin === undefined || table === undefined ? null : { table, amountUnit, origin };
}

function keepLayouts(read: LayoutsRead, found: FoundForm, { choice }: FormReading, paper: string): void {
  const keep = (key: string, one: ReadColumns | ReadFormChoice): void => {
    read.set(key, { layout: one, papers: (read.get(key)?.papers ?? new Set<string>()).add(paper) });
  };
  const { layout, corrected, isKnown, form } = choice;
  keep(`form ${layout}`, { kind: 'form', layout, papers: [], form: form.id, isKnown, corrected });
  for (const columns of new Set(found.indicators.map((entry) => entry.columns)))
    keep(`column ${columns.layout}`, {
      kind: 'column',
      layout: columns.layout,
      papers: [],
      columns: meaningsOf(columns, found.indicators),
    });
}

/** Said once a file: a tool cut its merged cells up and repeated their text, and they were joined again. */
function repeatsNote(forms: readonly FoundForm[]): readonly Note[] {
  const table = forms.map(tableOf).find((one) => one !== undefined && hadRepeats(one));
  const [cell] = table?.cells ?? [];
  if (table === undefined || cell === undefined) return [];
  return [
    note(
      'info',
      'merged-cells-repeated',
      null,
      null,
      originOf({ cell, table }),
      '文件里的合并单元格被拆开，同样的文字重复出现；已按合并的一格读取。',
      'Merged cells of this file were cut up and their text repeated; they were read as the one cell they were.',
    ),
  ];
}

function noFormNote({ title, head }: FoundForm): Note {
  const cell = head[0]?.own[0];
  const table = head[0]?.table;
  const origin = title?.origin ?? (cell === undefined || table === undefined ? null : originOf({ cell, table }));
  return note(
    'info',
    'no-form-by-correction',
    null,
    title?.text ?? null,
    origin,
    '按记住的更正，这张表不是绩效表，略去。',
    'By a remembered correction this table is no performance form; it was left out.',
  );
}

/** A template nobody filled in: labels alone. */
function isBlankForm(found: FoundForm): boolean {
  if (
    found.given.size > 0 ||
    found.duties !== null ||
    found.indicators.some((entry) =>
      (['/name', '/target/raw', '/description', '/basis'] as const).some((at) => hasText(cellAt(entry, entry.columns.of.get(at) ?? -1))),
    )
  )
    return false;
  return !found.head.some((row) =>
    row.own.some((cell) => !isTemplate(cell.text) && !isHeadWord(cell.text) && !isFundsWord(cell.text) && checkpoint(cell.text) === null),
  );
}

/** A form whose only cells are labels that are not known: nothing of a paper was read from it. */
function isBlankPaper({ project, department, unit }: Paper): boolean {
  const subject = project ?? department;
  if (subject === null || (project === null && unit.name !== null)) return subject === null;
  const amounts = Object.values(subject.budget).filter((value) => typeof value === 'string');
  const texts = project === null ? [department?.duties ?? ''] : [project.code ?? '', project.name ?? '', project.purpose];
  const percents = (project?.spendingPlan ?? []).filter(({ percent }) => percent !== null);
  const lists = [subject.objectives, subject.achieved ?? [], subject.indicators, department?.tasks ?? [], amounts, percents];
  return texts.every((text) => text === '') && lists.every((list) => list.length === 0);
}

function blankForm({ title, head }: FoundForm): Note {
  const [row] = head;
  const cell = row?.own[0];
  const origin = title?.origin ?? (row === undefined || cell === undefined ? null : originOf({ cell, table: row.table }));
  return note(
    'info',
    'blank-form',
    null,
    title?.text ?? null,
    origin,
    '有一张空白表样，没有填写内容，略去。',
    'One blank template without any content was left out.',
  );
}

function hasText(cell: Cell | null | undefined): boolean {
  return cell !== null && cell !== undefined && !isTemplate(cell.text);
}

/** Where no form names its unit, the cover does, with a doubt. */
function ownersOf(papers: readonly Paper[], body: readonly Block[], notes: Note[], offset: number): readonly Paper[] {
  if (papers.every((paper) => paper.unit.name !== null || paper.unit.code !== null)) return papers;
  const cover = unitFromCover(body);
  if (cover === null) return papers;
  return papers.map((paper, index) => {
    if (paper.unit.name !== null || paper.unit.code !== null) return paper;
    notes.push(unitFromCoverNote(index + offset, cover));
    return {
      ...paper,
      unit: { code: null, name: cover.name },
      origins: { ...paper.origins, [`/papers/${index + offset}/unit/name`]: cover.origin },
    };
  });
}

function unitFromCoverNote(position: number, owner: UnitReading): Note {
  return note(
    'doubt',
    'unit-from-cover',
    `/papers/${position}/unit/name`,
    owner.name,
    owner.origin,
    `单位名称取自封面“${owner.name ?? ''}”，请核对。`,
    `The unit was taken from the cover ("${owner.name ?? ''}"). Please check.`,
  );
}

function withYear(paper: Paper, position: number, origin: ReturnType<typeof readFiscalYear>['origin']): Paper {
  const pointer = `/papers/${position}/fiscalYear`;
  return origin === null || paper.origins?.[pointer] !== undefined ? paper : { ...paper, origins: { ...paper.origins, [pointer]: origin } };
}

/** Part 1 belongs to the unit where there is only one, else to the department: the first three digits that all codes share. */
function ownerOf(units: readonly UnitReading[], cover: UnitReading | null): UnitReading | null {
  const [first] = units;
  if (first === undefined) return null;
  if (units.every((unit) => unit.code === first.code && unit.name === first.name)) return first;
  const department = first.code?.slice(0, 3) ?? null;
  if (department === null || !units.every((unit) => unit.code?.startsWith(department))) return null;
  return (
    units.find((unit) => unit.code === department) ?? { code: department, name: cover?.name ?? null, origin: cover?.origin ?? first.origin }
  );
}

function unitFromCover(blocks: readonly Block[]): UnitReading | null {
  for (const line of coverLines(blocks)) {
    const name =
      /^(?:中共)?[\u4e00-\u9fff（）()]{2,28}(?:局|委员会|办公室|委|办|部|院|中心|厅|政府|法院|检察院|协会|联合会|总工会|学校|大学|站|所|队|社|馆)(?=$|\d{4}年|部门)/.exec(
        plain(line.text),
      )?.[0];
    if (name !== undefined) return { code: null, name, origin: line.origin };
  }
  return null;
}

/** A file that opens and holds no paper: what it seems to be, and what to do. */
function noPaper(blocks: readonly Block[]): Note {
  const [zh, en] = seemsToBe(blocks);
  return note(
    'problem',
    'no-paper',
    null,
    null,
    null,
    `没有找到绩效目标表或部门整体绩效目标。${zh}`,
    `No target form and no department objectives were found. ${en}`,
  );
}

function seemsToBe(blocks: readonly Block[]): readonly [string, string] {
  const text = blocks
    .map((block) => (block.type === 'paragraph' ? plain(block.text) : block.cells.map((cell) => plain(cell.text)).join(' ')))
    .join('\n');
  if (text.trim() === '')
    return [
      '文件里没有文字，可能是扫描件。请索取带文字的 Word 文件。',
      'The file holds no text; it may be a scan. Ask for the Word file with text.',
    ];
  if (/一级指标/.test(text))
    return [
      '里面有绩效指标，但没有填写项目或指标值，可能是空白表样。请核对文件。',
      'It names indicators, but no project and no target is filled in; it may be a blank template. Check the file.',
    ];
  if (blocks.some((block) => block.type === 'table'))
    return [
      '里面有表格，但没有“项目名称”“一级指标”等标签。请核对文件。',
      'It holds tables, but no labels such as 项目名称 or 一级指标. Check the file.',
    ];
  return ['它像是一般文字材料。请核对是否拿错了文件。', 'It looks like ordinary text. Check that it is the right file.'];
}
