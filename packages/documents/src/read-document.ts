/**
 * The whole walk bytes → blocks → form → draft for one file. Pure: the caller hashes the bytes and names the file.
 */
import { done, type Note, type Outcome, type Paper } from '@jixiao/domain';
import type { Block, Blocks } from './blocks.ts';
import { note } from './form-context.ts';
import { forms } from './forms/index.ts';
import { decodeText } from './kinds/decode-text.ts';
import { type FileKind, fileKind } from './kinds/file-kind.ts';
import { notReadYet } from './kinds/not-read-yet.ts';
import { plain } from './labels.ts';
import { originOf, originOfParagraph } from './origin-of.ts';
import { readFiscalYear } from './prose/fiscal-year.ts';
import { proseForm, readObjectives } from './prose/read-objectives.ts';
import { readForm } from './read-form.ts';
import { type FoundForm, isContents, isThisForm, recognise } from './recognise.ts';
import { readText } from './text/read-text.ts';
import type { UnitReading } from './unit-line.ts';
import { readWord } from './word/read-word.ts';

export type DocumentInput = {
  readonly bytes: Uint8Array;
  /** Base name only, shown in messages. */
  readonly name: string;
  readonly sha256: string;
};

export type DocumentReading = {
  readonly file: string;
  /** docx, txt … by content, never by name. */
  readonly format: string;
  readonly sha256: string;
  /** Papers with `origins`, pointers counted from /papers/0. */
  readonly papers: readonly Paper[];
  readonly notes: readonly Note[];
  readonly blocks: readonly Block[];
};

/**
 * Reads one file. Refusals (code, message): the file cannot be opened as what it is (empty-file, not-read-yet, broken-zip, zip-bomb,
 * xml-bomb, encrypted, too-large …). A file that opens but holds no form is a reading with no papers and a note `no-paper`.
 */
export function readDocument(input: DocumentInput): Outcome<DocumentReading> {
  const kind = fileKind(input.bytes);
  const blocks = readBlocks(kind, input.bytes);
  if (!blocks.ok) return blocks;
  const { papers, notes } = readPapers(blocks.value.blocks);
  return done({
    file: input.name,
    format: kind === 'text' ? 'txt' : kind,
    sha256: input.sha256,
    papers,
    notes: [...blocks.value.notes, ...notes],
    blocks: blocks.value.blocks,
  });
}

/** A damaged archive goes to the Word reader too: its sentence names the entry and the figures. */
const asWord: ReadonlySet<FileKind> = new Set(['docx', 'docm', 'dotx', 'broken-zip', 'zip-bomb']);

function readBlocks(kind: FileKind, bytes: Uint8Array): Outcome<Blocks> {
  if (asWord.has(kind)) return readWord(bytes);
  if (kind !== 'text') return notReadYet(kind);
  const text = decodeText(bytes);
  return text.ok ? done(readText(text.value)) : text;
}

/** Blocks → papers: the department's objectives first, then one paper a form in the order of the document. Never throws. */
export function readPapers(blocks: readonly Block[]): { readonly papers: readonly Paper[]; readonly notes: readonly Note[] } {
  const body = blocks.filter((block) => block.part === 'body');
  const objectives = readObjectives(body, 0);
  const offset = objectives === null ? 0 : 1;
  const year = readFiscalYear(blocks, objectives?.objectives.overall ?? null, objectives?.origins['/papers/0/objectives/overall'] ?? null);
  const found = forms.flatMap((form) => recognise(form, body).map((entry) => ({ form, entry })));
  const notes: Note[] = [...year.notes, ...(objectives?.notes ?? [])];
  let unit: UnitReading | null = null;
  const declarations: Paper[] = [];
  const units: UnitReading[] = [];
  for (const { form, entry } of found) {
    if (!isThisForm(form, entry)) {
      notes.push(otherForm(entry));
      continue;
    }
    const reading = readForm(form, entry, declarations.length + offset, year.year, unit);
    unit = reading.unit ?? unit;
    if (unit !== null) units.push(unit);
    declarations.push(withYear(reading.paper, declarations.length + offset, year.origin));
    notes.push(...reading.notes);
  }
  if (objectives === null && declarations.length === 0)
    return { papers: [], notes: [...notes.filter(({ level }) => level !== 'doubt'), noPaper(body)] };
  if (objectives === null) return { papers: declarations, notes };
  const owner = ownerOf(units) ?? unitFromCover(body);
  if (owner !== null && units.length === 0)
    notes.push(
      note(
        'doubt',
        'unit-from-cover',
        '/papers/0/unit/name',
        owner.name,
        owner.origin,
        `单位名称取自封面“${owner.name ?? ''}”，请核对。`,
        `The unit was taken from the cover ("${owner.name ?? ''}"). Please check.`,
      ),
    );
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
  return { papers: [withYear(paper, 0, year.origin), ...declarations], notes };
}

