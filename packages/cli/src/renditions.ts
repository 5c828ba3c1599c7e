/** Every rendition of a department year, made and read back, and what differs from the papers that are kept. */
import type { Client, ExportFile, Problem, Result } from '@jixiao/api/contract';
import { hasMediumTerm, readDocument, type RenditionDifference, renditionDifferences } from '@jixiao/documents';
import type { Paper, Text } from '@jixiao/domain';
import type { Connection } from './environment.ts';
import { pageForms } from './page-forms.ts';

export type Rendition = { readonly name: Text } & (
  | { readonly result: 'compared'; readonly papers: number; readonly differences: readonly RenditionDifference[] }
  /** It cannot be made on this machine. */
  | { readonly result: 'skipped'; readonly why: Text }
);
export type KeptPaper = { readonly id: string; readonly paper: Paper };
type YearParams = { readonly region: string; readonly unitKey: string; readonly year: number };

const names = {
  page: { zh: '网页', en: 'page' },
  docx: { zh: 'Word', en: 'Word' },
  xlsx: { zh: 'Excel', en: 'Excel' },
  pdf: { zh: 'PDF', en: 'PDF' },
  json: { zh: '交换数据', en: 'data' },
} as const satisfies Readonly<Record<string, Text>>;

/** Renditions one after another, as they are ready. Problems other than a machine without a program end it. */
export async function* renditionsOf(
  connection: Connection,
  params: YearParams,
  kept: readonly KeptPaper[],
): AsyncGenerator<Result<Rendition>> {
  const papers = kept.map(({ paper }) => paper);
  yield { ok: true, value: await pageRendition(connection, kept) };
  for (const kind of ['docx', 'xlsx', 'pdf'] as const) yield await fileRendition(connection.client, params, papers, kind);
  yield await dataRendition(connection.client, params, papers);
}

/** A page shows one paper. Those of the year are read as one document, since Part 1 names its unit by the forms; a medium-term half alone. */
async function pageRendition({ page }: Connection, kept: readonly KeptPaper[]): Promise<Rendition> {
  const annual: string[] = [];
  const halves: Paper[] = [];
  for (const { id, paper } of kept) {
    const shown = await page(`/p/${encodeURIComponent(id)}?lang=zh-CN`);
    if (shown === null) return { name: names.page, result: 'skipped', why: notBuilt };
    if (paper.horizon === 'annual') annual.push(shown);
    else halves.push(...mediumTermOf(await papersOf(pageForms([shown]), 'page.html'), paper));
  }
  const read = await papersOf(pageForms(annual), 'page.html');
  const papers = kept.map(({ paper }) => paper);
  return compared(names.page, papers, [...read, ...halves]);
}

/** Of the two halves of a wide form the one that the page is of; a form without a half for the medium term shows it as it shows a year. */
function mediumTermOf(read: readonly Paper[], { horizon, form }: Paper): readonly Paper[] {
  return hasMediumTerm(form) ? read.filter((half) => half.horizon === horizon) : read.map((paper) => ({ ...paper, horizon }));
}

const notBuilt = { zh: '网页还没有构建（npm run build）', en: 'the pages are not built (npm run build)' };

async function fileRendition(
  client: Client,
  params: YearParams,
  papers: readonly Paper[],
  kind: 'docx' | 'xlsx' | 'pdf',
): Promise<Result<Rendition>> {
  const made = await exported(client, params, `document.${kind}`);
  if (!made.ok) return made.problem.code === 'no-printer' ? { ok: true, value: skipped(names[kind], made.problem) } : made;
  const read = await papersOf(made.value, `document.${kind}`);
  return { ok: true, value: compared(names[kind], papers, read, kind === 'pdf') };
}

async function dataRendition(client: Client, params: YearParams, papers: readonly Paper[]): Promise<Result<Rendition>> {
  const made = await exported(client, params, 'data.json');
  if (!made.ok) return made;
  const { papers: read } = JSON.parse(new TextDecoder().decode(made.value)) as { readonly papers: readonly Paper[] };
  return { ok: true, value: compared(names.json, papers, read) };
}

async function exported(client: Client, params: YearParams, file: ExportFile): Promise<Result<Uint8Array>> {
  const download = await client.exportDepartmentYear({ params: { ...params, file } });
  return download.ok ? { ok: true, value: download.value.bytes } : download;
}

/** A rendition that cannot be read holds no papers. */
async function papersOf(bytes: Uint8Array, name: string): Promise<readonly Paper[]> {
  const read = await readDocument({ bytes, name, sha256: '' });
  return read.ok ? read.value.papers : [];
}

function compared(name: Text, kept: readonly Paper[], read: readonly Paper[], withoutSpace = false): Rendition {
  return { name, result: 'compared', papers: kept.length, differences: renditionDifferences(kept, read, { withoutSpace }) };
}

function skipped(name: Text, { zh, en }: Problem): Rendition {
  return { name, result: 'skipped', why: { zh, en } };
}
