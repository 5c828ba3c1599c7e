/** Measures for the evaluation of project expenditure (财预〔2020〕10号). The scoring rules were seen word by word on published forms; articles were not read. */
import { instrument } from './source.ts';

export const caiyu202010 = instrument({
  id: 'caiyu-2020-10',
  number: '财预〔2020〕10号',
  title: { zh: '项目支出绩效评价管理办法', en: 'Measures for the evaluation of project expenditure' },
  issuer: { zh: '财政部', en: 'Ministry of Finance' },
  issued: '2020-02-25',
  clauses: {
    weights: {
      article: null,
      says: {
        zh: '一级指标权重原则上为：产出50分、效益30分、满意度10分、预算执行率10分。',
        en: 'Level-1 weights are by default output 50, benefit 30, satisfaction 10 and budget execution 10.',
      },
      mark: 'form',
    },
    'weights-adjusted': {
      article: null,
      says: { zh: '特殊情况下一级指标权重可以调整。', en: 'In special cases the level-1 weights may be adjusted.' },
      mark: 'unconfirmed',
    },
    quantitative: {
      article: null,
      says: {
        zh: '定量指标达到指标值的记满分；未达到的，按完成值与指标值的比例记分。',
        en: 'A quantitative indicator that is reached has full marks; else marks in proportion to actual over target.',
      },
      mark: 'form',
    },
    'over-achievement': {
      article: null,
      says: {
        zh: '指标值设定明显偏低造成超过较多的，按偏离度适当调减分值。',
        en: 'Where a target was clearly set too low, marks are reduced by the degree of deviation.',
      },
      mark: 'unconfirmed',
    },
    qualitative: {
      article: null,
      says: {
        zh: '定性指标按达成、部分达成并具有一定效果、未达成且效果较差三档记分。',
        en: 'A qualitative indicator is scored in three bands: reached, partly reached with some effect, not reached.',
      },
      mark: 'form',
    },
    grades: {
      article: null,
      says: {
        zh: '总分90（含）以上为优，80（含）至90为良，60（含）至80为中，60以下为差。',
        en: '90 and more is excellent, 80 to 90 good, 60 to 80 fair, below 60 poor.',
      },
      mark: 'form',
    },
    execution: {
      article: null,
      says: { zh: '预算执行率为全年执行数与全年预算数之比。', en: 'The execution rate is the year’s spending over the year’s budget.' },
      mark: 'form',
    },
    reasons: {
      article: null,
      says: { zh: '未完成绩效目标的，说明原因和改进措施。', en: 'Where a target is missed, the reason and what will be done are stated.' },
      mark: 'form',
    },
    'follow-targets': {
      article: null,
      says: { zh: '绩效评价以批复的绩效目标为依据。', en: 'Evaluation goes by the targets as approved.' },
      mark: 'form',
    },
    'reasonable-target': {
      article: null,
      says: {
        zh: '评价绩效目标合理性：预期产出和效益符合正常水平，与预算资金相匹配。',
        en: 'Evaluation asks whether the expected output and effect are at a normal level and match the money.',
      },
      mark: 'form',
    },
    'clear-indicators': {
      article: null,
      says: {
        zh: '评价绩效指标明确性：目标细化为指标，通过清晰可衡量的值体现，与任务数或计划数对应。',
        en: 'Evaluation asks whether goals are broken into indicators with clear measurable values that correspond to the task numbers.',
      },
      mark: 'form',
    },
    'project-basis': {
      article: null,
      says: {
        zh: '评价立项依据充分性：符合法律、政策、规划和部门职责，不与其他项目重复。',
        en: 'Evaluation asks whether a project follows law, policy, plan and duty and does not overlap with another one.',
      },
      mark: 'form',
    },
  },
});
