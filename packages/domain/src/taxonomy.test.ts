import { describe, expect, it } from 'vitest';
import { bareLabel, categoryCode, indicatorName, indicatorNames, kindCode, knownLabels, parentsOf } from './taxonomy.ts';

describe('taxonomy', () => {
  it.each([
    ['产出指标', 'O'],
    ['产出指标（50分）', 'O'],
    ['产出指标(50)', 'O'],
    ['效果指标', 'B'],
    ['效益\n指标', 'B'],
    ['成本指标', 'C'],
    ['满意度指标(10分)', 'S'],
    ['服务对象满意度指标', 'S'],
    ['投入和管理目标', 'I'],
    ['预算执行率', 'X'],
    ['履职指标', null],
    ['', null],
  ])('level 1 %j is %s', (label, code) => {
    expect(categoryCode(label)).toBe(code);
  });

  it.each([
    ['数量指标', 'O', 'O.Q'],
    ['质量指标', null, 'O.L'],
    ['时间进度', 'O', 'O.T'],
    ['社会效益指标', 'B', 'B.S'],
    ['可持续影响指标', 'B', 'B.P'],
    ['经济成本指标', 'C', 'C.E'],
    ['服务对象满意度指标', 'S', 'S.U'],
    ['满意度', 'B', 'S.U'],
    ['其他', 'O', null],
  ])('level 2 %s under %s is %s', (label, category, code) => {
    expect(kindCode(label, category)).toBe(code);
  });

  it('resolves 成本 by where it stands', () => {
    expect([categoryCode('成本'), kindCode('成本指标', 'O'), kindCode('成本', 'I'), kindCode('成本', 'C')]).toEqual([
      'C',
      'O.C',
      'O.C',
      null,
    ]);
  });

  it('names every code in both languages and no other', () => {
    expect(indicatorName('O.L')).toEqual({ zh: '质量指标', en: 'Quality' });
    expect(indicatorName('Z')).toBeNull();
    expect(indicatorName('constructor')).toBeNull();
  });
});

describe('tree', () => {
  it.each([
    ['O.Q', ['O']],
    ['O.C', ['O', 'C', 'I']],
    ['C.E', ['C', 'O', 'I']],
    ['S.U', ['S']],
    ['O', []],
    ['Z', []],
  ])('%s stands under %j', (code, parents) => {
    expect(parentsOf(code)).toEqual(parents);
  });

  it('gives every code of level 2 a parent of its own name or another tree', () => {
    for (const code of Object.keys(indicatorNames).filter((each) => each.includes('.')))
      expect(parentsOf(code)).toContain(code.split('.')[0]);
  });

  it('knows its labels, without weight and ending', () => {
    expect(['产出指标（50分）', '服务对象满意度指标', '成本指标'].every((label) => knownLabels.has(bareLabel(label)))).toBe(true);
    expect(knownLabels.has('其他')).toBe(false);
  });
});
