/** A paper that is the basis of a value has its number or its title, so that it can be found. */
import { wordPattern } from '../../facts/word-pattern.ts';
import { paperKinds } from '../../lexicons/paper-kinds.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { asPaper } from '../example-papers.ts';
import { answer, type PaperRule } from '../rule.ts';
import { ofBases, withBases } from './shared-basis.ts';

const numberOrTitle = /[〔[(【]\d{4}[〕\])】]第?\d+号|《[^》]+》/u;
const cell = (row: number) => `/papers/0/project/indicators/${row}/basis`;

export const basisCanBeTraced: PaperRule = {
  code: 'B-04',
  name: 'basis-can-be-traced',
  subject: 'paper',
  title: { zh: '依据文件写明文号或名称', en: 'A basis has its number or its title' },
  source: [cite(caiyu202010, 'project-basis'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { paperKinds },
  advice: { zh: '请写明文号，或者用书名号写出全称。', en: 'Give the number of the paper, or its full title in title marks.' },
  why: { zh: '没有文号和名称的文件，查不到，也无法核对。', en: 'A paper without number and title can neither be found nor compared.' },
  check: (subject, asking) =>
    ofBases(subject, ({ bases }) =>
      answer(
        bases
          .filter(({ plain, norm }) => wordPattern(asking.of(paperKinds), '(?:WORDS)$').test(plain) && !numberOrTitle.test(norm))
          .map(({ at, text }) => ({
            at,
            because: {
              zh: `依据“${text}”没有文号，也没有用书名号写出名称，请说明是哪一份文件。`,
              en: `The basis “${text}” has neither a number nor a title in title marks; please say which paper it is.`,
            },
          })),
      ),
    ),
  examples: {
    passes: [
      {
        name: 'with a number',
        subject: asPaper(withBases('示政发〔2023〕4号文件', '示交字[2023]第8号批复', '关于校舍维修的通知（示教（2023）1号）')),
      },
      { name: 'with a title', subject: asPaper(withBases('《示例县农村公路养护办法》', '按《校舍维修规定》的批复')) },
      { name: 'plans, standards and figures are no papers', subject: asPaper(withBases('养护计划', '行业标准', '统计年报', '通知书')) },
      { name: 'a form without the column', subject: asPaper(withBases('', '')) },
    ],
    fails: [
      { name: 'an opinion', subject: asPaper(withBases('关于农村公路的意见', '养护计划', '县政府会议纪要。')), at: [cell(0), cell(2)] },
      {
        name: 'a year alone is no number',
        subject: asPaper(withBases('校舍维修通知（2023）', '〔2023〕年的批示')),
        at: [cell(0), cell(1)],
      },
      { name: 'with an empty title', subject: asPaper(withBases('《》文件')), at: [cell(0)] },
    ],
    cannotTell: [{ name: 'no indicators', subject: asPaper(withBases()) }],
  },
};
