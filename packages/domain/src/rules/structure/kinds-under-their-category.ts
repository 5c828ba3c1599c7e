/** Each kind of indicator (level 2) stands under its category (level 1), in the tree before 2021 or in that since. */
import { indicatorName, parentsOf } from '../../taxonomy.ts';
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type FoundFault, ofDeclaredProject, type PaperRule, rowCalled } from '../rule.ts';

export const kindsUnderTheirCategory: PaperRule = {
  code: 'S-09',
  name: 'kinds-under-their-category',
  subject: 'paper',
  title: { zh: '二级指标归在所属的一级指标下', en: 'Level 2 stands under its level 1' },
  source: [cite(publishedForms, 'labels'), cite(publishedForms, 'seen-mistakes'), cite(caiyu2021101, 'cost-kinds')],
  since: '2015-05-21',
  severity: 'error',
  advice: {
    zh: '请核对该行的一级、二级指标，把它移到所属的一级指标下。',
    en: 'Check both labels of the row and move it under the category it belongs to.',
  },
  why: {
    zh: '归类错误的指标会在汇总和计分时算到别的类别里。',
    en: 'A row under the wrong category is counted and scored with the wrong ones.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) => {
      const rows = project.indicators.map((row, index) => ({ ...row, index }));
      const printed = rows.filter(({ kind }) => kind.label.trim() !== '');
      if (printed.length === 0 && rows.length > 0)
        return doesNotApply(`${at}/indicators`, '表中没有填写二级指标。', 'No level 2 is printed in the form.');
      const faults = printed.flatMap<FoundFault>(({ category, kind, name, index }) => {
        if (category.code === null || kind.code === null) return [];
        const parents = parentsOf(kind.code);
        if (parents.some((parent) => parent === category.code)) return [];
        const row = rowCalled(index, name);
        const own = parents.flatMap((parent) => indicatorName(parent) ?? []).map(({ zh, en }) => ({ zh: `“${zh}”`, en }));
        const isOldForm = kind.code === 'S.U' && category.code === 'B';
        return [
          {
            at: `${at}/indicators/${index}/kind/label`,
            severity: isOldForm ? 'hint' : 'error',
            because: {
              zh: `${row.zh}：二级指标“${kind.label}”填在一级指标“${category.label}”下，应在${own.map(({ zh }) => zh).join('或')}下。`,
              en: `In ${row.en} the level-2 label “${kind.label}” stands under “${category.label}”; it belongs under: ${own.map(({ en }) => en).join(', ')}.`,
            },
          },
        ];
      });
      const open = printed.find(({ category, kind }) => category.code === null || kind.code === null);
      if (faults.length > 0 || open === undefined) return answer(faults);
      const level = open.category.code === null ? 'category' : 'kind';
      return cannotTell(
        `${at}/indicators/${open.index}/${level}/label`,
        `第${open.index + 1}行的“${open[level].label}”不认识，不能确定归类是否正确。`,
        `The label “${open[level].label}” of row ${open.index + 1} is not known, so it stays open where the row belongs.`,
      );
    }),
  examples: {
    passes: [
      { name: 'the tree before 2021', subject: asPaper(examplePaper()) },
      ...(
        [
          ['产出指标', '成本指标'],
          ['成本指标', '经济成本指标'],
          ['产出指标', '经济成本指标'],
          ['投入指标', '时效指标'],
          ['投入和管理目标', '预算执行率'],
          ['效果指标', '可持续影响指标'],
          ['满意度指标', '服务对象满意度指标'],
        ] as const
      ).map(([category, kind]) => ({ name: `${kind} under ${category}`, subject: asPaper(withRow(category, kind)) })),
      { name: 'a form without level 2', subject: asPaper(withRow('产出指标', '')) },
      { name: 'no rows', subject: asPaper(examplePaper({ indicators: [] })) },
    ],
    fails: [
      {
        name: 'economic benefit under output',
        subject: asPaper(withRow('产出指标', '经济效益指标')),
        at: ['/papers/0/project/indicators/1/kind/label'],
        severity: 'error',
      },
      {
        name: 'quantity under benefit',
        subject: asPaper(withRow('效益指标', '数量指标')),
        at: ['/papers/0/project/indicators/1/kind/label'],
        severity: 'error',
      },
      {
        name: 'satisfaction under benefit, as on older forms',
        subject: asPaper(withRow('效益指标', '服务对象满意度指标')),
        at: ['/papers/0/project/indicators/1/kind/label'],
        severity: 'hint',
      },
      {
        name: 'satisfaction under output',
        subject: asPaper(withRow('产出指标', '服务对象满意度指标')),
        at: ['/papers/0/project/indicators/1/kind/label'],
        severity: 'error',
      },
      {
        name: 'a wrong one beside one that nobody knows',
        subject: asPaper(
          examplePaper({
            indicators: [
              exampleIndicator('产出指标', '其他', '巡查', '按月'),
              exampleIndicator('满意度指标', '质量指标', '满意度', '≥90%'),
            ],
          }),
        ),
        at: ['/papers/0/project/indicators/1/kind/label'],
      },
    ],
    cannotTell: [
      { name: 'a level 2 that nobody knows', subject: asPaper(withRow('产出指标', '其他')) },
      { name: 'a level 1 that nobody knows', subject: asPaper(withRow('履职指标', '数量指标')) },
    ],
  },
};

function withRow(category: string, kind: string) {
  const first = exampleIndicator(kind === '' ? category : '产出指标', kind === '' ? '' : '数量指标', '养护里程', '≥86公里');
  return examplePaper({ indicators: [first, exampleIndicator(category, kind, '养护成效', '≥90%')] });
}
