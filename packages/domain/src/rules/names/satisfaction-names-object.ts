/** A satisfaction says whose. */
import { objectFillers } from '../../lexicons/object-fillers.ts';
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { isSatisfaction, namesObject } from './shared-satisfaction.ts';

const row = (name: string, description = '') => exampleRow('S.U', name, '≥90%', { description });

export const satisfactionNamesObject: PaperRule = {
  code: 'N-11',
  name: 'satisfaction-names-object',
  subject: 'paper',
  title: { zh: '满意度写明服务对象', en: 'A satisfaction says whose' },
  source: [cite(caiyu2021101, 'satisfaction-optional'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { objectFillers },
  advice: {
    zh: '请写明谁的满意度，如“沿线村民满意度”“受训教师满意度”。',
    en: 'Say whose, such as villagers along the road or trained teachers.',
  },
  why: {
    zh: '“群众满意度”不知道调查谁，结果无法取得，也无法比较。',
    en: 'For the satisfaction of “the public” nobody knows whom to ask, so there is no result to compare.',
  },
  check: (subject, asking) =>
    askRows(subject, (each) => {
      if (!isSatisfaction(each.facts) || each.facts.name === '' || namesObject(each.facts, asking)) return null;
      const place = placeOf(each);
      return {
        at: `${each.at}/name`,
        because: { zh: `${place.zh}没有写明是谁的满意度。`, en: `${place.en} does not say whose satisfaction it is.` },
      };
    }),
  examples: {
    passes: [
      { name: 'in the name', subject: withRows([row('沿线村民满意度')]) },
      { name: 'in the description', subject: withRows([row('群众满意度', '受训教师满意人数占总人数的比例')]) },
      { name: 'no satisfaction', subject: withRows([exampleRow('B.S', '群众', '≥90%')]) },
      { name: 'blank is asked by S-11', subject: withRows([row(' ')]) },
    ],
    fails: [
      { name: 'the public', subject: withRows([row('群众满意度', '群众满意数量占总数的比例。')]), at: [cellAt(0, '/name')] },
      {
        name: 'every word that names nobody, one character, figures',
        subject: withRows([row('广大社会公众对项目的整体满意度', '问卷调查相关服务对象，÷100%')]),
        at: [cellAt(0, '/name')],
      },
      { name: 'letters do not join over the cells', subject: withRows([row('满意度村', '民占比')]), at: [cellAt(0, '/name')] },
    ],
    cannotTell: [],
  },
};
