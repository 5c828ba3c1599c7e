/** `jixiao rebuild`: the derived tables anew from the versions. */
import { say } from '@jixiao/domain';
import type { CommandDescription } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { valueOf, withConnection } from '../with-connection.ts';

export const rebuild: CommandDescription = {
  name: 'rebuild',
  summary: { zh: '由文本版本重建列表和搜索所用的表', en: 'Rebuild the tables of lists and search' },
  options: ['--data <folder>'],
  run: (_, options, context) =>
    withConnection(options, context, async (client) => {
      const { papers, projects, indicators } = valueOf(await client.rebuild());
      const text = {
        zh: `已重建：文本 ${papers} 份，项目 ${projects} 个，指标 ${indicators} 个`,
        en: `Rebuilt: ${papers} papers, ${projects} projects, ${indicators} indicators`,
      };
      context.out.write(`${say(text, context.language)}\n`);
      return exitCode.clean;
    }),
};
