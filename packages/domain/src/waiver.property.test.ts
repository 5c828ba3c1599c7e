import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Indicator, Paper } from './exchange.ts';
import { examplePaper } from './rules/example-papers.ts';
import { arbitraryIndicator } from './testing/arbitrary-paper.ts';
import { applyWaivers, paperScope, waivablePapers } from './waiver-match.ts';
import { type Waiver, waiverFile } from './waiver.ts';

const region = '139901';
const on = '2026-03-01';
const rows = fc.array(arbitraryIndicator, { minLength: 1, maxLength: 12 });

function withRows(indicators: readonly Indicator[]): Paper {
  return examplePaper({ indicators: [...indicators] });
}

function waiverAt(indicators: readonly Indicator[], index: number, more: Partial<Waiver> = {}): Waiver {
  const [placed] = waivablePapers([withRows(indicators)], region);
  const scope = placed === undefined ? null : paperScope(placed, `/papers/0/project/indicators/${index}/target`);
  if (scope === null) throw new Error('the example says its year');
  return { id: `w${index}`, rule: 'T-01', scope, reason: '已说明', by: '张三', since: '2026-01-01', until: null, ...more };
}

function waivedRows(indicators: readonly Indicator[], waivers: readonly Waiver[]): readonly Indicator[] {
  const findings = indicators.map((_, index) => ({ rule: 'T-01', at: `/papers/0/project/indicators/${index}/target` }));
  const { findings: marked } = applyWaivers(findings, waivers, { papers: waivablePapers([withRows(indicators)], region), on });
  return indicators.filter((_, index) => marked[index]?.waiver !== undefined);
}

const nameOf = ({ name }: Indicator) => name.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();

it('a waiver means exactly its row, in the paper where it was made', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (indicators, seed) => {
      const index = seed % indicators.length;
      expect(waivedRows(indicators, [waiverAt(indicators, index)])).toEqual([indicators[index]]);
    }),
  );
});

it('rows may move: never another name, never two, and never none where the name is the only one', () => {
  const shuffled = rows.chain((indicators) =>
    fc.record({
      indicators: fc.constant(indicators),
      moved: fc.shuffledSubarray(indicators, { minLength: indicators.length, maxLength: indicators.length }),
      index: fc.nat(indicators.length - 1),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ indicators, moved, index }) => {
      const row = indicators[index];
      const found = waivedRows(moved, [waiverAt(indicators, index)]);
      expect(found).toHaveLength(1);
      expect(found.map(nameOf)).toEqual(row === undefined ? [] : [nameOf(row)]);
      if (row !== undefined && indicators.filter((other) => nameOf(other) === nameOf(row)).length === 1) expect(found).toEqual([row]);
    }),
  );
});

it('rows may come and go: what was set aside comes back by name only', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(), (indicators, others, seed) => {
      const index = seed % indicators.length;
      const row = indicators[index];
      const found = waivedRows(others, [waiverAt(indicators, index)]);
      expect(found.length).toBeLessThanOrEqual(1);
      for (const other of found) expect(row === undefined ? null : nameOf(row)).toBe(nameOf(other));
    }),
  );
});

it('the order of waivers changes nothing, and those not in force mean nothing', () => {
  const day = fc.constantFrom('2025-06-30', '2026-02-28', '2026-03-01', '2026-12-31');
  const term = fc.record({ index: fc.nat(), since: day, until: fc.option(day), id: fc.uuid() });
  fc.assert(
    fc.property(rows, fc.array(term, { maxLength: 10 }), fc.func(fc.nat()), (indicators, terms, order) => {
      const waivers = terms.map(({ index, ...more }) => waiverAt(indicators, index % indicators.length, more));
      const papers = waivablePapers([withRows(indicators)], region);
      const findings = indicators.map((_, index) => ({ rule: 'T-01', at: `/papers/0/project/indicators/${index}/target` }));
      const asked = applyWaivers(findings, waivers, { papers, on });
      const reordered = waivers.toSorted((a, b) => order(a.id) - order(b.id));
      expect(applyWaivers(findings, reordered, { papers, on })).toEqual(asked);
      const inForce = waivers.filter(({ since, until }) => since <= on && (until === null || until >= on));
      expect(applyWaivers(findings, inForce, { papers, on })).toEqual(asked);
    }),
  );
});

it('every waiver made from a paper can be written to a file and taken back', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (indicators, seed) => {
      const file = { version: 1, waivers: [waiverAt(indicators, seed % indicators.length)] };
      expect(waiverFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    }),
  );
});
