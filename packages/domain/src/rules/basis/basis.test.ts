/** What the examples of the rules on the basis cannot show: each text once, in any order of the rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../check.ts';
import { evaluationPaper, examplePaper } from '../example-papers.ts';
import { basisRules } from './index.ts';
import { basesOf, withBases } from './shared-basis.ts';

const texts = fc.array(
  fc.constantFrom('', '—', '养护计划', '《公路法》', '公路法。', '公路法第三条', '示政发〔2002〕4号', '县政府会议纪要', '问卷\n调查'),
  { maxLength: 6 },
);

describe('bases of a project', () => {
  it('are each text once, with its rows; blank cells are apart', () => {
    const { project } = withBases('《公路法》', '', '公路 法。', '养护\n计划', '——');
    expect(project === null ? null : basesOf(project, '/p')).toEqual({
      bases: [
        { text: '《公路法》', norm: '《公路法》', plain: '《公路法', at: '/p/indicators/0/basis', rows: 2 },
        { text: '养护 计划', norm: '养护计划', plain: '养护计划', at: '/p/indicators/3/basis', rows: 1 },
      ],
      blank: ['/p/indicators/1/basis', '/p/indicators/4/basis'],
    });
  });

  it('have the places that are asked for', () => {
    const { project } = withBases('养护计划');
    expect(['/p', '/q'].map((at) => (project === null ? null : basesOf(project, at).bases[0]?.at))).toEqual([
      '/p/indicators/0/basis',
      '/q/indicators/0/basis',
    ]);
  });

  it('hold every row', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const { project } = withBases(...list);
        const { bases, blank } = project === null ? { bases: [], blank: [] } : basesOf(project, '/p');
        expect(bases.reduce((sum, { rows }) => sum + rows, blank.length)).toBe(list.length);
      }),
    );
  });
});

it('as much is found in any order of the rows, and no cell is asked twice by a rule', () => {
  fc.assert(
    fc.property(texts, (list) => {
      for (const rule of basisRules) {
        const places = check([withBases(...list)], { rules: [rule] }).findings.map(({ at }) => at);
        expect(new Set(places).size).toBe(places.length);
        expect(check([withBases(...list.toReversed())], { rules: [rule] }).findings).toHaveLength(places.length);
      }
    }),
  );
});

it('other papers are not asked', () => {
  const { project } = withBases('公路法', '', '', '');
  for (const rule of basisRules) {
    const papers = [evaluationPaper({ ...project }), examplePaper({ ...project }, { horizon: 'medium-term' })];
    expect(check(papers, { rules: [rule] }).findings).toEqual([]);
  }
});
