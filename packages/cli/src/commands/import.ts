/**
 * `jixiao import`: files into the database, all that can be read or nothing. Findings never stop it; a file without a form,
 * or one that does not say whose year it is, is told on the error stream with what to type.
 */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, UploadedFile } from '@jixiao/api/contract';
import { maximumFileSize } from '@jixiao/documents';
import type { ImportView, Outcome, Text } from '@jixiao/domain';
import { done, refused } from '@jixiao/domain';
import { type CommandDescription, option, type Options, personOf } from '../command.ts';
import { documents } from '../documents.ts';
import type { Context } from '../environment.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { systemFault } from '../fault.ts';
import { leftOutLines, missingText, problemLines, reportText } from '../import-text.ts';
import { progressOn } from '../progress.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';
import { writeWhole } from '../write-file.ts';

export const importFiles: CommandDescription = {
  name: 'import',
  summary: { zh: '把文件导入数据库', en: 'Import files into the database' },
  arguments: '<files...>',
  options: ['--data <folder>', '--region <code>', '--unit <code>', '--year <year>', '--by <name>', '--report <file>'],
  async run(words, options, context) {
    const wrong = wrongOption(options);
    if (wrong !== null) return refuse(wrong, context);
    const files = await load(words, context);
    if (!files.ok) return refuse(files.refusal.message, context);
    return withConnection(options, context, (client) => bringIn(client, files.value, options, context));
  },
};

async function bringIn(client: Client, files: readonly UploadedFile[], options: Options, context: Context): Promise<ExitCode> {
  const by = personOf(options, context);
  const region = option(options, 'region');
  const unitCode = option(options, 'unit');
  const year = option(options, 'year');
  const body = { by, ...(region && { region }), ...(unitCode && { unitCode }), ...(year && { fiscalYear: Number(year) }) };
  const view = await finished(client, valueOf(await client.startImport({ body, files })), context);
  for (const line of problemLines(view, context.language)) context.err.write(`${line}\n`);

  const missing = [...new Set(view.files.flatMap((file) => file.missing))];
  const readable = view.files.filter(({ status }) => status === 'read');
  const complete = readable.filter((file) => file.missing.length === 0);
  // One file that does not say its year never stops a folder; alone it is asked for.
  const completeOnly = view.files.length > 1 && complete.length > 0 && missing.length > 0;
  if ((missing.length > 0 && !completeOnly) || readable.length === 0) {
    if (missing.length > 0) refuse(missingText(missing), context);
    valueOf(await client.discardImport({ params: { id: view.id } }));
    return exitCode.refused;
  }
  const kept = valueOf(await client.keepImport({ params: { id: view.id }, body: { by, completeOnly } }));
  for (const line of leftOutLines(kept, context.language)) context.err.write(`${line}\n`);
  context.out.write(reportText(kept, context.language));
  const reportFile = option(options, 'report');
  if (reportFile !== null) await writeReport(client, kept, reportFile, context);
  return kept.files.some(({ status }) => status === 'refused' || status === 'no-paper' || status === 'left-out')
    ? exitCode.refused
    : exitCode.clean;
}

/** The report of the page as a file: CSV or the import as data. */
async function writeReport(client: Client, view: ImportView, name: string, context: Context): Promise<void> {
  const bytes = /\.csv$/i.test(name)
    ? valueOf(await client.importReportCsv({ params: { id: view.id } })).bytes
    : new TextEncoder().encode(`${JSON.stringify(view, null, 1)}\n`);
  await writeWhole(name, bytes, context);
}

/** Waits until every file is read, telling how far it is. */
async function finished(client: Client, started: ImportView, context: Context): Promise<ImportView> {
  const progress = progressOn(context);
  let view = started;
  while (view.status === 'running') {
    progress.tell(view.done, view.total, view.remainingSeconds);
    await pause(100);
    view = valueOf(await client.importStatus({ params: { id: view.id } }));
  }
  progress.end();
  return view;
}

async function load(words: readonly string[], context: Context): Promise<Outcome<readonly UploadedFile[]>> {
  const files: UploadedFile[] = [];
  for (const { path, shownAs } of await documents(words, context)) {
    try {
      const { size } = await stat(resolve(context.folder, path));
      if (size > maximumFileSize) return refused('too-large', tooLarge(shownAs));
      files.push({ name: shownAs, bytes: await readFile(resolve(context.folder, path)) });
    } catch (fault) {
      const why = systemFault(fault);
      if (why === null) throw fault;
      return refused('no-file', {
        zh: `读不了“${path}”：${why.zh}。请检查路径后重试；没有导入任何文件。`,
        en: `“${path}” cannot be read: ${why.en}. Check its path and try again; nothing was imported.`,
      });
    }
  }
  if (files.length > 0) return done(files);
  return refused('no-files', {
    zh: '这个文件夹里没有文档。没有导入任何文件。',
    en: 'There is no document in this folder. Nothing was imported.',
  });
}

function tooLarge(name: string): Text {
  const limit = maximumFileSize / 1024 / 1024;
  return {
    zh: `“${name}”超过了 ${limit} MB 的上限。请去掉其中的图片，或按部门拆成几个文件；没有导入任何文件。`,
    en: `“${name}” is over the limit of ${limit} MB. Remove its pictures or split it by department; nothing was imported.`,
  };
}

function wrongOption(options: Options): Text | null {
  const region = option(options, 'region');
  if (region !== null && !/^\d{6}(\d{3})?$/.test(region))
    return {
      zh: `“${region}”不是地区代码。请用 6 位或 9 位数字，如 --region 130000。`,
      en: `“${region}” is no region code. Use 6 or 9 digits, like --region 130000.`,
    };
  const year = option(options, 'year');
  return year === null ? null : wrongYear(year);
}

/** What is wrong with a year that was typed, or null. */
export function wrongYear(year: string): Text | null {
  if (/^\d{4}$/.test(year) && Number(year) >= 1949 && Number(year) <= 2100) return null;
  return {
    zh: `“${year}”不是预算年度。请用 1949 到 2100 之间的四位数字，如 --year 2025。`,
    en: `“${year}” is no fiscal year. Use four digits between 1949 and 2100, like --year 2025.`,
  };
}
