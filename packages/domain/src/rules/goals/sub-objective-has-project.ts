/** Each sub-objective (分项绩效目标) of the department has a project that mentions one of its key words. */
import { keyWordsOf, mentions } from '../../facts/key-words.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { commonWords } from '../../lexicons/common-words.ts';
import { workVerbs } from '../../lexicons/work-verbs.ts';
import { hebeiForms } from '../../sources/hebei-forms.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asDepartmentYear, examplePaper } from '../example-papers.ts';
import { answer, cannotTell, declaredIn, type DepartmentYearRule, doesNotApply, type FoundFault } from '../rule.ts';
import { partsOne, projectNamed, textOf, withItems } from './shared-part-one.ts';

const item = (index: number) => `/papers/0/objectives/items/${index}/text`;

export const subObjectiveHasProject: DepartmentYearRule = {
  code: 'G-09',
  name: 'sub-objective-has-project',
  subject: 'departmentYear',
  title: { zh: '分项绩效目标有项目支撑', en: 'Each sub-objective has a project' },
  source: [cite(hebeiForms, 'structure'), cite(zhongfa201834, 'full-coverage')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { commonWords, workVerbs },
  advice: {
    zh: '请说明这项目标由哪个项目承担；不需要专门资金的，也请写明。',
    en: 'Say which project carries this sub-objective, or that it needs no money of its own.',
  },
  why: { zh: '没有项目承担的目标，没有资金，也没有指标。', en: 'A sub-objective without a project has neither money nor indicators.' },
  check(subject, asking) {
    const start = subject.papers[0]?.at ?? '/papers/0';
    const items = partsOne(subject.papers).flatMap(({ objectives, at }) =>
      objectives.items.map((each, index) => ({ each, at: `${at}/items/${index}/text` })),
    );
    if (items.length === 0) return doesNotApply(start, '文本没有分项绩效目标。', 'The text has no sub-objectives.');
    const projects = declaredIn(subject);
    if (projects.length === 0)
      return cannotTell(start, '没有项目支出绩效目标表可以对照。', 'There is no target declaration of a project to compare with.');
    const texts = projects.map(({ project }) => projectFacts(project).text).join('\n');
    const findings: FoundFault[] = [];
    let open: (typeof items)[number] | null = null;
    for (const found of items) {
      const words = keyWordsOf(textOf(found.each), asking);
      if (words.length === 0) open ??= found;
      else if (!mentions(texts, words)) {
        findings.push({
          at: found.at,
          because: {
            zh: `分项绩效目标“${found.each.title}”在${projects.length}个项目的名称、用途和目标中都没有提到。`,
            en: `The sub-objective “${found.each.title}” is mentioned in none of the ${projects.length} projects.`,
          },
        });
      }
    }
    if (findings.length === 0 && open !== null)
      return cannotTell(
        open.at,
        `分项绩效目标“${open.each.title}”没有可以对照的词。`,
        `The sub-objective “${open.each.title}” has no word to compare by.`,
      );
    return answer(findings);
  },
  examples: {
    passes: [
      { name: 'in the name of a project', subject: asDepartmentYear([withItems('一是加强农村公路养护。'), examplePaper()]) },
      {
        name: 'in purpose or goal',
        subject: asDepartmentYear([withItems('一是加强乡道管理。', '二是抓好县道养护工作。'), projectNamed('校舍维修')]),
      },
      { name: 'by four characters of a longer word', subject: asDepartmentYear([withItems('一是县道养护达标创优。'), examplePaper()]) },
      { name: 'no sub-objectives', subject: asDepartmentYear([withItems(), examplePaper()]) },
      { name: 'no Part 1', subject: asDepartmentYear([examplePaper()]) },
    ],
    fails: [
      {
        name: 'two of three in no project',
        subject: asDepartmentYear([withItems('一是加强校舍维修。', '二是推进农村公路建设。', '三是管好供水。'), examplePaper()]),
        at: [item(0), item(2)],
      },
      {
        name: 'beside one without key words',
        subject: asDepartmentYear([withItems('一是做好重点工作。', '二是管好供水。'), examplePaper()]),
        at: [item(1)],
      },
    ],
    cannotTell: [
      { name: 'no key words', subject: asDepartmentYear([withItems('一是做好重点工作。', '二是推进农村公路建设。'), examplePaper()]) },
      { name: 'no projects', subject: asDepartmentYear([withItems('一是加强校舍维修。')]) },
    ],
  },
};
