/** `jixiao waivers import`: waivers from a file, all or none. */
import { say, waiverFileIn } from '@jixiao/domain';
import { type CommandDescription, personOf } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { loadGiven } from '../given-file.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';

export const waiversImport: CommandDescription = {
  name: 'waivers import',
  summary: { zh: '装入暂不处理事项文件', en: 'Take a file of waivers' },
  arguments: '<file>',
  options: ['--data <folder>', '--by <name>'],
  async run([name = ''], options, context) {
    const file = await loadGiven(name, context, waiverFileIn);
    if (!file.ok) return refuse(file.refusal.message, context);
    return withConnection(options, context, async (client) => {
      const body = { ...file.value, by: personOf(options, context) };
      const { added, replaced, unchanged } = valueOf(await client.importWaivers({ body }));
      const text = {
        zh: `暂不处理事项：新增 ${added} 条，替换 ${replaced} 条，相同 ${unchanged} 条`,
        en: `Waivers: ${added} added, ${replaced} replaced, ${unchanged} the same`,
      };
      context.out.write(`${say(text, context.language)}\n`);
      return exitCode.clean;
    });
  },
};
