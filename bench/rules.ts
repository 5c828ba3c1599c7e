/** All rules over a county year on one core, and how it grows to a hundred counties. Papers are made anew for each round, so that no fact is known beforehand. */
import { check, type Paper, rules } from '@jixiao/domain';
import { countyYear } from './county.ts';
import { median } from './pairs.ts';
import type { Row } from './run.ts';

const county = 800;
const many = 80_000;

export function benchRules(): Promise<readonly Row[]> {
  const small = [0, 1, 2, 3, 4, 5, 6].map(() => timed(countyYear(county)));
  const large = [0].map(() => timed(countyYear(many)));
  const [one, hundred] = [
    median(small.slice(2).map(({ milliseconds }) => milliseconds)),
    median(large.map(({ milliseconds }) => milliseconds)),
  ];
  const growth = hundred / (one * (many / county));
  return Promise.resolve([
    {
      what: `all ${rules.length} rules over a county year (80 units, 800 projects, 4,800 indicators)`,
      figure: `${(one / 1000).toFixed(2)} s`,
      aim: '≤ 1 s',
      detail: `${one.toFixed(0)} ms; ${small[0]?.findings ?? 0} findings`,
    },
    {
      what: 'all rules over 80,000 projects / a hundred times 800',
      figure: `${growth.toFixed(2)} ×`,
      aim: '≤ 1.2 ×',
      detail: `${(hundred / 1000).toFixed(1)} s / ${((one * many) / county / 1000).toFixed(1)} s`,
    },
  ]);
}

function timed(papers: readonly Paper[]): { readonly milliseconds: number; readonly findings: number } {
  const started = performance.now();
  const { findings } = check(papers);
  return { milliseconds: performance.now() - started, findings: findings.length };
}
