/** `jixiao waivers add`: sets findings of one rule aside, with a reason. */
import { say, type Text, waiverInput } from '@jixiao/domain';
import { type CommandDescription, option, type Options, personOf } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { waiverText } from '../waiver-text.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';

export const waiversAdd: CommandDescription = {
  name: 'waivers add',
  summary: { zh: '将一条规则的问题列为暂不处理', en: 'Set findings of a rule aside' },
  arguments: '<rule>',
  options: [
    '--paper <id>',
    '--at <pointer>',
    '--unit <key>',
    '--region <code>',
    '--everywhere',
    '--until <date>',
    '--data <folder>',
    '--by <name>',
  ],
  required: ['--reason <text>'],
  async run([rule = ''], options, context) {
    const abouts = aboutsOf(options);
    if (abouts.length !== 1) return refuse(sayWhat, context);
    const [about] = abouts;
    const until = option(options, 'until');
    const given = {
      rule: rule.trim().toUpperCase(),
      about,
      reason: option(options, 'reason') ?? '',
      by: personOf(options, context),
      until,
    };
    const input = waiverInput.safeParse(given);
    if (!input.success) return refuse(notRight(String(input.error.issues[0]?.path.at(-1) ?? '')), context);
    return withConnection(options, context, async (client) => {
      const waiver = valueOf(await client.addWaiver({ body: input.data }));
      context.out.write(`${say(isSetAside, context.language)}\n${waiverText(waiver, context.language)}`);
      return exitCode.clean;
    });
  },
};

/** What is meant; a unit is meant with its region. */
function aboutsOf(options: Options): readonly object[] {
  const [paper, unitKey, region] = [option(options, 'paper'), option(options, 'unit'), option(options, 'region')];
  return [
    ...(paper === null ? [] : [{ of: 'paper', paper, at: option(options, 'at') }]),
    ...(unitKey === null || region === null ? [] : [{ of: 'unit', region, unitKey }]),
    ...(options['everywhere'] === true ? [{ of: 'rule' }] : []),
  ];
}

const isSetAside: Text = { zh: '已列为暂不处理，问题仍保留。', en: 'Set aside. The findings stay and are counted apart.' };

const sayWhat: Text = {
  zh: '没有写明范围，或写了不止一个。请用 --paper 编号（可加 --at 位置）、--unit 单位 --region 地区、--everywhere 三者之一。',
  en: 'Say what is set aside, in one way: --paper ID (with --at POINTER for one place), --unit KEY --region CODE, or --everywhere.',
};

function notRight(name: string): Text {
  return {
    zh: `“--${name}”的内容不对，没有改动。日期写成 2026-12-31，位置写成 /papers/0/project/spendingPlan，原因不能空白。`,
    en: `“--${name}” is not right; nothing was changed. A date is like 2026-12-31, a place like /papers/0/project/spendingPlan, and a reason is not blank.`,
  };
}
