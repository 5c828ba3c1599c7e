/** Amounts of money that the texts of a project name, beside what its budget says. */
import { shiftDecimal } from '../../decimal.ts';
import type { Project } from '../../exchange.ts';
import { keptByText } from '../../facts/kept-by-text.ts';
import { plainOf } from '../../facts/text-numbers.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { type Fen, fenOf } from '../../money.ts';

export type NamedAmount = {
  /** As printed: 120万. */
  readonly raw: string;
  readonly at: number;
  readonly fen: Fen;
  /** The clause up to the amount: 其中：设备购置. Years are blanked out. */
  readonly before: string;
  /** Years that the clause names before the amount: 2024年, 2022-2024年. */
  readonly years: readonly number[];
};

const amount = /(?<![\d.A-Za-z])(?<number>\d+(?:,\d{3})*(?:\.\d+)?) ?(?<scale>[万亿])?(?<yuan>元)?/gu;
const money = /[万亿元]/u;
const clauses = /^.*[,，。;；!！?？、\n]/su;
const rate = /^[/每]/u;
/** 120万 is money where nothing else is counted. */
const nothingCounted = /^(?:$|[\p{P}\p{S}\s]|经费|资金|专项|预算|补助)/u;
const yearOf = /(?<!\d)(?:19|20)\d{2}(?=年|[-—–~～至])/gu;
const scales: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** 120万元, 5000元 and 120万 where no other unit follows; 120万亩 and 2万元/人 are none. */
export const amountsIn = keptByText((text): readonly NamedAmount[] => {
  if (!money.test(text)) return [];
  const plain = plainOf(text);
  return [...plain.matchAll(amount)].flatMap((match) => {
    const { number = '', scale, yuan } = match.groups ?? {};
    const end = match.index + match[0].length;
    const behind = plain.slice(end);
    if ((scale === undefined && yuan === undefined) || rate.test(behind) || (yuan === undefined && !nothingCounted.test(behind))) return [];
    const value = shiftDecimal(number.replaceAll(',', ''), scale === undefined ? 0 : (scales[scale] ?? 0));
    const before = plain.slice(0, match.index).replace(clauses, '');
    const years =
      text
        .slice(match.index - before.length, match.index)
        .normalize('NFKC')
        .match(yearOf) ?? [];
    return [{ raw: text.slice(match.index, end), at: match.index, fen: fenOf(value, '元'), before, years: years.map(Number) }];
  });
});

/** Without those of other years, and those that words before them show to be a rate, a part, or a total of several years. */
export function amountsOfYear(text: string, fiscalYear: number | null, otherWords: readonly string[]): readonly NamedAmount[] {
  const other = wordPattern(otherWords);
  return amountsIn(text).filter(({ before, years }) => !other.test(before) && years.every((year) => year === fiscalYear));
}

/** Total, fiscal and other funds, as far as they are printed with a unit. */
export function budgetFen({ budget, amountUnit }: Project): readonly Fen[] {
  if (amountUnit === null) return [];
  return [budget.total, budget.fiscal, budget.other].flatMap((printed) => (printed === null ? [] : [fenOf(printed, amountUnit)]));
}
