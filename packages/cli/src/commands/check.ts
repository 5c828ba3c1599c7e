/** `jixiao check`: what the rules say about files or about kept papers, without keeping anything; on the terminal, as data and as reports. */
import { type Language, onlyNew, reportBuilder, type Text } from '@jixiao/domain';
import { type Asked, checkAsked } from '../check-options.ts';
import { checkStored } from '../check-stored.ts';
import { type Checked, checkedFile, reportInputOf, withFindings } from '../checked.ts';
import { type CommandDescription, option, type Options } from '../command.ts';
import { documents } from '../documents.ts';
import type { Context } from '../environment.ts';
import { exitCode, type ExitCode, highest } from '../exit-code.ts';
import { checkText, filesText } from '../finding-text.ts';
import { layoutsOf } from '../layout-file.ts';
import { progressOn } from '../progress.ts';
import { readFiles } from '../read-file.ts';
import { outputClash, writeReports, writesToOutput } from '../report-files.ts';
import { apart, type Marking, setAsideText, waiversOf } from '../set-aside.ts';
import { styleFor } from '../style.ts';
import { refuse, withConnection } from '../with-connection.ts';

export const check: CommandDescription = {
  name: 'check',
  summary: { zh: '按规则检查文件或已入库的文本，不保存', en: 'Check files or kept papers against the rules, keep nothing' },
  arguments: '[files...]',
  options: [
    '--all',
    '--json',
    '--xlsx <file>',
    '--docx <file>',
    '--html <file>',
    '--sarif <file>',
    '--csv <file>',
    '--profile <name>',
    '--scheme <id>',
    '--severity <severity>',
    '--year <year>',
    '--region <code>',
    '--unit <code>',
    '--on <day>',
    '--with <file>',
    '--baseline <file>',
    '--layouts <file>',
    '--waivers <file>',
    '--data <folder>',
  ],
  repeatable: ['--rule <codes>', '--set <parameter>'],
  async run(words, options, context) {
    const asked = await checkAsked(options, context);
    if (!asked.ok) return refuse(asked.refusal.message, context);
    const waivers = await waiversOf(options, context);
    if (!waivers.ok) return refuse(waivers.refusal.message, context);
    const isStored = words.length === 0 && (option(options, 'data') !== null || (context.variables['DATABASE_URL'] ?? '') !== '');
    const isOver = outputClash(options, [], context);
    if (isOver !== null) return refuse(isOver, context);
    if (isStored)
      return withConnection(options, context, (client) =>
        tell(checkStored(client, asked.value, options), asked.value, waivers.value, options, context, null),
      );
    const wrong = wrongWords(words, options);
    if (wrong !== null) return refuse(wrong, context);
    const layouts = await layoutsOf(options, context);
    if (!layouts.ok) return refuse(layouts.refusal.message, context);
    const found = await documents(words, context);
    const clash = outputClash(
      options,
      found.map(({ path }) => path),
      context,
    );
    if (clash !== null) return refuse(clash, context);
    const readings = readFiles(found, context, layouts.value);
    return tell(checkedFiles(readings, asked.value, context.language), asked.value, waivers.value, options, context, found.length);
  },
};

function wrongWords(words: readonly string[], options: Options): Text | null {
  if (words.length === 0)
    return {
      zh: '要检查什么？请写上文件或文件夹，或用 --data 文件夹 检查已入库的文本。',
      en: 'What shall be checked? Name files or folders, or the kept papers with --data FOLDER.',
    };
  if (words.some((word) => word.trim() === ''))
    return {
      zh: '有一个文件名是空的。请写上文件或文件夹。',
      en: 'One of the names is empty. Name files or folders.',
    };
  const [data, unit] = [option(options, 'data'), option(options, 'unit')];
  if (data === null && unit === null) return null;
  return {
    zh: `--${data === null ? 'unit' : 'data'} 用于已入库的文本，不能与文件一起用。请去掉其中一个。`,
    en: `--${data === null ? 'unit' : 'data'} is for kept papers and does not go with files. Leave one of them out.`,
  };
}

async function* checkedFiles(readings: ReturnType<typeof readFiles>, { plan, year }: Asked, language: Language): AsyncGenerator<Checked> {
  for await (const reading of readings) yield checkedFile(reading, plan, year, language);
}

/** Tells each as it comes, then all together. `expected`: how many files there are; null where nobody knows. */
async function tell(
  all: AsyncIterable<Checked>,
  { baseline }: Asked,
  mark: Marking,
  options: Options,
  context: Context,
  expected: number | null,
): Promise<ExitCode> {
  const { language, out, err } = context;
  const codes: ExitCode[] = [];
  const builder = reportBuilder(language);
  const isQuiet = writesToOutput(options);
  const isData = options['json'] === true;
  const telling = { language, style: styleFor(context, out), all: options['all'] === true };
  // Where the answers go to the terminal they are progress enough.
  const progress = err.isTerminal && (isQuiet || !out.isTerminal) && expected !== null && expected > 1 ? progressOn(context) : null;
  for await (const each of all) {
    progress?.tell(codes.length, expected ?? 0, null);
    const { file, papers, findings } = each.reading;
    const asked = baseline === null ? each : withFindings(each, onlyNew(baseline, file, papers, findings));
    const marked = withFindings(asked, mark(asked));
    const { open, setAside } = apart(marked.reading.findings);
    const checked = withFindings(asked, open);
    codes.push(codeOf(checked));
    builder.add(reportInputOf(checked));
    if (isQuiet) continue;
    out.write(
      isData ? `${JSON.stringify(marked.reading)}\n` : checkText(checked, telling) + setAsideText(setAside, language, telling.style),
    );
  }
  progress?.end();
  const report = builder.report();
  if (!isQuiet && !isData && codes.length > 1) out.write(filesText(codes, report));
  if (codes.length === 0) return refuse(expected === null ? nothingKept : nothingThere, context);
  await writeReports(report, options, context);
  return highest(codes);
}

const nothingThere: Text = { zh: '这个文件夹里没有文档。', en: 'There is no document in this folder.' };
const nothingKept: Text = {
  zh: '没有符合条件的已入库文本。请核对 --region、--unit、--year，或先用 jixiao import 导入。',
  en: 'No kept papers fit. Check --region, --unit and --year, or import files first: jixiao import FILE',
};

/** Hints do not count: a paper with hints alone is clean. */
function codeOf({ reading, positions }: Checked): ExitCode {
  if (reading.papers.length === 0 || positions.size === 0) return exitCode.refused;
  return reading.findings.some(({ severity }) => severity !== 'hint') ? exitCode.findings : exitCode.clean;
}
