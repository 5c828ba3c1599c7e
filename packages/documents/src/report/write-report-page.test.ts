import { type ExchangeFinding, totalOf } from '@jixiao/domain';
import { examplePaper } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { arbitraryReport, reportOf } from './testing/reports.ts';
import { writeReportPage } from './write-report-page.ts';

const imprint = { version: '0.1.0', date: '2026-01-09' };

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): { readonly elements: readonly Element[]; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  parse(html, { onParseError: ({ code }) => errors.push(code) }).childNodes.forEach(walk);
  return { elements, errors };
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('the report as a page', () => {
  it('is well formed, has no script and nothing from elsewhere, and shows every question, whatever was found', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const html = writeReportPage(report, imprint);
        const { elements, errors } = elementsOf(html);
        expect(errors).toEqual([]);
        const names = new Set(elements.map(({ tagName }) => tagName));
        for (const name of ['script', 'link', 'img', 'iframe', 'b']) expect(names.has(name)).toBe(false);
        const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
        expect(attributes.filter((name) => name.startsWith('on') || name === 'src' || name === 'href')).toEqual([]);
        const shown = elements.filter(({ tagName }) => tagName === 'li').map(textOf);
        const messages = report.subjects.flatMap(({ groups }) =>
          groups.flatMap(({ items }) => items.map(({ finding }) => finding.message)),
        );
        const plain = (text: string): string =>
          text
            .toWellFormed()
            .replaceAll(/[\u0000-\u0008]/gu, '')
            .replaceAll(/\r\n?/gu, '\n');
        for (const message of messages) expect(shown.some((line) => line.includes(plain(message)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has its ids once and refers to none that is not there', () => {
    const input = {
      file: 'a',
      sha256: '',
      region: null,
      papers: [examplePaper(), examplePaper({}, { unit: { code: '302', name: null } })],
      findings: [],
      cannotTell: [{ rule: 'M-05', at: '/papers/0', why: '空白' }],
    };
    const { elements } = elementsOf(writeReportPage(reportOf([input], 'zh-CN'), imprint));
    const of = (wanted: string): readonly string[] =>
      elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === wanted).map(({ value }) => value));
    expect(new Set(of('id')).size).toBe(of('id').length);
    expect(of('aria-labelledby').filter((id) => !of('id').includes(id))).toEqual([]);
    expect(of('aria-labelledby').length).toBeGreaterThan(4);
  });

  it('says the same figures in pictures, tables and words', () => {
    const blank = ['06-30', '12-31'].map((by) => ({ by, percent: null }));
    const papers = [
      examplePaper(),
      examplePaper({ name: '危桥', spendingPlan: blank, budget: { total: '40.00', fiscal: null, other: null } }),
    ];
    const findings = ['M-01', 'M-01', 'M-04'].map((rule): ExchangeFinding => {
      return {
        rule,
        name: rule,
        severity: 'error',
        at: '/papers/1/project/spendingPlan',
        origin: null,
        message: '问',
        advice: '',
        source: [],
      };
    });
    const report = reportOf([{ file: 'a', sha256: '', region: null, papers, findings, cannotTell: [] }], 'zh-CN');
    const { elements } = elementsOf(writeReportPage(report, imprint));
    const pictures = elements
      .filter(({ tagName }) => tagName === 'title')
      .map(textOf)
      .slice(1);
    expect(pictures).toEqual([
      '疑点最多的规则：M-01 2处，M-04 1处',
      '资金与支出计划：填了支出计划 120.00万元，支出计划空白 40.00万元，表中没有此栏 0.00万元',
    ]);
    const tables = elements.filter(({ tagName }) => tagName === 'table').map(textOf);
    expect(tables[0]).toContain(`合计${report.counts.error}${report.counts.warning}${report.counts.hint}${totalOf(report.counts)}`);
    expect(tables[1]).toContain('支出计划空白40.0025.0%');
    expect(tables[2]).toContain('75.0%120.00万元／160.00万元');
  });
});
