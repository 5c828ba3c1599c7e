import { read, utils } from '@e965/xlsx';
import { nodesOf, scoreOf } from '@jixiao/domain';
import { arbitraryDepartmentText } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeScoresWorkbook } from './write-scores-workbook.ts';

it('has a row for every working, with the points as numbers', () => {
  let scored = 0;
  fc.assert(
    fc.property(arbitraryDepartmentText, fc.constantFrom('zh-CN' as const, 'en' as const), (papers, language) => {
      const evaluations = papers.map((paper) => ({ ...paper, kind: 'self-evaluation' as const }));
      const all = evaluations.flatMap((paper, at) => {
        const workings = scoreOf(paper, `/papers/${at}`);
        return workings === null ? [] : [{ file: 'a.docx', title: paper.project?.name ?? '', workings }];
      });
      scored += all.length;
      const book = read(writeScoresWorkbook(all, language), { type: 'array' });
      const rows = utils.sheet_to_json<readonly unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
      const nodes = all.flatMap(({ workings }) => nodesOf(workings.total));
      expect(rows.length).toBe(nodes.length + 1);
      for (const [at, node] of nodes.entries()) if (node.result !== null) expect(rows[at + 1]?.[7]).toBe(Number(node.result));
    }),
    { numRuns: 40 },
  );
  expect(scored).toBeGreaterThan(10);
});
