import { arbitraryDecimal } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTemplate, parseAmount, parseItems, parsePercent, parseText } from './codecs.ts';

describe('parseAmount', () => {
  it.each([
    ['1,196.00', '1196.00'],
    ['１２万元', '12'],
    ['￥100.00', '100.00'],
    ['1 200', '1200'],
    ['0', '0'],
    ['-3.5', '-3.5'],
  ])('reads %s', (text, value) => expect(parseAmount(text)).toEqual({ kind: 'value', value }));
  it.each(['', ' ', '\u3000\n'])('takes %j for blank, never for zero', (text) => expect(parseAmount(text)).toEqual({ kind: 'blank' }));
  it.each(['详见附件', '1,19.00', '12O', '10-20', '约5'])('guesses nothing from %s', (text) =>
    expect(parseAmount(text)).toEqual({ kind: 'unreadable' }),
  );
  it('reads back every decimal as printed, and with thousands separators', () =>
    fc.assert(
      fc.property(arbitraryDecimal, (value) => {
        const [whole = '', fraction] = value.split('.');
        const printed = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
        expect(parseAmount(value)).toEqual({ kind: 'value', value });
        expect(parseAmount(`${printed}万元`)).toEqual({ kind: 'value', value });
      }),
    ));
});

describe('parsePercent', () => {
  it.each([
    ['20.00', '20.00'],
    ['20%', '20'],
    ['３０％', '30'],
  ])('reads %s', (text, value) => expect(parsePercent(text)).toEqual({ kind: 'value', value }));
});

describe('parseText', () => {
  it('takes cosmetic line breaks and ends out, keeps inner spaces', () =>
    expect(parseText(' 更换\n 管道 10 公里\u200b ')).toBe('更换管道 10 公里'));
});

describe('parseItems', () => {
  it('splits numbered lines, verbatim, and goes on with lines that have no number', () =>
    expect(parseItems('1、更换管道\n10公里\n\n2、降低漏损\n')).toEqual(['1、更换管道10公里', '2、降低漏损']));
  it('keeps a cell without numbers line by line, and a blank cell empty', () => {
    expect(parseItems('甲\n乙')).toEqual(['甲', '乙']);
    expect(parseItems(' \n')).toEqual([]);
  });
});

describe('isTemplate', () => {
  it.each(['', '……', '目标1：', '指标2', '××', '1：'])('knows %s of the blank form', (text) => expect(isTemplate(text)).toBe(true));
  it.each(['90', '5', '目标1：修路', '100%', '修路'])('takes %s for a value', (text) => expect(isTemplate(text)).toBe(false));
});
