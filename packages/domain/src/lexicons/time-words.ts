import { lexicon } from './lexicon.ts';

/** Words by which an indicator is one of time. Source: names and values of timeliness indicators on published forms. */
export const timeWords = lexicon({ zh: '时效用词', en: 'words of time' }, '2015-05-21', 'form', [
  '及时',
  '按时',
  '按期',
  '准时',
  '如期',
  '时间',
  '时限',
  '时长',
  '期限',
  '工期',
  '周期',
  '进度',
  '时效',
  '日期',
  '响应',
  '月底',
  '每月',
  '按月',
  '季度',
  '年底',
  '日前',
  '天数',
  '工作日',
  '小时',
]);
