/** `jixiao verify-renditions`: every rendition of a department year is made, read back and compared with the papers that are kept. */
import type { RenditionDifference } from '@jixiao/documents';
import { counted, say, type Text } from '@jixiao/domain';
import { type CommandDescription, option, type Options } from '../command.ts';
import type { Connection, Context } from '../environment.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { type Rendition, renditionsOf } from '../renditions.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';
import { onlyRegion, whichRegion } from './export.ts';
import { wrongYear } from './import.ts';

/** Differences of one rendition that are printed. */
const most = 50;

export const verifyRenditions: CommandDescription = {
  name: 'verify-renditions',
  summary: { zh: '核对网页、Word、Excel、PDF 与保存的数据是否一致', en: 'Compare page, Word, Excel and PDF with what is kept' },
  options: ['--data <folder>', '--region <code>'],
  required: ['--unit <code>', '--year <year>'],
  async run(_, options, context) {
    const year = option(options, 'year') ?? '';
    const wrong = wrongYear(year);
    if (wrong !== null) return refuse(wrong, context);
    return withConnection(options, context, (_client, connection) => verify(connection, Number(year), options, context));
  },
};

async function verify(connection: Connection, year: number, options: Options, context: Context): Promise<ExitCode> {
  const regions = valueOf(await connection.client.regions());
  const region = option(options, 'region') ?? onlyRegion(regions);
  if (region === null) return refuse(whichRegion(regions), context);
  const params = { region, unitKey: option(options, 'unit') ?? '', year };
  const view = valueOf(await connection.client.departmentYear({ params }));
  const print = (text: Text): void => context.out.write(`${say(text, context.language)}\n`);
  let isEqual = true;
  for await (const result of renditionsOf(connection, params, view.papers)) {
    const rendition = valueOf(result);
    print(lineOf(rendition));
    if (rendition.result === 'skipped') continue;
    for (const one of rendition.differences.slice(0, most)) print(differenceText(one));
    const more = rendition.differences.length - most;
    if (more > 0) print({ zh: `    还有 ${more} 处`, en: `    and ${more} more` });
    isEqual &&= rendition.differences.length === 0;
  }
  return isEqual ? exitCode.clean : exitCode.findings;
}

function lineOf(rendition: Rendition): Text {
  const { zh, en } = rendition.name;
  if (rendition.result === 'skipped') return { zh: `${pad(zh)}未核对：${rendition.why.zh}`, en: `${pad(en)}skipped: ${rendition.why.en}` };
  const { papers, differences } = rendition;
  if (differences.length === 0) return { zh: `${pad(zh)}一致，${papers} 份`, en: `${pad(en)}equal, ${counted(papers, 'paper')}` };
  return {
    zh: `${pad(zh)}不一致，${papers} 份中有 ${differences.length} 处：`,
    en: `${pad(en)}${counted(differences.length, 'difference')} in ${counted(papers, 'paper')}:`,
  };
}

/** To the same column; a Chinese character is as wide as two letters. */
function pad(name: string): string {
  return name + ' '.repeat(Math.max(2, 12 - name.replace(/[\u4e00-\u9fff]/g, 'xx').length));
}

function differenceText({ at, kept, read }: RenditionDifference): Text {
  const [before, after] = [shown(kept), shown(read)];
  return { zh: `    ${at}  保存的 ${before.zh}  读回的 ${after.zh}`, en: `    ${at}  kept ${before.en}  read ${after.en}` };
}

function shown(value: string | null): Text {
  if (value === null) return { zh: '（空）', en: '(nothing)' };
  const line = JSON.stringify(value.length > 120 ? `${value.slice(0, 120)}…` : value);
  return { zh: line, en: line };
}
