/** The bases of a project show by which kind of standard its values were set: plan, sector, history, spending standard. */
import { wordPattern } from '../../facts/word-pattern.ts';
import { basisKinds } from '../../lexicons/basis-kinds.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { cite } from '../../sources/source.ts';
import { asPaper } from '../example-papers.ts';
import { answer, called, cannotTell, type PaperRule } from '../rule.ts';
import { ofBases, withBases } from './shared-basis.ts';

const cell = (row: number) => `/papers/0/project/indicators/${row}/basis`;

export const basisNamesStandard: PaperRule = {
  code: 'B-06',
  name: 'basis-names-standard',
  subject: 'paper',
  title: { zh: '依据写明取值标准的类型', en: 'The bases name a kind of standard' },
  source: [cite(caiyu201588, 'value-standards'), cite(caiyu2021101, 'values')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { basisKinds },
  advice: {
    zh: '请写明指标值取自计划、行业标准、历史数据还是支出标准。',
    en: 'Say whether the values follow a plan, a sector standard, earlier years or a spending standard.',
  },
  why: { zh: '文件说明为什么做，不说明指标值为什么是这个数。', en: 'A paper says why something is done, not why the value is this one.' },
  check: (subject, asking) =>
    ofBases(subject, ({ bases, blank }, project) => {
      const [first] = bases;
      if (first === undefined)
        return cannotTell(
          blank[0] ?? '',
          `项目${called(project)}的指标值确定依据空白。`,
          `The bases of project ${called(project)} are blank.`,
        );
      const kind = wordPattern(asking.of(basisKinds));
      if (bases.some(({ norm }) => kind.test(norm))) return answer([]);
      const texts = bases.map(({ text }) => `“${text}”`);
      return answer([
        {
          at: first.at,
          because: {
            zh: `项目${called(project)}的依据为${texts.join('、')}，看不出取自计划、行业、历史还是支出标准。`,
            en: `The bases of project ${called(project)} are ${texts.join(', ')}; they do not show a plan, sector, historical or spending standard.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'one of two names a plan', subject: asPaper(withBases('示政发〔2023〕4号', '年度养护计划')) },
      { name: 'figures', subject: asPaper(withBases('上年实际', '统计年报')) },
      { name: 'a form without the column', subject: asPaper(withBases('', '')) },
    ],
    fails: [{ name: 'a paper', subject: asPaper(withBases('', '示政发〔2023〕4号', '公路法')), at: [cell(1)] }],
    cannotTell: [
      { name: 'a blank column', subject: asPaper({ ...withBases(' ', ''), origins: { [cell(0)]: { line: 9 } } }) },
      { name: 'no indicators', subject: asPaper(withBases()) },
    ],
  },
};
