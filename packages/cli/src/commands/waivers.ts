/** `jixiao waivers`: what is set aside, in words. */
import { say, type Text, type WaiverList, waiverState, type WaiverView } from '@jixiao/domain';
import { type CommandDescription, option } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { waiverText } from '../waiver-text.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';

export const waivers: CommandDescription = {
  name: 'waivers',
  summary: { zh: '列出暂不处理的问题', en: 'List the findings that are set aside' },
  arguments: '[list]',
  options: ['--rule <code>', '--region <code>', '--unit <key>', '--state <state>', '--json', '--data <folder>'],
  async run([word = 'list'], options, context) {
    const state = waiverState.optional().safeParse(option(options, 'state') ?? undefined);
    if (word !== 'list' || !state.success) return refuse(word === 'list' ? noState(option(options, 'state') ?? '') : noWord(word), context);
    return withConnection(options, context, async (client) => {
      const [rule, region, unit] = [option(options, 'rule'), option(options, 'region'), option(options, 'unit')];
      const query = {
        ...(rule === null ? {} : { rule }),
        ...(region === null ? {} : { region }),
        ...(unit === null ? {} : { unit }),
        ...(state.data === undefined ? {} : { state: state.data }),
      };
      const found: WaiverView[] = [];
      let after: string | null = '';
      while (after !== null) {
        const page: WaiverList = valueOf(await client.waivers({ query: { ...query, limit: 1000, ...(after === '' ? {} : { after }) } }));
        found.push(...page.items);
        after = page.next;
      }
      if (options['json'] === true) context.out.write(found.map((waiver) => `${JSON.stringify(waiver)}\n`).join(''));
      else if (found.length === 0) context.out.write(`${say(nothing, context.language)}\n`);
      else context.out.write(found.map((waiver) => waiverText(waiver, context.language)).join('\n'));
      return exitCode.clean;
    });
  },
};

const nothing: Text = {
  zh: '没有这样的暂不处理事项。在项目页的问题旁，或用 jixiao waivers add，可以写明原因列为暂不处理。',
  en: 'There is no such waiver. A finding is set aside with a reason beside it on the page of its paper, or by jixiao waivers add.',
};

function noWord(word: string): Text {
  return {
    zh: `没有“waivers ${word}”这个命令。请看 jixiao help waivers。`,
    en: `There is no command “waivers ${word}”. See jixiao help waivers.`,
  };
}

function noState(state: string): Text {
  return {
    zh: `没有“${state}”这种状态。--state 可以是 ${waiverState.options.join('、')}。`,
    en: `There is no state “${state}”. --state is one of ${waiverState.options.join(', ')}.`,
  };
}
