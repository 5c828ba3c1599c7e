/** A rate of spending is scored apart and is no performance. In the evaluation framework (决策、过程) it has its place. */
import { wordPattern } from '../../facts/word-pattern.ts';
import { executionRates } from '../../lexicons/execution-rates.ts';
import { moneyWords } from '../../lexicons/money-words.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { askRows, labelOpen, placeOf } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { type Asking, doesNotApply, type PaperRule } from '../rule.ts';

const row = (name: string) => exampleRow('O.L', name, '≥90%');
const process = { ...row('项目立项'), category: { label: '过程', code: 'D' }, kind: { label: '资金管理', code: null } };

export const spendingRateIsNoPerformance: PaperRule = {
  code: 'N-13',
  name: 'spending-rate-is-no-performance',
  subject: 'paper',
  title: { zh: '预算执行率不作绩效指标', en: 'A rate of spending is no performance' },
  source: [cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { executionRates, moneyWords },
  advice: { zh: '预算执行率单独计分，请换成产出或效益指标。', en: 'It is scored apart; use an indicator of output or benefit instead.' },
  why: {
    zh: '钱花得快慢不是办事的成果，自评表里已有10分的预算执行率。',
    en: 'How fast money is spent is no result, and the self-evaluation scores it on its own with 10 points.',
  },
  check: (subject, asking) => {
    if (subject.paper.project?.indicators.some(({ category, kind }) => category.code === 'D' || kind.code === 'D') === true)
      return doesNotApply(
        subject.at,
        '评价指标体系（决策、过程）中可以有预算执行率。',
        'The evaluation framework has a place for rates of spending.',
      );
    return askRows(subject, (each) => {
      const { name, level1 } = each.facts;
      const rate = spendingRateIn(name, asking);
      if (rate === null) return null;
      if (level1 === null) return labelOpen(each);
      if (level1 !== 'O' && level1 !== 'B') return null;
      const place = placeOf(each);
      return {
        at: `${each.at}/name`,
        because: {
          zh: `${place.zh}是“${rate}”，说的是资金，不是产出或效益。`,
          en: `${place.en} is “${rate}”: it is about money and neither output nor benefit.`,
        },
      };
    });
  },
  examples: {
    passes: [
      { name: 'an output', subject: withRows([row('道路完好率')]) },
      { name: 'things that arrive', subject: withRows([row('设备到位率'), row('人员到位率')]) },
      { name: 'a cost', subject: withRows([exampleRow('C.E', '预算执行率', '≥90%')]) },
      { name: 'the evaluation framework', subject: withRows([row('预算执行率'), process]) },
    ],
    fails: [
      {
        name: 'every rate, under output and benefit',
        subject: withRows([row('项目预算执行率'), row('资金支付率'), exampleRow('B.S', '资金到位率', '≥90%'), row('到位率')]),
        at: [0, 1, 2, 3].map((index) => cellAt(index, '/name')),
      },
      { name: 'money that arrives in time', subject: withRows([row('补助款到位率')]), at: [cellAt(0, '/name')] },
    ],
    cannotTell: [{ name: 'a label that nobody knows', subject: withRows([exampleRow('?', '预算执行率', '≥90%')]) }],
  },
};

/** 到位率 is one only of money: staff and equipment arrive as well. */
function spendingRateIn(name: string, asking: Asking): string | null {
  const rate = wordPattern(asking.of(executionRates)).exec(name)?.[0] ?? null;
  const isOfOther = rate === '到位率' && name !== rate && !wordPattern(asking.of(moneyWords)).test(name);
  return isOfOther ? null : rate;
}
