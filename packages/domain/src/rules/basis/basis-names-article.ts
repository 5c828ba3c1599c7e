/** A law that is the basis of a value is cited by its article. */
import { wordPattern } from '../../facts/word-pattern.ts';
import { notLaws, wholeLaws } from '../../lexicons/whole-laws.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { asPaper } from '../example-papers.ts';
import { answer, type PaperRule } from '../rule.ts';
import { ofBases, withBases } from './shared-basis.ts';

const article = /第[\d〇零一二三四五六七八九十百千]+条/u;
const ending = '(?:WORDS)$';
const cell = (row: number) => `/papers/0/project/indicators/${row}/basis`;

export const basisNamesArticle: PaperRule = {
  code: 'B-02',
  name: 'basis-names-article',
  subject: 'paper',
  title: { zh: '以法律法规为依据的写到条', en: 'A law that is a basis is cited by article' },
  source: [cite(caiyu202010, 'project-basis'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { wholeLaws, notLaws },
  advice: {
    zh: '请写明具体条款；法律没有规定这一数值的，请改写真正的取值依据。',
    en: 'Cite the article; where the law does not set this value, name what really does.',
  },
  why: {
    zh: '只写法律名称，查不到指标值出自哪一条。',
    en: 'A whole law does not show where the value comes from.',
  },
  check: (subject, asking) =>
    ofBases(subject, ({ bases }) => {
      const law = wordPattern(asking.of(wholeLaws), ending);
      const other = wordPattern(asking.of(notLaws), ending);
      return answer(
        bases
          .filter(({ plain, norm }) => law.test(plain) && !other.test(plain) && !article.test(norm))
          .map(({ at, text, rows }) => ({
            at,
            because: {
              zh: `${rows}项指标的依据为“${text}”，只有法律法规名称，没有写明条款。`,
              en: `The basis “${text}” of ${rows === 1 ? 'an indicator' : `${rows} indicators`} is a whole law without an article.`,
            },
          })),
      );
    }),
  examples: {
    passes: [
      { name: 'with its article', subject: asPaper(withBases('公路法第三十五条', '《水法》第12条', '示例县供水条例第五条')) },
      { name: 'no laws', subject: asPaper(withBases('资金管理办法', '统计方法', '通行做法', '养护计划')) },
      { name: 'a form without the column', subject: asPaper(withBases('', '')) },
    ],
    fails: [
      { name: 'a law, twice', subject: asPaper(withBases('公路法', '公路法。', '养护计划')), at: [cell(0)] },
      { name: 'two laws', subject: asPaper(withBases('《公路法》', '养护计划', '示例县供水条例')), at: [cell(0), cell(2)] },
      { name: 'with the year of its last change', subject: asPaper(withBases('《公路法》（2017年修正）')), at: [cell(0)] },
    ],
    cannotTell: [{ name: 'no indicators', subject: asPaper(withBases()) }],
  },
};
