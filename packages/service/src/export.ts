/**
 * A department year, or one paper of it, as a file: the official document in Word, Excel or PDF, the exchange format, or CSV; and source files as
 * they came.
 */
import { isMediumTermOf, printYear, writeCsvYear, writeDepartmentYear, writePageYear, writeWorkbookYear } from '@jixiao/documents';
import { done, type Language, noteIn, type Outcome, refused } from '@jixiao/domain';
import { loadDepartmentYear, loadFile, loadVersion, type StoredVersion } from '@jixiao/store';
import type { Context } from './context.ts';
import { noDepartmentYear, storedPapers } from './department-year.ts';
import { noPaper } from './paper.ts';
import type { Printer } from './print-pdf.ts';
import type { DepartmentYearKey, Download, ExportKind } from './service.ts';
import { noteMoved, paperMoved } from './stored-pointers.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const mediaTypes: Readonly<Record<ExportKind, string>> = {
  docx: word,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
};

export type ExportContext = Context & { readonly printer: Printer };

export async function exportDepartmentYear(
  context: ExportContext,
  key: DepartmentYearKey,
  to: ExportKind,
  language: Language,
): Promise<Outcome<Download>> {
  const stored = await context.database.read((reader) => storedPapers(reader, key));
  const [first] = stored;
  if (first === undefined) return noDepartmentYear(key);
  const { subtitle } = printYear(stored.map(({ paper }) => paper));
  return write(context, stored, `${first.unit.name ?? key.unitKey}${subtitle}`, to, language);
}

/** The newest version of one paper, with the medium-term half of its form where there is one. */
export async function exportPaper(context: ExportContext, id: string, to: ExportKind, language: Language): Promise<Outcome<Download>> {
  const stored = await context.database.read(async (reader) => {
    const own = await loadVersion(reader, id, null);
    if (own === null) return null;
    const { unitKey, fiscalYear } = own.record;
    const year = await loadDepartmentYear(reader, own.region.code, unitKey, fiscalYear);
    return [own, ...year.filter((other) => other.record.id !== id && isMediumTermOf(other.paper, own.paper))];
  });
  const [own] = stored ?? [];
  if (stored === null || own === undefined) return noPaper(id);
  const [form] = printYear([own.paper]).forms;
  const { unit, fiscalYear, objectives } = own.paper;
  const title = objectives === null ? (form?.drawing.title ?? '') : '部门整体绩效目标';
  const project = own.paper.project?.name ?? '';
  const name = `${unit.name ?? own.record.unitKey}${fiscalYear ?? own.record.fiscalYear}年${title.includes(project) ? '' : project}${title}`;
  return write(context, stored, name, to, language);
}

async function write(
  context: ExportContext,
  stored: readonly StoredVersion[],
  title: string,
  to: ExportKind,
  language: Language,
): Promise<Outcome<Download>> {
  const name = `${fileName(title)}.${to}`;
  const bytes = await bytesOf(context, stored, name, to, language);
  return bytes.ok ? done({ name, mediaType: mediaTypes[to], bytes: bytes.value }) : bytes;
}

async function bytesOf(
  { printer }: ExportContext,
  stored: readonly StoredVersion[],
  name: string,
  to: ExportKind,
  language: Language,
): Promise<Outcome<Uint8Array>> {
  const papers = stored.map(({ paper }) => paper);
  if (to === 'docx') return done(writeDepartmentYear(papers));
  if (to === 'xlsx') return done(writeWorkbookYear(papers));
  if (to === 'csv') return done(writeCsvYear(papers, language));
  if (to === 'pdf') return printer.print({ page: () => writePageYear(papers), word: () => writeDepartmentYear(papers) });
  return done(exchangeLine(stored, name));
}

function exchangeLine(stored: readonly StoredVersion[], name: string): Uint8Array {
  const line = {
    version: 1,
    file: name,
    format: 'json',
    sha256: '',
    papers: stored.map((version, index) => paperMoved(version.paper, { from: 0, to: index })),
    notes: stored.flatMap((version, index) => version.notes.map((note) => noteIn(noteMoved(note, { from: 0, to: index }), 'zh-CN'))),
  };
  return new TextEncoder().encode(`${JSON.stringify(line)}\n`);
}

/** Signs that no file system takes, and a length that all do: 255 bytes at most, three a character. */
function fileName(title: string): string {
  return [...title.replace(/[\u0000-\u001f/\\:*?"<>|]/g, ' ').trim()].slice(0, 70).join('');
}

export async function sourceFile(context: Context, sha256: string): Promise<Outcome<Download>> {
  const file = await context.database.read((reader) => loadFile(reader, sha256));
  if (file === null)
    return refused('no-file', { zh: `没有校验码为“${sha256}”的原文件。`, en: `There is no source file with the checksum "${sha256}".` });
  const mediaType = file.format === 'txt' ? 'text/plain; charset=utf-8' : file.format === 'docx' ? word : 'application/octet-stream';
  return done({ name: file.name, mediaType, bytes: file.bytes });
}
