import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinalOf, withoutOrdinal } from './ordinal.ts';

describe('ordinals', () => {
  it.each([
    ['一、养护公路', 'chinese、', 1],
    ['二是养护公路', 'chinese是', 2],
    ['十二.养护公路', 'chinese.', 12],
    ['二十、养护公路', 'chinese、', 20],
    ['二十一、养护公路', 'chinese、', 21],
    ['（三）养护公路', 'inBrackets', 3],
    ['(4) 养护公路', 'inBrackets', 4],
    ['（１０）养护公路', 'inBrackets', 10],
    ['第五，养护公路', 'nth', 5],
    ['3.养护公路', 'digit', 3],
    ['　12、养护公路', 'digit', 12],
    ['２．养护公路', 'digit', 2],
    ['7）养护公路', 'digit', 7],
    ['④养护公路', 'circled', 4],
    ['⑳养护公路', 'circled', 20],
    ['⑴养护公路', 'bracketed', 1],
    ['⒓养护公路', 'pointed', 12],
  ])('%s', (text, style, number) => {
    expect(ordinalOf(text)).toMatchObject({ style, number });
    expect(withoutOrdinal(text)).toBe('养护公路');
  });

  it.each(['养护公路', '1.5公里县道', '一般公路养护', '第五条公路', '12公里', '三年内完成', ''])('%s has none', (text) => {
    expect(ordinalOf(text)).toBeNull();
    expect(withoutOrdinal(` ${text} `)).toBe(text);
  });

  it('takes off what it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom('、', '．', '）'), (number, mark) => {
        expect(ordinalOf(`${number}${mark}路`)).toEqual({ style: 'digit', number, length: `${number}${mark}`.length });
      }),
    );
  });
});
