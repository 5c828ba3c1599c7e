/** Full marks for nearly every project of a department are asked about. */
import { parameter } from '../../dated.ts';
import { compareDecimals, multiplyDecimals } from '../../decimal.ts';
import { isExecutionRow } from '../../scores/scored-part.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { asDepartmentYear, evaluationPaper, evaluationRow, examplePaper } from '../example-papers.ts';
import { answer, cannotTell, type DepartmentYearRule, doesNotApply } from '../rule.ts';
import { allFull } from './shared-full-marks.ts';

const share = parameter<string>(
  { zh: '满分项目所占比例', en: 'Share of projects with full marks' },
  { from: '2020-02-25', value: '0.9', mark: 'ours' },
);
const fewest = parameter<number>({ zh: '项目数下限', en: 'Fewest projects' }, { from: '2020-02-25', value: 3, mark: 'ours' });

export const notAllFullMarks: DepartmentYearRule = {
  code: 'R-14',
  name: 'not-all-full-marks',
  subject: 'departmentYear',
  title: { zh: '部门几乎全部项目指标满分', en: 'Full marks in nearly all projects' },
  source: [cite(reviewPractice, 'untrue-scores'), cite(ourProposal, 'thresholds')],
  since: '2020-02-25',
  severity: 'hint',
  parameters: { share, fewest },
  advice: { zh: '请抽查几个项目的完成值和佐证材料。', en: 'Look at the actual values and the evidence of some projects.' },
  why: {
    zh: '项目个个满分，可能是指标值定低了，也可能是自评偏宽。',
    en: 'Full marks everywhere may mean low targets or a lenient evaluation.',
  },
  check({ papers }, asking) {
    const start = papers[0]?.at ?? '/papers/0';
    const evaluated = papers.flatMap(({ paper, at }) =>
      paper.kind === 'self-evaluation' && paper.project !== null
        ? [{ at, isFull: allFull(paper.project.indicators.filter((row) => !isExecutionRow(row))) }]
        : [],
    );
    const [first] = evaluated;
    if (first === undefined || evaluated.length < asking.of(fewest))
      return doesNotApply(
        start,
        `项目自评表不足${asking.of(fewest)}份。`,
        `There are fewer than ${asking.of(fewest)} self-evaluations of projects.`,
      );
    const full = evaluated.filter(({ isFull }) => isFull === true).length;
    const open = evaluated.find(({ isFull }) => isFull === null);
    const unknown = evaluated.filter(({ isFull }) => isFull === null).length;
    const bound = multiplyDecimals(String(evaluated.length), asking.of(share));
    const reaches = (count: number) => compareDecimals(String(count), bound) >= 0;
    if (!reaches(full)) {
      return open !== undefined && reaches(full + unknown)
        ? cannotTell(open.at, '有项目的得分或分值空白。', 'A project has a blank score or weight.')
        : answer([]);
    }
    return answer([
      {
        at: first.at,
        because: {
          zh: `${evaluated.length}个项目自评，${full}个项目的指标全部满分。`,
          en: `Of ${evaluated.length} projects evaluated, ${full} have full marks on every indicator.`,
        },
      },
    ]);
  },
  examples: {
    passes: [
      { name: 'two of three', subject: asDepartmentYear([evaluated(), evaluated(), evaluated('49')]) },
      { name: 'two projects are too few', subject: asDepartmentYear([evaluated(), evaluated()]) },
      { name: 'declarations', subject: asDepartmentYear([examplePaper(), examplePaper(), examplePaper()]) },
      {
        name: 'eight of ten, one open',
        subject: asDepartmentYear([...Array.from({ length: 7 }, () => evaluated()), evaluated('1'), evaluated('1'), evaluated(null)]),
      },
    ],
    fails: [
      { name: 'three of three', subject: asDepartmentYear([examplePaper(), evaluated(), evaluated(), evaluated()]), at: ['/papers/1'] },
      {
        name: 'nine of ten',
        subject: asDepartmentYear([...Array.from({ length: 9 }, () => evaluated()), evaluated('49')]),
        at: ['/papers/0'],
      },
    ],
    cannotTell: [{ name: 'one without scores', subject: asDepartmentYear([evaluated(), evaluated(), evaluated(null)]) }],
  },
};

function evaluated(score: string | null = '50') {
  return evaluationPaper({ indicators: [evaluationRow({ score })] });
}
