/** A score lies between nothing and its weight. */
import { compareDecimals } from '../../decimal.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import type { Text } from '../../text.ts';
import { asPaper, evaluationExecution, evaluationPaper, evaluationRow } from '../example-papers.ts';
import type { FoundFault, PaperRule } from '../rule.ts';
import { named, ofEvaluation, type Open, schemeParameter, settled } from './shared-evaluation.ts';

type Scored = { readonly name: Text; readonly at: string; readonly score: string | null; readonly weight: string | null };

export const scoreWithinWeight: PaperRule = {
  code: 'R-01',
  name: 'score-within-weight',
  subject: 'paper',
  title: { zh: '得分在0到分值之间', en: 'Scores lie within their weight' },
  source: [cite(systemConfiguration, 'evaluation-checks'), cite(caiyu202010, 'quantitative')],
  since: '2020-02-25',
  severity: 'error',
  parameters: { scheme: schemeParameter },
  advice: { zh: '请核对该项的分值和得分。', en: 'Check the weight and the score of the row.' },
  why: {
    zh: '得分超过分值会抬高总分，等级随之失真。',
    en: 'A score above its weight raises the total, and the grade with it.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ part, rows, hasExecutionRow, scheme }) => {
      const { execution, total } = part;
      const ofExecution: Scored = {
        name: { zh: '预算执行率', en: 'Budget execution' },
        at: `${part.at}/execution/score`,
        score: execution?.score ?? null,
        weight: execution?.weight ?? scheme.executionWeight.value,
      };
      const scored: readonly Scored[] = [
        ...(hasExecutionRow || execution === null ? [] : [ofExecution]),
        ...rows.map((each) => ({ name: named(each), at: `${each.at}/score`, score: each.row.score, weight: each.row.weight })),
        ...(total === null ? [] : [{ name: { zh: '总分', en: 'The total' }, at: `${part.at}/total`, score: total, weight: '100' }]),
      ];
      const faults = scored.flatMap<FoundFault>(({ name, at, score, weight }) => {
        if (score === null) return [];
        if (compareDecimals(score, '0') < 0)
          return [{ at, because: { zh: `${name.zh}得分${score}，是负数。`, en: `${name.en} has a score of ${score}, below nothing.` } }];
        if (weight === null || compareDecimals(score, weight) <= 0) return [];
        return [
          {
            at,
            because: {
              zh: `${name.zh}得分${score}，超过分值${weight}。`,
              en: `${name.en} has a score of ${score}, more than its ${weight} points.`,
            },
          },
        ];
      });
      const open = scored.flatMap<Open>(({ name, at, score, weight }) =>
        score !== null && weight !== null
          ? []
          : [{ at, why: { zh: `${name.zh}的得分或分值空白或不是数字。`, en: `${name.en} has no readable score or weight.` } }],
      );
      return settled(faults, open);
    }),
  examples: {
    passes: [
      { name: 'full marks', subject: asPaper(evaluationPaper()) },
      { name: 'no money', subject: asPaper(evaluationPaper({ execution: null })) },
      {
        name: 'execution in a row of its own, whatever the money says',
        subject: asPaper(
          evaluationPaper({
            indicators: [evaluationRow({ category: '预算执行率', kind: '预算执行率' })],
            execution: evaluationExecution({ score: '99' }),
          }),
        ),
      },
      { name: 'nothing at all', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ score: '0' })] })) },
    ],
    fails: [
      {
        name: 'more than the weight',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ weight: '50', score: '50.01' })] })),
        at: ['/papers/0/project/indicators/0/score'],
      },
      {
        name: 'below nothing, and a total above 100',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ score: '-0.5' })], total: '101' })),
        at: ['/papers/0/project/indicators/0/score', '/papers/0/project/total'],
      },
      {
        name: 'execution above its points',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ score: '10.5' }) })),
        at: ['/papers/0/project/execution/score'],
      },
      {
        name: 'execution above the points of the scheme, where no weight is printed',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ weight: null, score: '11' }) })),
        at: ['/papers/0/project/execution/score'],
      },
    ],
    cannotTell: [
      { name: 'a blank score', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ score: null })] })) },
      { name: 'a blank weight', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ weight: null })] })) },
    ],
  },
};
