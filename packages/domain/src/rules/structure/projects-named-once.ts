/** Within a department year no two projects have one code, and no two have one name. */
import { cite } from '../../sources/source.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { bare } from '../../norm.ts';
import { asDepartmentYear, examplePaper, exampleProject } from '../example-papers.ts';
import { answer, type DepartmentYearRule, doesNotApply, type FoundFault, type PlacedPaper } from '../rule.ts';

export const projectsNamedOnce: DepartmentYearRule = {
  code: 'S-16',
  name: 'projects-named-once',
  subject: 'departmentYear',
  title: { zh: '项目编码和项目名称不重复', en: 'Project codes and names occur once' },
  source: [cite(ourProposal, 'one-project-once')],
  since: '2015-05-21',
  severity: 'error',
  advice: {
    zh: '请核对是否重复申报；确是两个项目的，请分别使用自己的编码和名称。',
    en: 'See whether one project was declared twice; two projects need a code and a name each.',
  },
  why: {
    zh: '编码或名称重复的项目会被重复计算，也分不清批复的是哪一个。',
    en: 'Projects of one code or name are counted twice, and nobody can tell which one was approved.',
  },
  check({ papers }) {
    const declared = papers.filter(({ paper }) => paper.kind === 'target-declaration' && paper.project !== null);
    const [first] = papers;
    if (declared.length < 2)
      return doesNotApply(first?.at ?? '/papers/0', '不足两个项目，无从比较。', 'There are fewer than two projects to compare.');
    const byCode = groupsOf(declared, ({ paper }) => paper.project?.code ?? null);
    const byName = groupsOf(declared, ({ paper }) => paper.project?.name ?? null).filter(
      (group) => !byCode.some((other) => group.every((placed) => other.includes(placed))),
    );
    return answer([...byCode.map((group) => fault(group, 'code')), ...byName.map((group) => fault(group, 'name'))]);
  },
  examples: {
    passes: [
      { name: 'two projects', subject: asDepartmentYear([examplePaper(), examplePaper({ code: '301-0101-JBN-A002', name: '校舍维修' })]) },
      {
        name: 'annual and medium-term half of one project',
        subject: asDepartmentYear([examplePaper(), examplePaper({}, { horizon: 'medium-term' })]),
      },
      {
        name: 'two projects without a code',
        subject: asDepartmentYear([examplePaper({ code: null }), examplePaper({ code: null, name: '校舍维修' })]),
      },
    ],
    fails: [
      {
        name: 'one code twice',
        subject: asDepartmentYear([examplePaper(), examplePaper({ name: '校舍维修' })]),
        at: ['/papers/1/project/code'],
      },
      {
        name: 'one name twice, in full-width letters',
        subject: asDepartmentYear([examplePaper({ name: '路网A段' }), examplePaper({ name: '路网 Ａ段', code: '2' })]),
        at: ['/papers/1/project/name'],
      },
      {
        name: 'one code twice, and one name of another pair',
        subject: asDepartmentYear([examplePaper(), examplePaper({ name: '校舍维修' }), examplePaper({ code: '2' })]),
        at: ['/papers/1/project/code', '/papers/2/project/name'],
      },
      {
        name: 'code and name twice are one finding',
        subject: asDepartmentYear([examplePaper(), examplePaper(exampleProject)]),
        at: ['/papers/1/project/code'],
      },
    ],
    cannotTell: [],
  },
};

/** Groups of two and more that share a key; the two halves of one paper are not two projects. */
function groupsOf(papers: readonly PlacedPaper[], keyOf: (placed: PlacedPaper) => string | null): readonly (readonly PlacedPaper[])[] {
  const groups = new Map<string, PlacedPaper[]>();
  for (const placed of papers) {
    const key = bare(keyOf(placed) ?? '');
    if (key !== '') groups.set(`${placed.paper.horizon} ${key}`, [...(groups.get(`${placed.paper.horizon} ${key}`) ?? []), placed]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function fault(group: readonly PlacedPaper[], field: 'code' | 'name'): FoundFault {
  const text = group[0]?.paper.project?.[field] ?? '';
  const names = group.map(({ paper }) => `“${paper.project?.name ?? paper.project?.code ?? '—'}”`);
  const word = field === 'code' ? { zh: '项目编码', en: 'project code' } : { zh: '项目名称', en: 'project name' };
  return {
    at: `${group[1]?.at ?? ''}/project/${field}`,
    because: {
      zh: `${word.zh}“${text}”出现了${group.length}次：${names.join('、')}。`,
      en: `The ${word.en} “${text}” occurs ${group.length} times: ${names.join(', ')}.`,
    },
  };
}
