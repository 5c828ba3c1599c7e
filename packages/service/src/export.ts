/** A department year as a file: the official document in Word, or the exchange format; and source files as they came. */
import { writeDepartmentYear } from '@jixiao/documents';
import { done, noteIn, type Outcome, refused } from '@jixiao/domain';
import { loadFile } from '@jixiao/store';
import type { Context } from './context.ts';
import { noDepartmentYear, storedPapers } from './department-year.ts';
import type { DepartmentYearKey, Download } from './service.ts';
import { noteMoved, paperMoved } from './stored-pointers.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function exportDepartmentYear(context: Context, key: DepartmentYearKey, to: 'docx' | 'json'): Promise<Outcome<Download>> {
  const stored = await context.database.read((reader) => storedPapers(reader, key));
  const [first] = stored;
  if (first === undefined) return noDepartmentYear(key);
  const name = `${first.unit.name ?? key.unitKey}${key.fiscalYear}年部门预算绩效文本.${to}`;
  if (to === 'docx') return done({ name, mediaType: word, bytes: writeDepartmentYear(stored.map((version) => version.paper)) });
  const line = {
    version: 1,
    file: name,
    format: 'json',
    sha256: '',
    papers: stored.map((version, index) => paperMoved(version.paper, { from: 0, to: index })),
    notes: stored.flatMap((version, index) => version.notes.map((note) => noteIn(noteMoved(note, { from: 0, to: index }), 'zh-CN'))),
  };
  return done({ name, mediaType: 'application/json', bytes: new TextEncoder().encode(`${JSON.stringify(line)}\n`) });
}

export async function sourceFile(context: Context, sha256: string): Promise<Outcome<Download>> {
  const file = await context.database.read((reader) => loadFile(reader, sha256));
  if (file === null)
    return refused('no-file', { zh: `没有校验码为“${sha256}”的原文件。`, en: `There is no source file with the checksum "${sha256}".` });
  const mediaType = file.format === 'txt' ? 'text/plain; charset=utf-8' : file.format === 'docx' ? word : 'application/octet-stream';
  return done({ name: file.name, mediaType, bytes: file.bytes });
}
