/** The cell of a value holds a value and no sentence. */
import { parameter } from '../../dated.ts';
import { norm } from '../../norm.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { isGraded } from './shared-judged.ts';

const mostCharacters = parameter<number>(
  { zh: '指标值的字数上限', en: 'Most characters of a value' },
  { from: '2015-05-21', value: 30, mark: 'ours' },
);
const sentence = '完成全县农村公路路面修补和边沟清理并通过县交通运输局组织的检查验收'.slice(0, 30);

export const valueIsShort: PaperRule = {
  code: 'V-18',
  name: 'value-is-short',
  subject: 'paper',
  title: { zh: '指标值不写成句子', en: 'A value is no sentence' },
  source: [cite(publishedForms, 'seen-mistakes'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { mostCharacters },
  advice: {
    zh: '请在指标值中只写数值或简短的标准，说明移到指标解释。',
    en: 'Leave the number or a short standard in the value, and move the explanation to the description.',
  },
  why: {
    zh: '整句话的指标值难以判断达到与否，常常把几项指标合在了一起。',
    en: 'A sentence is hard to judge as reached or not, and often holds several indicators.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { value, row: printed } = row.facts;
      const length = [...norm(printed.target.raw)].length;
      if (length <= asking.of(mostCharacters) || value.kind === 'bands' || isGraded(row.facts)) return null;
      const place = placeOf(row);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}的指标值有${length}个字：${shown(printed.target.raw)}。`,
          en: `${place.en} has a value of ${length} characters: ${shown(printed.target.raw)}.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'exactly 30 characters', subject: withRows([exampleRow('O.L', '养护质量', sentence)]) },
      { name: 'white space does not count', subject: withRows([exampleRow('O.L', '养护质量', ` ${sentence}\n`)]) },
      {
        name: 'grades in words',
        subject: withRows([exampleRow('O.L', '养护质量', '优：路面平整边沟畅通标志齐全；良：路面平整边沟基本畅通；差：路面破损边沟堵塞')]),
      },
      {
        name: 'grades in numbers',
        subject: withRows([exampleRow('O.L', '养护质量', '优：≥95.5%；良：≥90.5%；中：≥80.5%；差：≥70.5%')]),
      },
    ],
    fails: [
      { name: '31 characters', subject: withRows([exampleRow('O.L', '养护质量', `${sentence}收`)]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'second row',
        subject: withRows([exampleRow('O.Q', '养护里程', '≥86公里'), exampleRow('B.S', '村民出行', `${sentence}，方便村民出行`)]),
        at: [cellAt(1, '/target/raw')],
      },
    ],
    cannotTell: [],
  },
};
