/** The files that `jixiao check` can write beside its answer, by option. */
import {
  type Imprint,
  writeReportCsv,
  writeReportOpinions,
  writeReportPage,
  writeReportSarif,
  writeReportWorkbook,
} from '@jixiao/documents';
import { resolve } from 'node:path';
import { type Report, say, type Text } from '@jixiao/domain';
import { option, type Options } from './command.ts';
import type { Context } from './environment.ts';
import { writeWhole } from './write-file.ts';

type Write = (report: Report, imprint: Imprint) => Uint8Array;

const writers: Readonly<Record<string, Write>> = {
  xlsx: writeReportWorkbook,
  docx: writeReportOpinions,
  html: (report, imprint) => new TextEncoder().encode(writeReportPage(report, imprint)),
  sarif: writeReportSarif,
  csv: writeReportCsv,
};

/** Where a report would be written over a paper that is checked, or two answers would go to one place; null where all is well. */
export function outputClash(options: Options, inputs: readonly string[], { folder }: Pick<Context, 'folder'>): Text | null {
  const taken = new Map(inputs.map((input) => [resolve(folder, input), null as string | null]));
  if (options['json'] === true) taken.set('-', '--json');
  for (const kind of Object.keys(writers)) {
    const name = option(options, kind);
    if (name === null) continue;
    if (name.trim() === '')
      return {
        zh: `--${kind} 后面没有写文件名。请写上，或去掉这个选项。`,
        en: `--${kind} names no file. Give one, or leave the option out.`,
      };
    const place = name === '-' ? '-' : resolve(folder, name);
    const other = taken.get(place);
    if (other === null)
      return {
        zh: `--${kind} 会覆盖正在检查的“${name}”。请换一个文件名。`,
        en: `--${kind} would write over “${name}”, which is checked. Give another name.`,
      };
    if (other !== undefined)
      return {
        zh: `${other} 和 --${kind} 都写到“${name}”，只能留下一个。请各用一个文件名。`,
        en: `${other} and --${kind} both go to “${name}”; only one could stay. Give each a name of its own.`,
      };
    taken.set(place, `--${kind}`);
  }
  return null;
}

/** A report that goes to the standard output takes the place of the answer there. */
export function writesToOutput(options: Options): boolean {
  return Object.keys(writers).some((kind) => option(options, kind) === '-');
}

export async function writeReports(report: Report, options: Options, context: Context): Promise<void> {
  const imprint = { version: context.version, date: dayOf(new Date()) };
  for (const [kind, write] of Object.entries(writers)) {
    const name = option(options, kind);
    if (name === null) continue;
    const path = await writeWhole(name, write(report, imprint), context);
    if (path !== null) context.err.write(`${say({ zh: `已写出 ${path}`, en: `Wrote ${path}` }, context.language)}\n`);
  }
}

/** By the calendar of this place. */
function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
