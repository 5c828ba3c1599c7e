import { describe, expect, it } from 'vitest';
import { readQuantity } from './target-quantity.ts';

const quantity = (text: string): unknown => {
  const read = readQuantity(text);
  return read === null
    ? null
    : [read.kind, read.op, read.opSource, read.value, read.unit?.canonical ?? null, read.confidence, read.warnings];
};

describe('readQuantity', () => {
  it.each([
    ['90', 'num', '=', 'implied', '90', null, 0.8, []],
    ['90%', 'num', '=', 'implied', '90', '%', 1, []],
    ['≥90%', 'num', '>=', 'explicit', '90', '%', 1, []],
    ['不低于90%', 'num', '>=', 'word', '90', '%', 1, []],
    ['90%以上', 'num', '>=', 'suffix', '90', '%', 1, []],
    ['控制在90万元以内', 'money', '<=', 'word', '900000', '元', 1, []],
    ['严格控制在5%内', 'num', '<=', 'word', '5', '%', 1, []],
    ['控制在5%之内', 'num', '<=', 'word', '5', '%', 1, []],
    ['大约90人', 'num', null, null, '90', '人', 0.7, ['approximate']],
    ['90人左右', 'num', null, null, '90', '人', 0.7, ['approximate']],
    ['90人上下', 'num', null, null, '90', '人', 0.7, ['approximate']],
    ['≥约90人', 'num', null, null, '90', '人', 0.7, ['approximate']],
    ['≥90%以下', 'num', '>=', 'explicit', '90', '%', 0.5, ['operators-disagree']],
    ['≥90%以上', 'num', '>=', 'explicit', '90', '%', 1, []],
    ['=90%以上', 'num', '=', 'explicit', '90', '%', 1, []],
    ['>90%以上', 'num', '>', 'explicit', '90', '%', 1, []],
    ['90%(含)', 'num', '=', 'implied', '90', '%', 1, []],
    ['90%(含本数)', 'num', '=', 'implied', '90', '%', 1, []],
    ['90%以上(含)', 'num', '>=', 'suffix', '90', '%', 1, []],
    ['30天内', 'duration', '<=', 'suffix', '30', '天', 1, []],
    ['30天之前', 'duration', '<=', 'suffix', '30', '天', 1, []],
    ['3个月前', 'duration', '<=', 'suffix', '3', '月', 1, []],
    ['半年以内', 'duration', '<=', 'suffix', '0.5', '年', 1, []],
    ['28.40/株', 'rateMoney', '=', 'implied', '28.40', '元/株', 0.7, ['currency-assumed']],
    ['0万元', 'money', '=', 'implied', '0', '元', 1, ['rounded-to-zero']],
    ['0.0万元', 'money', '=', 'implied', '0', '元', 1, ['rounded-to-zero']],
    ['0.00万元', 'money', '=', 'implied', '0', '元', 1, ['rounded-to-zero']],
    ['-0万元', 'money', '=', 'implied', '-0', '元', 1, ['rounded-to-zero']],
    ['0元', 'money', '=', 'implied', '0', '元', 1, []],
    ['10万元', 'money', '=', 'implied', '100000', '元', 1, []],
    ['0.05万元', 'money', '=', 'implied', '500', '元', 1, []],
    ['百分百', 'num', '=', 'implied', '100', '%', 1, []],
    ['百分之百', 'num', '=', 'implied', '100', '%', 1, []],
    ['百分之9.5', 'num', '=', 'implied', '9.5', '%', 1, []],
    ['万分之五', 'num', '=', 'implied', '5', '‱', 1, []],
    ['百元', 'money', '=', 'implied', '100', '元', 1, []],
    ['两百', 'num', '=', 'implied', '200', null, 0.8, []],
    ['3微克/立方米', 'rate', '=', 'implied', '3', '微克/立方米', 1, []],
  ])('reads %s', (text, ...read) => {
    expect(quantity(text)).toEqual(read);
  });

  it.each([
    ['30个内'],
    ['30个前'],
    ['内'],
    ['前'],
    ['天内'],
    ['30羊内'],
    ['百'],
    ['千'],
    ['半'],
    ['半数'],
    ['百分百完成'],
    ['达百分百的'],
    ['约'],
    ['左右'],
    ['90约'],
    ['90左右人'],
    ['90(含)人'],
    ['90(含)%'],
    ['不控制在5%以内'],
    ['控制在5%以内的'],
    ['控制在以内'],
    ['百分之羊'],
  ])('takes %s for none', (text) => {
    expect(quantity(text)).toBeNull();
  });
});
