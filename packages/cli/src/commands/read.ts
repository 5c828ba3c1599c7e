/** `jixiao read`: files, folders and bundles to the exchange format or a summary. Never touches a database. */
import type { Text } from '@jixiao/domain';
import { batchReport, batchText, reportAsCsv, reportAsJson } from '../batch-report.ts';
import { type CommandDescription, option } from '../command.ts';
import { documents } from '../documents.ts';
import { exitCode, type ExitCode, highest } from '../exit-code.ts';
import { layoutsOf } from '../layout-file.ts';
import { progressOn } from '../progress.ts';
import { exchangeLine, readFiles } from '../read-file.ts';
import { readingText } from '../reading-text.ts';
import { styleFor } from '../style.ts';
import { refuse } from '../with-connection.ts';
import { writeWhole } from '../write-file.ts';

export const read: CommandDescription = {
  name: 'read',
  summary: { zh: '读出文件中的绩效文本', en: 'Read the performance papers in files' },
  arguments: '<files...>',
  options: ['--json', '--origins', '--report <file>', '--layouts <file>'],
  async run(words, options, context) {
    const style = styleFor(context, context.out);
    const reportFile = option(options, 'report');
    if (reportFile !== null && !/\.(?:csv|json)$/i.test(reportFile)) return refuse(unknownReport(reportFile), context);
    const layouts = await layoutsOf(options, context);
    if (!layouts.ok) return refuse(layouts.refusal.message, context);
    const found = await documents(words, context);
    if (found.length === 0) return refuse(nothingThere, context);
    const codes: ExitCode[] = [];
    const report = batchReport(context.language);
    const started = Date.now();
    const progress = context.err.isTerminal && !context.out.isTerminal && found.length > 1 ? progressOn(context) : null;
    const asData = options['json'] === true || options['origins'] === true;
    for await (const reading of readFiles(found, context, layouts.value)) {
      context.out.write(
        asData
          ? `${JSON.stringify(exchangeLine(reading, context.language, options['origins'] === true))}\n`
          : readingText(reading, context.language, style),
      );
      const { outcome } = report.add(reading);
      if (outcome !== 'bundle') codes.push(reading.papers.length === 0 ? exitCode.refused : exitCode.clean);
      const seconds = (Date.now() - started) / 1000;
      const done = report.outcomes.length;
      progress?.tell(Math.min(done, found.length), found.length, done < 5 ? null : (seconds / done) * Math.max(0, found.length - done));
    }
    progress?.end();
    if (report.outcomes.length > 1) context.err.write(batchText(report.outcomes, (Date.now() - started) / 1000, context.language));
    if (reportFile !== null) {
      const text = /\.csv$/i.test(reportFile) ? reportAsCsv(report.outcomes) : reportAsJson(report.outcomes);
      await writeWhole(reportFile, new TextEncoder().encode(text), context);
    }
    return codes.length === 0 ? exitCode.refused : highest(codes);
  },
};

const nothingThere: Text = {
  zh: '这个文件夹里没有文档。请检查路径；能读的文件见 jixiao help read。',
  en: 'There is no document in this folder. Check its path; jixiao help read names the kinds of files.',
};

function unknownReport(name: string): Text {
  return {
    zh: `不知道怎样写“${name}”。报告的文件名请以 .csv 或 .json 结尾。`,
    en: `It is not known how to write "${name}". Let the name of the report end in .csv or .json.`,
  };
}
