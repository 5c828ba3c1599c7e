/** Each number of the department's own text (part 1, or the goal of a whole-department form) occurs in one of its projects. */
import type { Indicator, Project } from '../../exchange.ts';
import { numbersIn, quantityKey } from '../../facts/text-numbers.ts';
import { paperTexts } from '../../facts/paper-texts.ts';
import { shiftDecimal, trimDecimal } from '../../decimal.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { hebeiForms } from '../../sources/hebei-forms.ts';
import { cite } from '../../sources/source.ts';
import type { TargetUnit } from '../../target-value.ts';
import { asDepartmentYear, departmentTargetsPaper, exampleIndicator, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, cannotTell, declaredIn, type DepartmentYearRule, doesNotApply, type FoundFault } from '../rule.ts';

export const departmentNumbersInProjects: DepartmentYearRule = {
  code: 'X-04',
  name: 'department-numbers-in-projects',
  subject: 'departmentYear',
  title: { zh: '部门目标中的数字落到项目', en: 'Numbers of the department are found in its projects' },
  source: [cite(caiyu202010, 'clear-indicators'), cite(hebeiForms, 'structure')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请在相应项目的目标或指标中写明这个数；没有项目承担的，请说明由什么经费保障。',
    en: 'State the number in a goal or indicator of the project that is to reach it, or say what else pays for it.',
  },
  why: {
    zh: '部门承诺的数字没有项目承担，就没有资金保障，也无从考核。',
    en: 'What no project takes on is not paid for and cannot be assessed.',
  },
  check(subject) {
    const start = subject.papers[0]?.at ?? '/papers/0';
    const texts = subject.papers.flatMap((placed) =>
      placed.paper.kind === 'department-objectives' || placed.paper.kind === 'department-targets'
        ? paperTexts(placed).filter(({ field }) => field === 'part-1' || field === 'goal')
        : [],
    );
    if (texts.length === 0) return doesNotApply(start, '没有部门整体绩效目标。', 'There are no goals of the department.');
    const declared = declaredIn(subject);
    const numbers = texts.flatMap(({ at, text }) => numbersIn(text).map((number) => ({ ...number, place: at })));
    if (declared.length === 0 && numbers.length > 0)
      return cannotTell(start, '没有项目支出绩效目标表，无从比较。', 'There is no target declaration of a project to compare with.');
    const known = new Set(declared.flatMap(({ project }) => keysOf(project)));
    for (const { paper } of subject.papers)
      if (paper.statedTotal !== null) known.add(moneyKey(paper.statedTotal.amount, paper.statedTotal.amountUnit));
    const told = new Set<string>();
    return answer(
      numbers.flatMap<FoundFault>(({ raw, key, value, place }) => {
        if (known.has(key) || known.has(trimDecimal(value)) || told.has(key)) return [];
        told.add(key);
        return [
          {
            at: place,
            because: {
              zh: `部门目标中的“${raw}”没有出现在任何项目的用途、目标或指标值中。`,
              en: `The number “${raw}” in the goals of the department is found in no purpose, goal or target of a project.`,
            },
          },
        ];
      }),
    );
  },
  examples: {
    passes: [
      { name: 'no number', subject: asDepartmentYear([objectivesPaper(null), examplePaper()]) },
      { name: 'in a target', subject: asDepartmentYear([withPart1('养护县道86公里。'), examplePaper()]) },
      { name: 'in another unit', subject: asDepartmentYear([withPart1('养护县道86000米。'), examplePaper()]) },
      { name: 'in a purpose', subject: asDepartmentYear([withPart1('新建水井12眼。'), examplePaper({ purpose: '新建水井12眼。' })]) },
      { name: 'in a target without a unit', subject: asDepartmentYear([withPart1('水质合格率98%。'), withTarget('≥98')]) },
      { name: 'in a range', subject: asDepartmentYear([withPart1('新建水井12眼至20眼。'), withTarget('12眼-20眼')]) },
      { name: 'in bands', subject: asDepartmentYear([withPart1('合格率90%。'), withTarget('100%优、90%良、80%中、70%差')]) },
      { name: 'inside a wording', subject: asDepartmentYear([withPart1('完成70%。'), withTarget('完成主体工程的70%')]) },
      { name: 'the budget of a project', subject: asDepartmentYear([withPart1('投入120万元。'), examplePaper()]) },
      {
        name: 'the stated total',
        subject: asDepartmentYear([
          { ...withPart1('共安排0.5亿元。'), statedTotal: { amount: '5000', amountUnit: '万元' } },
          examplePaper(),
        ]),
      },
      { name: 'no part 1', subject: asDepartmentYear([examplePaper()]) },
      { name: 'no number and no project', subject: asDepartmentYear([withPart1('管好公路。')]) },
    ],
    fails: [
      {
        name: 'nowhere, and told once',
        subject: asDepartmentYear([withPart1('新建水井50眼，2000个监测点，再建50眼。'), examplePaper()]),
        at: ['/papers/0/objectives/overall', '/papers/0/objectives/overall'],
      },
      {
        name: 'goal of a whole-department form',
        subject: asDepartmentYear([departmentTargetsPaper({ objectives: ['管好公路', '新建水井50眼'] }), examplePaper()]),
        at: ['/papers/0/department/objectives/1'],
      },
      {
        name: 'in another dimension',
        subject: asDepartmentYear([withPart1('养护86座。'), examplePaper({ objectives: [] })]),
        at: ['/papers/0/objectives/overall'],
      },
    ],
    cannotTell: [{ name: 'no project at all', subject: asDepartmentYear([withPart1('新建水井50眼。')]) }],
  },
};

function withPart1(overall: string) {
  return { ...objectivesPaper(null), objectives: { overall, items: [], measures: [] } };
}

function withTarget(raw: string) {
  return examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '水井', raw)] });
}

function keysOf({ purpose, objectives, indicators, budget, amountUnit }: Project): readonly string[] {
  const texts = [purpose, ...objectives, ...indicators.flatMap(({ name, description }) => [name, description])];
  const amounts = [budget.total, budget.fiscal, budget.other].flatMap((amount) => amount ?? []);
  return [
    ...texts.flatMap((text) => numbersIn(text).map(({ key }) => key)),
    ...indicators.flatMap(targetKeys),
    ...amounts.map((amount) => moneyKey(amount, amountUnit)),
  ];
}

function targetKeys({ target }: Indicator): readonly string[] {
  const { value, value2, unit, bands, embedded = [] } = target.value;
  const of = (each: string | null, own: TargetUnit | null) => (each === null ? [] : [quantityKey(each, own)]);
  return [
    ...of(value, unit),
    ...of(value2, unit),
    ...bands.flatMap((band) => of(band.value, band.unit)),
    ...embedded.flatMap((part) => of(part.value, part.unit)),
  ];
}

/** As the key of the same amount in a text. */
function moneyKey(amount: string, unit: string | null): string {
  const [number] = unit === null ? [] : numbersIn(`${shiftDecimal(amount, 0)}${unit}`);
  return number?.key ?? trimDecimal(amount);
}
