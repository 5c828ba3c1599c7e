/** A benefit is not an output once more. */
import { parameter } from '../../dated.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { jaccard } from '../../facts/similarity.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';

const alikePercent = parameter<number>(
  { zh: '视为相同的相似度（%）', en: 'Likeness above which two are taken for the same (%)' },
  { from: '2015-05-21', value: 60, mark: 'ours' },
);
const output = (name: string, description = '') => exampleRow('O.L', name, '≥90%', { description });
const benefit = (name: string, description = '') => exampleRow('B.S', name, '≥90%', { description });

export const benefitIsNoOutput: PaperRule = {
  code: 'N-14',
  name: 'benefit-is-no-output',
  subject: 'paper',
  title: { zh: '产出和效益不重复计算', en: 'Output and benefit are not the same thing' },
  source: [cite(reviewPractice, 'work-as-goal'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { alikePercent },
  advice: { zh: '效益请写产出带来的变化。', en: 'Say under benefit what the output changes.' },
  why: {
    zh: '同一件事在产出和效益中各计一次，得分重复。',
    en: 'The same thing under output and benefit is scored twice.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      if (row.facts.level1 !== 'B') return null;
      const least = asking.of(alikePercent);
      const { rows } = projectFacts(row.project);
      const own = row.facts.bigrams;
      const same = rows.findIndex((other) => other.level1 === 'O' && jaccard(other.bigrams, own) * 100 > least);
      const twin = rows[same];
      if (twin === undefined) return null;
      const place = placeOf(row);
      return {
        at: `${row.at}/name`,
        because: {
          zh: `${place.zh}与第${same + 1}行产出指标${shown(twin.row.name)}说的是同一件事。`,
          en: `${place.en} says the same as the output in row ${same + 1}, ${shown(twin.row.name)}.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'different things', subject: withRows([output('道路完好率'), benefit('事故下降率')]) },
      { name: 'exactly 60 %', subject: withRows([output('道路完好'), benefit('道路完好率高')]) },
      { name: 'two benefits', subject: withRows([benefit('道路完好率'), benefit('道路完好率')]) },
      { name: 'blank names', subject: withRows([output(''), benefit('')]) },
    ],
    fails: [
      { name: 'three quarters', subject: withRows([output('道路完好'), benefit('道路完好率')]), at: [cellAt(1, '/name')] },
      {
        name: 'the benefit stands first and has two twins',
        subject: withRows([benefit('道路完好', '县道'), output('道路完好率', '县道'), output('道路完好', '县道')]),
        at: [cellAt(0, '/name')],
      },
    ],
    cannotTell: [],
  },
};
