/**
 * A number that goal or purpose states is the value of an indicator, whatever the unit it is written in. What the goal states is a task. A purpose
 * holds standards, scopes and sizes as well (64排CT, 每生每天5元), so what it alone states is a hint: see docs/precision.md.
 */
import type { Project } from '../../exchange.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { numbersIn, quantityKey, type TextNumber } from '../../facts/text-numbers.ts';
import { norm } from '../../norm.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import type { TargetValue } from '../../target-value.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, type FoundFault, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { blankGoal, goalItems } from './shared-goal.ts';

type Stated = TextNumber & { readonly place: string };

const values = (purpose: string, goal: string, ...raws: readonly string[]) =>
  asPaper(
    examplePaper({
      purpose,
      objectives: goal === '' ? [] : [goal],
      indicators: raws.map((raw) => exampleIndicator('产出指标', '数量指标', '养护里程', raw)),
    }),
  );
const ofGoal = '/papers/0/project/objectives/0';
const ofPurpose = '/papers/0/project/purpose';

export const numbersOfGoalInValues: PaperRule = {
  code: 'G-05',
  name: 'numbers-of-goal-in-values',
  subject: 'paper',
  title: { zh: '目标中的数量落实到指标值', en: 'Numbers of the goal are values of indicators' },
  source: [cite(caiyu202010, 'clear-indicators')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请为这个任务数设置指标，或者改正不一致的数。',
    en: 'Set an indicator for this task number, or correct the one that differs.',
  },
  why: {
    zh: '目标写了数量而指标没有，年终就不会检查它。',
    en: 'A number of the goal that no indicator holds is not asked about at the end of the year.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) => {
      if (goalItems(project, at).length === 0 && norm(project.purpose) === '') return blankGoal(project, at);
      const stated = statedIn(project, at);
      if (stated.length > 0 && project.indicators.length === 0)
        return cannotTell(
          `${at}/indicators`,
          `项目${called(project)}没有填写指标，目标中的数量无从比较。`,
          `Project ${called(project)} has no indicators to compare the numbers of its goal with.`,
        );
      const isHeld = holding(project);
      return answer(
        stated
          .filter((number) => !isHeld(number))
          .map<FoundFault>(({ raw, place }) => ({
            at: place,
            ...(place.endsWith('/purpose') ? { severity: 'hint' } : {}),
            because: {
              zh: `项目${called(project)}的${place.endsWith('/purpose') ? '资金用途' : '绩效目标'}写明“${raw}”，没有指标值与之对应。`,
              en: `The ${place.endsWith('/purpose') ? 'purpose' : 'goal'} of project ${called(project)} states “${raw}”, and no value of an indicator corresponds to it.`,
            },
          })),
      );
    }),
  examples: {
    passes: [
      { name: 'in another unit', subject: values('', '养护县道86公里', '≥86000米') },
      { name: 'a value without a unit', subject: values('', '养护县道86公里', '≥86') },
      { name: 'an end of a range', subject: values('', '养护县道86公里', '80-86公里') },
      { name: 'a number in a wording', subject: values('', '养护县道86公里', '基本完成县道养护86公里任务') },
      { name: 'a grade', subject: values('', '完好率95%', '95%优、90%良、80%中、70%差') },
      { name: 'a value that cannot be taken apart', subject: values('', '养护县道86公里', '86???') },
      { name: 'the budget of the project', subject: values('安排资金120万元。', '安排财政资金1000000元、其他资金20万元', '≥86公里') },
      { name: 'no numbers', subject: values('养护县道。', '养护县道', '≥86公里') },
      { name: 'no numbers and no indicators', subject: values('养护县道。', '养护县道') },
    ],
    fails: [
      { name: 'another number', subject: values('', '养护县道90公里', '≥86公里'), at: [ofGoal] },
      { name: 'another unit', subject: values('', '养护县道86处', '≥86公里'), at: [ofGoal] },
      { name: 'part of a longer number', subject: values('', '养护县道86公里', '基本完成县道养护186公里任务', '约860???'), at: [ofGoal] },
      {
        name: 'two numbers of the purpose, one of the goal',
        subject: values('在3个乡、5个村养护。', '新建2座桥', '≥86公里'),
        at: [ofGoal, ofPurpose, ofPurpose],
      },
      { name: 'one number twice', subject: values('改造2座桥', '新建2座桥', '≥86公里'), at: [ofGoal], severity: 'warning' },
      { name: 'only the purpose', subject: values('新建2座桥', '', '≥86公里'), at: [ofPurpose], severity: 'hint' },
      { name: 'a standard in the purpose', subject: values('补助每生每天5元', '', '≥86公里'), at: [ofPurpose], severity: 'hint' },
    ],
    cannotTell: [
      { name: 'neither goal nor purpose', subject: values(' ', '', '≥86公里') },
      { name: 'no indicators', subject: values('', '养护县道86公里') },
    ],
  },
};

/** Each different number where it stands first: in the items of the goal, then in the purpose. */
function statedIn(project: Project, at: string): readonly Stated[] {
  const texts = [...goalItems(project, at), { text: project.purpose, at: `${at}/purpose` }];
  const stated = new Map<string, Stated>();
  for (const { text, at: place } of texts)
    for (const number of numbersIn(text)) if (!stated.has(number.key)) stated.set(number.key, { ...number, place });
  return [...stated.values()];
}

/** Values of indicators, and the budget, which has a cell of its own. A value without a unit corresponds by its number. */
function holding(project: Project): (number: TextNumber) => boolean {
  const keys = new Set<string>();
  const texts: string[] = [];
  for (const { value } of projectFacts(project).rows) {
    for (const { value: amount, unit } of quantitiesOf(value)) if (amount !== null) keys.add(quantityKey(amount, unit));
    if (value.kind === 'unparsed') texts.push(norm(value.raw));
  }
  const { amountUnit, budget } = project;
  if (amountUnit !== null)
    for (const amount of [budget.total, budget.fiscal, budget.other])
      if (amount !== null) for (const { key } of numbersIn(`${amount}${amountUnit}`)) keys.add(key);
  return ({ key, value, raw }) => {
    const digits = /^[\d.,]+/u.exec(norm(raw))?.[0].replaceAll(',', '') ?? value;
    const alone = new RegExp(String.raw`(?<![\d.])${digits.replaceAll('.', String.raw`\.`)}(?![\d.]*\d)`, 'u');
    return keys.has(key) || keys.has(value) || texts.some((text) => alone.test(text));
  };
}

function quantitiesOf({ value, value2, unit, bands, embedded = [] }: TargetValue) {
  return [{ value, unit }, { value: value2, unit }, ...bands, ...embedded];
}
