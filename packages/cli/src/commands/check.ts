/** `jixiao check`: what the rules say about files, without keeping anything. A folder stands for the documents in it. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { check as checkPapers, type CheckedReading, type CheckResult, findingIn, type Language, say, undecidedIn } from '@jixiao/domain';
import type { CommandDescription } from '../command.ts';
import type { Context } from '../environment.ts';
import { exitCode, type ExitCode, highest } from '../exit-code.ts';
import { checkText, filesText } from '../finding-text.ts';
import { progressOn } from '../progress.ts';
import { exchangeLine, type FileReading, readFromDisk } from '../read-file.ts';
import { styleFor } from '../style.ts';

/** Endings of documents. Other files of a folder are passed over, and the error stream says how many. */
const documentEndings = ['.docx', '.doc', '.wps', '.xlsx', '.xls', '.et', '.pdf', '.odt', '.ods', '.rtf', '.html', '.htm', '.txt', '.ofd'];

export const check: CommandDescription = {
  name: 'check',
  summary: { zh: '按规则检查文件，不保存', en: 'Check files against the rules, keep nothing' },
  arguments: '<files...>',
  options: ['--json'],
  async run(words, options, context) {
    const codes: ExitCode[] = [];
    const found = await documents(words, context);
    // Where the answers go to the terminal they are progress enough.
    const progress = context.err.isTerminal && !context.out.isTerminal && found.length > 1 ? progressOn(context) : null;
    for (const { path, shownAs } of found) {
      progress?.tell(codes.length, found.length, null);
      const reading = await readFromDisk(path, context.folder, shownAs);
      const result = checkPapers(reading.papers, { notes: reading.notes });
      codes.push(codeOf(reading, result));
      context.out.write(
        options['json'] === true
          ? `${JSON.stringify(checkedLine(reading, result, context.language))}\n`
          : checkText(reading, result, context.language, styleFor(context, context.out)),
      );
    }
    progress?.end();
    if (options['json'] !== true && codes.length > 1) context.out.write(filesText(codes, context.language));
    if (codes.length === 0) context.err.write(`jixiao: ${say(nothingThere, context.language)}\n`);
    return codes.length === 0 ? exitCode.refused : highest(codes);
  },
};

const nothingThere = { zh: '这个文件夹里没有文档。', en: 'There is no document in this folder.' };

/** Hints do not count: a paper with hints alone is clean. */
function codeOf(reading: FileReading, result: CheckResult): ExitCode {
  if (reading.papers.length === 0) return exitCode.refused;
  return result.findings.some(({ severity }) => severity !== 'hint') ? exitCode.findings : exitCode.clean;
}

function checkedLine(reading: FileReading, result: CheckResult, language: Language): CheckedReading {
  return {
    ...exchangeLine(reading, language, false),
    findings: result.findings.map((finding) => findingIn(finding, reading.papers, language)),
    cannotTell: result.cannotTell.map((undecided) => undecidedIn(undecided, language)),
  };
}

type Document = { readonly path: string; readonly shownAs: string | undefined };

async function documents(words: readonly string[], context: Context): Promise<readonly Document[]> {
  const found: Document[] = [];
  for (const word of words) {
    const isFolder = await stat(resolve(context.folder, word)).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (!isFolder) found.push({ path: word, shownAs: undefined });
    else found.push(...(await documentsIn(word, context)));
  }
  return found;
}

async function documentsIn(folder: string, context: Context): Promise<readonly Document[]> {
  const entries = await readdir(resolve(context.folder, folder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(resolve(context.folder, folder), join(entry.parentPath, entry.name)))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.') || part.startsWith('~$')))
    .toSorted();
  const documents = files.filter((name) => documentEndings.includes(extname(name).toLowerCase()));
  const passedOver = files.length - documents.length;
  if (passedOver > 0)
    context.err.write(
      context.language === 'en'
        ? `${folder}: ${passedOver} files are no documents by their name and were passed over\n`
        : `${folder}：有 ${passedOver} 个文件从名称看不是文档，已略过\n`,
    );
  return documents.map((name) => ({ path: join(folder, name), shownAs: name }));
}
