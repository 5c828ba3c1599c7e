/** Guide to core targets and indicators (财预〔2021〕101号). Title, date and kinds of cost were seen; the rest was not checked. */
import { instrument } from './source.ts';

export const caiyu2021101 = instrument({
  id: 'caiyu-2021-101',
  number: '财预〔2021〕101号',
  title: {
    zh: '中央部门项目支出核心绩效目标和指标设置及取值指引（试行）',
    en: 'Guide to core targets, indicators and values of project expenditure (trial)',
  },
  issuer: { zh: '财政部', en: 'Ministry of Finance' },
  issued: '2021-08-18',
  clauses: {
    'cost-kinds': {
      article: null,
      says: {
        zh: '成本指标分为经济成本、社会成本和生态环境成本指标。',
        en: 'Cost indicators are of economic, social and environmental cost.',
      },
      mark: 'form',
    },
    'cost-required': {
      article: null,
      says: {
        zh: '工程基建、大型修缮及购置项目必须设置成本指标，其他项目逐步推开。',
        en: 'Construction, large repair and purchase projects must have cost indicators; others step by step.',
      },
      mark: 'unconfirmed',
    },
    'output-and-benefit': {
      article: null,
      says: { zh: '每个项目都设置产出指标和效益指标。', en: 'Every project has output and benefit indicators.' },
      mark: 'unconfirmed',
    },
    'satisfaction-optional': {
      article: null,
      says: {
        zh: '直接面向社会公众的项目才设置满意度指标。',
        en: 'Only projects that serve the public directly need a satisfaction indicator.',
      },
      mark: 'unconfirmed',
    },
    'short-names': {
      article: null,
      says: { zh: '指标名称为末级名称，简短、明确。', en: 'The name is that of the last level, short and unambiguous.' },
      mark: 'unconfirmed',
    },
    values: {
      article: null,
      says: { zh: '指标值参照计划、行业、历史和预算支出标准确定。', en: 'Values follow plan, sector, historical and spending standards.' },
      mark: 'unconfirmed',
    },
    weights: {
      article: null,
      says: {
        zh: '有成本指标时：成本20、产出40、效益20、满意度10；没有满意度指标的，效益加10。',
        en: 'With cost: cost 20, output 40, benefit 20, satisfaction 10; without satisfaction benefit has 10 more.',
      },
      mark: 'unconfirmed',
    },
    'scoring-by-steps': {
      article: null,
      says: {
        zh: '预算执行率按区间记分并设及格线；满意度按区间记分，如90%以上满分、80—90%得八成、60—80%得五成、60%以下不得分。',
        en: 'Execution is scored by steps with a pass line; satisfaction by steps, such as full marks from 90 %, eight tenths from 80 %, half from 60 %, none below.',
      },
      mark: 'unconfirmed',
    },
    bands: {
      article: null,
      says: {
        zh: '定性指标按基本达成、部分达成、达成程度较低三档，百分比不变。',
        en: 'Qualitative bands are called mostly, partly and little reached, with the same percentages.',
      },
      mark: 'unconfirmed',
    },
  },
});
