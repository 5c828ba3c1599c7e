/** Every indicator row has a name and a target value. */
import type { Indicator } from '../../exchange.ts';
import type { Text } from '../../text.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, departmentTargetsPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { type Answer, answer, called, type FoundFault, ofDeclaredProject, type PaperRule } from '../rule.ts';

export const indicatorRowsComplete: PaperRule = {
  code: 'S-11',
  name: 'indicator-rows-complete',
  subject: 'paper',
  title: { zh: '指标行填写完整', en: 'Indicator rows are complete' },
  source: [cite(caiyu201588, 'review-completeness'), cite(publishedForms, 'indicator-rows')],
  since: '2015-05-21',
  severity: 'error',
  advice: { zh: '请补填三级指标名称或指标值；多余的空行请删除。', en: 'Fill in the name or the value; delete a row that is not needed.' },
  why: {
    zh: '没有名称的指标不知道考核什么，没有指标值的指标不知道考核到多少。',
    en: 'Without a name nobody knows what is measured, without a value nobody knows how much is enough.',
  },
  check(subject) {
    const { paper, at } = subject;
    if (paper.kind !== 'department-targets' || paper.department === null)
      return ofDeclaredProject(subject, (project, place) =>
        asks(project.indicators, `${place}/indicators`, { zh: `项目${called(project)}`, en: ` of project ${called(project)}` }),
      );
    const owner = { zh: '部门整体支出绩效目标', en: ' of the whole-department form' };
    return asks(paper.department.indicators, `${at}/department/indicators`, owner);
  },
  examples: {
    passes: [
      { name: 'every row filled in', subject: asPaper(examplePaper()) },
      { name: 'a whole-department form filled in', subject: asPaper(departmentTargetsPaper()) },
    ],
    fails: [
      {
        name: 'no value in the second row',
        subject: asPaper(
          examplePaper({
            indicators: [
              exampleIndicator('产出指标', '数量指标', '新建水井', '12眼'),
              exampleIndicator('产出指标', '质量指标', '水质合格率', ' '),
            ],
          }),
        ),
        at: ['/papers/0/project/indicators/1/target/raw'],
      },
      {
        name: 'no name',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '', '12眼')] })),
        at: ['/papers/0/project/indicators/0/name'],
      },
      {
        name: 'neither name nor value in a whole-department form',
        subject: asPaper(departmentTargetsPaper({ indicators: [exampleIndicator('产出指标', '数量指标', ' ', '')] })),
        at: ['/papers/0/department/indicators/0/name'],
      },
    ],
    cannotTell: [],
  },
};

function asks(rows: readonly Indicator[], at: string, owner: Text): Answer {
  const faults = rows.flatMap<FoundFault>((row, index) => {
    const number = index + 1;
    const hasName = row.name.trim() !== '';
    const hasValue = row.target.raw.trim() !== '';
    if (hasName && hasValue) return [];
    if (hasName) {
      const because = {
        zh: `${owner.zh}第${number}行“${row.name}”的指标值空白。`,
        en: `Row ${number}${owner.en}, “${row.name}”, has no target value.`,
      };
      return [{ at: `${at}/${index}/target/raw`, because }];
    }
    const what = hasValue
      ? { zh: '三级指标名称空白', en: 'no name' }
      : { zh: '三级指标名称和指标值空白', en: 'neither name nor target value' };
    const because = { zh: `${owner.zh}第${number}行的${what.zh}。`, en: `Row ${number}${owner.en} has ${what.en}.` };
    return [{ at: `${at}/${index}/name`, because }];
  });
  return answer(faults);
}
