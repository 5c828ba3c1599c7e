/** A satisfaction is worded positively. */
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';

const row = (name: string, description = '') => exampleRow('S.U', name, '≤5%', { description });

export const satisfactionIsPositive: PaperRule = {
  code: 'N-15',
  name: 'satisfaction-is-positive',
  subject: 'paper',
  title: { zh: '满意度用正向表述', en: 'A satisfaction is worded positively' },
  source: [cite(ourProposal, 'consistency')],
  since: '2015-05-21',
  severity: 'hint',
  advice: { zh: '请改用“满意度”，并相应改写指标值。', en: 'Use satisfaction, and turn the value round accordingly.' },
  why: {
    zh: '反向表述容易把“≥”“≤”写反，也不便与其他项目比较。',
    en: 'Negative wording invites a wrong sign and cannot be compared with other projects.',
  },
  check: (subject) =>
    askRows(subject, (each) => {
      if (!each.facts.bareName.includes('不满意')) return null;
      const place = placeOf(each);
      return {
        at: `${each.at}/name`,
        because: { zh: `${place.zh}用了“不满意”的反向表述。`, en: `${place.en} is worded negatively, as dissatisfaction.` },
      };
    }),
  examples: {
    passes: [
      { name: 'positive', subject: withRows([row('村民满意度')]) },
      { name: 'a scale in the description', subject: withRows([row('村民满意度', '满意、基本满意、不满意')]) },
    ],
    fails: [
      { name: 'negative', subject: withRows([row('村民满意度'), row('村民不满意率')]), at: [cellAt(1, '/name')] },
      { name: 'with white space', subject: withRows([row('村民不 满意比例')]), at: [cellAt(0, '/name')] },
    ],
    cannotTell: [],
  },
};
