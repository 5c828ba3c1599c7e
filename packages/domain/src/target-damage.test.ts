import { describe, expect, it } from 'vitest';
import { parseTargetValue as read, type TargetContext } from './parse-target-value.ts';

const suggested = (raw: string, context: TargetContext = {}) => read(raw, context).suggestions?.map(({ rule, text }) => `${rule} ${text}`);

describe('damage', () => {
  it.each([
    ['W90%', '≤90%'],
    ['w 90%', '≤90%'],
    ['x90%', '≤90%'],
    ['Z90%', '≥90%'],
    ['z 90%', '≥90%'],
    ['&le;90%', '≤90%'],
    ['&gt;90%', '>90%'],
    ['&lt;90%', '<90%'],
    ['≥≥90%', '≥90%'],
    ['≥≥≥90%', '≥90%'],
    ['≤≤5次', '≤5次'],
    ['>>5次', '>5次'],
    ['≥1 0 0 个', '≥100个'],
    ['95·5%', '95.5%'],
    ['9O.5%', '90.5%'],
    ['O.95', '0.95'],
    ['1OO,OOO元', '100,000元'],
    ['I00个', '100个'],
    ['|00个', '100个'],
    ['ll个', '11个'],
    ['≥lO次', '≥10次'],
    ['2020年l2月3l日', '2020年12月31日'],
    ['5O-6O个', '50-60个'],
    ['1.2E7', '12000000'],
    ['1.25e+3元', '1250元'],
    ['5E3个', '5000个'],
    ['9O%优、8O%良', '90%优、80%良'],
  ])('made %s of %s', (raw, text) => {
    expect(suggested(raw)).toEqual([`V-16 ${text}`]);
  });

  it.each([
    ['W'],
    ['W级'],
    ['AW90%'],
    ['AZ90%'],
    ['Z级9'],
    ['ZO个人'],
    ['OK'],
    ['I类'],
    ['l'],
    ['A90%'],
    ['=90%≥≥'],
    ['按O计'],
    ['9 0 人 参 加 培 训'],
    ['1.2E+07'.repeat(5)],
    [`${'9'.repeat(29)}O%`],
    ['1E100'],
  ])('is not seen in %s', (raw) => {
    expect(suggested(raw)).toEqual([]);
  });

  it('is looked for in texts of up to 30 letters', () => {
    expect(suggested(`${'9'.repeat(28)}O%`)).toEqual([`V-16 ${'9'.repeat(28)}0%`]);
  });

  it('is not looked for in what is read', () => {
    expect([suggested('≥90%'), suggested('完成'), suggested('')]).toEqual([[], [], []]);
    expect(suggested('应保尽保')).toEqual(['full-coverage =100%']);
    expect(suggested('应保尽管')).toEqual([]);
  });
});

describe('a lost ≥', () => {
  it.each([
    ['292%', '≥92%'],
    ['250%', '≥50%'],
    ['2100%', '≥100%'],
    ['295.55%', '≥95.55%'],
  ])('is suggested for %s', (raw, text) => {
    expect(suggested(raw)).toEqual([`V-16 ${text}`]);
  });

  it.each([['249.9%'], ['2101%'], ['2100.5%'], ['29%'], ['2%'], ['2995%'], ['292'], ['292个'], ['192%'], ['=292%'], ['2.92%']])(
    'is not suggested for %s',
    (raw) => {
      expect(suggested(raw)).toEqual([]);
    },
  );

  it('needs the same number and unit elsewhere for a count', () => {
    expect(suggested('2280次', { elsewhere: ['≥280个', '≥280次'] })).toEqual(['V-16 ≥280次']);
    expect(suggested('25', { elsewhere: ['5'] })).toEqual(['V-16 ≥5']);
    expect(suggested('2280次', { elsewhere: ['≥280个'] })).toEqual([]);
    expect(suggested('2280次', { elsewhere: ['≥28次'] })).toEqual([]);
    expect(suggested('2280次', { elsewhere: ['280'] })).toEqual([]);
    expect(suggested('2280', { elsewhere: ['280次'] })).toEqual([]);
    expect(suggested('2次', { elsewhere: ['按次'] })).toEqual([]);
  });
});

