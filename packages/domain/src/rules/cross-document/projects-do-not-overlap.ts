/**
 * No two projects of a department year are for the same thing: alike in purpose, and with a basis or a key word of the name in common.
 * A list to look through, not a verdict. Only projects that share a basis or key word are compared, and only what few projects share counts,
 * so that the work grows with the number of projects.
 */
import { parameter } from '../../dated.ts';
import { keyWordsOf } from '../../facts/key-words.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { jaccard } from '../../facts/similarity.ts';
import { commonWords } from '../../lexicons/common-words.ts';
import { workVerbs } from '../../lexicons/work-verbs.ts';
import { bare } from '../../norm.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { asDepartmentYear, examplePaper } from '../example-papers.ts';
import { answer, type Asking, called, cannotTell, declaredIn, type DeclaredPaper, type DepartmentYearRule, doesNotApply } from '../rule.ts';

const likeness = parameter<string>(
  { zh: '资金用途相似度下限', en: 'Least likeness of two purposes' },
  { from: '2015-05-21', value: '0.12', mark: 'ours' },
);
const mostSharing = parameter<number>(
  { zh: '依据或关键词由多少个项目共用时仍作为线索', en: 'Projects that may share a basis or key word for it to be a sign' },
  { from: '2015-05-21', value: 40, mark: 'ours' },
);
const mostPairs = parameter<number>(
  { zh: '最多列出的项目对数', en: 'Most pairs that are shown' },
  { from: '2015-05-21', value: 20, mark: 'ours' },
);

