/** Each item of the goal has an indicator that speaks of the same thing, and at least half of the indicators speak of the goal. */
import { parameter } from '../../dated.ts';
import { isOf } from '../../facts/indicator-facts.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { bigramsOf } from '../../facts/similarity.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, type FoundFault, type PaperRule } from '../rule.ts';
import { ofGoal } from './shared-goal.ts';

const most = parameter<string>(
  { zh: '与目标无关的产出和效益指标占比', en: 'Share of output and benefit indicators that are apart from the goal' },
  { from: '2015-01-01', value: '0.5', mark: 'ours' },
);
const about = (objectives: readonly string[], ...names: readonly string[]) =>
  asPaper(
    examplePaper({
      objectives: [...objectives],
      indicators: [
        ...names.map((name, row) =>
          exampleIndicator(row % 2 === 0 ? '产出指标' : '效益指标', row % 2 === 0 ? '数量指标' : '社会效益指标', name, '≥86'),
        ),
        exampleIndicator('满意度指标', '服务对象满意度指标', '居民满意度', '≥90%'),
      ],
    }),
  );
const item = (index: number) => `/papers/0/project/objectives/${index}`;
const rows = '/papers/0/project/indicators';

export const goalAndIndicatorsMeet: PaperRule = {
  code: 'G-06',
  name: 'goal-and-indicators-meet',
  subject: 'paper',
  title: { zh: '目标与指标相互对应', en: 'Goal and indicators meet' },
  source: [cite(caiyu201588, 'review-relevance'), cite(caiyu202010, 'clear-indicators')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { most },
  advice: {
    zh: '请为每项目标设置指标，并删改与目标无关的指标。',
    en: 'Set an indicator for each item of the goal, and change those that are apart from it.',
  },
  why: {
    zh: '没有指标的目标不会被检查，与目标无关的指标说明不了目标。',
    en: 'A goal without an indicator is not asked about, and an indicator apart from the goal says nothing of it.',
  },
  check: (subject, asking) =>
    ofGoal(subject, (items, project, at) => {
      const facts = projectFacts(project).rows;
      if (facts.length === 0)
        return cannotTell(
          `${at}/indicators`,
          `项目${called(project)}没有填写指标，目标无从对应。`,
          `Project ${called(project)} has no indicators for its goal.`,
        );
      const spoken = new Set(facts.flatMap(({ bigrams }) => [...bigrams]));
      const aims = items.map((each) => ({ ...each, bigrams: [...bigramsOf(each.text)] })).filter(({ bigrams }) => bigrams.length > 0);
      const wanted = new Set(aims.flatMap(({ bigrams }) => bigrams));
      const findings: FoundFault[] = aims
        .filter(({ bigrams }) => !bigrams.some((gram) => spoken.has(gram)))
        .map(({ text, at: place }) => ({
          at: place,
          because: {
            zh: `目标“${text.trim()}”没有指标与之对应。`,
            en: `The goal “${text.trim()}” has no indicator that speaks of it.`,
          },
        }));
      const asked = facts.filter((row) => isOf(row, 'O', 'B'));
      const apart = asked.filter(({ bigrams }) => ![...bigrams].some((gram) => wanted.has(gram)));
      if (apart.length > 0 && apart.length >= Number(asking.of(most)) * asked.length)
        findings.push({
          at: `${at}/indicators`,
          because: {
            zh: `项目${called(project)}的${asked.length}项产出和效益指标中，${apart.length}项与目标没有共同的词。`,
            en: `Of the ${asked.length} output and benefit indicators of project ${called(project)} ${apart.length} share no word with the goal.`,
          },
        });
      return answer(findings);
    }),
  examples: {
    passes: [
      { name: 'one indicator for each item', subject: about(['养护县道', '维修校舍'], '县道里程', '校舍完好率') },
      { name: 'one of three apart', subject: about(['养护县道'], '县道里程', '县道完好率', '边沟清理') },
      { name: 'no output and no benefit', subject: about(['提高居民收入']) },
      { name: 'an item of one character', subject: about(['养护县道', '2、路'], '县道里程') },
    ],
    fails: [
      {
        name: 'an item without an indicator',
        subject: about(['养护县道', '维修校舍', '清理边沟'], '县道里程', '县道完好率'),
        at: [item(1), item(2)],
      },
      { name: 'one of two apart', subject: about(['养护县道'], '县道里程', '校舍完好率'), at: [rows] },
      { name: 'nothing in common', subject: about(['养护县道'], '校舍面积'), at: [item(0), rows] },
    ],
    cannotTell: [
      { name: 'no indicators', subject: asPaper(examplePaper({ indicators: [] })) },
      { name: 'a blank goal', subject: about([], '县道里程') },
    ],
  },
};
