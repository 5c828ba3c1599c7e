import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import type { ExchangeFinding, Paper } from '../exchange.ts';
import { findingIn } from '../finding.ts';
import { exampleIndicator, examplePaper, objectivesPaper } from '../rules/example-papers.ts';
import { arbitraryDepartmentText } from '../testing/arbitrary-paper.ts';
import type { Language } from '../text.ts';
import { reportBuilder, totalOf } from './report.ts';

const finding = (rule: string, severity: ExchangeFinding['severity'], at: string, message: string): ExchangeFinding => ({
  rule,
  name: rule,
  severity,
  at,
  origin: null,
  message,
  advice: `do ${rule}`,
  source: [{ id: 'x', clause: 'y', text: '《某办法》', mark: 'ours' }],
});

function reportOf(papers: readonly Paper[], findings: readonly ExchangeFinding[], language: Language = 'en') {
  const builder = reportBuilder(language);
  builder.add({ file: 'roads.docx', sha256: '', region: null, papers, findings, cannotTell: [] });
  return builder.report();
}

const blank = ['06-30', '12-31'].map((by) => ({ by, percent: null }));
const papers = [
  objectivesPaper(null),
  examplePaper({ name: '道路' }),
  examplePaper({
    name: '桥梁',
    code: null,
    spendingPlan: blank,
    indicators: [exampleIndicator('产出指标', '数量指标', '改造情况', '≥90')],
  }),
];
const findings = [
  finding('Z-2', 'warning', '/papers/2/project/indicators/0/name', 'first'),
  finding('Z-2', 'error', '/papers/2/project/indicators/0/target', 'graver'),
  finding('Z-1', 'warning', '/papers/2/project/budget', 'money'),
  finding('Z-1', 'warning', '/papers/9', 'nowhere'),
];

describe('the report', () => {
  it('groups by project, then by rule, the gravest first, each with its gravest example', () => {
    const report = reportOf(papers, findings);
    expect(report.subjects.map(({ title, counts }) => [title, counts])).toEqual([
      ['The whole document', { error: 0, warning: 1, hint: 0 }],
      ['Department objectives', { error: 0, warning: 0, hint: 0 }],
      ['道路', { error: 0, warning: 0, hint: 0 }],
      ['桥梁', { error: 1, warning: 2, hint: 0 }],
    ]);
    const groups = report.subjects.at(-1)?.groups ?? [];
    expect(groups.map(({ rule, severity, items, example }) => [rule, severity, items.length, example.finding.message])).toEqual([
      ['Z-2', 'error', 2, 'graver'],
      ['Z-1', 'warning', 1, 'money'],
    ]);
    expect(groups[0]?.example).toMatchObject({ field: 'indicators row 1, target value', raw: '≥90', place: '' });
    expect(groups[0]?.source.map(({ mark }) => mark)).toEqual(['ours']);
    expect(report.byRule.map(({ rule, counts, projects }) => [rule, totalOf(counts), projects])).toEqual([
      ['Z-2', 2, 1],
      ['Z-1', 2, 1],
    ]);
  });

  it('says in words what a reviewer would', () => {
    expect(reportOf(papers, findings).summary).toEqual([
      '2 projects, 240.00 万元, 4 indicators.',
      '1 project without a spending plan: 120.00 万元, 50.0% of the money on forms that have one.',
      '3 of 4 indicators can be measured (75.0%).',
      'Projects that lack an indicator: cost 2, timeliness 2, quality 2, benefit 1, satisfaction 1.',
      '4 questions: 1 error, 3 warnings, 0 hints.',
    ]);
    expect(reportOf(papers.slice(2), [], 'zh-CN').summary).toEqual([
      '共1个项目，120.00万元，1项指标。',
      '1个项目没有填支出计划，涉及120.00万元，占有此栏资金的100.0%。',
      '1项指标没有一项可以衡量。',
      '1个项目缺成本指标，1个项目缺时效指标，1个项目缺质量指标，1个项目缺效益指标，1个项目缺满意度指标。',
      '在所选范围内没有疑点。',
    ]);
  });

  it('gives the figures of each paper, unit and region, and of all together', () => {
    const builder = reportBuilder('en');
    const region = { code: '130900', name: '示例市', sample: false };
    builder.add({ file: 'a', sha256: '', region, papers, findings: [], cannotTell: [] });
    builder.add({
      file: 'b',
      sha256: '',
      region,
      papers: [examplePaper({}, { unit: { code: '302', name: null } })],
      findings: [],
      cannotTell: [],
    });
    const report = builder.report();
    const quantity = report.figures.map(({ level, title, figures }) => {
      const { n, of } = figures.find(({ id }) => id === 'projects-with-quantity') ?? { n: '', of: '' };
      return `${level} ${title} ${n}/${of}`;
    });
    expect(quantity).toEqual([
      'paper 301001 示例县公路管理站 2024 道路 1/1',
      'paper 301001 示例县公路管理站 2024 桥梁 1/1',
      'paper 302 2024 农村公路养护 1/1',
      'unit 301001 示例县公路管理站 2024 2/2',
      'unit 302 2024 1/1',
      'region 示例市 130900 3/3',
      'all All together 3/3',
    ]);
    expect(report.money).toEqual({ planned: 240_000_000n, blank: 120_000_000n, noPlanRow: 0n });
  });

  it('counts only the papers that are meant', () => {
    const builder = reportBuilder('en');
    builder.add({ file: 'a', sha256: '', region: null, papers, findings: [], cannotTell: [], positions: new Set([1]) });
    expect([builder.report().projects, builder.report().subjects.length]).toEqual([1, 1]);
  });

  it('loses no finding of any paper and changes no count', () => {
    fc.assert(
      fc.property(arbitraryDepartmentText, (text) => {
        const { findings: found } = check(text);
        const report = reportOf(
          text,
          found.map((each) => findingIn(each, text, 'zh-CN')),
          'zh-CN',
        );
        const items = report.subjects.flatMap(({ groups }) => groups.flatMap((group) => group.items));
        expect(items.length).toBe(found.length);
        expect(totalOf(report.counts)).toBe(found.length);
        expect(report.byRule.reduce((sum, { counts }) => sum + totalOf(counts), 0)).toBe(found.length);
        expect(report.amountFen).toBe(report.money.planned + report.money.blank + report.money.noPlanRow);
      }),
      { numRuns: 60 },
    );
  });
});
