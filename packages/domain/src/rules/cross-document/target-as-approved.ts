/** The published target is the one that was approved (批复) with the budget: the same goals, the same indicators, the same values. */
import type { Indicator, Paper } from '../../exchange.ts';
import { indicatorFacts } from '../../facts/indicator-facts.ts';
import { bare, norm } from '../../norm.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { qingdao2014 } from '../../sources/qingdao-2014.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import {
  asPaper,
  departmentTargetsPaper,
  evaluationPaper,
  exampleIndicator,
  examplePaper,
  exampleProject,
  objectivesPaper,
} from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type FoundFault, type PaperRule, rowCalled } from '../rule.ts';

const well = exampleIndicator('产出指标', '数量指标', '新建水井', '12眼');

export const targetAsApproved: PaperRule = {
  code: 'X-05',
  name: 'target-as-approved',
  subject: 'paper',
  title: { zh: '公开的绩效目标与批复一致', en: 'The published target is the approved one' },
  source: [cite(zhongfa201834, 'targets-first'), cite(qingdao2014, 'article-16'), cite(caiyu202010, 'follow-targets')],
  since: '2015-05-21',
  severity: 'error',
  advice: {
    zh: '请按批复的绩效目标公开；经批准调整的，请注明调整文件。',
    en: 'Publish the target as approved; where it was adjusted, name the decision.',
  },
  why: {
    zh: '绩效目标与预算一并批复，不得随意变更，监控和评价都以批复为准。',
    en: 'Targets are approved with the budget; monitoring and evaluation go by what was approved.',
  },
  check(subject) {
    const { paper, at, related } = subject;
    const isTarget = paper.kind === 'target-declaration' || paper.kind === 'department-targets';
    if (!isTarget) return doesNotApply(at, '只检查绩效目标表。', 'Only forms of targets are meant.');
    const approved = related.approved(paper);
    if (approved === null) return cannotTell(at, '没有批复的绩效目标，无从比较。', 'There is no approved target to compare with.');
    const root = `${at}/${paper.project === null ? 'department' : 'project'}`;
    const [now, then] = [contentOf(paper), contentOf(approved)];
    return answer([
      ...goalFaults(now.objectives, then.objectives, root),
      ...rowFaults(now.indicators, then.indicators, `${root}/indicators`),
    ]);
  },
  examples: {
    passes: [
      { name: 'as approved', subject: asPaper(examplePaper(), { related: { approved: [examplePaper()] } }) },
      {
        name: 'other glyphs, order and punctuation',
        subject: asPaper(
          examplePaper({
            objectives: ['完成县道养护86公里。'],
            indicators: [
              exampleProject.indicators[2] ?? well,
              exampleIndicator('产出指标', '数量指标', '养护里程', '>=86公里'),
              exampleProject.indicators[1] ?? well,
            ],
          }),
          { related: { approved: [examplePaper()] } },
        ),
      },
      {
        name: 'punctuation of the approved goal and name',
        subject: asPaper(examplePaper({ indicators: [well] }), {
          related: { approved: [examplePaper({ objectives: ['完成县道养护86公里。'], indicators: [{ ...well, name: '新建水井。' }] })] },
        }),
      },
      {
        name: 'punctuation of the published name',
        subject: asPaper(examplePaper({ indicators: [{ ...well, name: '新建 水井：' }] }), {
          related: { approved: [examplePaper({ indicators: [well] })] },
        }),
      },
      {
        name: 'a whole-department form as approved',
        subject: asPaper(departmentTargetsPaper(), { related: { approved: [departmentTargetsPaper()] } }),
      },
      { name: 'a self-evaluation', subject: asPaper(evaluationPaper(), { related: { approved: [examplePaper()] } }) },
      { name: 'prose', subject: asPaper(objectivesPaper(null), { related: { approved: [objectivesPaper(null)] } }) },
      {
        name: 'a wording that stayed',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('效益指标', '社会效益指标', '出行', ' ')] }), {
          related: { approved: [examplePaper({ indicators: [exampleIndicator('效益指标', '社会效益指标', '出行', '')] })] },
        }),
      },
    ],
    fails: [
      {
        name: 'a lower value',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '养护里程', '≥80公里')] }), {
          related: { approved: [examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '养护里程', '≥86公里')] })] },
        }),
        at: ['/papers/0/project/indicators/0/target/raw'],
      },
      {
        name: 'an indicator put in and one left out',
        subject: asPaper(examplePaper({ indicators: [well] }), {
          related: { approved: [examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '养护里程', '≥86公里')] })] },
        }),
        at: ['/papers/0/project/indicators/0/name', '/papers/0/project/indicators'],
      },
      {
        name: 'one of two of the same name left out',
        subject: asPaper(examplePaper({ indicators: [well] }), { related: { approved: [examplePaper({ indicators: [well, well] })] } }),
        at: ['/papers/0/project/indicators'],
      },
      {
        name: 'another goal',
        subject: asPaper(examplePaper({ objectives: ['完成县道养护80公里'] }), { related: { approved: [examplePaper()] } }),
        at: ['/papers/0/project/objectives'],
      },
      {
        name: 'a whole-department form',
        subject: asPaper(departmentTargetsPaper({ objectives: ['管好公路'] }), { related: { approved: [departmentTargetsPaper()] } }),
        at: ['/papers/0/department/objectives'],
      },
    ],
    cannotTell: [
      { name: 'no approved version', subject: asPaper(examplePaper()) },
      {
        name: 'that of another year',
        subject: asPaper(examplePaper(), { related: { approved: [examplePaper({}, { fiscalYear: 2023 })] } }),
      },
    ],
  },
};

