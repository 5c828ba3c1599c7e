/** Invented forms and rows as a careful unit writes them: rules of errors and warnings see nothing wrong in them. */
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { Indicator, Project } from './exchange.ts';
import { checkBy, checkPlanOf } from './check-request.ts';
import { evaluationPaper, exampleIndicator, examplePaper, exampleProject } from './rules/example-papers.ts';
import { exampleRow } from './rules/example-rows.ts';

const complete: readonly Indicator[] = [
  ...exampleProject.indicators,
  exampleRow('O.L', '路面修补合格率', '≥98%'),
  exampleIndicator('产出指标', '时效指标', '完工时间', '10月底前'),
  exampleRow('O.C', '每公里养护成本', '≤1.2万元'),
];

/** What the profile asks, as code and severity. */
function asked(change: Partial<Project>, profile: 'standard' | 'all' = 'standard', fiscalYear = 2024): readonly string[] {
  const plan = checkPlanOf({ profile });
  if (!plan.ok) throw new Error(plan.refusal.message.en);
  const { findings } = checkBy(plan.value, [examplePaper({ indicators: [...complete], ...change }, { fiscalYear })], []);
  return findings.filter(({ severity }) => severity !== 'hint').map(({ rule, severity, message }) => `${rule} ${severity} ${message.zh}`);
}

describe('a good form', () => {
  it.each([2016, 2020, 2022, 2024])('raises no error and no warning in %i', (fiscalYear) => {
    expect(asked({}, 'all', fiscalYear)).toEqual([]);
  });

  it('lacks cost and time where only they are left out', () => {
    expect(check([examplePaper()]).findings.flatMap(({ rule, severity }) => (severity === 'hint' ? [] : [rule]))).toEqual(['S-05', 'S-07']);
  });

  it('is a self-evaluation as well', () => {
    expect(check([evaluationPaper()]).findings).toEqual([]);
  });
});

const labels = {
  数量: ['产出指标', '数量指标'],
  质量: ['产出指标', '质量指标'],
  时效: ['产出指标', '时效指标'],
  产出成本: ['产出指标', '成本指标'],
  经济成本: ['成本指标', '经济成本指标'],
  社会成本: ['成本指标', '社会成本指标'],
  生态成本: ['成本指标', '生态环境成本指标'],
  经济效益: ['效益指标', '经济效益指标'],
  社会效益: ['效益指标', '社会效益指标'],
  生态效益: ['效益指标', '生态效益指标'],
  可持续: ['效益指标', '可持续影响指标'],
  满意度: ['满意度指标', '服务对象满意度指标'],
} as const;

