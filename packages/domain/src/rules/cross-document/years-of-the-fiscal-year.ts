/**
 * The years that a text names are those of its fiscal year (预算年度). Quoted titles and numbers of documents are left out, and so are years
 * that are meant as another one: a period that holds the fiscal year, a year to compare with (较2019年), a beginning (自2019年, 2019年以来),
 * money carried over (2019年结转).
 */
import { paperTexts } from '../../facts/paper-texts.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, exampleIndicator, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type FoundFault, type PaperRule } from '../rule.ts';

const fourDigits = /[\d０-９]{4}/u;
const quoted = /[“"「『《〈][^”"」』》〉]*[”"」』》〉]|[〔[(（［【]\s*\d{4}\s*年?\s*[〕\])）］】]\s*(?:第\s*)?\d*\s*号?/gu;
const period = /(?<!\d)(?<from>(?:19|20)\d{2})\s*年?\s*[-—–~～至到]+\s*(?<to>(?:19|20)\d{2})\s*年/gu;
const named = /(?<!\d)(?<year>(?:19|20)\d{2})\s*年/gu;
const comparesBefore = /(?:较|比|自|从|同|与|截至|截止)\s*$/u;
const comparesAfter = /^[度底末]?(?:以来|以前|之前|起|始|结转|结余|续建)/u;

export const yearsOfTheFiscalYear: PaperRule = {
  code: 'X-02',
  name: 'years-of-the-fiscal-year',
  subject: 'paper',
  title: { zh: '文字中的年份与预算年度一致', en: 'The years in the text are those of the fiscal year' },
  source: [cite(systemConfiguration, 'disclosure-checks'), cite(ourProposal, 'consistency')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请核对年份是否沿用了往年文本；跨年项目请写明起止年份。',
    en: 'See whether a text of another year was taken over; give first and last year of a project over several years.',
  },
  why: {
    zh: '年份不符，往往是复制了往年的绩效目标。',
    en: 'A wrong year often shows that the targets of another year were copied.',
  },
  check(subject) {
    const { paper, at } = subject;
    if (paper.horizon !== 'annual') return doesNotApply(at, '中期目标跨多个年度。', 'A medium-term half covers several years.');
    // Dates in target values are those of V-20; a basis may be of any year.
    const texts = paperTexts(subject).filter(({ field }) => field !== 'target' && field !== 'basis');
    const { fiscalYear } = paper;
    if (fiscalYear === null)
      return cannotTell(
        `${at}/fiscalYear`,
        '不知道预算年度，不能核对文字中的年份。',
        'The fiscal year is not known, so the years in the text cannot be checked.',
      );
    return answer(
      texts.flatMap<FoundFault>(({ at: place, text }) => {
        const years = otherYears(text, fiscalYear);
        if (years.length === 0) return [];
        return [
          {
            at: place,
            because: {
              zh: `文字写有${years.map((year) => `${year}年`).join('、')}，预算年度为${fiscalYear}年：“${excerpt(text, years[0])}”。`,
              en: `The text names ${years.join(', ')}, the fiscal year is ${fiscalYear}: “${excerpt(text, years[0])}”.`,
            },
          },
        ];
      }),
    );
  },
  examples: {
    passes: [
      { name: 'no year', subject: asPaper(examplePaper()) },
      { name: 'the fiscal year', subject: asPaper(examplePaper({ purpose: '2024年养护县道。' })) },
      {
        name: 'a document and a title',
        subject: asPaper(examplePaper({ purpose: '按冀交〔2021〕4号和《公路规划（2021年）》养护县道。' })),
      },
      { name: 'a period that holds it', subject: asPaper(examplePaper({ purpose: '2021—2025年养护县道，2021年至2024年分期实施。' })) },
      { name: 'a year to compare with', subject: asPaper(examplePaper({ objectives: ['里程较2023年增加', '2020年以来养护'] })) },
      {
        name: 'money and works carried over',
        subject: asPaper(examplePaper({ name: '农村公路养护（2023年结转）', purpose: '2023年度结余资金用于2022年续建桥梁。' })),
      },
      { name: 'a basis of another year', subject: asPaper(examplePaper({ indicators: [{ ...row('养护县道'), basis: '2022年统计' }] })) },
      { name: 'a number that is no year', subject: asPaper(examplePaper({ purpose: '使用年限12023年，120年。' })) },
      { name: 'the medium-term half', subject: asPaper(examplePaper({ purpose: '2026年' }, { horizon: 'medium-term' })) },
    ],
    fails: [
      {
        name: 'last year in the purpose',
        subject: asPaper(examplePaper({ purpose: '2023 年养护县道。' })),
        at: ['/papers/0/project/purpose'],
      },
      {
        name: 'a period that ended',
        subject: asPaper(examplePaper({ purpose: '2020—2022年养护县道。' })),
        at: ['/papers/0/project/purpose'],
      },
      {
        name: 'a period still to come',
        subject: asPaper(examplePaper({ purpose: '2025-2026年养护县道。' })),
        at: ['/papers/0/project/purpose'],
      },
      { name: 'part 1', subject: asPaper({ ...objectivesPaper(null), fiscalYear: 2025 }), at: ['/papers/0/objectives/overall'] },
      {
        name: 'name, goal and description',
        subject: asPaper(
          examplePaper({
            name: '2022年养护',
            objectives: ['养护', '2025年养护'],
            indicators: [{ ...row('养护'), description: '2023年里程' }],
          }),
        ),
        at: ['/papers/0/project/name', '/papers/0/project/objectives/1', '/papers/0/project/indicators/0/description'],
      },
    ],
    cannotTell: [{ name: 'no fiscal year', subject: asPaper(examplePaper({}, { fiscalYear: null })) }],
  },
};

function row(name: string) {
  return exampleIndicator('产出指标', '数量指标', name, '≥86公里');
}

function otherYears(text: string, fiscalYear: number): readonly number[] {
  if (!fourDigits.test(text)) return [];
  const years = new Set<number>();
  const plain = text
    .normalize('NFKC')
    .replaceAll(quoted, ' ')
    .replaceAll(period, (match: string, from: string, to: string) => {
      if (Number(from) > fiscalYear || Number(to) < fiscalYear) years.add(Number(to));
      return ' '.repeat(match.length);
    });
  for (const match of plain.matchAll(named)) {
    const year = Number(match.groups?.['year']);
    const isCompared = comparesBefore.test(plain.slice(0, match.index)) || comparesAfter.test(plain.slice(match.index + match[0].length));
    if (year !== fiscalYear && !isCompared) years.add(year);
  }
  return [...years];
}

/** Some characters around the year, as printed. */
function excerpt(text: string, year: number | undefined): string {
  const begin = Math.max(0, text.indexOf(`${year}`) - 8);
  return text
    .slice(begin, begin + 24)
    .replaceAll(/\s+/gu, ' ')
    .replace(/[。；，]$/u, '')
    .trim();
}
