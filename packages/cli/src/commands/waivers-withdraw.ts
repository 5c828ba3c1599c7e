/** `jixiao waivers withdraw`: what was set aside is open again. */
import { say } from '@jixiao/domain';
import { type CommandDescription, option, personOf } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { valueOf, withConnection } from '../with-connection.ts';

export const waiversWithdraw: CommandDescription = {
  name: 'waivers withdraw',
  summary: { zh: '撤回一条暂不处理', en: 'Withdraw a waiver' },
  arguments: '<id>',
  options: ['--data <folder>', '--by <name>'],
  required: ['--reason <text>'],
  run: ([id = ''], options, context) =>
    withConnection(options, context, async (client) => {
      const body = { by: personOf(options, context), reason: option(options, 'reason') ?? '' };
      valueOf(await client.withdrawWaiver({ params: { id }, body }));
      const text = { zh: '已撤回。这些问题重新计入。', en: 'Withdrawn. Its findings are open again.' };
      context.out.write(`${say(text, context.language)}\n`);
      return exitCode.clean;
    }),
};
