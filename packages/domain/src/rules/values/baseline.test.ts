import { describe, expect, it } from 'vitest';
import { askRule } from '../../testing/ask-rule.ts';
import { asPaper, evaluationPaper, examplePaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { notBelowLastYear } from './not-below-last-year.ts';

describe('V-12', () => {
  const of = (raw: string, before: string, name = '养护里程') =>
    askRule(
      notBelowLastYear,
      withRows([exampleRow('O.Q', name, raw)], {
        related: {
          papers: [evaluationPaper({ indicators: [exampleRow('O.Q', name, before, { actual: { raw: before } })] }, { fiscalYear: 2023 })],
        },
      }),
    ).kind;

  it.each([
    ['≥86公里', '86000米', 'clean'],
    ['≥86公里', '86001米', 'findings'],
    ['≤90万元', '900000元', 'clean'],
    ['≤90.01万元', '900000元', 'findings'],
    ['≥86公里', '86亩', 'cannot-tell'],
    ['≥86公里', '86', 'cannot-tell'],
    ['≥86个', '90家', 'cannot-tell'],
    ['≥86', '87', 'findings'],
    ['≥86', '87公里', 'cannot-tell'],
    ['≥86公里', '不详', 'cannot-tell'],
    ['≥86公里', '约90公里', 'findings'],
    ['≥86公里', '80-90公里', 'cannot-tell'],
    ['86公里', '90公里', 'clean'],
    ['明显', '90公里', 'clean'],
  ])('%s after %s: %s', (raw, before, kind) => {
    expect(of(raw, before)).toBe(kind);
  });

  it('looks at the year before only, and at the same project', () => {
    const row = exampleRow('O.L', '道路完好率', '≥80%', { actual: { raw: '95%' } });
    const at = (fiscalYear: number, name: string, code: string | null) => ({
      related: { papers: [evaluationPaper({ indicators: [row], name, code }, { fiscalYear })] },
    });
    const subject = (around: ReturnType<typeof at>) => asPaper(examplePaper({ indicators: [row], code: null }), around);
    expect(askRule(notBelowLastYear, subject(at(2023, '农村公路养护', null))).kind).toBe('findings');
    expect(askRule(notBelowLastYear, subject(at(2022, '农村公路养护', null))).kind).toBe('cannot-tell');
    expect(askRule(notBelowLastYear, subject(at(2024, '农村公路养护', null))).kind).toBe('cannot-tell');
    expect(askRule(notBelowLastYear, subject(at(2023, '校舍维修', null))).kind).toBe('cannot-tell');
  });

  it('compares the rows that have an earlier value, where the form has a column of them', () => {
    const rows = [
      exampleRow('O.Q', '新建水井', '≥12眼'),
      exampleRow('O.L', '道路完好率', '≥85%', { others: [{ label: '历史值', text: '88%' }] }),
    ];
    expect(askRule(notBelowLastYear, withRows(rows)).at).toEqual([cellAt(1, '/target/raw')]);
  });

  it('says whether it is below or above', () => {
    const zh = (raw: string, before: string) =>
      askRule(
        notBelowLastYear,
        withRows([exampleRow('O.T', '修复时间', raw)], {
          related: { papers: [examplePaper({ indicators: [exampleRow('O.T', '修复时间', before)] }, { fiscalYear: 2023 })] },
        }),
      ).zh[0];
    expect(zh('≤2天', '≤1天')).toContain('指标值“≤2天”高于上年指标值“≤1天”');
    expect(zh('≥1天', '≥2天')).toContain('指标值“≥1天”低于上年指标值“≥2天”');
    expect(zh('≥1天', '≥2公里')).toContain('不能比较');
  });

  it('says from where the value is', () => {
    const now = exampleRow('O.L', '道路完好率', '≥80%');
    const evaluated = evaluationPaper(
      { indicators: [exampleRow('O.L', '道路完好率', '≥82%', { actual: { raw: '95%' } })] },
      { fiscalYear: 2023 },
    );
    const declared = examplePaper({ indicators: [exampleRow('O.L', '道路完好率', '≥85%')] }, { fiscalYear: 2023 });
    const zh = (row: typeof now, ...papers: (typeof declared)[]) =>
      askRule(notBelowLastYear, withRows([row], { related: { papers } })).zh[0];
    expect(zh(now, evaluated, declared)).toContain('上年实际完成值“95%”');
    expect(zh(now, declared)).toContain('上年指标值“85%”'.replace('85', '≥85'));
    expect(zh({ ...now, others: [{ label: '历 史值', text: '88%' }] }, evaluated)).toContain('表中的历史值“88%”');
    expect(zh({ ...now, others: [{ label: '历史值', text: ' ' }] }, evaluated)).toContain('95%');
    expect(zh({ ...now, others: [{ label: '历史值说明', text: '88%' }] }, evaluated)).toContain('95%');
  });
});
