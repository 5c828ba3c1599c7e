/** `jixiao layouts export`: the remembered corrections of layouts as a file. */
import { layoutFile, say } from '@jixiao/domain';
import type { CommandDescription } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { valueOf, withConnection } from '../with-connection.ts';
import { writeWhole } from '../write-file.ts';

export const layoutsExport: CommandDescription = {
  name: 'layouts export',
  summary: { zh: '把记住的版式更正写成文件', en: 'Write the remembered corrections of layouts to a file' },
  arguments: '<file>',
  options: ['--data <folder>'],
  run: ([file = ''], options, context) =>
    withConnection(options, context, async (client) => {
      const { bytes } = valueOf(await client.exportLayouts());
      const count = layoutFile.parse(JSON.parse(new TextDecoder().decode(bytes))).layouts.length;
      const path = await writeWhole(file, bytes, context);
      const text = { zh: `已写出版式更正 ${count} 条：${path}`, en: `Wrote ${count} corrections of layouts: ${path}` };
      if (path !== null) context.err.write(`${say(text, context.language)}\n`);
      return exitCode.clean;
    }),
};
