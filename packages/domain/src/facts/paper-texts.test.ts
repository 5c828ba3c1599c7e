import { describe, expect, it } from 'vitest';
import { exampleIndicator, examplePaper } from '../rules/example-papers.ts';
import { paperTexts } from './paper-texts.ts';

const row = { ...exampleIndicator('产出指标', '数量指标', '养护里程', '≥5公里'), description: '实际里程', basis: '历史数据' };

describe('the texts of a paper', () => {
  it('are those of a project, each with its place', () => {
    const paper = examplePaper({ name: '公路养护', purpose: '养护', objectives: ['一', '二'], indicators: [row] });
    expect(paperTexts({ paper: { ...paper, objectives: null, department: null }, at: '/papers/2' })).toEqual([
      { at: '/papers/2/project/name', text: '公路养护', field: 'name' },
      { at: '/papers/2/project/purpose', text: '养护', field: 'purpose' },
      { at: '/papers/2/project/objectives/0', text: '一', field: 'goal' },
      { at: '/papers/2/project/objectives/1', text: '二', field: 'goal' },
      { at: '/papers/2/project/indicators/0/name', text: '养护里程', field: 'indicator' },
      { at: '/papers/2/project/indicators/0/description', text: '实际里程', field: 'description' },
      { at: '/papers/2/project/indicators/0/target/raw', text: '≥5公里', field: 'target' },
      { at: '/papers/2/project/indicators/0/basis', text: '历史数据', field: 'basis' },
    ]);
  });

  it('are none where nothing is written', () => {
    const paper = examplePaper({ name: null, purpose: ' ', objectives: ['', '\n'], indicators: [] });
    expect(paperTexts({ paper: { ...paper, objectives: null, department: null }, at: '/papers/0' })).toEqual([]);
    expect(paperTexts({ paper: { ...paper, project: null, objectives: null, department: null }, at: '/papers/0' })).toEqual([]);
  });
});
