import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askingOn } from '../rules/rule.ts';
import { keyWordsOf, mentions } from './key-words.ts';

const asking = askingOn('2024-12-31');

describe('key words', () => {
  it.each([
    ['一是全力维护农村公路。', ['农村公路']],
    ['六是加强保障校舍及县道养护工作。', ['校舍', '县道养护']],
    ['供水管网改造专项经费', ['供水管网改造']],
    ['2024年度校舍维修和操场、围墙的经费', ['校舍维修', '操场', '围墙']],
    ['重点工作经费', []],
    ['进一步加快水的项目', []],
    ['组织宣传推进进一步落实', []],
    ['校舍、操场和校舍', ['校舍', '操场']],
    ['路', []],
    ['', []],
  ])('%s', (text, expected) => expect(keyWordsOf(text, asking)).toEqual(expected));

  it('have two characters and more, and no punctuation', () => {
    const piece = fc.constantFrom('农村', '公路', '加强', '工作', '、', '的', '水', '1、', '2024年', ' ', '𠮷');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const word of keyWordsOf(pieces.join(''), asking)) expect(word).toMatch(/^[^\p{P}\s的]{2,}$/u);
      }),
    );
  });
});

describe('mentioned', () => {
  it.each([
    ['今年养护农村公路', ['农村公路'], true],
    ['今年养护村道', ['校舍', '村道'], true],
    ['县道养护里程', ['县道养护86公里'], true],
    ['县道养路', ['县道养护'], false],
    ['养护里程', ['县道养护里程'], true],
    ['道养护里', ['县道养护里程'], true],
    ['养护里', ['县道养护里程'], false],
    ['农村道路', ['农村公路'], false],
    ['什么都没有', [], false],
  ])('%s: %j', (text, words, expected) => expect(mentions(text, words)).toBe(expected));

  it('wherever the word stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(mentions(`${before}校舍${after}`, ['校舍'])).toBe(true);
      }),
    );
  });
});
