/** `jixiao export`: a department year as the official document in Word, Excel or PDF, as exchange data or as CSV. */
import type { Client, ExportFile } from '@jixiao/api/contract';
import { type RegionView, say, type Text } from '@jixiao/domain';
import { type CommandDescription, option, type Options } from '../command.ts';
import type { Context } from '../environment.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';
import { writeWhole } from '../write-file.ts';
import { wrongYear } from './import.ts';

const files: Readonly<Record<string, ExportFile>> = {
  docx: 'document.docx',
  xlsx: 'document.xlsx',
  pdf: 'document.pdf',
  json: 'data.json',
  csv: 'data.csv',
};

export const exportYear: CommandDescription = {
  name: 'export',
  summary: { zh: '把一个部门年度写成 Word、Excel、PDF 文件或数据', en: 'Write a department year as Word, Excel, PDF or data' },
  options: ['--data <folder>', '--region <code>'],
  required: ['--unit <code>', '--year <year>', '--to <kind>', '--out <file>'],
  async run(_, options, context) {
    const year = option(options, 'year') ?? '';
    const wrong = wrongYear(year);
    if (wrong !== null) return refuse(wrong, context);
    const file = files[option(options, 'to') ?? ''];
    if (file === undefined) return refuse(unknownKind(option(options, 'to') ?? ''), context);
    return withConnection(options, context, (client) => writeOut(client, file, Number(year), options, context));
  },
};

async function writeOut(client: Client, file: ExportFile, year: number, options: Options, context: Context): Promise<ExitCode> {
  const regions = valueOf(await client.regions());
  const region = option(options, 'region') ?? onlyRegion(regions);
  if (region === null) return refuse(whichRegion(regions), context);
  const unitKey = option(options, 'unit') ?? '';
  const download = valueOf(await client.exportDepartmentYear({ params: { region, unitKey, year, file } }));
  const path = await writeWhole(option(options, 'out') ?? '', download.bytes, context);
  const written: Text = { zh: `已写出 ${path}（${download.bytes.length} 字节）`, en: `Wrote ${path} (${download.bytes.length} bytes)` };
  if (path !== null) context.err.write(`${say(written, context.language)}\n`);
  return exitCode.clean;
}

/** Without `--region` the one region that is not the sample, or the sample where there is nothing else. */
export function onlyRegion(regions: readonly RegionView[]): string | null {
  const own = regions.filter(({ sample }) => !sample);
  const choice = own.length > 0 ? own : regions;
  return choice.length === 1 ? (choice[0]?.code ?? null) : null;
}

export function whichRegion(regions: readonly RegionView[]): Text {
  const list = regions.map(({ code, name }) => `${code} ${name}`);
  if (list.length === 0)
    return {
      zh: '数据库里还没有内容。请先用 jixiao import 导入文件。',
      en: 'The database is empty. Import files first: jixiao import FILE',
    };
  return {
    zh: `数据库里有几个地区，请用 --region 选一个：${list.join('、')}。`,
    en: `The database holds several regions; choose one with --region: ${list.join(', ')}.`,
  };
}

function unknownKind(kind: string): Text {
  const known = Object.keys(files);
  return {
    zh: `不能写成“${kind}”。--to 可以是 ${known.join('、')}。`,
    en: `There is no output “${kind}”. Use --to with one of ${known.join(', ')}.`,
  };
}
