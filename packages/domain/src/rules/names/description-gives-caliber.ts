/** The description says how a share, a graded value or a number without a unit is worked out. */
import type { IndicatorFacts } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { caliberWords } from '../../lexicons/caliber-words.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { hasColumn, placeOf, type Row, type RowAnswer, rowsOf, shown, askEach, valueOpen } from '../ask-rows.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { type Asking, doesNotApply, ofDeclaredProject, type PaperRule } from '../rule.ts';

const row = (raw: string, description: string) => exampleRow('O.L', '道路完好', raw, { description });

export const descriptionGivesCaliber: PaperRule = {
  code: 'N-07',
  name: 'description-gives-caliber',
  subject: 'paper',
  title: { zh: '指标解释写明口径或公式', en: 'A description gives the caliber' },
  source: [cite(reviewPractice, 'formula')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { caliberWords },
  advice: {
    zh: '请写明分子和分母，如“完好里程÷养护里程×100%”。',
    en: 'Give numerator and denominator, such as kilometres in order ÷ kilometres kept × 100 %.',
  },
  why: {
    zh: '没有口径的比率，换一种算法就是另一个结果，自评无法复核。',
    en: 'Without its caliber a share comes out differently each time and cannot be checked.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) =>
      hasColumn(subject, 'description')
        ? askEach(rowsOf(project, at), (each) => faultOf(each, asking))
        : doesNotApply(`${at}/indicators`, '表中没有指标解释一栏。', 'The form has no column for descriptions.'),
    ),
  examples: {
    passes: [
      { name: 'a formula', subject: withRows([row('≥90%', '完好里程÷养护里程×100%')]) },
      {
        name: 'every word and sign; 率 at the end',
        subject: withRows(
          [
            '完好比例',
            '完好比率',
            '完好里程占全部',
            '完好／全部',
            '完好＝修好',
            '里程总数',
            '里程总量',
            '受益人数',
            '完好数量',
            '路面完好率。',
          ].map((text) => row('≥90%', text)),
        ),
      },
      {
        name: 'growth against another year or month',
        subject: withRows(['产值较上年增长', '产值比上年增加', '同比增长', '环比增长'].map((text) => row('≥8%', text))),
      },
      {
        name: 'a quotient in words',
        subject: withRows(
          ['完好与全部里程之比', '完好里程除以全部里程', '完好里程的百分比', '村民对养护的满意程度'].map((text) => row('≥90%', text)),
        ),
      },
      { name: 'a unit explains itself', subject: withRows([row('≥86公里', '县道')]) },
      { name: 'other kinds', subject: withRows([row('整洁', '县道'), row('10月底前', '县道'), row('90-95%', '县道'), row('', '县道')]) },
      { name: 'a form without the column', subject: withRows([row('≥90%', ' ')]) },
    ],
    fails: [
      { name: 'a share', subject: withRows([row('≥90%', '县道路面平整')]), at: [cellAt(0, '/description')] },
      { name: 'a number without a unit; 率 inside', subject: withRows([row('≥90', '完好率高的县道')]), at: [cellAt(0, '/description')] },
      { name: 'grades', subject: withRows([row('100%优、90%良', '县道路面平整')]), at: [cellAt(0, '/description')] },
      {
        name: 'a blank cell, known by another row or by its place',
        subject: withRows([row('≥90%', ''), row('≥86公里', '县道')]),
        at: [cellAt(0, '/description')],
      },
      {
        name: 'all cells blank',
        subject: asPaper(examplePaper({ indicators: [row('≥90%', '')] }, { origins: { [cellAt(0, '/description')]: { line: 1 } } })),
        at: [cellAt(0, '/description')],
      },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([row('≥', '县道')]) }],
  },
};

function faultOf(each: Row, asking: Asking): RowAnswer {
  const { facts } = each;
  if (facts.value.kind === 'unparsed') return valueOpen(each);
  if (!needsCaliber(facts) || wordPattern(asking.of(caliberWords)).test(facts.description) || facts.bareDescription.endsWith('率'))
    return null;
  const place = placeOf(each);
  const raw = shown(facts.row.target.raw);
  const text = facts.description === '' ? null : shown(facts.row.description);
  return {
    at: `${each.at}/description`,
    because: {
      zh: `${place.zh}的指标值是${raw}，${text === null ? '指标解释空白' : `指标解释${text}没有写明口径或公式`}。`,
      en: `${place.en} has the value ${raw}, and ${text === null ? 'its description is blank' : `its description ${text} gives no caliber or formula`}.`,
    },
  };
}

function needsCaliber({ value, unit, isUnitless }: IndicatorFacts): boolean {
  return value.kind === 'bands' || (value.kind === 'num' && (isUnitless || unit?.canonical === '%'));
}
