import { describe, expect, it } from 'vitest';
import { readBands } from './target-bands.ts';

const bands = (text: string): unknown =>
  readBands(text)?.bands.map(({ grade, op, value, unit }) => [grade, op, value, unit?.canonical ?? null]) ?? null;

describe('readBands', () => {
  it.each([
    ['90%以上优、80%及以上良', ['优', '>=', '90', '%'], ['良', '>=', '80', '%']],
    ['优90%以上、良80%或以下', ['优', '>=', '90', '%'], ['良', '<=', '80', '%']],
    ['优:90 良:80', ['优', null, '90', null], ['良', null, '80', null]],
    ['3万元优、4,000元良', ['优', null, '30000', '元'], ['良', null, '4000', '元']],
    ['≥90%优秀;>80%良好', ['优秀', '>=', '90', '%'], ['良好', '>', '80', '%']],
    ['优≥90%,良>=80%,', ['优', '>=', '90', '%'], ['良', '>=', '80', '%']],
    ['合格:60分、不合格:50分', ['合格', null, '60', '分'], ['不合格', null, '50', '分']],
    ['≤5%(一般)、≤10%(差)', ['一般', '<=', '5', '%'], ['差', '<=', '10', '%']],
  ])('reads %s', (text, ...read) => {
    expect(bands(text)).toEqual(read);
  });

  it('takes two to five grades', () => {
    const text = (grades: readonly string[]) => grades.map((grade) => `${grade}:90%`).join(' ');
    const five = ['优', '良', '中', '差', '一般'];
    expect(bands(text(five))).toHaveLength(5);
    expect(bands(text([...five, '合格']))).toBeNull();
    expect(bands(text([...five, '合格', '不合格']))).toBeNull();
    expect(bands(text(['优']))).toBeNull();
    expect(bands('')).toBeNull();
  });

  it('has the unit of its first grade, or none', () => {
    expect([readBands('优90%、良80')?.unit?.canonical, readBands('优90、良80%')?.unit]).toEqual(['%', null]);
  });

  it.each([['90%优、完成'], ['优、良'], ['90%、80%'], ['优90%良80%']])('takes %s for none', (text) => {
    expect(bands(text)).toBeNull();
  });
});
