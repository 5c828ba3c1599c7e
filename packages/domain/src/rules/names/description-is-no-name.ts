/** The description of an indicator says more than its name. */
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';

const row = (name: string, description: string) => exampleRow('O.L', name, '≥90%', { description });

export const descriptionIsNoName: PaperRule = {
  code: 'N-06',
  name: 'description-is-no-name',
  subject: 'paper',
  title: { zh: '指标解释不重复名称', en: 'A description is not the name again' },
  source: [cite(caiyu202010, 'clear-indicators'), cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'warning',
  advice: { zh: '请写明指标怎样计算、数据从哪里来。', en: 'Say how the indicator is worked out and where its data come from.' },
  why: { zh: '解释与名称相同，没有增加任何信息。', en: 'A description that repeats the name adds nothing.' },
  check: (subject) =>
    askRows(subject, (each) => {
      const { bareName, bareDescription } = each.facts;
      if (bareDescription === '' || bareName !== bareDescription) return null;
      const place = placeOf(each);
      return {
        at: `${each.at}/description`,
        because: { zh: `${place.zh}的指标解释只是重复名称。`, en: `${place.en} has a description that only repeats its name.` },
      };
    }),
  examples: {
    passes: [
      { name: 'explained', subject: withRows([row('道路完好率', '完好里程占养护里程的比例')]) },
      { name: 'blank', subject: withRows([row('道路完好率', ' '), row('', '')]) },
      { name: 'signs only', subject: withRows([row('——', '。')]) },
    ],
    fails: [
      { name: 'the same', subject: withRows([row('道路完好率', '道路完好率')]), at: [cellAt(0, '/description')] },
      {
        name: 'but for white space and punctuation',
        subject: withRows([row('道路 完好率', '“道路完好率”。')]),
        at: [cellAt(0, '/description')],
      },
      { name: 'second row', subject: withRows([row('养护里程', '县道'), row('ＰＨ值', 'PH值')]), at: [cellAt(1, '/description')] },
    ],
    cannotTell: [],
  },
};
