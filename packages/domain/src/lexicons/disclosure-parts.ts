import { parameter } from '../dated.ts';

/**
 * Parts of a department's disclosure, in the words of their titles; "a|b" is met by either. Source: catalogues that cite 财预〔2016〕143号;
 * the full set of tables is not confirmed.
 */
export const budgetParts = parameter<readonly string[]>(
  { zh: '预算公开的必要部分', en: 'Parts of the disclosed budget' },
  {
    from: '2016-10-27',
    mark: 'form',
    value: [
      '职责|职能',
      '机构',
      '收支总表|收支预算总表',
      '收入总表|收入预算总表',
      '支出总表|支出预算总表',
      '财政拨款收支',
      '一般公共预算支出|一般公共预算财政拨款支出',
      '基本支出',
      '三公',
      '政府性基金',
      '机关运行经费',
      '政府采购',
      '绩效目标',
    ],
  },
);

export const finalAccountsParts = parameter<readonly string[]>(
  { zh: '决算公开的必要部分', en: 'Parts of the disclosed final accounts' },
  {
    from: '2016-10-27',
    mark: 'form',
    value: [
      '职责|职能',
      '机构',
      '收支总表|收入支出决算总表|收支决算总表',
      '收入总表|收入决算表|收入决算总表',
      '支出总表|支出决算表|支出决算总表',
      '财政拨款收支|财政拨款收入支出',
      '一般公共预算支出|一般公共预算财政拨款支出',
      '基本支出',
      '三公',
      '政府性基金',
      '机关运行经费',
      '政府采购',
      '绩效评价|绩效自评|绩效情况',
    ],
  },
);