export const projectsDoNotOverlap: DepartmentYearRule = {
  code: 'X-01',
  name: 'projects-do-not-overlap',
  subject: 'departmentYear',
  title: { zh: '项目之间不重复', en: 'Projects do not overlap' },
  source: [cite(caiyu202010, 'project-basis'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { likeness, mostSharing, mostPairs, workVerbs, commonWords },
  advice: {
    zh: '请核对两个项目的支出内容有没有交叉；有交叉的请合并，没有的请把各自的范围写清楚。',
    en: 'See whether the two spend on the same thing; merge them where they do, else say what each is for.',
  },
  why: {
    zh: '立项不应与其他项目重复，重复的项目会重复安排资金。',
    en: 'Projects that overlap are paid for twice.',
  },
  check(subject, asking) {
    const start = subject.papers[0]?.at ?? '/papers/0';
    const declared = declaredIn(subject);
    if (declared.length < 2) return doesNotApply(start, '不足两个项目，无从比较。', 'There are fewer than two projects to compare.');
    if (declared.every(({ project }) => bare(project.purpose) === ''))
      return doesNotApply(start, '表中没有资金用途。', 'The forms have no purpose of the money.');
    const least = Number(asking.of(likeness));
    const alike = candidates(declared, asking).flatMap(({ first, second, shared }) => {
      const score = jaccard(projectFacts(first.project).purposeBigrams, projectFacts(second.project).purposeBigrams);
      return score >= least ? [{ first, second, shared, score }] : [];
    });
    if (alike.length === 0) {
      const blank = declared.find(({ project }) => bare(project.purpose) === '');
      if (blank !== undefined)
        return cannotTell(
          `${blank.at}/project/purpose`,
          `项目${called(blank.project)}的资金用途空白，无法比较。`,
          `The purpose of project ${called(blank.project)} is blank, so it cannot be compared.`,
        );
    }
    const shown = alike.toSorted((a, b) => b.score - a.score).slice(0, asking.of(mostPairs));
    return answer(
      shown.map(({ first, second, shared, score }) => ({
        at: `${second.at}/project/purpose`,
        because: {
          zh: `项目${called(first.project)}和${called(second.project)}的资金用途相似（${score.toFixed(2)}），且都涉及“${shared}”，内容可能重复。`,
          en: `The purposes of projects ${called(first.project)} and ${called(second.project)} are alike (${score.toFixed(2)}), and both name “${shared}”; they may overlap.`,
        },
      })),
    );
  },
  examples: {
    passes: [
      {
        name: 'nothing in common',
        subject: asDepartmentYear([
          withPurpose('1', '农村公路养护', '养护县道和乡道。', '冀交〔2023〕4号'),
          withPurpose('2', '校舍维修', '维修屋面和门窗。', '冀教〔2023〕5号'),
        ]),
      },
      {
        name: 'alike, without a basis or key word in common',
        subject: asDepartmentYear([withPurpose('1', '甲路', '养护县道和乡道。', '一'), withPurpose('2', '乙桥', '养护县道和乡道。', '二')]),
      },
      {
        name: 'one basis, other purposes',
        subject: asDepartmentYear([withPurpose('1', '甲路', '养护县道和乡道。', '一'), withPurpose('2', '乙桥', '新建水井。', '一')]),
      },
      {
        name: 'what every project shares is no sign',
        subject: asDepartmentYear(Array.from({ length: 41 }, (_, row) => withPurpose(`${row}`, `${row}号`, '养护县道和乡道。', '一'))),
      },
      { name: 'one project', subject: asDepartmentYear([examplePaper()]) },
      {
        name: 'forms without a purpose',
        subject: asDepartmentYear([withPurpose('1', '甲路', '', '一'), withPurpose('2', '乙桥', ' ', '一')]),
      },
    ],
    fails: [
      {
        name: 'one basis, alike in purpose',
        subject: asDepartmentYear([
          withPurpose('1', '甲路', '养护县道和乡道。', '冀交〔2023〕4号'),
          withPurpose('2', '乙桥', '养护县道和村道。', '冀交(2023)4号'),
        ]),
        at: ['/papers/1/project/purpose'],
      },
      {
        name: 'one key word of the names',
        subject: asDepartmentYear([
          withPurpose('1', '小水库维护经费', '养护县道和乡道。', '一'),
          withPurpose('2', '小水库专项经费', '养护县道和乡道。', '二'),
        ]),
        at: ['/papers/1/project/purpose'],
      },
      {
        name: 'three pairs, the most alike first',
        subject: asDepartmentYear([
          withPurpose('1', '甲路', '养护县道和乡道。', '一'),
          withPurpose('2', '乙桥', '养护县道和村道桥梁。', '一'),
          withPurpose('3', '丙渠', '养护县道和乡道', '一'),
        ]),
        at: ['/papers/2/project/purpose', '/papers/1/project/purpose', '/papers/2/project/purpose'],
      },
    ],
    cannotTell: [
      {
        name: 'a purpose of punctuation',
        subject: asDepartmentYear([withPurpose('1', '甲路', '养护县道。', '一'), withPurpose('2', '乙桥', '——', '一')]),
      },
      {
        name: 'a blank purpose beside two that differ',
        subject: asDepartmentYear([
          withPurpose('1', '甲路', '养护县道和乡道。', '一'),
          withPurpose('2', '乙桥', '新建水井。', '一'),
          withPurpose('3', '丙渠', '。', '一'),
        ]),
      },
      {
        name: 'a blank purpose',
        subject: asDepartmentYear([withPurpose('1', '甲路', '', '一'), withPurpose('2', '乙桥', '养护县道和乡道。', '一')]),
      },
    ],
  },
};

function withPurpose(code: string, name: string, purpose: string, basis: string) {
  const paper = examplePaper({ code, name, purpose });
  return examplePaper({ code, name, purpose, indicators: (paper.project?.indicators ?? []).map((row) => ({ ...row, basis })) });
}

type Candidate = { readonly first: DeclaredPaper; readonly second: DeclaredPaper; readonly shared: string };

/** Pairs that share a basis or a key word of the name, each pair once. */
function candidates(declared: readonly DeclaredPaper[], asking: Asking): readonly Candidate[] {
  const groups = new Map<string, { readonly shared: string; readonly members: number[] }>();
  for (const [index, { project }] of declared.entries()) {
    const bases = new Map(
      project.indicators.flatMap(({ basis }) => (bare(basis) === '' ? [] : [[`basis ${bare(basis)}`, basis.trim()] as const])),
    );
    const words = keyWordsOf(project.name ?? '', asking).map((word) => [`word ${word}`, word] as const);
    for (const [key, shared] of new Map([...bases, ...words])) {
      const group = groups.get(key) ?? { shared, members: [] };
      group.members.push(index);
      groups.set(key, group);
    }
  }
  const most = asking.of(mostSharing);
  const pairs = new Map<string, Candidate>();
  for (const { shared, members } of groups.values()) {
    if (members.length > most) continue;
    for (const [at, left] of members.entries())
      for (const right of members.slice(at + 1)) {
        const [first, second] = [declared[left], declared[right]];
        if (first !== undefined && second !== undefined && !pairs.has(`${left} ${right}`))
          pairs.set(`${left} ${right}`, { first, second, shared });
      }
  }
  return [...pairs.values()];
}
