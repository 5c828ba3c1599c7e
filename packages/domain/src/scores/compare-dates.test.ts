import { expect, it } from 'vitest';
import { parseTargetValue } from '../parse-target-value.ts';
import { compareDates } from './compare-dates.ts';

it.each([
  ['9月底前', '9月30日', 2024, true],
  ['9月底前', '10月1日', 2024, false],
  ['9月15日前', '9月', 2024, null],
  ['9月15日前', '10月', 2024, false],
  ['9月15日前', '8月', 2024, true],
  ['第三季度前', '9月30日', 2024, true],
  ['第三季度前', '10月', 2024, false],
  ['9月', '9月15日', 2024, true],
  ['9月', '8月15日', 2024, null],
  ['9月', '10月15日', 2024, false],
  ['2024年底前', '2024年12月31日', 2024, true],
  ['2024年底前', '2025年1月', 2024, false],
  ['2024年底前', '2024年', 2024, true],
  ['2024年6月前', '2024年', 2024, null],
  ['≥2024年6月', '2024年6月', 2024, true],
  ['≥2024年6月', '2024年5月', 2024, false],
  ['≥2024年6月15日', '2024年6月', 2024, null],
  ['9月底前', '8月', null, true],
  ['9月底前', '10月', null, false],
  ['2024年9月前', '8月', null, null],
  ['9月底前', '8天', 2024, null],
  ['≥8个', '8月', 2024, null],
])('%s, done %s: %s is %s', (target, actual, fiscalYear, isReached) => {
  expect(compareDates(parseTargetValue(target, { fiscalYear }), parseTargetValue(actual, { fiscalYear }))).toBe(isReached);
});
