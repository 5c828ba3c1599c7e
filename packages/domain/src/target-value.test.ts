import { describe, expect, it } from 'vitest';
import { parseTargetValue as read } from './parse-target-value.ts';
import { targetValue } from './target-value.ts';

describe('the schema of a target value', () => {
  it.each([['≥90%'], ['100%优、90%良'], ['完成3次'], ['9O%'], ['2020年底前'], ['不超预算'], ['20-30'], ['显著、不显著']])(
    'keeps all of %s',
    (raw) => {
      expect(targetValue.parse(read(raw, { fiscalYear: 2020 }))).toEqual(read(raw, { fiscalYear: 2020 }));
    },
  );

  it.each([
    ['kind', 'number'],
    ['op', '≥'],
    ['opSource', 'cell'],
    ['value', 90],
    ['ref', 'budgets'],
    ['direction', 'downwards'],
    ['directionReason', 'because'],
    ['confidence', 1.1],
    ['confidence', -0.1],
    ['unit', { raw: '%' }],
    ['bands', [{ grade: '优' }]],
    ['embedded', [{ raw: '3次' }]],
    ['suggestions', [{ rule: 'V-02' }]],
    ['date', { year: 2020, quarter: null, month: null, day: null, precision: 'week', relative: false }],
    ['date', { year: 2020.5, quarter: null, month: null, day: null, precision: 'year', relative: false }],
  ])('refuses %s: %o', (field, value) => {
    expect(targetValue.safeParse({ ...read('≥90%'), [field]: value }).success).toBe(false);
  });
});
