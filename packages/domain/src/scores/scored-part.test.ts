import { describe, expect, it } from 'vitest';
import { evaluationPaper, exampleIndicator } from '../rules/example-papers.ts';
import { executionRate } from './score-execution.ts';
import { actualAt, executionAt, isExecutionRow, scoredPart, whatThereIs } from './scored-part.ts';

const row = exampleIndicator('产出指标', '数量指标', '养护里程', '≥5公里');
const labelled = (category: string | null, kind: string | null) => ({
  ...row,
  category: { label: '', code: category },
  kind: { label: '', code: kind },
});

describe('what is scored', () => {
  it('is a project, else a department, else nothing', () => {
    const paper = evaluationPaper();
    expect(scoredPart(paper, '/papers/3')).toMatchObject({ at: '/papers/3/project', project: paper.project, fiscalYear: paper.fiscalYear });
    expect(scoredPart({ ...paper, project: null, department: null }, '/papers/3')).toBeNull();
  });

  it('has cost and satisfaction by level 1 or by the kind', () => {
    const has = (...rows: ReturnType<typeof labelled>[]) => whatThereIs({ indicators: rows, project: null });
    expect(has()).toEqual({ cost: false, satisfaction: false, category: null });
    expect(has(labelled('C', null))).toMatchObject({ cost: true, satisfaction: false });
    expect(has(labelled(null, 'C.E'), labelled('S', 'S.U'))).toMatchObject({ cost: true, satisfaction: true });
    expect(has(labelled('O', 'O.C'), labelled(null, 'B.S'))).toMatchObject({ cost: false, satisfaction: false });
    expect(has(labelled(null, null))).toMatchObject({ cost: false });
    const { project } = evaluationPaper();
    expect(whatThereIs({ indicators: [], project: project === null ? null : { ...project, code: '51142523T000008642317' } })).toMatchObject(
      {
        category: expect.anything(),
      },
    );
  });

  it('has its money in a cell, or as a whole where there is none', () => {
    const { execution } = evaluationPaper().project ?? { execution: null };
    expect(executionAt({ at: '/p', execution }, 'rate')).toBe('/p/execution/rate');
    expect(executionAt({ at: '/p', execution: null }, 'rate')).toBe('/p/execution');
  });

  it('has actual values, whether there is a column or not', () => {
    expect(actualAt({ actual: { raw: '5' } }, '/p/1')).toBe('/p/1/actual/raw');
    expect(actualAt({ actual: null }, '/p/1')).toBe('/p/1/actual');
  });

  it('has rows of execution by level 1 or by the kind', () => {
    expect([labelled('X', null), labelled(null, 'X'), labelled('O', 'O.Q')].map(isExecutionRow)).toEqual([true, true, false]);
  });

  it.each([
    ['60', '120', '0.5'],
    ['0', '120', '0'],
    [null, '120', null],
    ['60', null, null],
    ['60', '0', null],
    ['60', '-1', null],
  ])('%s of %s is a rate of %s', (actual, revisedBudget, rate) => {
    const { execution } = evaluationPaper().project ?? { execution: null };
    if (execution === null) throw new Error('no execution');
    const found = executionRate({ ...execution, actual, revisedBudget });
    expect(found === null ? null : Number(found)).toBe(rate === null ? null : Number(rate));
  });

  it('is no rate without money', () => {
    expect(executionRate(null)).toBeNull();
  });
});