describe('a stored date', () => {
  const name = '完成时间';
  it.each([
    ['44561', '≤2021-12-31'],
    ['44561.0', '≤2021-12-31'],
    ['44561.00', '≤2021-12-31'],
    ['40000', '≤2009-07-06'],
    ['60000', '≤2064-04-08'],
    ['≥44561', '≥2021-12-31'],
    ['≤44561', '≤2021-12-31'],
    ['=44561', '≤2021-12-31'],
    ['20211231', '≤2021-12-31'],
    ['19991231', '≤1999-12-31'],
    ['20240229', '≤2024-02-29'],
  ])('is suggested for %s', (raw, text) => {
    expect(suggested(raw, { name })).toEqual([`V-15 ${text}`]);
  });

  it.each([
    ['39999'],
    ['60001'],
    ['4456'],
    ['445610'],
    ['44561.05'],
    ['20211331'],
    ['20210229'],
    ['120211231'],
    ['202112310'],
    ['18991231'],
    ['44561天'],
    ['4.5万'],
    ['44561~44562'],
  ])('is not suggested for %s', (raw) => {
    expect(suggested(raw, { name })).toEqual([]);
  });

  it('is of a row of time, or of the year where the row is not known', () => {
    expect(suggested('44561', { category: 'O.T' })).toEqual(['V-15 ≤2021-12-31']);
    expect(suggested('44561', { category: 'O.Q', fiscalYear: 2021 })).toEqual([]);
    expect(suggested('44561', { name: '人数', fiscalYear: 2021 })).toEqual([]);
    expect(suggested('44561', { fiscalYear: 2021 })).toEqual(['V-15 ≤2021-12-31']);
    expect(suggested('44561', { fiscalYear: 2022 })).toEqual([]);
  });
});

describe('a share', () => {
  it.each([
    ['合格率', '90', 'V-02 90%'],
    ['合格率', '≥90', 'V-02 ≥90%'],
    ['合格率', '>90', 'V-02 >90%'],
    ['合格率', '=90', 'V-02 =90%'],
    ['合格率', '100', 'V-02 100%'],
    ['合格率', '0.95', 'V-02 95%'],
    ['合格率', '0.9', 'V-02 90%'],
    ['合格率', '0.05', 'V-02 5%'],
    ['合格率', '10.95', 'V-02 10.95%'],
    ['合格率', '0', 'V-02 0%'],
    ['合格率 (%)', '90', 'V-02 90%'],
    ['合格率(抽查)', '90', 'V-02 90%'],
    ['合格率:', '90', 'V-02 90%'],
    ['合格率：。', '90', 'V-02 90%'],
    ['满意度', '90', 'V-02 90%'],
  ])('%s of %s lost its sign', (name, raw, text) => {
    expect(suggested(raw, { name })).toEqual([text]);
  });

  it.each([
    ['合格率', '101'],
    ['合格率', '-5'],
    ['合格率', '90分'],
    ['合格率', '约90'],
    ['合格率', '80~90'],
    ['合格率', '90元'],
    ['合格率抽查', '90'],
    ['合格率(抽查)次数', '90'],
    ['率:先', '90'],
    ['合格率2', '90'],
    ['人数', '90'],
  ])('%s of %s lost none', (name, raw) => {
    expect(suggested(raw, { name })).toEqual([]);
  });

  it.each([
    ['合格率', '101%', true],
    ['合格率', '101', true],
    ['合格率', '100%', false],
    ['合格率', '101分', false],
    ['合格率', '101元', false],
    ['合格率', '80%~120%', false],
    ['合格率', '按月', false],
    ['完成率', '101%', false],
    ['资产负债率', '101%', false],
    ['人数', '101%', false],
  ])('%s of %s is above the whole: %s', (name, raw, above) => {
    expect(read(raw, { name }).warnings.includes('V-05')).toBe(above);
  });
});
