/** `jixiao score`: the scores of self-evaluations worked out again, beside the printed ones. Keeps nothing. */
import {
  differs,
  isRegionCode,
  type Language,
  say,
  schemeById,
  unknownScheme,
  scoreOf,
  type ScoreWorkings,
  type Text,
  workingsIn,
} from '@jixiao/domain';
import { type CommandDescription, option } from '../command.ts';
import { documents } from '../documents.ts';
import { exitCode, type ExitCode, highest } from '../exit-code.ts';
import { progressOn } from '../progress.ts';
import { exchangeLine, type FileReading, readFiles } from '../read-file.ts';
import { scoreText } from '../score-text.ts';
import { styleFor } from '../style.ts';
import { refuse } from '../with-connection.ts';

export const score: CommandDescription = {
  name: 'score',
  summary: { zh: '重算自评得分，列出计分过程', en: 'Work out self-evaluation scores again, step by step' },
  arguments: '<files...>',
  options: ['--json', '--scheme <id>', '--region <code>'],
  async run(words, options, context) {
    const [scheme, region] = [option(options, 'scheme'), option(options, 'region')];
    const unknown = scheme !== null && schemeById(scheme) === null ? unknownScheme(scheme) : null;
    if (unknown !== null && !unknown.ok) return refuse(unknown.refusal.message, context);
    if (region !== null && !isRegionCode(region)) return refuse(noRegion(region), context);
    const codes: ExitCode[] = [];
    const found = await documents(words, context);
    const progress = context.err.isTerminal && !context.out.isTerminal && found.length > 1 ? progressOn(context) : null;
    for await (const reading of readFiles(found, context)) {
      progress?.tell(codes.length, found.length, null);
      const scored = reading.papers.flatMap((paper, position) => scoreOf(paper, `/papers/${position}`, { scheme, region }) ?? []);
      codes.push(codeOf(scored));
      context.out.write(
        options['json'] === true
          ? `${JSON.stringify(scoredLine(reading, scored, context.language))}\n`
          : scoreText(reading, scored, context.language, styleFor(context, context.out)),
      );
    }
    progress?.end();
    if (codes.length === 0) context.err.write(`jixiao: ${say(nothingThere, context.language)}\n`);
    return codes.length === 0 ? exitCode.refused : highest(codes);
  },
};

const nothingThere = { zh: '这个文件夹里没有文档。', en: 'There is no document in this folder.' };

function codeOf(scored: readonly ScoreWorkings[]): ExitCode {
  if (scored.length === 0) return exitCode.refused;
  return scored.some(differs) ? exitCode.findings : exitCode.clean;
}

function scoredLine(reading: FileReading, scored: readonly ScoreWorkings[], language: Language) {
  return { ...exchangeLine(reading, language, false), scores: scored.map((workings) => workingsIn(workings, language)) };
}

function noRegion(code: string): Text {
  return {
    zh: `“${code}”不是地区代码。--region 请写 6 位或 9 位数字，如 130000。`,
    en: `“${code}” is no region code. Use 6 or 9 digits, like --region 130000.`,
  };
}
