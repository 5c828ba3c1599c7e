/** Invented papers for tests of the store: water works and schools of no real place. */
import { type Finding, type Indicator, type Paper, parseTargetValue } from '@jixiao/domain';
import type { NewVersion } from '../records.ts';

export const at = '2026-01-02T03:04:05.678Z';

export function indicatorOf(name: string, raw = '100'): Indicator {
  return {
    category: { label: '产出指标', code: 'O' },
    kind: { label: '数量指标', code: 'O.Q' },
    name,
    description: `${name}的说明`,
    basis: '年度计划',
    target: { raw, operatorText: '≥', unitText: '%', value: parseTargetValue(raw) },
    weight: null,
    actual: null,
    score: null,
    reason: null,
  };
}

export function projectPaper(
  code: string | null,
  name: string,
  total: string | null = '100.00',
  indicators: readonly Indicator[] = [indicatorOf('完成率')],
): Paper {
  return {
    kind: 'target-declaration',
    form: 'hebei-target-declaration',
    fiscalYear: 2026,
    horizon: 'annual',
    unit: { code: '301001', name: '禾溪县水务局' },
    objectives: null,
    statedTotal: null,
    department: null,
    project: {
      code,
      name,
      amountUnit: '万元',
      budget: { total, fiscal: total, other: null },
      execution: null,
      purpose: '用于管网维护',
      spendingPlan: [
        { by: '03-31', percent: '25.00' },
        { by: '12-31', percent: null },
      ],
      objectives: ['保障供水'],
      achieved: null,
      indicators: [...indicators],
      total,
    },
  };
}

export function finding(rule: string, severity: Finding['severity'], where = '/papers/0'): Finding {
  return {
    rule,
    name: 'a-rule',
    severity,
    at: where,
    message: { zh: '有一处不符', en: 'Something does not fit' },
    advice: { zh: '请核对', en: 'Please check' },
  };
}

export function newVersion(paper: Paper, more: Partial<NewVersion> = {}): NewVersion {
  return {
    paperId: null,
    region: '990001',
    unitKey: '301001',
    fiscalYear: 2026,
    position: 0,
    paper,
    notes: [],
    findings: [],
    cannotTell: [],
    file: null,
    importId: null,
    by: '张三',
    at,
    reason: '',
    step: 'import',
    ...more,
  };
}