/** A form of another kind is named with its place and not read: a wrong reading would be worse than none. */
function otherForm(found: FoundForm): Note {
  const [row] = [...found.head, ...found.indicators.map((entry) => entry.row)];
  const cell = row?.cells[0];
  const origin = row === undefined || cell === undefined ? null : originOf({ cell, table: row.table });
  const [zh, en] = seemsToBe([...new Set([...found.head, ...found.indicators.map((entry) => entry.row)].map((entry) => entry.table))]);
  return note(
    'problem',
    'form-not-read-yet',
    null,
    null,
    origin,
    `有一张表不是已支持的表式，没有读取。${zh}`,
    `One form is of a kind that is not supported and was not read. ${en}`,
  );
}

function withYear(paper: Paper, position: number, origin: ReturnType<typeof readFiscalYear>['origin']): Paper {
  return origin === null ? paper : { ...paper, origins: { ...paper.origins, [`/papers/${position}/fiscalYear`]: origin } };
}

/** Part 1 belongs to the unit where there is only one, else to the department: the first three digits that all codes share. */
function ownerOf(units: readonly UnitReading[]): UnitReading | null {
  const [first] = units;
  if (first === undefined) return null;
  if (units.every((unit) => unit.code === first.code && unit.name === first.name)) return first;
  const department = first.code?.slice(0, 3) ?? null;
  if (department === null || !units.every((unit) => unit.code?.startsWith(department))) return null;
  return units.find((unit) => unit.code === department) ?? { code: department, name: null, origin: first.origin };
}

function unitFromCover(blocks: readonly Block[]): UnitReading | null {
  for (const block of blocks.slice(0, 12)) {
    if (block.type !== 'paragraph' || isContents(block)) continue;
    const name =
      /^(?:中共)?[\u4e00-\u9fff（）()]{2,28}(?:局|委员会|办公室|委|办|部|院|中心|厅|政府|法院|检察院|协会|联合会|总工会|学校|大学|站|所|队|社|馆)(?=$|\d{4}年|部门)/.exec(
        plain(block.text),
      )?.[0];
    if (name !== undefined) return { code: null, name, origin: originOfParagraph(block) };
  }
  return null;
}

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

/** What a file without a form seems to be, and what to do. */
function seemsToBe(blocks: readonly Block[]): readonly [string, string] {
  const text = blocks
    .map((block) => (block.type === 'paragraph' ? plain(block.text) : block.cells.map((cell) => plain(cell.text)).join(' ')))
    .join('\n');
  if (text.trim() === '')
    return [
      '文件里没有文字，可能是扫描件。请索取带文字的 Word 文件。',
      'The file holds no text; it may be a scan. Ask for the Word file with text.',
    ];
  if (/自评表|全年执行数|实际完成值/.test(text))
    return ['它像是绩效自评表，目前还不能读取。', 'It looks like a self-evaluation form, which is not read yet.'];
  if (/监控表|1-7月执行|当前完成值/.test(text))
    return ['它像是绩效运行监控表，目前还不能读取。', 'It looks like a monitoring form, which is not read yet.'];
  if (/一级指标/.test(text))
    return [
      '里面有绩效指标表，但不是已支持的表式。请核对是否为部门预算绩效文本。',
      'It holds a table of indicators in a form that is not supported. Check that it is a department performance text.',
    ];
  if (blocks.some((block) => block.type === 'table'))
    return [
      '里面有表格，但没有“项目名称”“一级指标”等标签。请核对文件。',
      'It holds tables, but no labels such as 项目名称 or 一级指标. Check the file.',
    ];
  return ['它像是一般文字材料。请核对是否拿错了文件。', 'It looks like ordinary text. Check that it is the right file.'];
}
