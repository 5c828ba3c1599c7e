/** Each project serves a goal of the department: Part 1 mentions a key word of its name. */
import { keyWordsOf, mentions } from '../../facts/key-words.ts';
import { commonWords } from '../../lexicons/common-words.ts';
import { workVerbs } from '../../lexicons/work-verbs.ts';
import { norm } from '../../norm.ts';
import { hebeiForms } from '../../sources/hebei-forms.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asDepartmentYear, examplePaper, objectivesPaper } from '../example-papers.ts';
import {
  answer,
  called,
  cannotTell,
  type DeclaredPaper,
  declaredIn,
  type DepartmentYearRule,
  doesNotApply,
  type FoundFault,
} from '../rule.ts';
import { partsOne, projectNamed, withItems } from './shared-part-one.ts';

export const projectInDepartmentGoals: DepartmentYearRule = {
  code: 'G-10',
  name: 'project-in-department-goals',
  subject: 'departmentYear',
  title: { zh: '项目对应部门目标', en: 'Each project serves a goal of the department' },
  source: [cite(hebeiForms, 'structure'), cite(zhongfa201834, 'full-coverage')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { commonWords, workVerbs },
  advice: { zh: '请在部门整体绩效目标中写明这个项目服务的目标。', en: 'Say in the goals of the department what this project serves.' },
  why: {
    zh: '部门目标没有提到的项目，看不出为什么要做。',
    en: 'Why a project is done that no goal of the department mentions, nobody can see.',
  },
  check(subject, asking) {
    const start = subject.papers[0]?.at ?? '/papers/0';
    const parts = partsOne(subject.papers);
    if (parts.length === 0) return doesNotApply(start, '文本没有部门整体绩效目标。', 'The text has no goals of the department.');
    const projects = declaredIn(subject);
    if (projects.length === 0) return doesNotApply(start, '没有项目支出绩效目标表。', 'There is no target declaration of a project.');
    const text = norm(
      parts
        .flatMap(({ objectives: { overall, items, measures } }) => [
          overall,
          ...[...items, ...measures].flatMap((each) => [each.title, each.text]),
        ])
        .join('\n'),
    );
    if (text === '') return cannotTell(parts[0]?.at ?? start, '部门整体绩效目标空白。', 'The goals of the department are blank.');
    const findings: FoundFault[] = [];
    let open: DeclaredPaper | null = null;
    for (const declared of projects) {
      const words = keyWordsOf(declared.project.name ?? '', asking);
      if (words.length === 0) open ??= declared;
      else if (!mentions(text, words)) {
        findings.push({
          at: `${declared.at}/project/name`,
          because: {
            zh: `部门整体绩效目标没有提到项目${called(declared.project)}。`,
            en: `The goals of the department do not mention project ${called(declared.project)}.`,
          },
        });
      }
    }
    if (findings.length === 0 && open !== null)
      return cannotTell(
        `${open.at}/project/name`,
        `项目${called(open.project)}的名称没有可以对照的词。`,
        `The name of project ${called(open.project)} has no word to compare by.`,
      );
    return answer(findings);
  },
  examples: {
    passes: [
      { name: 'in the overall goal', subject: asDepartmentYear([withItems(), examplePaper()]) },
      { name: 'in a sub-objective', subject: asDepartmentYear([withItems('一是管好供水管网。'), projectNamed('供水管网专项经费')]) },
      { name: 'in a measure', subject: asDepartmentYear([withItems(), projectNamed('2024年校舍安全工程')]) },
      { name: 'no Part 1', subject: asDepartmentYear([examplePaper()]) },
      { name: 'no projects', subject: asDepartmentYear([withItems()]) },
    ],
    fails: [
      {
        name: 'one of two',
        subject: asDepartmentYear([withItems('一是加强养护。'), examplePaper(), projectNamed('供水管网')]),
        at: ['/papers/2/project/name'],
      },
      {
        name: 'a year in common is none',
        subject: asDepartmentYear([withItems(), projectNamed('2024年供水管网')]),
        at: ['/papers/1/project/name'],
      },
      {
        name: 'beside one without key words',
        subject: asDepartmentYear([withItems(), projectNamed('重点工作经费'), projectNamed('供水管网')]),
        at: ['/papers/2/project/name'],
      },
    ],
    cannotTell: [
      { name: 'no key words', subject: asDepartmentYear([withItems(), projectNamed('重点工作经费')]) },
      { name: 'no name', subject: asDepartmentYear([withItems(), projectNamed(null)]) },
      {
        name: 'a blank Part 1',
        subject: asDepartmentYear([{ ...objectivesPaper(null), objectives: { overall: ' ', items: [], measures: [] } }, examplePaper()]),
      },
    ],
  },
};
