import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToBaseline, type Baseline, onlyNew } from './baseline.ts';
import type { ExchangeFinding, Paper } from './exchange.ts';
import { exampleIndicator, examplePaper, objectivesPaper } from './rules/example-papers.ts';
import { stablePlace } from './stable-place.ts';

const finding = (rule: string, at: string, message = ''): ExchangeFinding => ({
  rule,
  name: rule,
  severity: 'error',
  at,
  origin: null,
  message,
  advice: '',
});
const rows = [exampleIndicator('产出指标', '数量指标', '养护里程', '≥86'), exampleIndicator('产出指标', '数量指标', '养护里程', '')];
const before: readonly Paper[] = [examplePaper({ indicators: rows })];
/** A part 1 came before it and a row above the others: every pointer moved. */
const after: readonly Paper[] = [
  objectivesPaper(null),
  examplePaper({ indicators: [exampleIndicator('产出指标', '质量指标', '合格率', '100%'), ...rows] }),
];
const heldOf = (file: string, papers: readonly Paper[], findings: readonly ExchangeFinding[]): Baseline => {
  const baseline: Baseline = new Map();
  addToBaseline(baseline, { file, papers: [...papers], findings: [...findings] });
  return baseline;
};

describe('a baseline', () => {
  it('knows a finding again whose place has moved, in any language', () => {
    const baseline = heldOf('a.docx', before, [finding('S-11', '/papers/0/project/indicators/1/target/raw', '空白')]);
    expect(onlyNew(baseline, 'a.docx', after, [finding('S-11', '/papers/1/project/indicators/2/target/raw', 'blank')])).toEqual([]);
  });

  it('takes another rule, another place, another file and another time as new', () => {
    const baseline = heldOf('a.docx', before, [finding('S-11', '/papers/0/project/indicators/1/name')]);
    const again = finding('S-11', '/papers/0/project/indicators/1/name');
    const other = [finding('S-12', again.at), finding('S-11', '/papers/0/project/indicators/0/name')];
    expect(onlyNew(baseline, 'a.docx', before, [again, ...other])).toEqual(other);
    expect(onlyNew(baseline, 'b.docx', before, [again])).toEqual([again]);
    expect(onlyNew(baseline, 'a.docx', before, [again, again])).toEqual([again]);
  });

  it('holds nothing against itself, in whatever order', () => {
    const places = fc.constantFrom(
      '/papers/0',
      '/papers/0/project/indicators/0/name',
      '/papers/0/project/indicators/1/name',
      '/papers/0/project/objectives/0',
    );
    const found = fc.array(fc.tuple(fc.constantFrom('A-1', 'A-2'), places).map(([rule, at]) => finding(rule, at)));
    fc.assert(
      fc.property(found, (findings) => {
        const baseline = heldOf('a', before, findings);
        expect(onlyNew(baseline, 'a', before, findings.toReversed())).toEqual([]);
      }),
    );
  });
});

describe('a stable place', () => {
  it('names what stands there and numbers what is the same', () => {
    expect(stablePlace(before, '/papers/0/project/indicators/1/target/raw')).toBe(
      '/papers/301001 2024 target-declaration annual 301-0101-JBN-A001/project/indicators/产出指标 数量指标 养护里程 #2/target/raw',
    );
    expect(stablePlace(before, '/papers/7/project')).toBe('/papers/7/project');
  });
});
