/** The score of a qualitative indicator lies in the band that its actual value names. */
import { boundsOf, isInside, namedBand } from '../../scores/score-indicator.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asPaper, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { doesNotApply, type FoundFault, type PaperRule } from '../rule.ts';
import { named, ofEvaluation, type Open, schemeParameter, settled } from './shared-evaluation.ts';

export const qualitativeScoreWithinBand: PaperRule = {
  code: 'R-08',
  name: 'qualitative-score-within-band',
  subject: 'paper',
  title: { zh: '定性指标得分在所选档次内', en: 'Qualitative scores lie in their band' },
  source: [cite(caiyu202010, 'qualitative'), cite(caiyu2021101, 'bands'), cite(systemConfiguration, 'hubei-note')],
  since: '2020-02-25',
  severity: 'error',
  parameters: { scheme: schemeParameter },
  advice: {
    zh: '请按完成程度选定档次，再在该档的分数范围内评分。',
    en: 'Choose the band by how far it was reached, then score within it.',
  },
  why: {
    zh: '定性指标没有公式，档次就是唯一的约束。',
    en: 'No formula holds a wording. The band is all that binds its score.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ part, rows, scheme }) => {
      const bands = scheme.bands.value;
      const wordings = rows.filter(({ attainment }) => attainment.kind === 'qualitative');
      if (wordings.length === 0) return doesNotApply(part.at, '没有定性指标。', 'There is no qualitative indicator.');
      const faults: FoundFault[] = [];
      const open: Open[] = [];
      for (const each of wordings) {
        const { row, at } = each;
        const name = named(each);
        const band = namedBand(row.actual?.raw ?? '', bands);
        const { weight, score } = row;
        if (band === null || weight === null || score === null) {
          const why =
            band === null
              ? {
                  zh: `${name.zh}的完成值“${row.actual?.raw ?? ''}”没有写明档次。`,
                  en: `${name.en}: the actual value “${row.actual?.raw ?? ''}” names no band.`,
                }
              : { zh: `${name.zh}的分值或得分空白或不是数字。`, en: `${name.en} has no readable weight or score.` };
          open.push({ at: band === null ? each.actualAt : `${at}/score`, why });
          continue;
        }
        const bounds = boundsOf(bands, band, weight);
        if (isInside(score, bounds)) continue;
        const below = bounds.isBelowMost ? { zh: '（不含）', en: 'below ' } : { zh: '', en: '' };
        faults.push({
          at: `${at}/score`,
          because: {
            zh: `${name.zh}为“${row.actual?.raw ?? ''}”，分值${weight}，应得${bounds.atLeast}到${bounds.atMost}${below.zh}分，打印的是${score}。`,
            en: `${name.en} is “${row.actual?.raw ?? ''}” with ${weight} points: from ${bounds.atLeast} to ${below.en}${bounds.atMost}; printed is ${score}.`,
          },
        });
      }
      return settled(faults, open);
    }),
  examples: {
    passes: [
      { name: 'reached, with the least', subject: asPaper(evaluationPaper({ indicators: [wording('达成年度指标', '40')] })) },
      { name: 'reached, with all points', subject: asPaper(evaluationPaper({ indicators: [wording('达成年度指标', '50')] })) },
      { name: 'partly, with the least', subject: asPaper(evaluationPaper({ indicators: [wording('部分达成并具有一定效果', '30')] })) },
      { name: 'not reached', subject: asPaper(evaluationPaper({ indicators: [wording('未达成且效果较差', '29.9')] })) },
      {
        name: 'partly, by the bands of Hubei',
        subject: asPaper(evaluationPaper({ indicators: [wording('部分达成并具有一定效果', '25')] }), { region: '420000' }),
      },
      { name: 'no wordings', subject: asPaper(evaluationPaper()) },
    ],
    fails: [
      {
        name: 'reached, with too little',
        subject: asPaper(evaluationPaper({ indicators: [wording('达成年度指标', '39.9')] })),
        at: ['/papers/0/project/indicators/0/score'],
      },
      {
        name: 'partly, with what belongs to the better band',
        subject: asPaper(evaluationPaper({ indicators: [wording('部分达成并具有一定效果', '40')] })),
        at: ['/papers/0/project/indicators/0/score'],
      },
    ],
    cannotTell: [
      { name: 'no band named', subject: asPaper(evaluationPaper({ indicators: [wording('有所改善', '40')] })) },
      { name: 'no score', subject: asPaper(evaluationPaper({ indicators: [wording('达成年度指标', null)] })) },
    ],
  },
};

function wording(actual: string, score: string | null) {
  return evaluationRow({ target: '出行改善', actual, score });
}
