/** What published performance texts of Hebei have: Part 1 with overall and sub-objectives, forms with a spending plan and a column for the basis. */
import { instrument } from './source.ts';

export const hebeiForms = instrument({
  id: 'hebei-forms',
  number: null,
  title: { zh: '河北省部门预算绩效文本', en: 'Performance texts of departments in Hebei' },
  issuer: { zh: '河北省各级部门', en: 'departments of Hebei' },
  issued: null,
  clauses: {
    structure: {
      article: null,
      says: {
        zh: '第一部分为总体绩效目标、分项绩效目标和工作保障措施，第二部分为各项目绩效目标表。',
        en: 'Part 1 holds overall goal, sub-objectives and measures, Part 2 a form for each project.',
      },
      mark: 'form',
    },
    basis: {
      article: null,
      says: { zh: '表中设“指标值确定依据”一栏。', en: 'The form has a column for the basis of each target value.' },
      mark: 'form',
    },
    bands: {
      article: null,
      says: { zh: '旧表按优、良、中、差四档填写评价标准。', en: 'Older forms give four values: excellent, good, fair, poor.' },
      mark: 'form',
    },
  },
});
