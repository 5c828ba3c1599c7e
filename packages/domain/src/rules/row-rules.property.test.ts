/** What holds for every rule about values and names, on papers of every shape. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import type { Paper } from '../exchange.ts';
import { valueAt } from '../pointer.ts';
import { arbitraryPaper } from '../testing/arbitrary-paper.ts';
import { examplePaper } from './example-papers.ts';
import { exampleRow } from './example-rows.ts';
import { namesRules } from './names/index.ts';
import { valuesRules } from './values/index.ts';

const rules = [...valuesRules, ...namesRules];
/** They say which of several equal rows they are about, or where the first of a group stands. */
const byPlace = new Set(['N-01', 'N-02', 'V-11']);

function reversed(paper: Paper): Paper {
  return paper.project === null ? paper : { ...paper, project: { ...paper.project, indicators: paper.project.indicators.toReversed() } };
}

describe('rules about values and names', () => {
  it('answer every paper, and point at cells that are there', () => {
    fc.assert(
      fc.property(fc.array(arbitraryPaper, { maxLength: 4 }), (papers) => {
        const { findings, cannotTell } = check(papers, { rules });
        for (const { at, message, advice } of findings) {
          expect(valueAt({ papers }, at)).not.toBeUndefined();
          for (const text of [message.zh, message.en, advice.zh, advice.en]) expect(text.trim()).not.toBe('');
        }
        for (const { at } of cannotTell) expect(valueAt({ papers }, at)).not.toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('find the same whatever the order of the rows', () => {
    const counted = (paper: Paper) =>
      check([paper], { rules })
        .findings.filter(({ rule }) => !byPlace.has(rule))
        .map(({ rule, severity }) => `${rule} ${severity}`)
        .toSorted();
    fc.assert(
      fc.property(arbitraryPaper, (paper) => {
        expect(counted(reversed(paper))).toEqual(counted(paper));
      }),
      { numRuns: 60 },
    );
  });

  it('find nothing on a form that is not filled in', () => {
    const blank = examplePaper({
      name: null,
      purpose: '',
      objectives: [],
      indicators: [exampleRow('O.Q', '', ''), exampleRow('O.L', '', ''), exampleRow('S.U', '', '')],
    });
    expect(check([blank], { rules }).findings).toEqual([]);
    expect(check([{ ...blank, project: null, kind: 'department-objectives' }], { rules }).findings).toEqual([]);
  });

  it('find nothing in a self-evaluation or a medium-term half', () => {
    const bad = { indicators: [exampleRow('O.Q', '加强养护', '≥90'), exampleRow('S.U', '不满意度', '明显')] };
    for (const paper of [examplePaper(bad, { kind: 'self-evaluation' }), examplePaper(bad, { horizon: 'medium-term' })]) {
      expect(check([paper], { rules }).findings).toEqual([]);
    }
    expect(check([examplePaper(bad)], { rules }).findings).not.toEqual([]);
  });
});
