/** A project has neither too few nor too many indicators. */
import { parameter } from '../../dated.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, called, ofDeclaredProject, type PaperRule } from '../rule.ts';

const fewest = parameter<number>(
  { zh: '三级指标最少项数', en: 'Fewest level-3 indicators' },
  { from: '2015-05-21', value: 3, mark: 'form' },
);
const most = parameter<number>({ zh: '三级指标最多项数', en: 'Most level-3 indicators' }, { from: '2015-05-21', value: 25, mark: 'ours' });

export const indicatorCount: PaperRule = {
  code: 'S-14',
  name: 'indicator-count',
  subject: 'paper',
  title: { zh: '指标数量适当', en: 'The number of indicators is right' },
  source: [cite(reviewPractice, 'three-indicators'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { fewest, most },
  advice: {
    zh: '指标过少的，请补充产出、效益等主要方面；过多的，请保留最能反映目标的核心指标。',
    en: 'Too few: add the main outputs and benefits. Too many: keep those that show best whether the goal is reached.',
  },
  why: {
    zh: '指标太少反映不了目标，太多则抓不住重点，也难以逐项监控。',
    en: 'Too few indicators do not show the goal, too many hide what counts and cannot all be monitored.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const count = project.indicators.length;
      const [least, limit] = [asking.of(fewest), asking.of(most)];
      const place = `${at}/indicators`;
      if (count < least) {
        const because = {
          zh: `项目${called(project)}只有${count}项指标，少于${least}项。`,
          en: `The indicators of project ${called(project)} number ${count}, fewer than ${least}.`,
        };
        return answer([{ at: place, because }]);
      }
      if (count <= limit) return answer([]);
      const because = {
        zh: `项目${called(project)}有${count}项指标，多于${limit}项。`,
        en: `The indicators of project ${called(project)} number ${count}, more than ${limit}.`,
      };
      return answer([{ at: place, severity: 'hint', because }]);
    }),
  examples: {
    passes: [
      { name: 'three', subject: asPaper(withRows(3)) },
      { name: 'twenty-five', subject: asPaper(withRows(25)) },
    ],
    fails: [
      { name: 'two', subject: asPaper(withRows(2)), at: ['/papers/0/project/indicators'], severity: 'warning' },
      { name: 'none', subject: asPaper(withRows(0)), at: ['/papers/0/project/indicators'], severity: 'warning' },
      { name: 'twenty-six', subject: asPaper(withRows(26)), at: ['/papers/0/project/indicators'], severity: 'hint' },
    ],
    cannotTell: [],
  },
};

function withRows(count: number) {
  const indicators = Array.from({ length: count }, (_, row) =>
    exampleIndicator('产出指标', '数量指标', `第${row + 1}段养护里程`, '≥2公里'),
  );
  return examplePaper({ indicators });
}
