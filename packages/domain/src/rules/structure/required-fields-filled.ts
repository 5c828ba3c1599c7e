/** The fields without which a target declaration says nothing are filled in: name, code, unit, amount, goal, one indicator. */
import type { Department } from '../../exchange.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, departmentTargetsPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { type Answer, answer, called, ofDeclaredProject, type PaperRule, type PaperSubject } from '../rule.ts';
import { hasCodeCell } from './shared-code-cell.ts';

const noAmounts = { total: null, fiscal: null, other: null, basic: null, project: null, rows: [] };

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
  check(subject) {
    const { paper, at } = subject;
    if (paper.kind === 'department-targets' && paper.department !== null) return asksDepartment(subject, paper.department);
    return ofDeclaredProject(subject, (project, place) => {
      const { unit } = paper;
      return missingIn(`项目${called(project)}`, `project ${called(project)}`, [
        [isBlank(project.name), `${place}/name`, '项目名称', 'project name'],
        [isBlank(project.code) && hasCodeCell(paper, place), `${place}/code`, '项目编码', 'project code'],
        [isBlank(unit.code) && isBlank(unit.name), `${at}/unit`, '预算单位', 'unit'],
        [project.budget.total === null && !subject.unreadable.has(`${place}/budget/total`), `${place}/budget/total`, '预算数', 'budget'],
        [project.objectives.every(isBlank), `${place}/objectives`, '绩效目标', 'goal'],
        [project.indicators.length === 0, `${place}/indicators`, '绩效指标', 'indicators'],
      ]);
    });
  },
  examples: {
    passes: [
      { name: 'all filled in', subject: asPaper(examplePaper()) },
      { name: 'a whole-department form filled in', subject: asPaper(departmentTargetsPaper()) },
      {
        name: 'an amount of a whole-department form that cannot be read is not blank',
        subject: asPaper(departmentTargetsPaper({ budget: noAmounts }), ['/papers/0/department/budget/total']),
      },
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
      {
        name: 'a whole-department form without amount',
        subject: asPaper(departmentTargetsPaper({ budget: noAmounts })),
        at: ['/papers/0/department/budget/total'],
      },
      {
        name: 'a whole-department form without unit, goal and indicators',
        subject: asPaper(departmentTargetsPaper({ objectives: [''], indicators: [] }, { unit: { code: null, name: ' ' } })),
        at: ['/papers/0/unit'],
      },
      {
        name: 'a whole-department form without goal',
        subject: asPaper(departmentTargetsPaper({ objectives: [] })),
        at: ['/papers/0/department/objectives'],
      },
      {
        name: 'a whole-department form without indicators',
        subject: asPaper(departmentTargetsPaper({ indicators: [] })),
        at: ['/papers/0/department/indicators'],
      },
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

type Field = readonly [missing: boolean, at: string, zh: string, en: string];

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** A whole-department form has neither name nor code of a project. */
function asksDepartment({ paper, at, unreadable }: PaperSubject, { budget, objectives, indicators }: Department): Answer {
  const place = `${at}/department`;
  return missingIn('部门整体支出绩效目标', 'the whole-department form', [
    [isBlank(paper.unit.code) && isBlank(paper.unit.name), `${at}/unit`, '部门名称', 'department'],
    [budget.total === null && !unreadable.has(`${place}/budget/total`), `${place}/budget/total`, '预算金额', 'budget'],
    [objectives.every(isBlank), `${place}/objectives`, '年度总体目标', 'goal'],
    [indicators.length === 0, `${place}/indicators`, '绩效指标', 'indicators'],
  ]);
}

function missingIn(zh: string, en: string, fields: readonly Field[]): Answer {
  const missing = fields.filter(([isMissing]) => isMissing);
  const [first] = missing;
  if (first === undefined) return answer([]);
  return answer([
    {
      at: first[1],
      because: {
        zh: `${zh}的${missing.map(([, , word]) => `“${word}”`).join('、')}空白，这些是必填项。`,
        en: `In ${en} required fields are blank: ${missing.map(([, , , word]) => word).join(', ')}.`,
      },
    },
  ]);
}
