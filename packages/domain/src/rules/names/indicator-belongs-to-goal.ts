/** An indicator has something to do with the goal, the purpose or the name of its project. A hint only: words may differ and the matter be the same. */
import { isOf } from '../../facts/indicator-facts.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import type { Bigrams } from '../../facts/similarity.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { placeOf, type Row, type RowAnswer, rowsOf, askEach } from '../ask-rows.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { called, cannotTell, ofDeclaredProject, type PaperRule } from '../rule.ts';

const about = (name: string, description = '') => exampleRow('O.L', name, '≥90%', { description });

export const indicatorBelongsToGoal: PaperRule = {
  code: 'N-10',
  name: 'indicator-belongs-to-goal',
  subject: 'paper',
  title: { zh: '指标与绩效目标相关', en: 'An indicator belongs to the goal' },
  source: [cite(caiyu201588, 'review-relevance'), cite(caiyu202010, 'clear-indicators')],
  since: '2015-05-21',
  severity: 'hint',
  advice: {
    zh: '请核对是否从别的项目照搬；确属本项目的，在绩效目标中写明。',
    en: 'Check whether it was copied from another project; if it belongs here, name it in the goal.',
  },
  why: {
    zh: '指标应从绩效目标细化而来，毫无共同用词的往往是照搬的。',
    en: 'Indicators come from the goal; one that shares no words with it was often copied.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) => {
      const { bigrams } = projectFacts(project);
      const rows = rowsOf(project, at);
      if (bigrams.size === 0 && rows.length > 0) {
        return cannotTell(
          `${at}/objectives`,
          `项目${called(project)}的名称、用途和目标都没有内容，无从比较。`,
          `Name, purpose and goal of project ${called(project)} are blank, so there is nothing to compare with.`,
        );
      }
      return askEach(rows, (row) => faultOf(row, bigrams));
    }),
  examples: {
    passes: [
      { name: 'two characters of the goal', subject: withRows([about('养护质量')]) },
      { name: 'by its description', subject: withRows([about('完好比例', '农村公路')]) },
      { name: 'satisfaction', subject: withRows([exampleRow('S.U', '师生满意度', '≥90%')]) },
      { name: 'one character is too little', subject: withRows([about('率'), about('')]) },
    ],
    fails: [
      { name: 'of another project', subject: withRows([about('养护里程'), about('学生营养餐合格率')]), at: [cellAt(1, '/name')] },
      { name: 'figures and punctuation in common', subject: withRows([about('师资86，培训。')]), at: [cellAt(0, '/name')] },
    ],
    cannotTell: [
      {
        name: 'nothing to compare with',
        subject: asPaper(examplePaper({ name: null, purpose: ' ', objectives: [], indicators: [about('养护里程')] })),
      },
    ],
  },
};

function faultOf(row: Row, goal: Bigrams): RowAnswer {
  const { facts } = row;
  const text = `${facts.bareName}${facts.bareDescription}`.replaceAll(/\d/gu, '');
  if (isOf(facts, 'S') || [...text].length < 2) return null;
  let before = '';
  for (const letter of text) {
    if (goal.has(before + letter)) return null;
    before = letter;
  }
  const place = placeOf(row);
  return {
    at: `${row.at}/name`,
    because: {
      zh: `${place.zh}与项目的名称、用途和目标没有共同的用词。`,
      en: `${place.en} shares no words with the name, the purpose and the goal of the project.`,
    },
  };
}
