/** What forms in use print, as seen in published department texts. Practice, not law. */
import { instrument } from './source.ts';

export const publishedForms = instrument({
  id: 'published-forms',
  number: null,
  title: { zh: '各地公开的绩效目标表', en: 'Performance forms published by departments' },
  issuer: { zh: '各级预算部门和单位', en: 'departments and units' },
  issued: null,
  clauses: {
    'budget-of-two-parts': {
      article: null,
      says: {
        zh: '表中预算数下列“其中：财政资金”和“其他资金”，两项合计为预算数。',
        en: 'The form prints under the budget “of which: fiscal funds” and “other funds”; the two add up to it.',
      },
      mark: 'form',
    },
    'spending-plan': {
      article: null,
      says: {
        zh: '河北的表格设“资金支出计划（%）”一栏，按月份填写累计百分比，年末为100。',
        en: 'Forms of Hebei have a row “spending plan (%)”: cumulative percent by checkpoint, 100 at the end of the year.',
      },
      mark: 'form',
    },
    'indicator-rows': {
      article: null,
      says: {
        zh: '每项绩效指标占一行，填写三级指标名称和指标值。',
        en: 'Each indicator has a row with its name and its target value.',
      },
      mark: 'form',
    },
    'stated-total': {
      article: null,
      says: {
        zh: '部门整体绩效目标文本有时写明项目预算合计。',
        en: 'The text of a department sometimes states the total of its projects.',
      },
      mark: 'form',
    },
  },
});
