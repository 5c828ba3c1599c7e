import { describe, expect, it } from 'vitest';
import { kindOf, nothing, unparsed } from './target-draft.ts';

describe('a draft', () => {
  it('of nothing holds nothing, and one that is not read says so', () => {
    expect([nothing.bands, nothing.warnings, nothing.embedded, nothing.qualLevels]).toEqual([[], [], [], []]);
    expect(unparsed).toEqual({ ...nothing, kind: 'unparsed', confidence: 0, warnings: ['unparsed'] });
  });

  it.each([
    ['money', '元', 'money'],
    ['time', '天', 'duration'],
    ['compound', '元/人', 'rateMoney'],
    ['compound', '美元/人', 'rateMoney'],
    ['compound', '人/元/人', 'rate'],
    ['compound', '克/公里', 'rate'],
    ['count', '个', 'num'],
  ])('of a unit of %s, %s, is %s', (dimension, canonical, kind) => {
    expect(kindOf({ raw: canonical, canonical, dimension, factor: '1' })).toBe(kind);
  });

  it('without a unit is a number', () => {
    expect(kindOf(null)).toBe('num');
  });
});
