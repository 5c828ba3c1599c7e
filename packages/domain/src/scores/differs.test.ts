import { describe, expect, it } from 'vitest';
import type { Project } from '../exchange.ts';
import { evaluationExecution, evaluationPaper, evaluationRow } from '../rules/example-papers.ts';
import { differs, isOff } from './differs.ts';
import { scoreOf } from './score-paper.ts';
import { nodesOf } from './workings.ts';

const workingsOf = (project: Partial<Project>) => {
  const workings = scoreOf(evaluationPaper(project), '/papers/0');
  if (workings === null) throw new Error('a self-evaluation has a score');
  return workings;
};

describe('what differs', () => {
  it.each<readonly [string, Partial<Project>, boolean]>([
    ['nothing', {}, false],
    ['no printed total', { total: null }, false],
    ['a total within rounding', { total: '99.9' }, false],
    ['a total', { total: '99' }, true],
    ['a row', { indicators: [evaluationRow({ score: '40' })], total: null }, true],
    ['the score of execution', { execution: evaluationExecution({ score: '9' }), total: null }, true],
    ['a grade that agrees', { others: [{ label: '自评等级', text: '优' }] }, false],
    ['a grade', { others: [{ label: '自评等级', text: '差' }] }, true],
    ['points above the weight', { indicators: [evaluationRow({ target: '出行改善', actual: '改善', score: '51' })], total: null }, true],
    [
      'points outside a band',
      { indicators: [evaluationRow({ target: '出行改善', actual: '达成预期指标', score: '5' })], total: null },
      true,
    ],
    [
      'points inside a band',
      { indicators: [evaluationRow({ target: '出行改善', actual: '达成预期指标', score: '45' })], total: null },
      false,
    ],
    ['a target far surpassed', { indicators: [evaluationRow({ actual: '200公里' })], total: null }, false],
  ])('%s: %s', (_, project, isDifferent) => {
    expect(differs(workingsOf(project))).toBe(isDifferent);
  });

  it('is at the row that is off, and not at the others', () => {
    const off = nodesOf(workingsOf({ indicators: [evaluationRow(), evaluationRow({ score: '40' })], total: null }).total).filter(isOff);
    expect(off.map(({ at }) => at)).toEqual(['/papers/0/project/indicators/1/score']);
  });
});
