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
    'seen-mistakes': {
      article: null,
      says: { zh: '公开的绩效目标表中见到的填写问题。', en: 'Mistakes seen in published forms.' },
      mark: 'form',
    },
    labels: {
      article: null,
      says: { zh: '一级、二级指标使用固定名称，三代表格用词不同。', en: 'Levels 1 and 2 have fixed names, in three generations of forms.' },
      mark: 'form',
    },
    'unit-line': {
      article: null,
      says: { zh: '表头或表旁写明金额单位。', en: 'The unit of amounts is printed at the form.' },
      mark: 'form',
    },
    'operator-and-unit': {
      article: null,
      says: {
        zh: '指标值由符号、数值和计量单位组成，可在一格或三格。',
        en: 'A value has a sign, a number and a unit, in one cell or in three.',
      },
      mark: 'form',
    },
    'wuhai-weights': {
      article: null,
      says: {
        zh: '内蒙古乌海的申报表分值合计90分：产出50、效益30、满意度10，另10分留给预算执行率。',
        en: 'Declarations of Wuhai add up to 90 points: output 50, benefit 30, satisfaction 10; 10 are kept for execution.',
      },
      mark: 'form',
    },
    'category-templates': {
      article: null,
      says: {
        zh: '人员类和公用经费项目使用统一模板：四项指标各22.5分，预算执行10分，不设满意度指标。',
        en: 'Personnel and office running costs use a template: four indicators of 22.5 points each and 10 of execution, without satisfaction.',
      },
      mark: 'form',
    },
  },
});
