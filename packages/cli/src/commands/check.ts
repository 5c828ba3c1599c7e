/** `jixiao check`: what the rules say about files, without keeping anything. A folder stands for the documents in it. */
import { check as checkPapers, type CheckedReading, type CheckResult, findingIn, type Language, say, undecidedIn } from '@jixiao/domain';
import type { CommandDescription } from '../command.ts';
import { documents } from '../documents.ts';
import { exitCode, type ExitCode, highest } from '../exit-code.ts';
import { checkText, filesText } from '../finding-text.ts';
import { layoutsOf } from '../layout-file.ts';
import { progressOn } from '../progress.ts';
import { exchangeLine, type FileReading, readFiles } from '../read-file.ts';
import { setAsideText, waiversOf } from '../set-aside.ts';
import { styleFor } from '../style.ts';
import { refuse } from '../with-connection.ts';

export const check: CommandDescription = {
  name: 'check',
  summary: { zh: '按规则检查文件，不保存', en: 'Check files against the rules, keep nothing' },
  arguments: '<files...>',
  options: ['--json', '--layouts <file>', '--waivers <file>'],
  async run(words, options, context) {
    const layouts = await layoutsOf(options, context);
    if (!layouts.ok) return refuse(layouts.refusal.message, context);
    const waivers = await waiversOf(options, context);
    if (!waivers.ok) return refuse(waivers.refusal.message, context);
    const codes: ExitCode[] = [];
    const found = await documents(words, context);
    // Where the answers go to the terminal they are progress enough.
    const progress = context.err.isTerminal && !context.out.isTerminal && found.length > 1 ? progressOn(context) : null;
    for await (const reading of readFiles(found, context, layouts.value)) {
      progress?.tell(codes.length, found.length, null);
      const { marked, open, setAside } = waivers.value(checkPapers(reading.papers, { notes: reading.notes }), reading.papers);
      const style = styleFor(context, context.out);
      codes.push(codeOf(reading, open));
      context.out.write(
        options['json'] === true
          ? `${JSON.stringify(checkedLine(reading, marked, context.language))}\n`
          : checkText(reading, open, context.language, style) + setAsideText(setAside, reading.papers, context.language, style),
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
