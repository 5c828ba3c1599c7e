/**
 * The place of a value within its paper in words: "/papers/3/project/indicators/1/target/raw" is 指标第2行的指标值. Rows count from 1.
 * What has no word of its own takes that of the part that holds it.
 */
import { pointerSteps } from './pointer.ts';
import type { Language, Text } from './text.ts';
import { say } from './text.ts';

const fields: Readonly<Record<string, Text>> = {
  unit: { zh: '预算单位', en: 'unit' },
  fiscalYear: { zh: '预算年度', en: 'fiscal year' },
  statedTotal: { zh: '公布的合计', en: 'stated total' },
  overall: { zh: '总体绩效目标', en: 'overall objective' },
  items: { zh: '分项绩效目标', en: 'sub-objectives' },
  measures: { zh: '工作保障措施', en: 'supporting measures' },
  duties: { zh: '部门职责', en: 'duties' },
  tasks: { zh: '年度主要任务', en: 'tasks of the year' },
  'project/code': { zh: '项目编码', en: 'project code' },
  'project/name': { zh: '项目名称', en: 'project name' },
  amountUnit: { zh: '金额单位', en: 'unit of money' },
  budget: { zh: '预算数', en: 'budget' },
  fiscal: { zh: '财政资金', en: 'fiscal funds' },
  other: { zh: '其他资金', en: 'other funds' },
  execution: { zh: '预算执行情况', en: 'budget execution' },
  purpose: { zh: '资金用途', en: 'purpose' },
  spendingPlan: { zh: '资金支出计划', en: 'spending plan' },
  objectives: { zh: '绩效目标', en: 'objectives' },
  achieved: { zh: '目标完成情况', en: 'objectives achieved' },
  indicators: { zh: '绩效指标', en: 'indicators' },
  category: { zh: '一级指标', en: 'level-1 indicator' },
  kind: { zh: '二级指标', en: 'level-2 indicator' },
  name: { zh: '三级指标', en: 'indicator name' },
  description: { zh: '指标描述', en: 'description' },
  basis: { zh: '指标值确定依据', en: 'basis' },
  target: { zh: '指标值', en: 'target value' },
  weight: { zh: '分值', en: 'weight' },
  actual: { zh: '实际完成值', en: 'actual value' },
  expected: { zh: '全年预计完成情况', en: 'expected value' },
  score: { zh: '得分', en: 'score' },
  reason: { zh: '偏差原因及改进措施', en: 'reason and remedy' },
  rate: { zh: '执行率', en: 'execution rate' },
  total: { zh: '总分', en: 'total score' },
  others: { zh: '其他栏目', en: 'other cells' },
};

export function fieldText(pointer: string, language: Language): string {
  const steps = pointerSteps(pointer).slice(2);
  const parts: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (/^\d+$/u.test(step)) {
      const last = parts.pop() ?? '';
      parts.push(language === 'en' ? `${last} row ${Number(step) + 1}` : `${last}第${Number(step) + 1}行`);
      continue;
    }
    const isBudget = step === 'total' && steps[index - 1] === 'budget';
    const field = isBudget ? undefined : (fields[`${steps[index - 1] ?? ''}/${step}`] ?? fields[step]);
    if (field === undefined) continue;
    if (steps[index - 1] === 'budget') parts.pop();
    parts.push(say(field, language));
  }
  return parts.join(language === 'en' ? ', ' : '，');
}
