import { lexicon } from './lexicon.ts';

/** What a template leaves to be replaced, wherever it stands. Source: templates of forms in use. */
export const placeholders = lexicon({ zh: '模板占位符', en: 'placeholders of templates' }, '2015-05-21', 'form', [
  'XX',
  'xx',
  '某某',
  '○○',
  '**',
  '待填',
]);

/** What is a placeholder where a cell holds nothing else. ×× inside a name may be one that was made anonymous. Source: templates of forms in use. */
export const wholePlaceholders = lexicon({ zh: '单独成格的占位内容', en: 'placeholders that fill a cell' }, '2015-05-21', 'form', [
  '详见附件',
  '待定',
  '××',
  '×××',
]);
