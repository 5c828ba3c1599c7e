/** The fields without which a target declaration says nothing are filled in: name, code, unit, amount, goal, one indicator. */
import type { Paper } from '../../exchange.ts';
import type { Text } from '../../text.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, called, ofDeclaredProject, type PaperRule } from '../rule.ts';

/** A form without a cell for the code asks for none. Where places are known, a blank cell has one too. */
function hasCodeCell({ origins }: Paper, at: string): boolean {
  return origins === undefined || Object.keys(origins).length === 0 || origins[`${at}/code`] !== undefined;
}

export const requiredFieldsFilled: PaperRule = {
  code: 'S-01',
  name: 'required-fields-filled',
  subject: 'paper',
  title: { zh: '必填项不能空白', en: 'Required fields are filled in' },
  source: [cite(caiyu201588, 'review-completeness')],
  since: '2015-05-21',
  severity: 'error',
  advice: { zh: '请补填空白的必填项。', en: 'Fill in the blank fields.' },
  why: {
    zh: '缺少名称、编码、单位、金额、目标或指标的项目，无法审核，也无法与预算对上。',
    en: 'A project without name, code, unit, amount, goal or indicator can neither be reviewed nor matched with the budget.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) => {
      const { unit } = subject.paper;
      const missing: { readonly at: string; readonly word: Text }[] = [];
      const isBlank = (text: string | null) => text === null || text.trim() === '';
      const ask = (blank: boolean, place: string, zh: string, en: string) => {
        if (blank) missing.push({ at: place, word: { zh, en } });
      };
      ask(isBlank(project.name), `${at}/name`, '项目名称', 'project name');
      ask(isBlank(project.code) && hasCodeCell(subject.paper, at), `${at}/code`, '项目编码', 'project code');
      ask(isBlank(unit.code) && isBlank(unit.name), `${subject.at}/unit`, '预算单位', 'unit');
      ask(project.budget.total === null && !subject.unreadable.has(`${at}/budget/total`), `${at}/budget/total`, '预算数', 'budget');
      ask(project.objectives.every(isBlank), `${at}/objectives`, '绩效目标', 'goal');
      ask(project.indicators.length === 0, `${at}/indicators`, '绩效指标', 'indicators');
      const [first] = missing;
      if (first === undefined) return answer([]);
      const zh = missing.map(({ word }) => `“${word.zh}”`).join('、');
      const en = missing.map(({ word }) => word.en).join(', ');
      return answer([
        {
          at: first.at,
          because: {
            zh: `项目${called(project)}的${zh}空白，这些是必填项。`,
            en: `In project ${called(project)} required fields are blank: ${en}.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'all filled in', subject: asPaper(examplePaper()) },
      {
        name: 'no code in a form without a cell for it',
        subject: asPaper(examplePaper({ code: null }, { origins: { '/papers/0/project/name': { line: 1 } } })),
      },
      {
        name: 'an amount that cannot be read is not blank',
        subject: asPaper(examplePaper({ budget: { total: null, fiscal: '1.00', other: null } }), ['/papers/0/project/budget/total']),
      },
    ],
    fails: [
      { name: 'no code', subject: asPaper(examplePaper({ code: null })), at: ['/papers/0/project/code'] },
      {
        name: 'a blank cell for the code',
        subject: asPaper(examplePaper({ code: null }, { origins: { '/papers/0/project/code': { line: 1 } } })),
        at: ['/papers/0/project/code'],
      },
      { name: 'goal of blanks', subject: asPaper(examplePaper({ objectives: [' '] })), at: ['/papers/0/project/objectives'] },
      {
        name: 'no unit and no indicator',
        subject: asPaper(examplePaper({ indicators: [] }, { unit: { code: null, name: null } })),
        at: ['/papers/0/unit'],
      },
      {
        name: 'no amount',
        subject: asPaper(
          examplePaper({
            budget: { total: null, fiscal: null, other: null },
            indicators: [exampleIndicator('产出指标', '数量指标', '新建水井', '12眼')],
          }),
        ),
        at: ['/papers/0/project/budget/total'],
      },
    ],
    cannotTell: [],
  },
};