type Content = { readonly objectives: readonly string[]; readonly indicators: readonly Indicator[] };

function contentOf({ project, department }: Paper): Content {
  return project ?? department ?? { objectives: [], indicators: [] };
}

function goalFaults(now: readonly string[], then: readonly string[], root: string): readonly FoundFault[] {
  const [published, approved] = [now.join('；').trim(), then.join('；').trim()];
  if (bare(published) === bare(approved)) return [];
  return [
    {
      at: `${root}/objectives`,
      because: {
        zh: `绩效目标与批复不一致：公开为“${published}”，批复为“${approved}”。`,
        en: `The goal differs from the approved one: “${published}” is published, “${approved}” was approved.`,
      },
    },
  ];
}

/** Rows are matched by name; of several of one name each is matched once. */
function rowFaults(now: readonly Indicator[], then: readonly Indicator[], place: string): readonly FoundFault[] {
  const open = Map.groupBy(then, ({ name }) => bare(name));
  const faults = now.flatMap<FoundFault>((row, index) => {
    const approved = open.get(bare(row.name))?.shift();
    const { zh, en } = rowCalled(index, row.name);
    if (approved === undefined) {
      const because = {
        zh: `${zh}不在批复的绩效指标中。`,
        en: `${en.charAt(0).toUpperCase()}${en.slice(1)} is not among the approved indicators.`,
      };
      return [{ at: `${place}/${index}/name`, because }];
    }
    if (isSameValue(row, approved)) return [];
    const [published, was] = [row.target.raw.trim(), approved.target.raw.trim()];
    const because = {
      zh: `${zh}的指标值公开为“${published}”，批复为“${was}”。`,
      en: `The target of ${en} is “${published}” as published and “${was}” as approved.`,
    };
    return [{ at: `${place}/${index}/target/raw`, because }];
  });
  const missing = [...open.values()].flat().map((row): FoundFault => {
    const because = {
      zh: `批复的指标“${row.name.trim()}”（${row.target.raw.trim()}）没有公开。`,
      en: `The approved indicator “${row.name.trim()}” (${row.target.raw.trim()}) is not published.`,
    };
    return { at: place, because };
  });
  return [...faults, ...missing];
}

function isSameValue(one: Indicator, other: Indicator): boolean {
  const [left, right] = [indicatorFacts(one).valueKey, indicatorFacts(other).valueKey];
  const printed = ({ target }: Indicator) => norm(`${target.operatorText ?? ''}${target.raw}${target.unitText ?? ''}`);
  return (left !== null && left === right) || printed(one) === printed(other);
}
