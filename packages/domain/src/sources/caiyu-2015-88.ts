/** Measures for performance targets of central departments (财预〔2015〕88号). Its full text was not read; local rules repeat it closely. */
import { instrument } from './source.ts';

export const caiyu201588 = instrument({
  id: 'caiyu-2015-88',
  number: '财预〔2015〕88号',
  title: { zh: '中央部门预算绩效目标管理办法', en: 'Measures for the performance targets of central departments' },
  issuer: { zh: '财政部', en: 'Ministry of Finance' },
  issued: '2015-05-21',
  clauses: {
    content: {
      article: null,
      says: {
        zh: '绩效目标包括预期产出和预期效果，并细化为带有指标值的绩效指标。',
        en: 'Targets state the expected output and the expected effect, each broken down into indicators with values.',
      },
      mark: 'unconfirmed',
    },
    'review-completeness': {
      article: null,
      says: {
        zh: '完整性审核：表格填报完整、格式规范、没有缺项，目标明确清晰。',
        en: 'Review of completeness: the form is filled in wholly, in proper format, without gaps; goals are clear.',
      },
      mark: 'unconfirmed',
    },
    'review-appropriateness': {
      article: null,
      says: {
        zh: '适当性审核：绩效目标与资金规模相匹配，资金分配合理。',
        en: 'Review of appropriateness: goals and amount of money match, and the money is allocated reasonably.',
      },
      mark: 'unconfirmed',
    },
    'review-feasibility': {
      article: null,
      says: {
        zh: '可行性审核：实施方案经过论证测算，组织、资金、制度等条件具备。',
        en: 'Review of feasibility: the way there is argued and calculated; organisation, money and rules are in place.',
      },
      mark: 'unconfirmed',
    },
    'review-relevance': {
      article: null,
      says: {
        zh: '相关性审核：绩效目标与政策、职责、规划相关，绩效指标与绩效目标相关联、细化量化。',
        en: 'Review of relevance: goals follow policy, duty and plan; indicators belong to the goal and are refined and quantified.',
      },
      mark: 'unconfirmed',
    },
    'four-requirements': {
      article: null,
      says: {
        zh: '绩效目标应当指向明确、细化量化、合理可行、相应匹配。',
        en: 'Targets are clear in direction, refined and quantified, reasonable and feasible, and match the task and the money.',
      },
      mark: 'form',
    },
    'value-standards': {
      article: null,
      says: { zh: '指标值参照历史标准、行业标准、计划标准确定。', en: 'Values follow historical, sector and plan standards.' },
      mark: 'unconfirmed',
    },
  },
});
