/**
 * Where the text of an RTF part goes: paragraphs, and cells of tables open at this place. RTF has no element for a table: a paragraph says
 * how deep in tables it stands (\intbl, \itap), \cell ends a cell and \row a row (RTF 1.9, "Table Definitions" and "Nested Tables").
 */
import { contentsStyle, type FlowBlock, type FlowParagraph, type Removed } from '../flow/flow.ts';
import type { LeftOutKind } from '../word/left-out.ts';
import { tableOfRows, type CellDefinition, type RowDefinition, type RowOfCells } from './table-rows.ts';

export type OpenDefinition = {
  left: number;
  readonly cells: CellDefinition[];
  down: CellDefinition['down'];
  across: CellDefinition['across'];
};

type OpenTable = { readonly rows: RowOfCells[]; cells: (readonly FlowBlock[])[]; content: FlowBlock[] };

export type Flow = {
  part: string;
  readonly blocks: FlowBlock[];
  readonly tables: OpenTable[];
  /** The paragraph that is being read. */
  text: string;
  removed: Removed[];
  isNumbered: boolean;
  isContents: boolean;
  /** Content of text boxes that hang on it. */
  boxes: FlowBlock[];
  definition: OpenDefinition;
  nestedDefinition: OpenDefinition;
};

export type ParagraphLook = { readonly level: number; readonly style: string | null; readonly isNumbered: boolean };

export function newDefinition(): OpenDefinition {
  return { left: 0, cells: [], down: 'none', across: 'none' };
}

export function beginFlow(part: string): Flow {
  return {
    part,
    blocks: [],
    tables: [],
    text: '',
    removed: [],
    isNumbered: false,
    isContents: false,
    boxes: [],
    definition: newDefinition(),
    nestedDefinition: newDefinition(),
  };
}

export function writeText(flow: Flow, text: string): void {
  flow.text += text;
}

export function remove(flow: Flow, kind: LeftOutKind, text: string): void {
  const last = flow.removed.at(-1);
  if (last?.kind === kind && kind !== 'picture' && kind !== 'object' && kind !== 'sign')
    flow.removed[flow.removed.length - 1] = { kind, text: last.text + text };
  else flow.removed.push({ kind, text });
}

export function endParagraph(flow: Flow, look: ParagraphLook): void {
  // A paragraph in the middle of a row belongs to the row also where a script forgot to say so.
  const level = Math.max(look.level, (flow.tables[0]?.cells.length ?? 0) > 0 ? 1 : 0);
  goTo(flow, level);
  const target = flow.tables.at(-1)?.content ?? flow.blocks;
  target.push(takeParagraph(flow, look));
  for (const block of flow.boxes.splice(0)) target.push(block);
}

function takeParagraph(flow: Flow, { style, isNumbered }: ParagraphLook): FlowParagraph {
  const paragraph: FlowParagraph = {
    type: 'paragraph',
    text: flow.text,
    style: flow.isContents ? contentsStyle(style, flow.text) : style,
    isNumbered: isNumbered || flow.isNumbered,
    removed: flow.removed,
  };
  flow.text = '';
  flow.removed = [];
  flow.isNumbered = false;
  flow.isContents = false;
  return paragraph;
}

export function hasPending(flow: Flow): boolean {
  return flow.text !== '' || flow.removed.length > 0 || flow.boxes.length > 0;
}

export function endCell(flow: Flow, look: ParagraphLook): void {
  const level = Math.max(look.level, 1);
  endParagraph(flow, { ...look, level });
  const table = flow.tables.at(-1) as OpenTable;
  table.cells.push(table.content);
  table.content = [];
}

export function endRow(flow: Flow, look: ParagraphLook): void {
  const level = Math.max(look.level, 1);
  if (hasPending(flow)) endCell(flow, { ...look, level });
  goTo(flow, level);
  const table = flow.tables.at(-1) as OpenTable;
  if (table.content.length > 0) table.cells.push(table.content);
  table.content = [];
  if (table.cells.length === 0) return;
  table.rows.push({ definition: snapshot(level === 1 ? flow.definition : flow.nestedDefinition), cells: table.cells });
  table.cells = [];
}

export function endFlow(flow: Flow, look: ParagraphLook): readonly FlowBlock[] {
  if (hasPending(flow)) endParagraph(flow, look);
  goTo(flow, 0);
  return flow.blocks;
}

function snapshot({ left, cells }: OpenDefinition): RowDefinition {
  return { left, cells: [...cells] };
}

/** Closes the tables that are over, opens those that begin. */
function goTo(flow: Flow, level: number): void {
  while (flow.tables.length > level) closeTable(flow);
  while (flow.tables.length < level) flow.tables.push({ rows: [], cells: [], content: [] });
}

function closeTable(flow: Flow): void {
  const level = flow.tables.length;
  const table = flow.tables.pop() as OpenTable;
  const target = flow.tables.at(-1)?.content ?? flow.blocks;
  if (table.cells.length > 0)
    table.rows.push({ definition: snapshot(level === 1 ? flow.definition : flow.nestedDefinition), cells: table.cells });
  if (table.rows.length > 0) target.push(tableOfRows(table.rows));
  // Paragraphs marked as being in a table, after which no cell ends, are in none.
  for (const block of table.content) target.push(block);
}
