/** A disclosure holds every part that it is to have: duties, organisation, the tables, the explanations, the targets or results. */
import { budgetParts, finalAccountsParts } from '../../lexicons/disclosure-parts.ts';
import { bare } from '../../norm.ts';
import { caiyu2016143 } from '../../sources/caiyu-2016-143.ts';
import { cite } from '../../sources/source.ts';
import type { DepartmentYearRule } from '../rule.ts';
import { asksDisclosures, disclosureText, faults, notMeant, unitCalled, unknown } from './shared-disclosures.ts';
import { disclosing, withEvidence } from './shared-examples.ts';

const whole = [
  '部门职责',
  '机构设置',
  '部门预算收支总表',
  '部门预算收入总表',
  '部门预算支出总表',
  '部门预算财政拨款收支总表',
  '一般公共预算财政拨款支出表',
  '一般公共预算基本支出表',
  '“三公”经费支出表',
  '政府性基金预算支出表',
  '机关运行经费说明',
  '政府采购说明',
  '项目绩效目标',
];
const wholeAccounts = [
  ...whole.slice(0, 2),
  '收入支出决算总表',
  '收入决算表',
  '支出决算表',
  '财政拨款收入支出决算总表',
  ...whole.slice(6, -1),
  '绩效自评结果',
];

export const partsDisclosed: DepartmentYearRule = {
  code: 'D-03',
  name: 'parts-disclosed',
  subject: 'departmentYear',
  title: { zh: '公开内容完整', en: 'Every part is disclosed' },
  source: [cite(caiyu2016143, 'parts'), cite(caiyu2016143, 'scope')],
  since: '2016-10-27',
  severity: 'warning',
  parameters: { budgetParts, finalAccountsParts },
  advice: {
    zh: '请补充缺少的部分；没有内容的，请公开空表并说明。',
    en: 'Add what is missing; where there is nothing to show, publish the empty table and say so.',
  },
  why: {
    zh: '缺少表格或绩效信息的公开，社会看不到钱花在哪里、办成什么。',
    en: 'Without a table or the performance information nobody can see where money goes and what it brings.',
  },
  check: (subject, asking) =>
    asksDisclosures(subject, (disclosure, at) => {
      const { publishedOn, parts, of } = disclosure;
      const what = disclosureText[of];
      if (publishedOn === null) return notMeant(`${what.zh}没有公开。`, `The ${what.en} is not disclosed.`);
      if (parts === undefined)
        return unknown(`不知道${what.zh}公开了哪些部分。`, `Which parts of the ${what.en} were disclosed is not known.`);
      const titles = parts.map(bare);
      const missing = asking
        .of(of === 'budget' ? budgetParts : finalAccountsParts)
        .map((part) => part.split('|'))
        .filter((words) => !titles.some((title) => words.some((word) => title.includes(bare(word)))));
      if (missing.length === 0) return faults();
      const names = missing.map(([word]) => `“${word}”`);
      return faults({
        at,
        because: {
          zh: `${unitCalled(disclosure)}公开的${what.zh}缺少${names.join('、')}。`,
          en: `The disclosed ${what.en} of ${unitCalled(disclosure)} lacks: ${names.join(', ')}.`,
        },
      });
    }),
  examples: {
    passes: [
      { name: 'a whole budget', subject: disclosing({ parts: whole }) },
      { name: 'whole final accounts', subject: disclosing({ of: 'final-accounts', parts: wholeAccounts }) },
      { name: 'not disclosed: another rule asks', subject: disclosing({ publishedOn: null, parts: [] }) },
    ],
    fails: [
      { name: 'no targets', subject: disclosing({ parts: whole.slice(0, -1) }), at: ['/papers/0'] },
      { name: 'nothing', subject: disclosing({ parts: [] }), at: ['/papers/0'] },
      {
        name: 'final accounts with targets and no results',
        subject: disclosing({ of: 'final-accounts', parts: [...wholeAccounts.slice(0, -1), '项目绩效目标'] }),
        at: ['/papers/0'],
      },
      {
        name: 'a budget with results and no targets',
        subject: disclosing({ parts: [...whole.slice(0, -1), '绩效自评结果'] }),
        at: ['/papers/0'],
      },
    ],
    cannotTell: [
      { name: 'nothing known', subject: withEvidence({}) },
      { name: 'parts not known', subject: disclosing({}) },
    ],
  },
};
