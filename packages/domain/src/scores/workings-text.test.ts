import { describe, expect, it } from 'vitest';
import type { Project } from '../exchange.ts';
import { evaluationExecution, evaluationPaper, evaluationRow } from '../rules/example-papers.ts';
import { scoreOf, type ScoreOptions } from './score-paper.ts';
import { nodesOf, type ScoreWorkings } from './workings.ts';
import { gradeSentence, workingRows, workingSentence } from './workings-text.ts';

function workingsOf(change: Partial<Project>, options: ScoreOptions = {}): ScoreWorkings {
  const workings = scoreOf(evaluationPaper(change), '/papers/0', options);
  if (workings === null) throw new Error('a self-evaluation has workings');
  return workings;
}

function sentencesOf(row: Parameters<typeof evaluationRow>[0]): readonly string[] {
  const { total } = workingsOf({ indicators: [evaluationRow({ weight: '10', ...row })] });
  const node = nodesOf(total).find(({ at }) => at.endsWith('/indicators/0/score'));
  return node === undefined ? [] : [workingSentence(node, 'zh-CN'), workingSentence(node, 'en')];
}

describe('sentences of workings', () => {
  it('in proportion, beside a printed score', () => {
    expect(sentencesOf({ target: '≥95', actual: '90', score: '9.5' })).toEqual([
      '养护里程：未达到指标值，按比例得分，10 × 90 ÷ 95 = 9.47（四舍五入，2位小数）；打印得分9.5，相差0.03，在允许误差内。',
      '养护里程: short of the target: in proportion, 10 × 90 ÷ 95 = 9.47 (rounded to 2 places); printed 9.5, 0.03 apart, within what rounding allows.',
    ]);
  });

  it('over a limit, beside another printed score', () => {
    expect(sentencesOf({ target: '≤10', actual: '12', score: '10' })).toEqual([
      '养护里程：超过上限，按超出程度扣分，10 × (1 − (12 − 10) ÷ 10) = 8.00（四舍五入，2位小数）；打印得分10，相差2，超出允许误差。',
      '养护里程: over the limit: reduced by how far, 10 × (1 − (12 − 10) ÷ 10) = 8.00 (rounded to 2 places); printed 10, 2 apart, beyond what rounding allows.',
    ]);
  });

  it('far more than meant', () => {
    expect(sentencesOf({ target: '≥50公里', actual: '80公里', score: '10' })).toEqual([
      '养护里程：达到指标值，得满分，得10.00分；打印得分10，一致；达到指标值的1.2倍及以上，请说明原因。',
      '养护里程: the target is reached: full marks, 10.00 points; printed 10, the same; 1.2 times the target or more: an explanation is expected.',
    ]);
  });

  it('by a person, within a band', () => {
    expect(sentencesOf({ target: '出行改善', actual: '部分达成并具有一定效果', score: '9' })).toEqual([
      '养护里程：定性指标，由人在所选档次内评分，得9.00分；可评6到8分（不含8）；打印得分9，一致；打印的得分不在所选档次内。',
      '养护里程: qualitative: a person scores within the band chosen, 9.00 points; from 6 to below 8 points; printed 9, the same; the printed score lies outside its band.',
    ]);
  });

  it('by a person who has not scored', () => {
    expect(sentencesOf({ target: '20-30天', actual: '25天', score: null })).toEqual([
      '养护里程：指标值是区间，没有统一的公式，由人评分；可评0到10分。',
      '养护里程: the target is a range, for which no formula is known: a person scores; from 0 to 10 points.',
    ]);
  });

  it('without a weight', () => {
    expect(sentencesOf({ weight: null, score: '5' })).toEqual([
      '养护里程：分值空白或不是数字；打印得分5。',
      '养护里程: weight: blank or no number; printed 5.',
    ]);
  });
});

describe('the sentence of the grade', () => {
  const graded = (label: string, text: string) => workingsOf({ others: [{ label, text }] });
  it.each([
    ['备注', '优', '等级：优（100.00分，90分起）。', 'Grade: excellent (100.00 points, from 90).'],
    [
      '评价等级',
      '优',
      '等级：优（100.00分，90分起）；打印的等级为“优”，一致。',
      'Grade: excellent (100.00 points, from 90); printed “优”, which agrees.',
    ],
    [
      '评价等级',
      '中',
      '等级：优（100.00分，90分起）；打印的等级为“中”，不一致。',
      'Grade: excellent (100.00 points, from 90); printed “中”, which differs.',
    ],
  ])('%s “%s”', (label, text, zh, en) => {
    const workings = graded(label, text);
    expect([gradeSentence(workings, 'zh-CN'), gradeSentence(workings, 'en')]).toEqual([zh, en]);
  });

  it('without a total', () => {
    const workings = workingsOf({ execution: null, others: [{ label: '评价等级', text: '优' }] });
    expect(gradeSentence(workings, 'zh-CN')).toBe('没有总分，无法定级；打印的等级为“优”。');
    expect(gradeSentence(workings, 'en')).toBe('No grade without a total; printed “优”.');
  });
});

describe('rows of workings', () => {
  it('stand in the order of the paper, each under its whole', () => {
    const indicators = [
      evaluationRow({ weight: '50', target: '≥95', actual: '90', score: '47.4' }),
      evaluationRow({ category: '效益指标', target: '出行改善', actual: '改善', weight: '40', score: '35' }),
    ];
    const workings = workingsOf({ indicators, execution: evaluationExecution({ actual: '60.00', score: '5' }), total: '87.4' });
    expect(
      workingRows(workings, 'zh-CN').map(({ depth, title, weight, target, actual, working, result, printed, difference, note }) =>
        [depth, title, weight, target, actual, working, result, printed, difference, note].join('|'),
      ),
    ).toEqual([
      '0|总分||||5.00 + 47.37 + 35.00|87.37|87.4|0.03|',
      '1|预算执行率|10|120.00|60.00|10 × max(0, min(1, 60.00 ÷ 120.00))|5.00|5|0|',
      '1|产出指标|||||47.37|||',
      '2|养护里程|50|≥95|90|50 × 90 ÷ 95|47.37|47.4|0.03|',
      '1|效益指标|||||35.00|||',
      '2|养护里程|40|出行改善|改善||35.00|35|0|定性指标，由人在所选档次内评分',
    ]);
    expect(workingRows(workings, 'en').map(({ at }) => at)).toEqual([
      '/papers/0/project/total',
      '/papers/0/project/execution/score',
      '/papers/0/project/indicators/0/category/label',
      '/papers/0/project/indicators/0/score',
      '/papers/0/project/indicators/1/category/label',
      '/papers/0/project/indicators/1/score',
    ]);
  });
});
