import type { ExchangeFinding, Language } from '@jixiao/domain';
import { examplePaper } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWord } from '../word/read-word.ts';
import { chineseNumber } from './chinese-number.ts';
import { filled, opinionTemplates } from './opinion-templates.ts';
import { arbitraryReport, reportOf } from './testing/reports.ts';
import { writeReportOpinions } from './write-report-opinions.ts';

const imprint = { version: '0.1.0', date: '2026-01-09' };

function linesOf(bytes: Uint8Array): readonly string[] {
  const read = readWord(bytes);
  if (!read.ok) throw new Error(read.refusal.message.en);
  return read.value.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.part === 'body' && block.text !== '' ? [block.text] : [],
  );
}

const found = (at: string, message: string, rule = 'M-04'): ExchangeFinding => ({
  rule,
  name: rule,
  severity: 'warning',
  at,
  origin: null,
  message,
  advice: '请补填。',
  source: [
    { id: 'a', clause: 'a', text: '本软件的建议', mark: 'ours' },
    { id: 'b', clause: 'b', text: '《某办法》第三条', mark: 'text' },
  ],
});

const input = (findings: readonly ExchangeFinding[]) => ({
  file: 'a.docx',
  sha256: '',
  region: null,
  papers: [examplePaper(), examplePaper({ name: '危桥改造', code: null })],
  findings,
  cannotTell: [],
});
const opinions = (findings: readonly ExchangeFinding[], language: Language) =>
  linesOf(writeReportOpinions(reportOf([input(findings)], language), imprint));

describe('review opinions', () => {
  it('number the projects and under each the rules, with one example and the surest source', () => {
    const findings = [
      found('/papers/0/project/spendingPlan', '计划空白。'),
      found('/papers/0/project/indicators/0/name', '项目“农村公路养护”的第1行名称重复。', 'T-01'),
      found('/papers/0/project/indicators/1/name', '又重复。', 'T-01'),
    ];
    expect(opinions(findings, 'zh-CN')).toEqual([
      '2024年度绩效目标审核意见',
      '示例县公路管理站：',
      '你单位2024年度绩效目标共2个项目、预算240.00万元。经核对，提出以下意见，请逐条研究修改；确有依据的，请说明理由。',
      '一、农村公路养护（301-0101-JBN-A001，120.00万元）',
      '1．计划空白。请补填。依据：《某办法》第三条。',
      '2．T-01（共2处）：如第1行名称重复。请补填。依据：《某办法》第三条。',
      '以下1个项目没有意见：危桥改造。',
      '所引依据及核对情况：《某办法》第三条（已读法规原文）。',
      '以上意见按公开的制度和表格提出，是对文本的疑问，不是对任何个人的评价。',
      '2026年1月9日',
    ]);
  });

  it('say that there is nothing to change where nothing was found', () => {
    expect(opinions([], 'en')).toEqual([
      'Review of the performance targets of 2024',
      'To 示例县公路管理站:',
      'Your targets of 2024 cover 2 projects with a budget of 240.00 万元. There is nothing to change.',
      'These opinions follow published rules and forms. They put questions about a text and judge nobody.',
      '2026-01-09',
    ]);
  });

  it('speak of papers and of no money where none is declared', () => {
    const evaluation = { ...input([]), papers: [examplePaper({}, { kind: 'self-evaluation' })] };
    const lines = linesOf(writeReportOpinions(reportOf([evaluation], 'zh-CN'), imprint));
    expect([lines[0], lines[2]]).toEqual(['2024年度绩效文本审核意见', '你单位2024年度绩效文本共1个项目。经核对，没有需要修改的意见。']);
  });

  it('are a Word file that reads back, whatever was found, with an opinion for each group', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const lines = linesOf(writeReportOpinions(report, imprint));
        const groups = report.subjects.flatMap((subject) => subject.groups).length;
        const numbered = lines.filter((line) => /^\d+[．.]/u.test(line.trim())).length;
        expect(numbered).toBeGreaterThanOrEqual(groups);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the templates', () => {
  it('have the same parts in both languages', () => {
    const parts = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).toSorted();
    for (const { zh, en } of Object.values(opinionTemplates)) expect(parts(zh)).toEqual(parts(en));
  });

  it('are filled with what is given, and braces in it are left alone', () => {
    expect(filled('{a} 和{b}{c}', { a: '{b}', b: 2 })).toBe('{b} 和2');
  });
});

describe('Chinese numbers of headings', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [2003, '二千零三'],
    [10_000, '10000'],
  ])('%i is %s', (number, text) => {
    expect(chineseNumber(number)).toBe(text);
  });
});
