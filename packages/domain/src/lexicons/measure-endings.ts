import { lexicon } from './lexicon.ts';

/** Endings by which a name says what is measured although it begins with a verb of work (培训人数, 维护费用). Source: indicators of published forms and libraries. */
export const measureEndings = lexicon({ zh: '量值词尾', en: 'endings that name a measure' }, '2015-05-21', 'form', [
  '率',
  '度',
  '数',
  '量',
  '次',
  '性',
  '额',
  '值',
  '比',
  '比例',
  '时间',
  '时限',
  '面积',
  '里程',
  '成本',
  '费用',
]);
