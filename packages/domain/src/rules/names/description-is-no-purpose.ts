/** The description of an indicator is not copied from the purpose of the project. One that ends in a measure (…次数) says what is counted. */
import { parameter } from '../../dated.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { looseEndings } from '../../lexicons/loose-endings.ts';
import { measureEndings } from '../../lexicons/measure-endings.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { cellAt, exampleRow } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { endsInMeasure } from './shared-work-name.ts';

const copiedPercent = parameter<number>(
  { zh: '与用途相同的最长一段占指标解释的比例（%）', en: 'Share of the description that stands in a row in the purpose (%)' },
  { from: '2015-05-21', value: 80, mark: 'ours' },
);
const leastCharacters = parameter<number>(
  { zh: '指标解释至少几个字才检查', en: 'Characters of a description from which it is asked' },
  { from: '2015-05-21', value: 8, mark: 'ours' },
);
const purpose = '修补县道和乡道的路面，清理边沟，更换标志。';
const described = (description: string, of = purpose) =>
  asPaper(examplePaper({ purpose: of, indicators: [exampleRow('O.L', '道路完好率', '≥90%', { description })] }));

export const descriptionIsNoPurpose: PaperRule = {
  code: 'N-05',
  name: 'description-is-no-purpose',
  subject: 'paper',
  title: { zh: '指标解释不照抄用途', en: 'A description is not copied from the purpose' },
  source: [cite(caiyu202010, 'clear-indicators'), cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { copiedPercent, leastCharacters, measureEndings, looseEndings },
  advice: { zh: '请写明指标怎样计算、数据从哪里来。', en: 'Say how the indicator is worked out and where its data come from.' },
  why: {
    zh: '照抄用途的解释没有说明怎样衡量，等于没有解释。',
    en: 'A description copied from the purpose does not say how to measure, and so explains nothing.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { bareDescription: text, row: printed } = row.facts;
      const { barePurpose } = projectFacts(row.project);
      const run = Math.ceil((text.length * asking.of(copiedPercent)) / 100);
      if (text.length < asking.of(leastCharacters) || endsInMeasure(text, asking) || !sharesRun(text, barePurpose, run)) return null;
      const place = placeOf(row);
      return {
        at: `${row.at}/description`,
        because: {
          zh: `${place.zh}的指标解释${shown(printed.description)}照抄了资金用途。`,
          en: `${place.en} has a description copied from the purpose of the money: ${shown(printed.description)}.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'its own words', subject: described('完好里程占养护里程的比例') },
      { name: 'seven characters', subject: described('乡道的路面，清理') },
      { name: 'seven of ten characters in a row', subject: described('把乡道的路面清理好啊') },
      { name: 'a measure of what the purpose names', subject: described('修补县道和乡道的路面数量') },
      { name: 'no purpose', subject: described('完好里程占养护里程的比例', '') },
    ],
    fails: [
      { name: 'whole, punctuation aside', subject: described('修补县道和乡道的路面、清理边沟'), at: [cellAt(0, '/description')] },
      { name: 'eight characters', subject: described('乡道的路面，清理边'), at: [cellAt(0, '/description')] },
      { name: 'eight of ten in a row', subject: described('把乡道的路面清理边好'), at: [cellAt(0, '/description')] },
    ],
    cannotTell: [],
  },
};

/** Whether a run of so many characters of `text` stands in the other one. */
function sharesRun(text: string, other: string, run: number): boolean {
  for (let at = 0; at + run <= text.length; at += 1) if (other.includes(text.slice(at, at + run))) return true;
  return false;
}
