/** `jixiao sample remove`: the invented county out of the database. */
import { say } from '@jixiao/domain';
import type { CommandDescription } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { valueOf, withConnection } from '../with-connection.ts';

export const sampleRemove: CommandDescription = {
  name: 'sample remove',
  summary: { zh: '删除随程序附带的示例数据', en: 'Remove the sample that comes with the program' },
  options: ['--data <folder>'],
  run: (_, options, context) =>
    withConnection(options, context, async (client) => {
      const { papers } = valueOf(await client.removeSample());
      const text =
        papers === 0
          ? { zh: '数据库里没有示例数据', en: 'There is no sample in the database' }
          : { zh: `已删除示例数据：文本 ${papers} 份`, en: `Removed the sample: ${papers} papers` };
      context.out.write(`${say(text, context.language)}\n`);
      return exitCode.clean;
    }),
};
