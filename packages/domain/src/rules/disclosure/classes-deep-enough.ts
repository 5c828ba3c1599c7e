/** Published spending goes down to the item (项, 7 digits) of the functional class, basic spending to the economic class (款, 5 digits). */
import { parameter } from '../../dated.ts';
import { budgetLawRegulation } from '../../sources/budget-law-regulation.ts';
import { cite } from '../../sources/source.ts';
import type { Text } from '../../text.ts';
import { answer, cannotTell, type DepartmentYearRule, type FoundFault } from '../rule.ts';
import { budgetTable, withEvidence } from './shared-examples.ts';

const functionDigits = parameter<number>(
  { zh: '支出功能分类列到项的编码位数', en: 'Digits of an item of the functional class' },
  { from: '2020-10-01', value: 7, mark: 'unconfirmed' },
);
const economicDigits = parameter<number>(
  { zh: '支出经济分类列到款的编码位数', en: 'Digits of an economic class' },
  { from: '2020-10-01', value: 5, mark: 'unconfirmed' },
);

export const classesDeepEnough: DepartmentYearRule = {
  code: 'D-04',
  name: 'classes-deep-enough',
  subject: 'departmentYear',
  title: { zh: '功能分类列到项、基本支出经济分类列到款', en: 'Classes go to item and economic class' },
  source: [cite(budgetLawRegulation, 'article-6-depth')],
  since: '2020-10-01',
  severity: 'error',
  parameters: { functionDigits, economicDigits },
  advice: {
    zh: '请把支出按功能分类列到项，基本支出按经济分类列到款。',
    en: 'Give spending by item of the functional class, and basic spending by economic class.',
  },
  why: {
    zh: '只列到类、款的支出看不出具体用途。',
    en: 'Spending that is given by large classes alone does not show what it is for.',
  },
  check({ papers, related }, asking) {
    const start = papers[0]?.at ?? '/papers/0';
    const [table] = papers.flatMap(({ paper }) => related.budgetTable(paper.unit, paper.fiscalYear) ?? []);
    if (table === undefined) return cannotTell(start, '没有预算表，无从核对。', 'There is no budget table to look at.');
    const found = (codes: readonly string[] | undefined, digits: number, zh: string, en: string): readonly FoundFault[] => {
      const short = tooShort(codes ?? [], digits);
      return short.length === 0 ? [] : [{ at: start, because: tell(short, digits, { zh, en }) }];
    };
    const faults = [
      ...found(table.functionCodes, asking.of(functionDigits), '支出功能分类没有列到项', 'The functional class does not go to the item'),
      ...found(
        table.economicCodes,
        asking.of(economicDigits),
        '基本支出经济分类没有列到款',
        'Basic spending does not go to the economic class',
      ),
    ];
    if (faults.length === 0 && (table.functionCodes === undefined || table.economicCodes === undefined))
      return cannotTell(start, '预算表的分类编码没有提供。', 'The codes of the classes of the budget table are not given.');
    return answer(faults);
  },
  examples: {
    passes: [
      { name: 'to item and class', subject: budgetTable({ functionCodes: ['2140106', '2140112'], economicCodes: ['30101', '30201'] }) },
      {
        name: 'subtotals above the items',
        subject: budgetTable({ functionCodes: ['214', '21401', '2140106'], economicCodes: ['301', '30101'] }),
      },
      { name: 'printed with blanks', subject: budgetTable({ functionCodes: ['214 01 06'], economicCodes: [] }) },
    ],
    fails: [
      {
        name: 'function to 款 alone',
        subject: budgetTable({ functionCodes: ['214', '21401'], economicCodes: ['30101'] }),
        at: ['/papers/0'],
      },
      {
        name: 'economy to 类 alone, beside another class',
        subject: budgetTable({ functionCodes: ['2140106'], economicCodes: ['301', '30201'] }),
        at: ['/papers/0'],
      },
      { name: 'both', subject: budgetTable({ functionCodes: ['21401'], economicCodes: ['302'] }), at: ['/papers/0', '/papers/0'] },
      { name: 'function short, economy not given', subject: budgetTable({ functionCodes: ['21401'] }), at: ['/papers/0'] },
      { name: 'a code too long', subject: budgetTable({ functionCodes: ['21401061'], economicCodes: ['30101'] }), at: ['/papers/0'] },
    ],
    cannotTell: [
      { name: 'no budget table', subject: withEvidence({}) },
      { name: 'codes not given', subject: budgetTable({}) },
      { name: 'function alone given', subject: budgetTable({ functionCodes: ['2140106'] }) },
      { name: 'economy alone given', subject: budgetTable({ economicCodes: ['30101'] }) },
    ],
  },
};

/** A code of another length that is no subtotal of one that goes deep enough. */
function tooShort(printed: readonly string[], digits: number): readonly string[] {
  const codes = printed.map((code) => code.replaceAll(/\s/gu, ''));
  const subtotals = new Set<string>();
  for (const code of codes) if (code.length === digits) for (let end = 1; end <= digits; end += 1) subtotals.add(code.slice(0, end));
  return codes.filter((code) => !subtotals.has(code));
}

function tell(codes: readonly string[], digits: number, { zh, en }: Text): Text {
  return {
    zh: `${zh}（${digits}位）：${codes.join('、')}。`,
    en: `${en} (${digits} digits): ${codes.join(', ')}.`,
  };
}
