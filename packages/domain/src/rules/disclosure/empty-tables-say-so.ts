/** A published table without figures says that it has none (本表无数据). */
import { caiyu2016143 } from '../../sources/caiyu-2016-143.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import type { DepartmentYearRule } from '../rule.ts';
import { asksDisclosures, disclosureText, faults, notMeant, unitCalled, unknown } from './shared-disclosures.ts';
import { disclosing, withEvidence } from './shared-examples.ts';

const funds = { name: '政府性基金预算支出表', empty: true, saysEmpty: false };
const spending = { name: '支出总表', empty: false, saysEmpty: false };

export const emptyTablesSaySo: DepartmentYearRule = {
  code: 'D-06',
  name: 'empty-tables-say-so',
  subject: 'departmentYear',
  title: { zh: '空表注明没有数据', en: 'An empty table says that it is empty' },
  source: [cite(systemConfiguration, 'disclosure-checks'), cite(caiyu2016143, 'scope')],
  since: '2016-10-27',
  severity: 'warning',
  advice: { zh: '请在表下注明“本表无数据”并说明原因。', en: 'Print below the table that it holds no figures, and why.' },
  why: {
    zh: '没有说明的空表，分不清是没有这项收支还是漏填。',
    en: 'Of an empty table nobody can tell whether there is no such money or the figures were left out.',
  },
  check: (subject) =>
    asksDisclosures(subject, (disclosure, at) => {
      const { publishedOn, tables, of } = disclosure;
      const what = disclosureText[of];
      if (publishedOn === null) return notMeant(`${what.zh}没有公开。`, `The ${what.en} is not disclosed.`);
      if (tables === undefined)
        return unknown(`不知道${what.zh}公开了哪些表。`, `Which tables of the ${what.en} were disclosed is not known.`);
      return faults(
        ...tables
          .filter(({ empty, saysEmpty }) => empty && !saysEmpty)
          .map(({ name }) => ({
            at,
            because: {
              zh: `${unitCalled(disclosure)}公开的${what.zh}中，“${name}”是空表，没有注明没有数据。`,
              en: `In the disclosed ${what.en} of ${unitCalled(disclosure)} the table “${name}” is empty and does not say so.`,
            },
          })),
      );
    }),
  examples: {
    passes: [
      { name: 'it says so', subject: disclosing({ tables: [spending, { ...funds, saysEmpty: true }] }) },
      { name: 'no table at all', subject: disclosing({ tables: [] }) },
      { name: 'not disclosed', subject: disclosing({ publishedOn: null, tables: [funds] }) },
    ],
    fails: [
      { name: 'it does not', subject: disclosing({ tables: [spending, funds] }), at: ['/papers/0'] },
      {
        name: 'two tables, of budget and final accounts',
        subject: disclosing({ tables: [funds] }, { of: 'final-accounts', tables: [{ ...funds, name: '国有资本经营预算支出表' }] }),
        at: ['/papers/0', '/papers/0'],
      },
    ],
    cannotTell: [
      { name: 'nothing known', subject: withEvidence({}) },
      { name: 'tables not known', subject: disclosing({}) },
    ],
  },
};