const rows: Readonly<Record<keyof typeof labels, readonly string[]>> = {
  数量: [
    '培训班次 ≥12期',
    '采购设备台数 =35台',
    '印刷宣传资料份数 ≥2万份',
    '组织开展活动场次 ≥10场',
    '举办就业招聘会 ≥8场',
    '新增停车位数量 ≥300个',
    '绿化面积 ≥5000平方米',
    '救助困难群众人次 ≥1200人次',
    '疫苗接种率 ≥90%',
    '家庭医生签约率 ≥60%',
    '宫颈癌筛查率 ≥50%',
    '应急演练次数 ≥4次',
    '低保对象应保尽保率 100%',
    '污水处理量 ≥1000万吨',
    '网络带宽 ≥500兆',
    '保障车辆数 ≤20辆',
    '维护系统个数 3个',
    '检测样品批次 ≥600批次',
    '系统运行维护数量 12套',
    '建立健康档案份数 ≥3000份',
    '组织培训人数 ≥500人',
    '高龄津贴发放人数 4200人',
    '保障人员数量 85人',
    '城市道路清扫面积 ≥120万平方米',
    '修订地方志 1部',
    '完成审计项目 ≥15个',
    '执法检查覆盖率 100%',
    '应保尽保率 100%',
    '免疫密度 ≥95%',
  ],
  质量: [
    '培训合格率 ≥95%',
    '设备验收合格率 =100%',
    '系统正常运行率 ≥99%',
    '补助标准执行合规率 100%',
    '工程质量达标率 100%',
    '档案数字化准确率 ≥98%',
    '政策知晓率 ≥90%',
    '系统故障率 ≤1%',
    '垃圾分类正确投放率 ≥85%',
    '等级保护测评 二级',
    '案件评查优秀率 ≥30%',
    '空气优良天数 ≥300天',
    '采购程序合规性 合规',
    '项目建设标准 符合设计规范',
    '资金使用合规率 100%',
    '人员资质达标率 100%',
  ],
  时效: [
    '项目完成时间 2024年12月底前',
    '工资发放时间 每月10日前',
    '故障响应时间 ≤2小时',
    '资金拨付及时率 100%',
    '项目按期完成率 100%',
    '任务完成时限 全年',
    '补贴发放周期 按季度发放',
    '设备交付时间 合同签订后30日内',
    '施工进度 按计划',
    '采暖期供热天数 ≥150天',
    '公文办结时效 3个工作日',
    '投诉处理时长 ≤5天',
    '项目开工时间 2024年3月',
    '清运频次 ≥2次/日',
    '春季开学前到位率 100%',
    '汛前完成比例 100%',
    '采暖季前完工率 100%',
    '项目实施期 2023-2025年',
  ],
  产出成本: ['成本控制率 ≤100%', '采购价格 不高于市场价', '预算成本控制数 120万元'],
  经济成本: [
    '培训成本 ≤400元/人·天',
    '项目总成本 ≤120万元',
    '设备采购成本 ≤35万元',
    '人均补助标准 3000元/人',
    '成本节约率 ≥5%',
    '预算控制率 ≤100%',
    '物业管理费 ≤15元/平方米',
    '超概算比例 ≤5%',
    '奖励标准 1000元/人',
    '单位面积养护费用 ≤8元/平方米',
  ],
  社会成本: ['对社会正常生产生活的影响 无'],
  生态成本: ['施工扬尘投诉 ≤3次', '对自然生态环境造成的负面影响 无'],
  经济效益: [
    '带动农民增收 ≥500元/人',
    '带动社会投资 ≥2亿元',
    '节约财政资金 ≥200万元',
    '农业产值增长率 ≥4%',
    '企业用电成本降低率 ≥3%',
    '旅游收入增长 ≥8%',
    '招商引资到位资金 ≥30亿元',
    '税收增长率 ≥5%',
    '降低企业成本 ≥200万元',
  ],
  社会效益: [
    '新增就业人数 ≥600人',
    '受益人口 ≥2.3万人',
    '群众知晓率 ≥85%',
    '贫困发生率 ≤1%',
    '重大安全事故发生数 0起',
    '生产安全事故下降率 ≥5%',
    '居民健康素养水平 ≥28%',
    '案件破案率 ≥60%',
    '保障机构正常运转 正常运转',
    '城乡居民养老保险参保率 ≥95%',
    '火灾事故起数下降 ≥10%',
    '信访事项办结率 ≥95%',
    '新生儿死亡率 ≤3‰',
    '九年义务教育巩固率 ≥97%',
    '组织化程度 ≥60%',
    '宣传效果 公众知晓率达到80%以上',
    '公共安全事故发生率同比下降 ≥5%',
    '安全责任事故 0次',
    '就业困难人员就业率 ≥70%',
    '政务服务网上可办率 ≥98%',
  ],
  生态效益: [
    '减少碳排放量 ≥500吨',
    '单位能耗降低率 ≥3%',
    '空气质量优良率 ≥85%',
    '污水排放达标率 ≥98%',
    'PM2.5年均浓度 ≤35微克/立方米',
    '减少化肥使用量 ≥100吨',
    '森林覆盖率 ≥35%',
    '主要污染物排放量下降 ≥3%',
    '节能减排量 ≥20吨',
    '水土流失治理面积 ≥3平方公里',
    '水土流失率 ≤5%',
    '万元GDP能耗下降率 ≥3%',
  ],
  可持续: [
    '管护机制健全性 健全',
    '设备使用年限 ≥8年',
    '制度建立完善率 100%',
    '持续发挥作用期限 ≥5年',
    '人才队伍稳定率 ≥95%',
    '工程使用寿命 ≥10年',
    '后续管护资金落实率 100%',
    '信息共享长效机制 建立',
  ],
  满意度: [
    '受益群众满意度 ≥90%',
    '参训学员满意度 ≥95%',
    '服务对象投诉率 ≤1%',
    '企业满意度 ≥95分',
    '师生满意率 ≥90%',
    '职工满意度 ≥90%',
    '办事群众好评率 ≥99%',
  ],
};

describe('a good row', () => {
  const written = Object.entries(rows).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));

  it.each(written)('of %s: %s', (kind, text) => {
    const [name = '', ...value] = text.split(' ');
    const [category, label] = labels[kind as keyof typeof labels];
    expect(asked({ indicators: [...complete, exampleIndicator(category, label, name, value.join(' '))] })).toEqual([]);
  });
});

describe('a good text', () => {
  it.each([
    '2024年以来继续养护县道。',
    '根据2021—2025年规划养护农村公路。',
    '安排120万元用于养护，其中县道60万元、乡道60万元。',
    '上年结转20万元，本年安排100万元。',
    '方便65周岁以上老人和3-6岁儿童出行。',
  ])('of a purpose: %s', (purpose) => expect(asked({ purpose })).toEqual([]));

  it.each([
    '完成县道养护86公里，道路完好率达到95%',
    '目标1：养护县道86公里；目标2：居民满意度达到90%',
    '养护县道86公里，方便65周岁以上老人出行',
  ])('of a goal: %s', (goal) => expect(asked({ objectives: [goal] })).toEqual([]));

  it.each(['2024年农村公路养护', '农村公路养护（2023年结转）', '120急救中心运行', '工程师职称评审'])('of a name: %s', (name) =>
    expect(asked({ name })).toEqual([]),
  );

  it.each(['《中华人民共和国公路法》第三十五条', '财预〔2021〕101号', '年度养护计划', '公路养护技术规范', '上年实际数'])(
    'of a basis: %s',
    (basis) =>
      expect(
        asked({ indicators: complete.map((row, index) => (index === 0 ? { ...row, basis } : { ...row, basis: `养护计划第${index}章` })) }),
      ).toEqual([]),
  );

  it.each(['完好里程占养护里程的比例', '完好里程÷养护里程×100%', '完好里程较上年增长', '抽检完好率'])(
    'of a description: %s',
    (description) =>
      expect(
        asked({
          indicators: complete.map((row) => ({ ...row, description: row.name === '道路完好率' ? description : `${row.name}占比` })),
        }),
      ).toEqual([]),
  );
});
