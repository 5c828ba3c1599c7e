/** The files that `jixiao check` can write beside its answer, by option. */
import {
  type Imprint,
  writeReportCsv,
  writeReportOpinions,
  writeReportPage,
  writeReportSarif,
  writeReportWorkbook,
} from '@jixiao/documents';
import { type Report, say } from '@jixiao/domain';
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
