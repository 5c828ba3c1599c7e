/** `jixiao layouts withdraw`: undoes one remembered correction of a layout. */
import { say } from '@jixiao/domain';
import { type CommandDescription, option, personOf } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { valueOf, withConnection } from '../with-connection.ts';

export const layoutsWithdraw: CommandDescription = {
  name: 'layouts withdraw',
  summary: { zh: '撤销一条版式更正', en: 'Undo a correction of a layout' },
  arguments: '<id>',
  options: ['--data <folder>', '--by <name>'],
  required: ['--reason <text>'],
  run: ([id = ''], options, context) =>
    withConnection(options, context, async (client) => {
      const body = { by: personOf(options, context), reason: option(options, 'reason') ?? '' };
      valueOf(await client.withdrawLayout({ params: { id }, body }));
      const text = { zh: '已撤销。以后的文件不再照此读取。', en: 'Undone. Files that come later are no longer read so.' };
      context.out.write(`${say(text, context.language)}\n`);
      return exitCode.clean;
    }),
};
