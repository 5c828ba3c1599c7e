import { describe, expect, it } from 'vitest';
import { exampleProject } from '../rules/example-papers.ts';
import { projectFacts } from './project-facts.ts';

describe('projectFacts', () => {
  const project = { ...exampleProject, name: '农村 公路', purpose: '养护县道，100公里。', objectives: ['1、县道平整', '乡道畅通。'] };
  const facts = projectFacts(project);

  it('makes the texts of a project comparable', () => {
    expect(facts).toMatchObject({
      goal: '1、县道平整\n乡道畅通。',
      barePurpose: '养护县道100公里',
      bareGoals: ['1县道平整', '乡道畅通'],
      text: '农村公路养护县道,100公里。1、县道平整乡道畅通。',
    });
    expect([...facts.purposeBigrams]).toEqual(['养护', '护县', '县道', '道公', '公里']);
    for (const gram of ['农村', '养护', '平整', '畅通']) expect(facts.bigrams).toContain(gram);
  });

  it('holds the rows in their order', () => {
    expect(facts.rows.map(({ row }) => row)).toEqual(project.indicators);
  });

  it('is worked out once', () => {
    expect(projectFacts(project)).toBe(projectFacts(project));
    expect(projectFacts({ ...project })).not.toBe(facts);
  });

  it('bears a project of which nothing is filled in', () => {
    expect(projectFacts({ ...exampleProject, name: null, purpose: '', objectives: [], indicators: [] })).toMatchObject({
      rows: [],
      goal: '',
      bareGoals: [],
      text: '',
    });
  });
});
