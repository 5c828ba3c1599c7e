/** `jixiao target`: the texts of target values (指标值) to what they mean, without any file. */
import { isFiscalYear, isIndicatorCode, parseTargetValue, type Text } from '@jixiao/domain';
import { type CommandDescription, option } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { styleFor } from '../style.ts';
import { targetText } from '../target-text.ts';
import { refuse } from '../with-connection.ts';

export const target: CommandDescription = {
  name: 'target',
  summary: { zh: '读出指标值的含义', en: 'Read what target values mean' },
  arguments: '<texts...>',
  options: ['--json', '--fiscal-year <year>', '--operator <text>', '--unit <text>', '--name <text>', '--category <code>'],
  async run(words, options, context) {
    const year = option(options, 'fiscalYear');
    if (year !== null && !(/^\d{4}$/u.test(year) && isFiscalYear(Number(year)))) return refuse(noYear(year), context);
    const category = option(options, 'category');
    if (category !== null && !isIndicatorCode(category)) return refuse(noCategory(category), context);
    const around = {
      fiscalYear: year === null ? null : Number(year),
      operatorText: option(options, 'operator'),
      unitText: option(options, 'unit'),
      name: option(options, 'name') ?? '',
      category,
    };
    const values = words.map((word) => parseTargetValue(word, around));
    const style = styleFor(context, context.out);
    if (options['json'] === true) context.out.write(`${JSON.stringify(values)}\n`);
    else context.out.write(values.map((value) => `${targetText(value, context.language, style)}\n`).join(''));
    return exitCode.clean;
  },
};

function noYear(text: string): Text {
  return {
    zh: `“${text}”不是预算年度。--fiscal-year 请写 1949 到 2100 之间的四位年份，如 2025。`,
    en: `"${text}" is no fiscal year. Give --fiscal-year a year of four digits from 1949 to 2100, such as 2025.`,
  };
}

function noCategory(code: string): Text {
  return {
    zh: `没有指标类别“${code}”。--category 请写类别代码，如 O.Q（数量）、O.T（时效）、C.E（经济成本）、S.U（满意度）。`,
    en: `There is no category "${code}". Give --category a code such as O.Q (quantity), O.T (timeliness), C.E (economic cost) or S.U (satisfaction).`,
  };
}
