/** The indicators of all projects of a department do not have the same value. */
import { parameter } from '../../dated.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { projectCategory } from '../../project-category.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { shown } from '../ask-rows.ts';
import { asDepartmentYear, examplePaper } from '../example-papers.ts';
import { exampleRow } from '../example-rows.ts';
import { answer, declaredIn, type DepartmentYearRule, doesNotApply } from '../rule.ts';
import { isShare, mostFrequent, mostPercent } from './shared-same-value.ts';

const leastRows = parameter<number>(
  { zh: '至少几项指标才检查', en: 'Indicators from which it is asked' },
  { from: '2015-05-21', value: 10, mark: 'ours' },
);
const leastProjects = parameter<number>(
  { zh: '至少几个项目才检查', en: 'Projects from which it is asked' },
  { from: '2015-05-21', value: 2, mark: 'ours' },
);

/** A project with so many values of ≥90% and so many others, each another. */
function made(name: string, same: number, others: number) {
  const rows = [
    ...Array.from({ length: same }, (_, at) => exampleRow('O.L', `比率${at}`, '≥90%')),
    ...Array.from({ length: others }, (_, at) => exampleRow('O.Q', `数量${at}`, `≥${at + 3}个`)),
  ];
  return examplePaper({ name, code: null, indicators: rows });
}

export const valuesDifferInDocument: DepartmentYearRule = {
  code: 'V-11',
  name: 'values-differ-in-document',
  subject: 'departmentYear',
  title: { zh: '各项目的指标值各有依据', en: 'Values of a department differ' },
  source: [cite(reviewPractice, 'value-by-value'), cite(publishedForms, 'seen-mistakes'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { mostPercent, leastRows, leastProjects },
  advice: { zh: '请各项目按实际水平分别确定指标值，不要套用。', en: 'Let each project set its values by its own level and not copy them.' },
  why: {
    zh: '整个部门几乎只有一个指标值，说明指标值是套用的。',
    en: 'Where a whole department has nearly one value, the values were copied.',
  },
  check({ papers }, asking) {
    const start = papers[0]?.at ?? '/papers/0';
    const projects = declaredIn({ papers }).filter(({ project }) => !isTemplate(projectCategory(project)));
    const rows = projects.flatMap(({ project, at }) =>
      projectFacts(project).rows.map((facts, index) => ({ facts, at: `${at}/project/indicators/${index}/target/raw` })),
    );
    const most = mostFrequent(rows.map(({ facts }) => facts));
    if (most === null || projects.length < asking.of(leastProjects) || most.of < asking.of(leastRows))
      return doesNotApply(start, '项目或指标太少，不作比较。', 'There are too few projects or indicators to compare.');
    if (!isShare(most, asking.of(mostPercent))) return answer([]);
    return answer([
      {
        at: rows[most.first]?.at ?? start,
        because: {
          zh: `${projects.length}个项目的${most.of}项指标中有${most.count}项的指标值都是${shown(most.raw)}。`,
          en: `Of the ${most.of} indicators of ${projects.length} projects ${most.count} have the same value ${shown(most.raw)}.`,
        },
      },
    ]);
  },
  examples: {
    passes: [
      { name: 'seven of ten', subject: asDepartmentYear([made('养护', 4, 1), made('校舍', 3, 2)]) },
      { name: 'nine indicators', subject: asDepartmentYear([made('养护', 5, 0), made('校舍', 4, 0)]) },
      { name: 'one project', subject: asDepartmentYear([made('养护', 10, 0)]) },
      {
        name: 'office running costs have a form of their own',
        subject: asDepartmentYear([made('养护', 5, 0), made('公用经费', 5, 0)]),
      },
    ],
    fails: [
      {
        name: 'eight of ten',
        subject: asDepartmentYear([made('养护', 3, 2), made('校舍', 5, 0)]),
        at: ['/papers/0/project/indicators/0/target/raw'],
      },
      {
        name: 'the first of them in the second project',
        subject: asDepartmentYear([made('养护', 0, 2), made('校舍', 8, 0)]),
        at: ['/papers/1/project/indicators/0/target/raw'],
      },
    ],
    cannotTell: [],
  },
};

/** Personnel and office running costs use the same form everywhere. */
function isTemplate(category: ReturnType<typeof projectCategory>): boolean {
  return category === 'personnel' || category === 'public-funds';
}
