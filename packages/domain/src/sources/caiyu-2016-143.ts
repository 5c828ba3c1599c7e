/** Procedure for disclosing local budgets and final accounts (财预〔2016〕143号). Articles 1 to 4 were read, the rest seen through catalogues that cite it. */
import { instrument } from './source.ts';

export const caiyu2016143 = instrument({
  id: 'caiyu-2016-143',
  number: '财预〔2016〕143号',
  title: { zh: '地方预决算公开操作规程', en: 'Procedure for disclosing local budgets and final accounts' },
  issuer: { zh: '财政部', en: 'Ministry of Finance' },
  issued: '2016-10-27',
  clauses: {
    scope: {
      article: { zh: '第一条至第四条', en: 'Articles 1 to 4' },
      says: {
        zh: '以公开为常态、不公开为例外，及时、准确、规范地公开。',
        en: 'Openness is the rule, secrecy the exception; timely, accurate, in standard form.',
      },
      mark: 'text',
    },
    parts: {
      article: null,
      says: {
        zh: '公开部门职责、机构、各张预算表、情况说明和重点项目绩效目标。',
        en: 'Duties, organisation, the budget tables, the explanations and the targets of key projects are disclosed.',
      },
      mark: 'form',
    },
  },
});
