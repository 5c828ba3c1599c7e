/** `jixiao layouts import`: remembered corrections of layouts from a file, all or none. */
import { say } from '@jixiao/domain';
import { type CommandDescription, personOf } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { loadLayoutFile } from '../layout-file.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';

export const layoutsImport: CommandDescription = {
  name: 'layouts import',
  summary: { zh: '装入版式更正文件', en: 'Take a file of corrections of layouts' },
  arguments: '<file>',
  options: ['--data <folder>', '--by <name>'],
  async run([name = ''], options, context) {
    const file = await loadLayoutFile(name, context);
    if (!file.ok) return refuse(file.refusal.message, context);
    return withConnection(options, context, async (client) => {
      const body = { ...file.value, by: personOf(options, context) };
      const { added, replaced, unchanged } = valueOf(await client.importLayouts({ body }));
      const text = {
        zh: `版式更正：新增 ${added} 条，替换 ${replaced} 条，相同 ${unchanged} 条`,
        en: `Corrections of layouts: ${added} added, ${replaced} replaced, ${unchanged} the same`,
      };
      context.out.write(`${say(text, context.language)}\n`);
      return exitCode.clean;
    });
  },
};
