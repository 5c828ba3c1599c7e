/** What no written source asks for and we propose. Shown as such on every page. */
import { instrument } from './source.ts';

export const ourProposal = instrument({
  id: 'our-proposal',
  number: null,
  title: { zh: '本软件的建议', en: 'Proposals of this program' },
  issuer: { zh: '绩效（Jixiao）', en: 'Jixiao' },
  issued: null,
  clauses: {
    'blank-other-funds': {
      article: null,
      says: {
        zh: '“其他资金”空白按惯例视为0；填写0可以免去猜测。',
        en: 'A blank “other funds” is taken as 0 by convention; a printed 0 leaves nothing to guess.',
      },
      mark: 'ours',
    },
    'one-project-once': {
      article: null,
      says: {
        zh: '同一文本中，一个项目编码、一个项目名称只出现一次。',
        en: 'In one text a project code and a project name occur once.',
      },
      mark: 'ours',
    },
    'plan-arithmetic': {
      article: null,
      says: {
        zh: '累计支出计划在0至100之间，只增不减，最后一期为100。',
        en: 'A cumulative plan lies between 0 and 100, never falls, and ends at 100.',
      },
      mark: 'ours',
    },
    'large-amount': {
      article: null,
      says: {
        zh: '预算100万元及以上的项目没有支出计划的，按错误提示。',
        en: 'A missing plan counts as an error from 1,000,000 yuan.',
      },
      mark: 'ours',
    },
    tolerances: {
      article: null,
      says: {
        zh: '核对合计时允许每行0.01万元的四舍五入误差。',
        en: 'Sums may be off by 100 yuan a row from rounding.',
      },
      mark: 'ours',
    },
    thresholds: {
      article: null,
      says: {
        zh: '没有书面出处的阈值和词表，按公开表格的情况设定，可以修改。',
        en: 'Thresholds and word lists without a written source, set by what published forms show; they can be changed.',
      },
      mark: 'ours',
    },
    consistency: {
      article: null,
      says: { zh: '同一内容在同一文本各处一致。', en: 'The same thing is said the same way everywhere in a text.' },
      mark: 'ours',
    },
    'low-targets': {
      article: null,
      says: { zh: '明显低于通常水平的指标值提请说明。', en: 'A target clearly below the usual level is asked about.' },
      mark: 'ours',
    },
  },
});
