import { lexicon } from './lexicon.ts';

/** Verbs that name work to be done and no result, at the start of an indicator's name. Source: reviewers' complaint “目标=工作内容”, training notes; published forms. */
export const workVerbs = lexicon({ zh: '工作动词', en: 'verbs of work' }, '2015-05-21', 'form', [
  '加强',
  '推进',
  '开展',
  '做好',
  '落实',
  '组织',
  '建立',
  '健全',
  '完善',
  '指导',
  '督导',
  '宣传',
  '维护',
  '惩治',
  '预防',
  '切实',
  '积极',
]);
