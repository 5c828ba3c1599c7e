/** `jixiao restore`: a back-up into an empty database, whole or not at all. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { say, type Text } from '@jixiao/domain';
import type { CommandDescription } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { systemFault } from '../fault.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';

export const restore: CommandDescription = {
  name: 'restore',
  summary: { zh: '由备份恢复到空的数据库', en: 'Restore a back-up into an empty database' },
  arguments: '<file>',
  options: ['--data <folder>'],
  async run([file = ''], options, context) {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(resolve(context.folder, file));
    } catch (fault) {
      const why = systemFault(fault);
      if (why === null) throw fault;
      return refuse({ zh: `读不了备份“${file}”：${why.zh}。`, en: `The back-up “${file}” cannot be read: ${why.en}.` }, context);
    }
    return withConnection(options, context, async (client) => {
      const { papers, files, events, unread } = valueOf(await client.restore({ bytes }));
      const text = {
        zh: `已恢复：文本 ${papers} 份，原始文件 ${files} 个，事件 ${events} 条`,
        en: `Restored: ${papers} papers, ${files} source files, ${events} events`,
      };
      context.out.write(`${say(text, context.language)}\n`);
      if (unread > 0) context.out.write(`${say(notRead(unread), context.language)}\n`);
      return exitCode.clean;
    });
  },
};

function notRead(files: number): Text {
  return {
    zh: `备份时还有 ${files} 个文件没有读取，备份里没有它们的内容。已读的保留在各次导入中，可以入库或放弃；没有读取的请重新导入。`,
    en: `${files === 1 ? '1 file' : `${files} files`} had not been read when the back-up was written, and their content is not in it. What was read is held in the imports, to be kept or given up; import the others again.`,
  };
}
