/** An invented county year: units with their objectives and ten projects each, six indicators a project, in the mixture of good and bad that published texts have. */
import { type Indicator, kindCode, categoryCode, type Paper, parseTargetValue } from '@jixiao/domain';

const subjects = [
  '农村公路养护',
  '校舍维修改造',
  '饮水安全巩固提升',
  '高标准农田',
  '公共图书馆免费开放',
  '垃圾分类',
  '林木抚育',
  '技能培训',
  '河道清淤',
  '卫生室设备更新',
];
const places = ['东片', '西片', '南片', '北片', '城区', '山区', '沿河', '库区'];
const rows: readonly (readonly [string, string, (subject: string, n: number) => string, (n: number) => string])[] = [
  ['产出指标', '数量指标', (subject) => `${subject}完成数量`, (n) => (n % 3 === 0 ? '≥90' : `≥${20 + n}个`)],
  ['产出指标', '质量指标', (subject) => `${subject}验收合格率`, (n) => (n % 2 === 0 ? '≥95%' : '≥95')],
  ['产出指标', '时效指标', () => '按时完成率', (n) => (n % 4 === 0 ? '12月底前' : '100%')],
  ['产出指标', '成本指标', () => '单位成本', (n) => `≤${1 + (n % 9)}.5万元/公里`],
  [
    '效益指标',
    '社会效益指标',
    (subject) => (subject.length % 2 === 0 ? '加强服务保障' : '受益人口'),
    (n) => (n % 5 === 0 ? '有效提升' : `≥${1000 + n}人`),
  ],
  ['满意度指标', '服务对象满意度指标', () => '群众满意度', () => '≥90%'],
];

export function countyYear(projects: number, fiscalYear = 2025): readonly Paper[] {
  const papers: Paper[] = [];
  for (let number = 0; number < projects; number += 1) {
    const unitNumber = Math.floor(number / 10);
    const unit = { code: String(301001 + unitNumber), name: `示例县第${unitNumber + 1}服务中心` };
    if (number % 10 === 0) papers.push(objectivesOf(unit, fiscalYear, unitNumber));
    papers.push(declarationOf(unit, fiscalYear, number));
  }
  return papers;
}

function objectivesOf(unit: Paper['unit'], fiscalYear: number, number: number): Paper {
  const items = subjects.slice(0, 6).map((subject, index) => ({
    title: '',
    text: `${'一二三四五六'[index]}、推进${subject}，完成${30 + number}个点位，明年6月前见效。`,
  }));
  return {
    kind: 'department-objectives',
    form: 'hebei-department-objectives',
    fiscalYear,
    horizon: 'annual',
    unit,
    objectives: { overall: `${fiscalYear}年做好公共服务，群众满意度达到90%以上。`, items, measures: items.slice(0, 4) },
    statedTotal: null,
    department: null,
    project: null,
  };
}

function declarationOf(unit: Paper['unit'], fiscalYear: number, number: number): Paper {
  const subject = `${places[number % places.length] ?? ''}${subjects[number % subjects.length] ?? ''}`;
  const total = `${10 + (number % 300)}.00`;
  const percents = number % 3 === 0 ? [null, null, null, null] : ['20.00', '40.00', '80.00', '100.00'];
  return {
    kind: 'target-declaration',
    form: 'hebei-project-targets',
    fiscalYear,
    horizon: 'annual',
    unit,
    objectives: null,
    statedTotal: null,
    department: null,
    project: {
      code: `${unit.code?.slice(0, 3) ?? ''}-0101-JBN-${number.toString(36).toUpperCase().padStart(4, '0')}`,
      name: `${subject}（${number}标段）`,
      amountUnit: '万元',
      budget: { total, fiscal: total, other: number % 2 === 0 ? null : '0.00' },
      execution: null,
      purpose: `用于${subject}，改善${number % 40}个村的条件，确保工程按期完成，切实提高服务水平。`,
      spendingPlan: ['03-31', '06-30', '10-31', '12-31'].map((by, index) => ({ by, percent: percents[index] ?? null })),
      objectives: [`1、完成${subject}${20 + (number % 60)}处。`, '2、进一步加强管理，全面提高保障水平。'],
      achieved: null,
      indicators: rows.map(([category, kind, name, value]) =>
        indicatorOf(category, kind, name(subject, number), value(number), fiscalYear),
      ),
      total: null,
    },
  };
}

function indicatorOf(category: string, kind: string, name: string, raw: string, fiscalYear: number): Indicator {
  const code = categoryCode(category);
  return {
    category: { label: category, code },
    kind: { label: kind, code: kindCode(kind, code) },
    name,
    description: `${name}占总数的比例`,
    basis: '《农村公路养护管理办法》',
    target: { raw, operatorText: null, unitText: null, value: parseTargetValue(raw, { name, fiscalYear, category: kindCode(kind, code) }) },
    weight: null,
    actual: null,
    score: null,
    reason: null,
  };
}
