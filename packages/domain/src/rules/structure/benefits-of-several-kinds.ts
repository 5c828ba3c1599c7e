/** The benefits of all projects of a department year are not of one kind alone. */
import { parameter } from '../../dated.ts';
import { indicatorFacts, isOf } from '../../facts/indicator-facts.ts';
import { indicatorName } from '../../taxonomy.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asDepartmentYear, exampleIndicator, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, cannotTell, declaredIn, type DepartmentYearRule, doesNotApply } from '../rule.ts';

const enough = parameter<number>(
  { zh: '开始比较的效益指标项数', en: 'Benefit indicators from which they are compared' },
  { from: '2015-05-21', value: 10, mark: 'ours' },
);

export const benefitsOfSeveralKinds: DepartmentYearRule = {
  code: 'S-18',
  name: 'benefits-of-several-kinds',
  subject: 'departmentYear',
  title: { zh: '效益指标不只一类', en: 'Benefits are of more than one kind' },
  source: [cite(zhongfa201834, 'targets-cover'), cite(caiyu201588, 'review-relevance'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { enough },
  advice: {
    zh: '请看看有没有经济效益、生态效益或可持续影响可以写；职责只涉及一类的，可以不改。',
    en: 'See whether there are economic, ecological or lasting effects as well; leave it where the duties have one kind only.',
  },
  why: {
    zh: '所有项目的效益都归在同一类，往往是套用了同一张表。',
    en: 'Where every benefit is of one kind, one form was often copied for all projects.',
  },
  check(subject, asking) {
    const start = subject.papers[0]?.at ?? '/papers/0';
    const declared = declaredIn(subject);
    if (declared.length === 0) return doesNotApply(start, '没有项目支出绩效目标表。', 'There is no target declaration of a project.');
    const benefits = declared.flatMap(({ project, at }) =>
      project.indicators.flatMap((row, index) =>
        isOf(indicatorFacts(row), 'B') ? [{ kind: row.kind, place: `${at}/project/indicators/${index}/kind/label` }] : [],
      ),
    );
    const [first] = benefits;
    if (first === undefined || benefits.length < asking.of(enough)) return answer([]);
    const known = new Set(benefits.flatMap(({ kind }) => kind.code ?? []));
    if (known.size > 1) return answer([]);
    const open = benefits.find(({ kind }) => kind.code === null);
    if (open !== undefined)
      return cannotTell(
        open.place,
        `二级指标“${open.kind.label}”不认识，不能确定效益指标是否只有一类。`,
        `The level-2 label “${open.kind.label}” is not known, so it stays open whether all benefits are of one kind.`,
      );
    const name = indicatorName(first.kind.code ?? '') ?? { zh: first.kind.label, en: first.kind.label };
    return answer([
      {
        at: first.place,
        because: {
          zh: `全部${benefits.length}项效益指标都是${name.zh}。`,
          en: `All ${benefits.length} benefit indicators are of one kind: ${name.en}.`,
        },
      },
    ]);
  },
  examples: {
    passes: [
      { name: 'nine of one kind', subject: asDepartmentYear([examplePaper({ indicators: benefits(9) })]) },
      {
        name: 'ten and one of another kind',
        subject: asDepartmentYear([
          examplePaper({ indicators: [...benefits(10), exampleIndicator('效益指标', '生态效益指标', '植被恢复面积', '≥20亩')] }),
        ]),
      },
      {
        name: 'two kinds beside one that nobody knows',
        subject: asDepartmentYear([
          examplePaper({
            indicators: [
              ...benefits(10),
              exampleIndicator('效益指标', '其他', '影响', '好'),
              exampleIndicator('效益指标', '经济效益指标', '节约成本', '≥2万元'),
            ],
          }),
        ]),
      },
      { name: 'no project', subject: asDepartmentYear([objectivesPaper(null)]) },
    ],
    fails: [
      {
        name: 'ten of one kind in two projects',
        subject: asDepartmentYear([examplePaper(), examplePaper({ code: '2', name: '校舍维修', indicators: benefits(9) })]),
        at: ['/papers/0/project/indicators/1/kind/label'],
      },
    ],
    cannotTell: [
      {
        name: 'a kind that nobody knows',
        subject: asDepartmentYear([examplePaper({ indicators: [...benefits(9), exampleIndicator('效益指标', '其他', '影响', '好')] })]),
      },
    ],
  },
};

function benefits(count: number) {
  return Array.from({ length: count }, (_, row) => exampleIndicator('效益指标', '社会效益指标', `第${row + 1}村受益人口`, '≥300人'));
}
