/** Checks, formulas and codes in the configuration of provincial systems, read in public repositories. That they are deployed is assumed. */
import { instrument } from './source.ts';

export const systemConfiguration = instrument({
  id: 'system-configuration',
  number: null,
  title: { zh: '省级预算绩效系统配置', en: 'Configuration of provincial performance systems' },
  issuer: { zh: '公开代码库中的配置脚本', en: 'scripts published in a code repository' },
  issued: null,
  clauses: {
    'declaration-checks': {
      article: null,
      says: {
        zh: '申报表校验：必填项、合计、运算符与单位、缺少产出或效益指标。',
        en: 'Checks of declarations: required cells, sums, operator and unit, missing output or benefit.',
      },
      mark: 'form',
    },
    'evaluation-checks': {
      article: null,
      says: {
        zh: '自评表校验：得分不超过权重、合计、权重合计100、执行率得分、等级。',
        en: 'Checks of self-evaluations: score within weight, total, weights adding to 100, execution score, grade.',
      },
      mark: 'form',
    },
    formulas: {
      article: null,
      says: { zh: '得分公式A、B与超额完成1.2倍标红。', en: 'Formulas A and B, and over-achievement of 1.2 marked.' },
      mark: 'form',
    },
    'disclosure-checks': {
      article: null,
      says: {
        zh: '公开文本校验：年份、单位名称、金额单位、合计、空表说明。',
        en: 'Checks of disclosures: years, names of units, units of amounts, totals, statements about empty tables.',
      },
      mark: 'form',
    },
    lights: {
      article: null,
      says: {
        zh: '监控预警按时间进度比例亮红、黄、绿、蓝灯。',
        en: 'Monitoring lights go by the time-proportional standard: red, yellow, green, blue.',
      },
      mark: 'form',
    },
    codes: {
      article: null,
      says: { zh: '项目编码、部门编码、计算符号等编码规则。', en: 'Codes of projects, departments and comparators.' },
      mark: 'form',
    },
    'equal-target': {
      article: null,
      says: {
        zh: '符号为＝的，完成值达到或超过指标值记满分，不足的按比例；有的地方不等即标红，由人评分。',
        en: 'For “=”, reaching or passing the target has full marks, less goes in proportion; some sites mark any difference and let a person score.',
      },
      mark: 'form',
    },
    'hubei-note': {
      article: null,
      says: {
        zh: '省直部门评分说明：预算执行20分，产出40分，效益和满意度40分；定性指标按100—80%、80—50%、50—0%三档。',
        en: 'Scoring note for provincial departments: execution 20, output 40, benefit and satisfaction 40; qualitative bands 100–80, 80–50 and 50–0 %.',
      },
      mark: 'form',
    },
    'other-cut-offs': {
      article: null,
      says: {
        zh: '有的系统以80、70、60分为优、良、中的下限。',
        en: 'One system grades from 80, 70 and 60 points.',
      },
      mark: 'form',
    },
    'cost-cap': {
      article: null,
      says: {
        zh: '一省规定：没有成本指标的，成本项最多得5分。',
        en: 'One province: without a cost indicator the cost item has 5 points at most.',
      },
      mark: 'form',
    },
    rounding: {
      article: null,
      says: { zh: '得分保留两位小数。', en: 'Scores are rounded to two decimals.' },
      mark: 'form',
    },
  },
});
