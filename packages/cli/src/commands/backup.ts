/** `jixiao backup`: everything that is kept in one ZIP, which either database can take back. */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { say } from '@jixiao/domain';
import type { CommandDescription } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';
import { writeWhole } from '../write-file.ts';

export const backup: CommandDescription = {
  name: 'backup',
  summary: { zh: '把全部内容备份成一个文件', en: 'Back up everything into one file' },
  arguments: '<file>',
  options: ['--data <folder>'],
  async run([file = ''], options, context) {
    const exists = await access(resolve(context.folder, file)).then(
      () => true,
      () => false,
    );
    if (exists && file !== '-')
      return refuse(
        {
          zh: `“${file}”已经存在，没有覆盖。请换一个文件名。`,
          en: `“${file}” exists already and was not overwritten. Choose another name.`,
        },
        context,
      );
    return withConnection(options, context, async (client) => {
      const { bytes } = valueOf(await client.backup());
      const path = await writeWhole(file, bytes, context);
      if (path !== null)
        context.err.write(
          `${say({ zh: `已备份到 ${path}（${bytes.length} 字节）`, en: `Backed up to ${path} (${bytes.length} bytes)` }, context.language)}\n`,
        );
      return exitCode.clean;
    });
  },
};
