/** The items of a list are numbered one after the other in one style, and each sub-goal of part 1 has its measure. */
import { ordinalOf, withoutOrdinal } from '../../facts/ordinal.ts';
import type { Text } from '../../text.ts';
import { hebeiForms } from '../../sources/hebei-forms.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, departmentTargetsPaper, examplePaper, objectivesPaper } from '../example-papers.ts';
import type { DepartmentObjectives, Paper } from '../../exchange.ts';
import { answer, doesNotApply, type PaperRule, type PlacedPaper } from '../rule.ts';

/** A numeral without any mark, which is an ordinal only among items that are numbered: 六扩大宣传. */
const bareNumeral = /^[一二三四五六七八九十]{1,2}(?=\p{Script=Han})/u;

export const numberingRunsOn: PaperRule = {
  code: 'S-17',
  name: 'numbering-runs-on',
  subject: 'paper',
  title: { zh: '编号连续、样式一致，分项目标与保障措施对应', en: 'Numbering runs on, and sub-goals have their measures' },
  source: [cite(hebeiForms, 'structure'), cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'hint',
  advice: {
    zh: '请核对有没有漏项，统一编号样式；分项绩效目标应当各有保障措施。',
    en: 'See whether an item is missing, number in one style, and give each sub-goal its measure.',
  },
  why: {
    zh: '编号断开常常意味着漏了一项。',
    en: 'A gap in the numbering often means that an item was lost.',
  },
  check(subject) {
    const { paper, at } = subject;
    const isTarget = paper.kind === 'target-declaration' || paper.kind === 'department-targets' || paper.kind === 'department-objectives';
    if (!isTarget) return doesNotApply(at, '只检查绩效目标。', 'Only targets are meant.');
    const faults = [...listsOf(subject).flatMap(listFaults), ...countFaults(paper.objectives, at)];
    const [first] = faults;
    if (first === undefined) return answer([]);
    const [zh, en] = [faults.map(({ what }) => what.zh).join('；'), faults.map(({ what }) => what.en).join('; ')];
    return answer([{ at: first.at, because: { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` } }]);
  },
  examples: {
    passes: [
      { name: 'one, two, three', subject: asPaper(withGoals('1、养护县道', '2、养护乡道', '3、养护村道')) },
      { name: 'without numbers', subject: asPaper(withGoals('养护县道', '养护乡道')) },
      { name: 'an inner list and back', subject: asPaper(withGoals('1、养护：\n（一）县道\n（二）乡道', '2、巡查')) },
      { name: 'a second list', subject: asPaper(withGoals('1、养护县道', '2、养护乡道', '1、巡查县道', '2、巡查乡道')) },
      { name: 'a numeral that is no ordinal', subject: asPaper(withGoals('一般养护', '三级公路养护')) },
      { name: 'sub-goals and measures', subject: asPaper(withPart1(['一是养护。', '二是巡查。'], ['一是养护层面', '二是巡查层面'])) },
      { name: 'no measures at all', subject: asPaper(withPart1(['一是养护。', '二是巡查。'], [])) },
      { name: 'no sub-goals at all', subject: asPaper(withPart1([], ['一是养护层面'])) },
    ],
    fails: [
      { name: 'a gap', subject: asPaper(withGoals('1、养护县道', '3、养护村道')), at: ['/papers/0/project/objectives/1'] },
      {
        name: 'the same number again',
        subject: asPaper(withGoals('1、养护县道', '2、养护乡道', '2、养护村道')),
        at: ['/papers/0/project/objectives/2'],
      },
      { name: 'another style', subject: asPaper(withGoals('一是养护县道', '二、养护乡道')), at: ['/papers/0/project/objectives/1'] },
      {
        name: 'a gap in the lines of one goal',
        subject: asPaper(withGoals('1、县道\n2、乡道\n4、村道')),
        at: ['/papers/0/project/objectives/0'],
      },
      {
        name: 'a numeral without its mark',
        subject: asPaper(withPart1(['一是养护。', '二是巡查。'], ['一是养护层面', '二巡查层面'])),
        at: ['/papers/0/objectives/measures/1/text'],
      },
      {
        name: 'a first numeral without its mark',
        subject: asPaper(withPart1(['一养护。', '二是巡查。'], ['一是养护', '二是巡查'])),
        at: ['/papers/0/objectives/items/1/text'],
      },
      {
        name: 'two sub-goals and one measure',
        subject: asPaper(withPart1(['一是养护。', '二是巡查。'], ['养护层面'])),
        at: ['/papers/0/objectives/measures'],
      },
      {
        name: 'a gap and another count are one finding',
        subject: asPaper(withPart1(['一是养护。', '三是巡查。'], ['一是养护层面'])),
        at: ['/papers/0/objectives/items/1/text'],
      },
      {
        name: 'in a whole-department form',
        subject: asPaper(departmentTargetsPaper({ objectives: ['1.养护', '3.巡查'] })),
        at: ['/papers/0/department/objectives/1'],
      },
    ],
    cannotTell: [],
  },
};

function withGoals(...objectives: readonly string[]) {
  return examplePaper({ objectives: [...objectives] });
}

function withPart1(items: readonly string[], measures: readonly string[]) {
  const texts = (list: readonly string[]) => list.map((text) => ({ title: withoutOrdinal(text), text }));
  return { ...objectivesPaper(null), objectives: { overall: '管好农村公路。', items: texts(items), measures: texts(measures) } };
}

type Item = { readonly at: string; readonly text: string };
type Fault = { readonly at: string; readonly what: Text };

function listsOf({ paper, at }: PlacedPaper): readonly (readonly Item[])[] {
  const items = (list: readonly string[], place: string, end = ''): readonly Item[] =>
    list.flatMap((text, index) => text.split('\n').map((line) => ({ at: `${at}/${place}/${index}${end}`, text: line })));
  const { objectives, project, department }: Paper = paper;
  return [
    items(objectives?.items.map(({ text }) => text) ?? [], 'objectives/items', '/text'),
    items(objectives?.measures.map(({ text }) => text) ?? [], 'objectives/measures', '/text'),
    items(project?.objectives ?? [], 'project/objectives'),
    items(department?.objectives ?? [], 'department/objectives'),
  ];
}

/** The first fault of a list. An inner list begins at 1 again; behind it the outer one goes on where it was. */
function listFaults(items: readonly Item[]): readonly Fault[] {
  const isNumbered = items.some(({ text }) => ordinalOf(text) !== null);
  const reached = new Map<string, { readonly number: number; readonly printed: string }>();
  for (const { at, text } of items) {
    const ordinal = ordinalOf(text) ?? (isNumbered ? bareOrdinal(text) : null);
    if (ordinal === null) continue;
    const printed = text.slice(0, ordinal.length).trim();
    const before = reached.get(ordinal.style);
    if (ordinal.number !== 1 && before !== undefined && ordinal.number !== before.number + 1)
      return [
        {
          at,
          what: { zh: `“${before.printed}”之后是“${printed}”`, en: `in the numbering “${before.printed}” is followed by “${printed}”` },
        },
      ];
    const other =
      before === undefined && ordinal.number !== 1 ? [...reached.values()].find(({ number }) => number === ordinal.number - 1) : undefined;
    if (other !== undefined)
      return [
        {
          at,
          what: {
            zh: `编号样式不一致：“${other.printed}”之后是“${printed}”`,
            en: `the numbering changes its style: “${other.printed}” is followed by “${printed}”`,
          },
        },
      ];
    reached.set(ordinal.style, { number: ordinal.number, printed });
  }
  return [];
}

function bareOrdinal(text: string) {
  const [numeral] = bareNumeral.exec(text) ?? [];
  return numeral === undefined ? null : { ...(ordinalOf(`${numeral}、`) ?? { number: 0 }), style: 'bare', length: numeral.length };
}

function countFaults(objectives: DepartmentObjectives | null, at: string): readonly Fault[] {
  const [goals, measures] = [objectives?.items.length ?? 0, objectives?.measures.length ?? 0];
  if (goals === 0 || measures === 0 || goals === measures) return [];
  const what = {
    zh: `分项绩效目标${goals}项，工作保障措施${measures}项，数目不一致`,
    en: `there are ${goals} sub-goals and ${measures} measures`,
  };
  return [{ at: `${at}/objectives/measures`, what }];
}
