/** `jixiao read`: files to the exchange format or a summary. Never touches a database. */
import type { CommandDescription } from '../command.ts';
import { exitCode, type ExitCode, highest } from '../exit-code.ts';
import { exchangeLine, readFromDisk } from '../read-file.ts';
import { readingText } from '../reading-text.ts';
import { styleFor } from '../style.ts';

export const read: CommandDescription = {
  name: 'read',
  summary: { zh: '读出文件中的绩效文本', en: 'Read the performance papers in files' },
  arguments: '<files...>',
  options: ['--json', '--origins'],
  async run(files, options, context) {
    const style = styleFor(context, context.out);
    const codes: ExitCode[] = [];
    for (const file of files) {
      const reading = await readFromDisk(file, context.folder);
      const text =
        options['json'] === true || options['origins'] === true
          ? `${JSON.stringify(exchangeLine(reading, context.language, options['origins'] === true))}\n`
          : readingText(reading, context.language, style);
      context.out.write(text);
      codes.push(reading.papers.length === 0 ? exitCode.refused : exitCode.clean);
    }
    return highest(codes);
  },
};
