/** A benefit is what the money brings about, not work or what is put in. Money that is saved or drawn in is an economic benefit. */
import { wordPattern } from '../../facts/word-pattern.ts';
import { inputSuffixes } from '../../lexicons/input-suffixes.ts';
import { inputWords } from '../../lexicons/input-words.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { type IndicatorFacts, isOf } from '../../facts/indicator-facts.ts';
import type { Text } from '../../text.ts';
import { askRows, labelOpen, placeOf } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { Asking, PaperRule } from '../rule.ts';
import { workNameParameters, workVerbOf } from './shared-work-name.ts';

const row = (name: string) => exampleRow('B.S', name, '≥90%');

export const benefitIsNoInput: PaperRule = {
  code: 'N-09',
  name: 'benefit-is-no-input',
  subject: 'paper',
  title: { zh: '效益指标不写成工作或投入', en: 'A benefit is no work and no input' },
  source: [cite(reviewPractice, 'work-as-goal')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { ...workNameParameters, inputWords, inputSuffixes },
  advice: {
    zh: '请写资金带来的变化，如“受益户数”“事故下降率”。',
    en: 'Say what changes for whom, such as households served or accidents prevented.',
  },
  why: {
    zh: '做了工作、投了人财物不等于有效益，效益是带来的结果。',
    en: 'Work done and means put in are no benefit; a benefit is what comes of them.',
  },
  check: (subject, asking) =>
    askRows(subject, (each) => {
      const reason = reasonOf(each.facts, asking);
      if (reason === null) return null;
      if (each.facts.level1 === null) return labelOpen(each);
      if (each.facts.level1 !== 'B') return null;
      const place = placeOf(each);
      return {
        at: `${each.at}/name`,
        because: {
          zh: `${place.zh}列在效益指标下，写的却是${reason.zh}。`,
          en: `${place.en} stands under benefit, and yet it names ${reason.en}.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'a benefit', subject: withRows([row('受益户数'), row('道路完好率')]) },
      { name: 'people who benefit', subject: withRows([row('受益人员'), row('护路人员')]) },
      { name: 'a share of money saved', subject: withRows([row('资金节约率')]) },
      {
        name: 'money saved and drawn in',
        subject: withRows([exampleRow('B.E', '节约财政资金', '≥200万元'), exampleRow('B.E', '引进资金', '≥3亿元')]),
      },
      { name: 'how a campaign is received', subject: withRows([exampleRow('B.S', '宣传效果', '知晓率达到80%')]) },
      {
        name: 'work under output is asked by N-03',
        subject: withRows([exampleRow('O.L', '加强养护', '≥90%'), exampleRow('O.Q', '养护设备', '3台')]),
      },
    ],
    fails: [
      { name: 'work', subject: withRows([row('加强道路养护')]), at: [cellAt(0, '/name')] },
      {
        name: 'input',
        subject: withRows(
          ['养护经费', '养护资金投入', '养护队伍建设', '养护设备配备', '养护制度', '养护人员保障', '养护人员管理（全县）'].map(row),
        ),
        at: [0, 1, 2, 3, 4, 5, 6].map((index) => cellAt(index, '/name')),
      },
      { name: 'money of no economic benefit', subject: withRows([exampleRow('B.S', '养护资金', '≥20万元')]), at: [cellAt(0, '/name')] },
      { name: 'economic, and yet no amount', subject: withRows([exampleRow('B.E', '养护资金', '≥90%')]), at: [cellAt(0, '/name')] },
      {
        name: 'a benefit printed under output',
        subject: withRows([{ ...exampleRow('B.S', '养护经费', '≥90%'), category: { label: '产出指标', code: 'O' } }]),
        at: [cellAt(0, '/name')],
      },
    ],
    cannotTell: [{ name: 'a label that nobody knows', subject: withRows([exampleRow('?', '养护经费', '≥90%')]) }],
  },
};

function reasonOf(facts: IndicatorFacts, asking: Asking): Text | null {
  if (workVerbOf(facts, asking) !== null) return { zh: '工作内容', en: 'work' };
  if (facts.value.kind === 'money' && isOf(facts, 'B.E')) return null;
  const suffix = wordPattern(asking.of(inputSuffixes), '(?:WORDS)$').exec(facts.name);
  const isInput = wordPattern(asking.of(inputWords), '(?:WORDS)$');
  const stem = suffix === null ? facts.name : facts.name.slice(0, suffix.index);
  const isStaff = suffix !== null && stem.endsWith('人员');
  return isInput.test(stem) || isStaff ? { zh: '投入', en: 'an input' } : null;
}
