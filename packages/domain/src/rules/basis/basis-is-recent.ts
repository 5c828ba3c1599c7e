/** A basis older than ten years is asked about: it may still be in force, and it may not. */
import { parameter } from '../../dated.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { asPaper } from '../example-papers.ts';
import { answer, cannotTell, type PaperRule } from '../rule.ts';
import { ofBases, withBases } from './shared-basis.ts';

const oldest = parameter<number>(
  { zh: '依据文件的年限（年）', en: 'Years after which a basis is asked about' },
  { from: '2015-01-01', value: 10, mark: 'ours' },
);
const yearInBrackets = /[〔[(【](?<year>(?:19|20)\d{2})[〕\])】]/gu;
const cell = (row: number) => `/papers/0/project/indicators/${row}/basis`;

export const basisIsRecent: PaperRule = {
  code: 'B-03',
  name: 'basis-is-recent',
  subject: 'paper',
  title: { zh: '依据文件仍然有效', en: 'The basis is still in force' },
  source: [cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { oldest },
  advice: {
    zh: '请确认文件是否仍然有效，有新文件的改用新文件。',
    en: 'See whether the paper is still in force, and cite a newer one where there is one.',
  },
  why: { zh: '多年前的文件可能已经废止或修订。', en: 'A paper of many years ago may have been repealed or changed.' },
  check: (subject, asking) =>
    ofBases(subject, ({ bases }) => {
      const dated = bases.flatMap((basis) => {
        const years = [...basis.norm.matchAll(yearInBrackets)].map(({ groups }) => Number(groups?.['year']));
        return years.length === 0 ? [] : [{ ...basis, year: Math.min(...years) }];
      });
      const { fiscalYear } = subject.paper;
      const [first] = dated;
      if (first === undefined) return answer([]);
      if (fiscalYear === null)
        return cannotTell(
          first.at,
          `表中没有预算年度，不能确定“${first.text}”是多少年前的文件。`,
          `The fiscal year is not known, so the age of “${first.text}” is not either.`,
        );
      return answer(
        dated
          .filter(({ year }) => fiscalYear - year > asking.of(oldest))
          .map(({ at, text, year }) => ({
            at,
            because: {
              zh: `依据“${text}”是${year}年的文件，距${fiscalYear}年已有${fiscalYear - year}年。`,
              en: `The basis “${text}” is of ${year}, ${fiscalYear - year} years before ${fiscalYear}.`,
            },
          })),
      );
    }),
  examples: {
    passes: [
      { name: 'ten years old', subject: asPaper(withBases('示政发〔2014〕3号', '示交字[2023]8号')) },
      { name: 'a year that is none of a document', subject: asPaper(withBases('2002年普查', '养护计划')) },
      { name: 'a form without the column', subject: asPaper(withBases('', '')) },
    ],
    fails: [
      { name: 'eleven years old', subject: asPaper(withBases('示政发〔2013〕3号', '示政发〔2013〕3号')), at: [cell(0)] },
      {
        name: 'in other brackets, full-width',
        subject: asPaper(withBases('示政发［2002］4号', '示交字（２００２）8号', '示水字【1998】1号')),
        at: [cell(0), cell(1), cell(2)],
      },
      { name: 'the older of two', subject: asPaper(withBases('示政发〔2023〕3号、示政发〔2009〕1号')), at: [cell(0)] },
    ],
    cannotTell: [
      { name: 'no fiscal year', subject: asPaper({ ...withBases('示政发〔2002〕3号'), fiscalYear: null }) },
      { name: 'no indicators', subject: asPaper(withBases()) },
    ],
  },
};
