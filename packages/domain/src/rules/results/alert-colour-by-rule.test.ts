import { describe, expect, it } from 'vitest';
import type { Execution } from '../../exchange.ts';
import { askRule } from '../../testing/ask-rule.ts';
import { asPaper, evaluationExecution, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { alertColourByRule } from './alert-colour-by-rule.ts';

type Change = Parameters<typeof evaluationRow>[0] & { readonly label?: string };

function rowLit(actual: string, colour: string, { label = '序时进度预警', ...change }: Change = {}, execution: Execution | null = null) {
  const row = evaluationRow({ target: '120公里', ...change, actual, others: [{ label, text: colour }] });
  const paper = evaluationPaper({ indicators: [row], execution: execution ?? evaluationExecution({ period: '1—12月' }) });
  return askRule(alertColourByRule, asPaper({ ...paper, kind: 'monitoring-report' }));
}

function moneyLit(change: Partial<Execution> | null, text: string, label = '预算执行预警') {
  const execution = change === null ? null : evaluationExecution({ period: '1—12月', ...change });
  const paper = evaluationPaper({ indicators: [], execution, others: [{ label, text }] });
  return askRule(alertColourByRule, asPaper({ ...paper, kind: 'monitoring-report' }));
}

describe('R-18', () => {
  it.each([
    ['71.9', '红'],
    ['72', '黄'],
    ['95.9', '黄'],
    ['96', '绿'],
    ['143.9', '绿'],
    ['144', '蓝'],
  ])('%s of 120 in twelve months is %s', (actual, colour) => {
    for (const each of ['红', '黄', '绿', '蓝'])
      expect([each, rowLit(`${actual}公里`, each).kind]).toEqual([each, each === colour ? 'clean' : 'findings']);
  });

  it.each([
    ['1—12月', '绿'],
    ['1—6月', '蓝'],
    ['1月', '蓝'],
    ['截至11月底', '绿'],
  ])('%s: 110 of 120 is %s', (period, colour) => {
    expect(rowLit('110公里', colour, {}, evaluationExecution({ period })).kind).toBe('clean');
  });

  it.each([['0月'], ['13月'], ['上半年'], ['']])('cannot tell the months of “%s”', (period) => {
    expect(rowLit('110公里', '绿', {}, evaluationExecution({ period })).kind).toBe('cannot-tell');
  });

  it.each([
    ['绿', 'clean'],
    ['绿色', 'clean'],
    ['绿灯', 'clean'],
    ['绿色预警', 'clean'],
    [' 绿 ', 'clean'],
    ['红灯', 'findings'],
    ['深绿', 'does-not-apply'],
    ['绿转黄', 'does-not-apply'],
    ['正常', 'does-not-apply'],
    ['', 'does-not-apply'],
  ])('reads the light “%s”', (text, kind) => {
    expect(rowLit('120公里', text).kind).toBe(kind);
  });

  it('reads lights only where the form says that they are', () => {
    expect(rowLit('1公里', '绿', { label: '备注' }).kind).toBe('does-not-apply');
    expect(moneyLit({ actual: '1' }, '绿', '完成预警').kind).toBe('does-not-apply');
    expect(moneyLit({ actual: '1' }, '绿', '支出亮灯').kind).toBe('findings');
  });

  it.each([
    ['≤5天', '5天', '绿', {}],
    ['≤5天', '6天', '红', {}],
    ['≥95%', '95%', '绿', { kind: '质量指标' }],
    ['≥95%', '94%', '红', { kind: '质量指标' }],
    ['9月底前', '8月', '绿', { kind: '时效指标' }],
    ['9月底前', '11月', '红', { kind: '时效指标' }],
    ['9月底前', '8月', '绿', {}],
    ['9月底前', '11月', '红', {}],
    ['≥5万元', '4万元', '红', { category: '成本指标', kind: '经济成本指标' }],
  ] as const)('%s reached %s is %s, in range or not', (target, actual, colour, change) => {
    for (const each of ['红', '绿', '黄', '蓝'])
      expect([each, rowLit(actual, each, { target, ...change }).kind]).toEqual([each, each === colour ? 'clean' : 'findings']);
  });

  it('cannot tell without numbers', () => {
    expect(rowLit('推进中', '绿')).toMatchObject({ kind: 'cannot-tell', zh: ['第1行“养护里程”的灯色算不出来。'] });
    expect(rowLit('5公里', '绿', { target: '0公里' }).kind).toBe('cannot-tell');
  });

  it.each([
    [{ actual: '71.9' }, '红'],
    [{ actual: '72' }, '黄'],
    [{ actual: '96' }, '绿'],
    [{ actual: '144' }, '绿'],
    [{ actual: '72', revisedBudget: '200' }, '红'],
    [{ actual: '72', revisedBudget: null }, '黄'],
  ])('money: %j is %s', (change, colour) => {
    for (const each of ['红', '黄', '绿', '蓝'])
      expect([each, moneyLit(change, each).kind]).toEqual([each, each === colour ? 'clean' : 'findings']);
  });

  it.each([[{ actual: null }], [{ revisedBudget: null, originalBudget: null }], [{ period: '上半年' }], [{ revisedBudget: '0' }], [null]])(
    'money: cannot tell by %j',
    (change) => {
      expect(moneyLit(change, '绿')).toMatchObject({ kind: 'cannot-tell', at: ['/papers/0/project/others/0/text'] });
    },
  );
});
