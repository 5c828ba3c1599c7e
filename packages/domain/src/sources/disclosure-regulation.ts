/** Regulation on the disclosure of government information (政府信息公开条例). */
import { instrument } from './source.ts';

export const disclosureRegulation = instrument({
  id: 'disclosure-regulation',
  number: '国务院令第711号',
  title: { zh: '中华人民共和国政府信息公开条例', en: 'Regulation on the disclosure of government information' },
  issuer: { zh: '国务院', en: 'State Council' },
  issued: '2019-04-03',
  clauses: {
    'article-20-7': {
      article: { zh: '第二十条第七项', en: 'Article 20, item 7' },
      says: { zh: '行政机关主动公开财政预算、决算信息。', en: 'Budgets and final accounts are disclosed without being asked for.' },
      mark: 'text',
    },
  },
});
