/** A name says what is measured and not what is to be done. */
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { workNameParameters, workVerbOf } from './shared-work-name.ts';

const row = (name: string) => exampleRow('O.L', name, '≥90%');

export const nameIsNoWork: PaperRule = {
  code: 'N-03',
  name: 'name-is-no-work',
  subject: 'paper',
  title: { zh: '指标名称不写成工作内容', en: 'A name is no work' },
  source: [cite(caiyu201588, 'review-relevance'), cite(reviewPractice, 'work-as-goal')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: workNameParameters,
  advice: {
    zh: '请改成衡量结果的名称，如“培训人次”“道路完好率”。',
    en: 'Name what shows the result, such as people trained or share of roads in order.',
  },
  why: {
    zh: '“加强…”“开展…”说的是做什么，做了多少、做得怎样无从衡量。',
    en: 'A name that begins with “strengthen” or “carry out” says what is done; how much and how well cannot be measured.',
  },
  check: (subject, asking) =>
    askRows(subject, (each) => {
      const verb = workVerbOf(each.facts, asking);
      if (verb === null) return null;
      const place = placeOf(each);
      return {
        at: `${each.at}/name`,
        because: {
          zh: `${place.zh}以“${verb}”开头，是工作内容，不是可以衡量的指标。`,
          en: `${place.en} begins with “${verb}”: it names work and nothing that is measured.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'a measure', subject: withRows([row('道路完好率')]) },
      {
        name: 'a verb, and yet a measure',
        subject: withRows(['开展培训次数', '组织活动场次', '维护费用', '推进进度', '完善时间', '建立档案面积', '督导覆盖比例'].map(row)),
      },
      { name: 'compounds', subject: withRows(['组织架构完备', '宣传册发放', '宣传效果', '维护费支付', '预防性检测', '积极性'].map(row)) },
      { name: 'the verb stands inside', subject: withRows([row('道路维护')]) },
    ],
    fails: [
      { name: 'strengthen', subject: withRows([row('道路完好率'), row('加强道路养护')]), at: [cellAt(1, '/name')] },
      {
        name: 'endings that only look like a measure',
        subject: withRows(
          ['健全养护制度', '加大力度', '提高质量', '完善年度', '加强力度', '加强教学质量', '积极力量', '提升水平'].map(row),
        ),
        at: [0, 3, 4, 5, 6].map((index) => cellAt(index, '/name')),
      },
      { name: 'a bracket behind it', subject: withRows([row('开展培训（次）')]), at: [cellAt(0, '/name')] },
    ],
    cannotTell: [],
  },
};
