/** `jixiao waivers export`: what is set aside as a file. */
import { counted, say, waiverFile } from '@jixiao/domain';
import type { CommandDescription } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { valueOf, withConnection } from '../with-connection.ts';
import { writeWhole } from '../write-file.ts';

export const waiversExport: CommandDescription = {
  name: 'waivers export',
  summary: { zh: '把暂不处理事项写成文件', en: 'Write the waivers to a file' },
  arguments: '<file>',
  options: ['--data <folder>'],
  run: ([file = ''], options, context) =>
    withConnection(options, context, async (client) => {
      const { bytes } = valueOf(await client.exportWaivers());
      const count = waiverFile.parse(JSON.parse(new TextDecoder().decode(bytes))).waivers.length;
      const path = await writeWhole(file, bytes, context);
      const text = { zh: `已写出暂不处理事项 ${count} 条：${path}`, en: `Wrote ${counted(count, 'waiver')}: ${path}` };
      if (path !== null) context.err.write(`${say(text, context.language)}\n`);
      return exitCode.clean;
    }),
};
