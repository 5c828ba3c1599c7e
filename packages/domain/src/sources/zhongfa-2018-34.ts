/** Opinion on the full implementation of budget performance management (中发〔2018〕34号). */
import { instrument } from './source.ts';

export const zhongfa201834 = instrument({
  id: 'zhongfa-2018-34',
  number: '中发〔2018〕34号',
  title: { zh: '关于全面实施预算绩效管理的意见', en: 'Opinion on the full implementation of budget performance management' },
  issuer: { zh: '中共中央、国务院', en: 'Central Committee and State Council' },
  issued: '2018-09',
  clauses: {
    'targets-cover': {
      article: null,
      says: {
        zh: '绩效目标要包括产出、成本，还要包括经济效益、社会效益、生态效益、可持续影响和服务对象满意度。',
        en: 'Targets cover output and cost, and also economic, social and ecological benefit, lasting effect and the satisfaction of those served.',
      },
      mark: 'form',
    },
    'targets-first': {
      article: null,
      says: {
        zh: '设置绩效目标是安排预算的前提，财政部门审核绩效目标并与预算同步批复。',
        en: 'Targets come before a budget; the finance authority reviews them and approves them together with it.',
      },
      mark: 'form',
    },
    'two-tracks': {
      article: null,
      says: {
        zh: '对绩效目标实现程度和预算执行进度实行“双监控”。',
        en: 'Both the attainment of targets and the progress of spending are monitored.',
      },
      mark: 'form',
    },
    'full-coverage': {
      article: null,
      says: {
        zh: '绩效管理覆盖所有财政资金，项目均设定绩效目标。',
        en: 'Performance management covers all fiscal money; every project has targets.',
      },
      mark: 'form',
    },
    'use-of-results': {
      article: null,
      says: { zh: '绩效评价结果与预算安排、政策调整挂钩。', en: 'Results are tied to budgets and to changes of policy.' },
      mark: 'form',
    },
  },
});
