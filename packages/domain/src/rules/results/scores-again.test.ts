/** Scores worked out again: by formula, weights, and poor results, beyond what their examples show. */
import { describe, expect, it } from 'vitest';
import type { Execution, Indicator, Project } from '../../exchange.ts';
import { askRule } from '../../testing/ask-rule.ts';
import { asPaper, evaluationExecution, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { poorResultFollowedUp } from './poor-result-followed-up.ts';
import { quantitativeScoreByFormula } from './quantitative-score-by-formula.ts';
import { weightsAddUp } from './weights-add-up.ts';

type RowChange = Parameters<typeof evaluationRow>[0];

describe('R-05', () => {
  const asked = (change: RowChange) =>
    askRule(quantitativeScoreByFormula, asPaper(evaluationPaper({ indicators: [evaluationRow({ weight: '10', ...change })] })));

  it.each<readonly [string, string, string, string, string]>([
    ['≥95', '90', '10', '9.47', 'clean'],
    ['≥95', '90', '10', '9.57', 'clean'],
    ['≥95', '90', '10', '9.58', 'findings'],
    ['≥95', '90', '10', '9.37', 'clean'],
    ['≥95', '90', '10', '9.36', 'findings'],
    ['≥95', '90', '1', '1.00', 'clean'],
    ['≥95', '90', '1', '1.01', 'findings'],
    ['≥95', '90', '1', '0.99', 'clean'],
    ['≥95', '90', '1', '0.90', 'clean'],
    ['≥95', '90', '1', '0.89', 'findings'],
    ['≥95', '90', '5', '4.79', 'clean'],
    ['≥95', '90', '5', '4.80', 'findings'],
    ['≤10', '12', '10', '8', 'clean'],
    ['≤10', '12', '10', '8.33', 'clean'],
    ['≤10', '12', '10', '10', 'findings'],
    ['=10天', '12天', '10', '10', 'clean'],
    ['=10%', '12%', '10', '10', 'clean'],
    ['≤0', '1', '10', '0', 'clean'],
    ['≤0', '1', '10', '10', 'findings'],
    ['≥95', '96', '0', '0', 'clean'],
    ['9月底前', '8月', '10', '9', 'findings'],
    ['9月底前', '8月', '10', '10', 'clean'],
  ])('%s, reached %s, weight %s, score %s: %s', (target, actual, weight, score, kind) => {
    expect(asked({ target, actual, weight, score }).kind).toBe(kind);
  });

  it('also lets “=” have full marks where lower is better, unless nothing was allowed', () => {
    const late = { name: '群众投诉率', target: '=5%', actual: '6%' };
    expect([asked({ ...late, score: '10' }).kind, asked({ ...late, score: '8' }).kind]).toEqual(['clean', 'clean']);
    expect(asked({ ...late, score: '9' }).zh[0]).toContain('按公式得8或8.33或10，打印的是9');
    expect(asked({ ...late, target: '=0%', actual: '1%', score: '10' }).kind).toBe('findings');
    expect(asked({ ...late, target: '≤5%', score: '10' }).kind).toBe('findings');
    expect(asked({ name: '养护里程', target: '=5公里', actual: '4公里', score: '10' }).kind).toBe('findings');
  });

  it('lets points off pass with a reason, but no points more', () => {
    const short = { target: '≥95', actual: '90' };
    expect(asked({ ...short, score: '5', reason: '雨季停工' }).kind).toBe('clean');
    expect(asked({ ...short, score: '5', reason: '无' }).kind).toBe('findings');
    expect(asked({ ...short, score: '10', reason: '雨季停工' }).kind).toBe('findings');
    expect(asked({ target: '≤10', actual: '12', score: '8.2', reason: '雨季停工' }).kind).toBe('findings');
    expect(asked({ target: '≥50', actual: '60', score: '5' }).kind).toBe('clean');
    expect(asked({ target: '≥50', actual: '59', score: '5' }).kind).toBe('findings');
    expect(asked({ target: '≥50', actual: '60', score: '11' }).kind).toBe('findings');
    expect(asked({ target: '9月底前', actual: '8月', score: '5' }).kind).toBe('findings');
  });

  it.each<readonly [RowChange, string]>([
    [{ target: '20-30天', actual: '25天' }, '指标值是区间，没有统一的公式'],
    [{ actual: '' }, '实际完成值空白'],
    [{ target: '9月底前', actual: '11月' }, '未按期完成，没有统一的公式'],
    [{ target: '9月底前', actual: '8月', score: null }, '的分值或得分空白或不是数字'],
    [{ score: null }, '的分值或得分空白或不是数字'],
    [{ weight: null }, '的分值或得分空白或不是数字'],
    [{ weight: '-1', score: '5' }, '的分值或得分空白或不是数字'],
  ])('cannot tell %j', (change, why) => {
    const answer = asked(change);
    expect(answer.kind).toBe('cannot-tell');
    expect(answer.zh[0]).toContain(why);
  });

  it('says nothing about wordings', () => {
    expect(asked({ target: '出行改善', actual: '改善', score: null }).kind).toBe('clean');
  });
});

describe('R-03', () => {
  const ask = (
    rows: readonly (readonly [string, string | null])[],
    execution: Partial<Execution> | null = {},
    project: Partial<Project> = {},
  ) => {
    const indicators: Indicator[] = rows.map(([category, weight]) =>
      evaluationRow({ category, kind: category === '预算执行率' ? category : '其他', weight, score: null }),
    );
    const money = execution === null ? null : evaluationExecution(execution);
    return askRule(weightsAddUp, asPaper(evaluationPaper({ indicators, execution: money, ...project })));
  };

  it('adds execution as printed, else as a scheme has it that may be meant, unless a row holds it', () => {
    expect(
      ask(
        [
          ['产出指标', '50'],
          ['效益指标', '30'],
          ['满意度指标', '10'],
        ],
        { weight: null },
      ).kind,
    ).toBe('clean');
    expect(
      ask(
        [
          ['产出指标', '50'],
          ['效益指标', '30'],
          ['满意度指标', '10'],
        ],
        null,
      ).kind,
    ).toBe('clean');
    expect(
      ask(
        [
          ['产出指标', '50'],
          ['效益指标', '30'],
          ['满意度指标', '10'],
        ],
        { weight: '5' },
      ).zh,
    ).toEqual(['各项指标分值90，加上预算执行率合计95，不是100。']);
    expect(
      ask([
        ['产出指标', '50'],
        ['预算执行率', '40'],
      ]).zh,
    ).toEqual(['各项指标分值90合计90，不是100。']);
    expect(
      ask(
        [
          ['产出指标', '55'],
          ['效益指标', '30'],
          ['满意度指标', '10'],
        ],
        { weight: null },
      ).zh[0],
    ).toContain('各项指标分值95，');
  });

  it.each([
    ['产出指标（50分）', 'clean'],
    ['产出指标(50分)', 'clean'],
    ['产出指标（50）', 'clean'],
    ['产出指标（50.00分）', 'clean'],
    ['产出指标（50.25分）', 'findings'],
    ['产出指标（50.5分）', 'findings'],
    ['产出指标（45分）', 'findings'],
    ['产出指标（45分', 'cannot-tell'],
    ['产出指标45分', 'clean'],
    ['产出指标（第45分项）', 'cannot-tell'],
  ])('holds the rows to the points of %s', (label, kind) => {
    const rows: readonly (readonly [string, string])[] = [
      [label, '30'],
      [label, '20'],
      ['效益指标', '30'],
      ['满意度指标', '10'],
    ];
    expect(ask(rows).kind).toBe(kind);
  });

  it('says each part of level 1 that is weighted otherwise', () => {
    const answer = ask([
      ['产出指标', '60'],
      ['效益指标', '20'],
      ['满意度指标', '10'],
    ]);
    expect(answer.zh).toEqual([
      '一级指标分值与计分办法“财政部通用（产出50、效益30、满意度10、执行率10）”不同：产出、成本60分，办法为50分；效益20分，办法为30分。',
    ]);
    expect(answer.at).toEqual(['/papers/0/project/indicators/0/category/label']);
    expect(
      ask([
        ['产出指标', '50'],
        ['效益指标', '20'],
        ['满意度指标', '20'],
      ]).at,
    ).toEqual(['/papers/0/project/indicators/1/category/label']);
  });

  it('has no answer without weights', () => {
    expect(ask([['产出指标', null]])).toMatchObject({ kind: 'does-not-apply', zh: ['表中没有填写分值，或没有分值一栏。'] });
    expect(ask([])).toMatchObject({ kind: 'does-not-apply', zh: ['没有绩效指标。'] });
    expect(
      ask([
        ['产出指标', '90'],
        ['效益指标', null],
      ]),
    ).toMatchObject({
      kind: 'cannot-tell',
      at: ['/papers/0/project/indicators/1/weight'],
    });
  });
});

describe('R-19', () => {
  const ask = (
    project: Partial<Project>,
    next: Partial<Project> | null,
    kind: 'target-declaration' | 'self-evaluation' = 'target-declaration',
  ) => {
    const paper = evaluationPaper({ total: '59.9', ...project });
    const year = (paper.fiscalYear ?? 2024) + 1;
    const after = { ...evaluationPaper({ ...project, ...next }, { fiscalYear: year }), kind };
    return askRule(poorResultFollowedUp, asPaper(paper, { related: { papers: next === null ? [] : [after] } }));
  };
  const grade = (text: string) => ({ others: [{ label: '评价等级', text }] });

  it.each<readonly [Partial<Project>, string, string]>([
    [{ total: '59.99' }, 'findings', '总分59.99，低于60'],
    [{ total: '60' }, 'clean', ''],
    [{ total: '95', ...grade('差') }, 'findings', '评为“差”'],
    [{ total: '95', ...grade('中') }, 'clean', ''],
    [{ total: '95', indicators: [evaluationRow({ score: '29.99' })] }, 'findings', '第1行“养护里程”分值50，得分29.99'],
    [{ total: '95', indicators: [evaluationRow({ score: '30' })] }, 'clean', ''],
    [{ total: null, indicators: [evaluationRow({ score: '29.99' })] }, 'findings', '分值50，得分29.99'],
    [{ total: null, indicators: [evaluationRow({ score: null })] }, 'cannot-tell', '总分空白'],
    [{ total: null, indicators: [evaluationRow({ score: '1', weight: null })] }, 'cannot-tell', '总分空白'],
  ])('%j: %s', (project, kind, says) => {
    const answer = ask(project, {});
    expect(answer.kind).toBe(kind);
    if (says !== '') expect(answer.zh[0]).toContain(says);
  });

  it('is followed up by less money or other targets', () => {
    expect(ask({}, { budget: { total: '119.99', fiscal: '119.99', other: '0' } }).kind).toBe('clean');
    expect(ask({}, { budget: { total: '120.00', fiscal: '120.00', other: '0' } }).kind).toBe('findings');
    expect(ask({}, { budget: { total: '120.01', fiscal: '120.01', other: '0' } }).kind).toBe('findings');
    expect(ask({}, { budget: { total: null, fiscal: null, other: null } }).kind).toBe('cannot-tell');
    expect(ask({ budget: { total: null, fiscal: null, other: null } }, { budget: { total: '1', fiscal: '1', other: '0' } }).kind).toBe(
      'cannot-tell',
    );
    expect(ask({}, { indicators: [evaluationRow({ target: '≥60公里' })] }).kind).toBe('clean');
    expect(ask({}, { indicators: (evaluationPaper().project?.indicators ?? []).toReversed() }).kind).toBe('findings');
    expect(ask({}, null).kind).toBe('cannot-tell');
  });
});
