import type { Paper } from '@jixiao/domain';
import { arbitraryDepartmentText } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renditionDifferences } from './rendition-differences.ts';

const [sample] = fc.sample(
  arbitraryDepartmentText.filter((papers) => papers.length === 3),
  { numRuns: 1, seed: 20250101 },
);
const papers: readonly Paper[] = (sample ?? []).map((paper, index) =>
  paper.project === null ? paper : { ...paper, project: { ...paper.project, code: null, name: `项目${index}`, purpose: '修 路' } },
);

function changed(at: number, change: Partial<NonNullable<Paper['project']>>): Paper[] {
  return papers.map((paper, index) =>
    index === at && paper.project !== null ? { ...paper, project: { ...paper.project, ...change } } : paper,
  );
}

describe('differences of a rendition', () => {
  it('are none where the papers are the same, in whatever order', () =>
    fc.assert(
      fc.property(arbitraryDepartmentText, (any) => {
        expect(renditionDifferences(any, any)).toEqual([]);
      }),
      { numRuns: 50, seed: 20250101 },
    ));

  it('name the place and both values', () => {
    expect(renditionDifferences(papers, changed(2, { purpose: '架桥' }).toReversed())).toEqual([
      { at: '/papers/2/project/purpose', kept: '修 路', read: '架桥' },
    ]);
  });

  it('may leave white space out', () => {
    const read = changed(1, { purpose: '修\n路' });
    expect(renditionDifferences(papers, read)).toHaveLength(1);
    expect(renditionDifferences(papers, read, { withoutSpace: true })).toEqual([]);
  });

  it('name papers that are missing, and papers that nobody kept', () => {
    expect(renditionDifferences(papers, papers.slice(0, 2))).toEqual([{ at: '/papers/2', kept: '项目2', read: null }]);
    expect(renditionDifferences(papers.slice(0, 2), papers)).toEqual([{ at: '/papers/2', kept: null, read: '项目2' }]);
  });
});
