/** Projects do not share an indicator word for word. By one index over the rows of the department year. */
import { parameter } from '../../dated.ts';
import { type IndicatorFacts } from '../../facts/indicator-facts.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { objectFillers } from '../../lexicons/object-fillers.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { shown } from '../ask-rows.ts';
import { asDepartmentYear, examplePaper } from '../example-papers.ts';
import { exampleRow } from '../example-rows.ts';
import { answer, type Asking, called, declaredIn, type DepartmentYearRule, doesNotApply } from '../rule.ts';
import { isSatisfaction, namesObject } from './shared-satisfaction.ts';

const leastProjects = parameter<number>(
  { zh: '几个项目相同才提示', en: 'Projects from which it is asked' },
  { from: '2015-05-21', value: 3, mark: 'ours' },
);
const rowOf = (description: string, name = '按时完成率') => exampleRow('O.T', name, '≥95%', { description });
const made = (name: string, ...indicators: ReturnType<typeof rowOf>[]) => examplePaper({ name, code: null, indicators });
const caliber = '按时完成数占计划数的比例';
const satisfied = (name: string, description: string) => exampleRow('S.U', name, '≥90%', { description });

export const namesDifferInDocument: DepartmentYearRule = {
  code: 'N-02',
  name: 'names-differ-in-document',
  subject: 'departmentYear',
  title: { zh: '不同项目的指标不照搬', en: 'Projects do not copy indicators' },
  source: [cite(reviewPractice, 'value-by-value'), cite(publishedForms, 'seen-mistakes'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { leastProjects, objectFillers },
  advice: { zh: '请按各项目的内容分别写指标名称和解释。', en: 'Word name and description by what each project does.' },
  why: {
    zh: '几个项目的指标名称和解释完全相同，多半是照搬；共性指标除外。',
    en: 'Where name and description are the same in several projects, they were mostly copied; common indicators aside.',
  },
  check({ papers }, asking) {
    const projects = declaredIn({ papers });
    const least = asking.of(leastProjects);
    if (projects.length < least) {
      const start = papers[0]?.at ?? '/papers/0';
      return doesNotApply(start, `项目不足${least}个，不作比较。`, `There are fewer than ${least} projects to compare.`);
    }
    const groups = new Map<string, { readonly first: string; readonly name: string; readonly projects: Map<string, string> }>();
    for (const { project, at } of projects) {
      for (const [index, facts] of projectFacts(project).rows.entries()) {
        if (facts.name === '' || facts.bareDescription === '' || isCommon(facts, asking)) continue;
        const key = `${facts.name}\n${facts.bareDescription}`;
        const first = `${at}/project/indicators/${index}/name`;
        const group = groups.get(key) ?? { first, name: facts.row.name, projects: new Map<string, string>() };
        group.projects.set(at, called(project));
        groups.set(key, group);
      }
    }
    const copied = [...groups.values()].filter((group) => group.projects.size >= least);
    return answer(
      copied.map(({ first, name, projects: those }) => {
        const names = [...those.values()];
        return {
          at: first,
          because: {
            zh: `指标${shown(name)}在${names.length}个项目中名称和解释完全相同：${names.join('、')}。`,
            en: `The indicator ${shown(name)} has the same name and description in ${names.length} projects: ${names.join(', ')}.`,
          },
        };
      }),
    );
  },
  examples: {
    passes: [
      {
        name: 'in two of three projects',
        subject: asDepartmentYear([made('养护', rowOf(caliber)), made('校舍', rowOf(caliber)), made('水井', rowOf('另算'))]),
      },
      {
        name: 'three times in one project',
        subject: asDepartmentYear([made('养护', rowOf(caliber), rowOf(caliber), rowOf(caliber)), made('校舍'), made('水井')]),
      },
      { name: 'no description', subject: asDepartmentYear([made('养护', rowOf('')), made('校舍', rowOf('')), made('水井', rowOf('。'))]) },
      { name: 'two projects', subject: asDepartmentYear([made('养护', rowOf(caliber)), made('校舍', rowOf(caliber))]) },
      {
        name: 'a satisfaction that says whose',
        subject: asDepartmentYear(['养护', '校舍', '水井'].map((name) => made(name, satisfied('群众满意度', '沿线村民满意人数占比')))),
      },
    ],
    fails: [
      {
        name: 'in three projects, punctuation aside',
        subject: asDepartmentYear([
          made('养护', rowOf('另算'), rowOf(caliber)),
          made('校舍', rowOf(`${caliber}。`)),
          made('水井', rowOf(caliber, '按时完成率；')),
        ]),
        at: ['/papers/0/project/indicators/1/name'],
      },
      {
        name: 'a satisfaction that says nobody’s',
        subject: asDepartmentYear(['养护', '校舍', '水井'].map((name) => made(name, satisfied('群众满意度', '满意人数占总数的比例')))),
        at: ['/papers/0/project/indicators/0/name'],
      },
    ],
    cannotTell: [],
  },
};

/** A common indicator (共性指标): a satisfaction whose object is named. */
function isCommon(facts: IndicatorFacts, asking: Asking): boolean {
  return isSatisfaction(facts) && namesObject(facts, asking);
}
