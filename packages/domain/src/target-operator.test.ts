import { describe, expect, it } from 'vitest';
import { hasUnusualGlyph, takeOperator, takeSuffix, trendOf } from './target-operator.ts';

describe('operators', () => {
  it.each([
    ['≥ 90', '>=', 'explicit', '90'],
    ['不低于 90', '>=', 'word', '90'],
    ['不得少于三次', '>=', 'word', '三次'],
    ['大于或等于5', '>=', 'word', '5'],
    ['小于等于5', '<=', 'word', '5'],
    ['不超5', '<=', 'word', '5'],
    ['超出5', '>', 'word', '5'],
    ['不足5', '<', 'word', '5'],
    ['为5', '=', 'word', '5'],
    ['=不低于5', '=', 'explicit', '不低于5'],
    ['约≥5', null, 'explicit', '约≥5'],
    ['', null, 'explicit', ''],
  ])('before the number of %s', (text, op, source, rest) => {
    expect(takeOperator(text)).toEqual({ op, source, rest });
  });

  it.each([
    ['90以上', '>=', '90'],
    ['90 以上', '>=', '90'],
    ['90及以上', '>=', '90'],
    ['90及其以上', '>=', '90'],
    ['90或以上', '>=', '90'],
    ['90或者以上', '>=', '90'],
    ['90(含)以上', '>=', '90'],
    ['90(含本数)以上', '>=', '90'],
    ['90以上(含)', '>=', '90'],
    ['90以上(含本数)', '>=', '90'],
    ['90以上(不含)', '>', '90'],
    ['90以下(不含本数)', '<', '90'],
    ['90以内(不含)', '<', '90'],
    ['90以外(不含)', '>', '90'],
    ['90以外(含)', '>', '90'],
    ['90之内', '<=', '90'],
  ])('behind the number of %s', (text, op, rest) => {
    expect(takeSuffix(text)).toEqual({ op, rest });
  });

  it.each([['90'], ['90以上的'], ['90以上(含)的'], ['90(含)'], ['以后90']])('are not behind %s', (text) => {
    expect(takeSuffix(text)).toBeNull();
  });

  it('are of unusual glyphs at the start only', () => {
    for (const text of ['≧5', '≦5', '>=5', '=>5', '<=5', '=<5', '⩾5', '⩽5', '≮5', '≯5', '≥=5', '≤=5'])
      expect([text, hasUnusualGlyph(text)]).toEqual([text, true]);
    for (const text of ['≥5', '=5', '==5', '>5', 'a=5', '5>=', '5≧', '']) expect([text, hasUnusualGlyph(text)]).toEqual([text, false]);
  });

  it.each([
    ['不降低', 'keep'],
    ['不减少、逐步提高', 'keep'],
    ['提高', 'trend-up'],
    ['先降低后提高', 'trend-down'],
    ['下降', 'trend-down'],
    ['减少', 'trend-down'],
    ['保持增长', 'trend-up'],
    ['维持', 'keep'],
    ['稳定', 'keep'],
    ['完成', null],
  ])('of trend: %s', (text, op) => {
    expect(trendOf(text)).toBe(op);
  });
});
