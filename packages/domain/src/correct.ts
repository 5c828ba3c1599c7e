/**
 * A correction: one value of the papers, named by pointer, is given another text. The papers handed in stay as they were.
 * What is derived (typed target, canonical codes) follows the text. A correction that breaks a sum is allowed: the rules say so.
 */
import { type AmountUnit, amountUnit, paper as paperSchema, type Paper } from './exchange.ts';
import { isFiscalYear } from './fiscal-year.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { parseTargetValue } from './parse-target-value.ts';
import { valueAt, withValueAt } from './pointer.ts';
import { categoryCode, kindCode } from './taxonomy.ts';

type Kind = 'text' | 'optional-text' | 'decimal' | 'required-decimal' | 'year' | 'amount-unit';

/** Every value that a person may correct, by what it may hold. */
const correctable: readonly (readonly [RegExp, Kind])[] = [
  [/^\/fiscalYear$/u, 'year'],
  [/^\/unit\/(?:code|name)$/u, 'optional-text'],
  [/^\/objectives\/overall$/u, 'text'],
  [/^\/objectives\/(?:items|measures)\/\d+\/(?:title|text)$/u, 'text'],
  [/^\/statedTotal\/amount$/u, 'required-decimal'],
  [/^\/project\/(?:code|name)$/u, 'optional-text'],
  [/^\/project\/amountUnit$/u, 'amount-unit'],
  [/^\/project\/budget\/(?:total|fiscal|other)$/u, 'decimal'],
  [/^\/project\/spendingPlan\/\d+\/percent$/u, 'decimal'],
  [/^\/project\/(?:purpose|(?:objectives|achieved)\/\d+)$/u, 'text'],
  [/^\/project\/total$/u, 'decimal'],
  [/^\/project\/indicators\/\d+\/(?:name|description|basis|category\/label|kind\/label|target\/raw|actual\/raw)$/u, 'text'],
  [/^\/project\/indicators\/\d+\/(?:target\/(?:operatorText|unitText)|reason)$/u, 'optional-text'],
  [/^\/project\/indicators\/\d+\/(?:weight|score)$/u, 'decimal'],
];

/** `at` is a pointer from the root: /papers/3/project/budget/total. `to` null empties the value. */
export function correct(
  papers: readonly Paper[],
  at: string,
  to: string | null,
  person?: { readonly by: string; readonly at: string },
): Outcome<Paper[]> {
  const [, index = '', inside = ''] = /^\/papers\/(0|[1-9]\d*)(\/.*)$/u.exec(at) ?? [];
  const paper = papers[Number(index === '' ? -1 : index)];
  const kind = correctable.find(([pattern]) => pattern.test(inside))?.[1];
  if (paper === undefined || kind === undefined || valueAt(paper, inside) === undefined) {
    return refused('not-a-value', {
      zh: `“${at}”不是可以更正的数据项。请从页面上选择要更正的单元格。`,
      en: `“${at}” is no value that can be corrected. Choose the cell to correct on the page.`,
    });
  }
  const value = valueFor(kind, to, at);
  if (!value.ok) return value;
  const changed = derive(withValueAt(paper, inside, value.value), inside);
  const checked = paperSchema.safeParse(person === undefined ? changed : { ...changed, origins: { ...changed.origins, [at]: person } });
  if (!checked.success) {
    return refused('not-a-value', { zh: `“${at}”不能改为“${to ?? ''}”。`, en: `“${at}” cannot become “${to ?? ''}”.` });
  }
  return done(papers.map((other, position) => (position === Number(index) ? checked.data : other)));
}

function valueFor(kind: Kind, to: string | null, at: string): Outcome<string | number | null> {
  const text = to?.trim() ?? '';
  switch (kind) {
    case 'text':
      return done(to ?? '');
    case 'optional-text':
      return done(text === '' ? null : text);
    case 'decimal':
      return text === '' ? done(null) : decimalFor(text, at);
    case 'required-decimal':
      return decimalFor(text, at);
    case 'year': {
      const year = Number(text.normalize('NFKC').replace(/年度?$/u, ''));
      if (text === '') return done(null);
      return isFiscalYear(year)
        ? done(year)
        : refused('bad-year', {
            zh: `“${text}”不是预算年度。请填写1949至2100之间的年份，例如2020。`,
            en: `“${text}” is no fiscal year. Give a year from 1949 to 2100, such as 2020.`,
          });
    }
    case 'amount-unit': {
      const unit: AmountUnit | undefined = amountUnit.options.find((option) => option === text);
      return text === ''
        ? done(null)
        : unit === undefined
          ? refused('bad-amount-unit', {
              zh: `“${text}”不是金额单位。请填写元、万元或亿元。`,
              en: `“${text}” is no unit of money. Give 元, 万元 or 亿元.`,
            })
          : done(unit);
    }
  }
}

/** Half-width digits without separators: "１，２００．５" becomes "1200.5". */
function decimalFor(text: string, at: string): Outcome<string> {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '').replace(/%$/u, '');
  const digits = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain) ? plain.replaceAll(',', '') : plain;
  if (/^-?\d+(?:\.\d+)?$/u.test(digits)) return done(digits);
  return refused('not-a-number', {
    zh: `“${text}”不是数字，${at} 只能填写数字，例如100.00；没有数字时请留空。`,
    en: `“${text}” is no number, and ${at} holds a number, such as 100.00; leave it blank where there is none.`,
  });
}

/** Typed targets and canonical codes are worked out again from the corrected text. */
function derive(paper: Paper, inside: string): Paper {
  const row = /^\/project\/indicators\/(\d+)\//u.exec(inside)?.[1];
  const all = inside === '/fiscalYear';
  if ((row === undefined && !all) || paper.project === null) return paper;
  const indicators = paper.project.indicators.map((indicator, index) => {
    if (!all && index !== Number(row)) return indicator;
    const category = { ...indicator.category, code: categoryCode(indicator.category.label) };
    const kind = { ...indicator.kind, code: kindCode(indicator.kind.label, category.code) };
    const { raw, operatorText, unitText } = indicator.target;
    const value = parseTargetValue(raw, {
      operatorText,
      unitText,
      fiscalYear: paper.fiscalYear,
      name: indicator.name,
      category: kind.code ?? category.code,
    });
    return { ...indicator, category, kind, target: { ...indicator.target, value } };
  });
  return { ...paper, project: { ...paper.project, indicators } };
}
