/** Reports for the tests of their writers: of invented papers, with findings of invented rules wherever a pointer leads. */
import { type ExchangeFinding, type Origin, type Paper, type Report, reportBuilder, type Language, rules } from '@jixiao/domain';
import { arbitraryDepartmentText } from '@jixiao/domain/testing';
import fc from 'fast-check';

const words = [
  '=1+1',
  '+86',
  '"引号"',
  "'",
  '<b>&amp;</b>',
  '甲\n乙',
  'ａ，ｂ',
  '😀',
  '\u0007',
  '\ud800',
  '_x000D_',
  '|',
  ', ',
  '；',
  ' ',
] as const;
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words, '资金支出计划', '100'), { maxLength: 6 })
  .map((parts) => parts.join(''));

const origin: fc.Arbitrary<Origin | null> = fc.constantFrom<Origin | null>(
  null,
  { line: 7 },
  { part: 'body', table: 0, row: 2, column: 3 },
  { part: 'body', table: 0, row: 2, column: 3, sheet: '目标=表' },
  { part: 'body', paragraph: 4, page: 2 },
  { by: '甲', at: '2025-01-01T00:00:00Z' },
);

const finding = (papers: readonly Paper[]): fc.Arbitrary<ExchangeFinding> =>
  fc.record({
    rule: fc.constantFrom('M-04', 'M-01', 'Z-99'),
    name: fc.constant('invented-rule'),
    severity: fc.constantFrom('error', 'warning', 'hint'),
    at: fc
      .tuple(
        fc.nat(papers.length),
        fc.constantFrom('', '/project/budget/total', '/project/indicators/0/target/raw', '/project/spendingPlan', '/nowhere/~1'),
      )
      .map(([paper, rest]) => `/papers/${paper}${rest}`),
    origin,
    message: hostileText,
    advice: hostileText,
    source: fc.array(
      fc.record({
        id: fc.constantFrom('our-proposal', 'nobody-knows'),
        clause: fc.constant('one'),
        text: hostileText,
        mark: fc.constantFrom('text', 'form', 'unconfirmed', 'ours'),
      }),
      { maxLength: 3 },
    ),
  });

const region = fc.option(fc.record({ code: fc.constant('130900'), name: hostileText, sample: fc.boolean() }), { nil: null });

/** The same for the same seed; files with names as people give them. */
export const arbitraryReport: fc.Arbitrary<Report> = fc
  .array(
    arbitraryDepartmentText.chain((papers) =>
      fc.record({
        file: fc
          .tuple(fc.constantFrom('报告 1.docx', 'a/b?.txt', '=x', '100%#.pdf', '\ud800', ''), hostileText)
          .map(([name, more]) => `${name}${more}`),
        sha256: fc.constantFrom('', 'a'.repeat(64)),
        region,
        papers: fc.constant(papers),
        findings: fc.array(finding(papers), { maxLength: 12 }),
        cannotTell: fc.array(fc.record({ rule: fc.constantFrom('M-05', 'Z-98'), why: hostileText, at: fc.constant('/papers/0') }), {
          maxLength: 3,
        }),
      }),
    ),
    { maxLength: 3 },
  )
  .chain((inputs) => fc.constantFrom<Language>('zh-CN', 'en').map((language) => reportOf(inputs, language)));

type Input = Parameters<ReturnType<typeof reportBuilder>['add']>[0];

export function reportOf(inputs: readonly Input[], language: Language): Report {
  const builder = reportBuilder(language);
  for (const input of inputs) builder.add(input);
  return builder.report();
}

/** One of each rule of the catalogue about one paper, so that whatever is written of rules is written. */
export function findingsOfEveryRule(at: string): readonly ExchangeFinding[] {
  return rules.map(({ code, name, title, advice }) => ({
    rule: code,
    name,
    severity: 'warning',
    at,
    origin: null,
    message: title.zh,
    advice: advice.zh,
    source: [],
  }));
}
