/** Project self-evaluation form (项目支出绩效自评表, 财预〔2020〕10号 annex 1). Mark: N. */
import { form } from '../form.ts';
import { evaluationGrid, evaluationHead, nameAndOffices } from './central-parts.ts';

export const centralSelfEvaluation = form({
  id: 'central-self-evaluation',
  name: { zh: '项目支出绩效自评表', en: 'Central project self-evaluation form' },
  kind: 'self-evaluation',
  title: () => '项目支出绩效自评表',
  titlePattern: /^项目(?:支出)?绩效(?:目标)?自评表$/,
  marks: [
    '主管部门',
    '实施单位',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '预期目标',
    '实际完成情况',
    '年度指标值',
    '实际完成值',
    '偏差原因分析及改进措施',
  ],
  foreign: ['未完成原因及改进措施'],
  width: 24,
  head: [...nameAndOffices, ...evaluationHead('项目资金（万元）')],
  grid: evaluationGrid,
});
