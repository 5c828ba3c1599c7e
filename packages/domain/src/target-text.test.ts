import { describe, expect, it } from 'vitest';
import { isBlank, normaliseTarget, tight } from './target-text.ts';

describe('the text of a target value', () => {
  it.each([
    ['90%', '90%'],
    ['９０％', '90%'],
    ['①≥90', '≥90'],
    ['⒈达标', '达标'],
    ['90\u200b%', '90%'],
    ['2\u201130', '2-30'],
    ['2\u221230', '2-30'],
    ['2\u223c30', '2~30'],
    ['2\u301c30', '2~30'],
    ['90\u3000 \n%', '90 %'],
    [' 90 ', '90'],
    ['㈠90', '(一)90'],
    ['\u2789', ''],
    ['\u00a890', '\u030890'],
  ])('%s is made ready', (raw, text) => {
    expect(normaliseTarget(raw)).toBe(text);
  });

  it('keeps only the spaces that part words', () => {
    expect([tight('不 低于 90 %'), tight('90 80'), tight('ab cd'), tight('90')]).toEqual(['不低于90%', '90 80', 'ab cd', '90']);
  });

  it('is blank without anything to be seen', () => {
    expect(['', ' \n', '\u200b\ufeff', ' \u00ad ', '0', '①'].map(isBlank)).toEqual([true, true, true, true, false, false]);
  });
});
