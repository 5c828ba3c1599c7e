/**
 * A correction: one value of the papers, named by pointer, is given another text. The papers handed in stay as they were.
 * What is derived (typed target, canonical codes) follows the text. A correction that breaks a sum is allowed: the rules say so.
 */
import { type AmountUnit, amountUnit, type Indicator, paper as paperSchema, type Paper } from './exchange.ts';
import { isFiscalYear } from './fiscal-year.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { collectsItems } from './target-columns.ts';
import { parseTargetValue } from './parse-target-value.ts';
import { valueAt, withValueAt } from './pointer.ts';
import { categoryCode, kindCode } from './taxonomy.ts';
import type { Text } from './text.ts';

type Kind = 'text' | 'optional-text' | 'decimal' | 'required-decimal' | 'year' | 'amount-unit';

type Field = { readonly pattern: RegExp; readonly kind: Kind; readonly called: Text };

/** Every value that a person may correct, by what it may hold and how people call it. */
const correctable: readonly Field[] = [
  field('/fiscalYear', 'year', '预算年度', 'fiscal year'),
  field('/unit/code', 'optional-text', '单位编码', 'unit code'),
  field('/unit/name', 'optional-text', '单位名称', 'unit name'),
  field('/objectives/overall', 'text', '总体绩效目标', 'overall objective'),
  field('/objectives/items/#/title', 'text', '分项绩效目标标题', 'title of a sub-objective'),
  field('/objectives/items/#/text', 'text', '分项绩效目标', 'sub-objective'),
  field('/objectives/measures/#/title', 'text', '工作保障措施标题', 'title of a measure'),
  field('/objectives/measures/#/text', 'text', '工作保障措施', 'measure'),
  field('/statedTotal/amount', 'required-decimal', '文本写明的合计', 'stated total'),
  field('/project/code', 'optional-text', '项目编码', 'project code'),
  field('/project/name', 'optional-text', '项目名称', 'project name'),
  field('/project/amountUnit', 'amount-unit', '金额单位', 'unit of money'),
  field('/project/budget/total', 'decimal', '预算数', 'budget'),
  field('/project/budget/fiscal', 'decimal', '财政资金', 'fiscal funds'),
  field('/project/budget/other', 'decimal', '其他资金', 'other funds'),
  field('/project/spendingPlan/#/percent', 'decimal', '资金支出计划', 'spending plan'),
  field('/project/purpose', 'text', '资金用途', 'purpose'),
  field('/department/amountUnit', 'amount-unit', '金额单位', 'unit of money'),
  field('/department/budget/total', 'decimal', '预算总额', 'budget'),
  field('/department/budget/basic', 'decimal', '基本支出', 'basic expenditure'),
  field('/department/budget/project', 'decimal', '项目支出', 'project expenditure'),
  field('/department/budget/fiscal', 'decimal', '财政资金', 'fiscal funds'),
  field('/department/budget/other', 'decimal', '其他资金', 'other funds'),
  field('/department/duties', 'text', '部门职责', 'duties'),
  field('/department/tasks/#/name', 'text', '任务名称', 'task'),
  field('/department/tasks/#/content', 'text', '任务主要内容', 'content of a task'),
  field('/department/tasks/#/total', 'decimal', '任务预算总额', 'budget of a task'),
  field('/department/tasks/#/fiscal', 'decimal', '任务财政拨款', 'fiscal funds of a task'),
  field('/department/tasks/#/other', 'decimal', '任务其他资金', 'other funds of a task'),
  both('/objectives/#', 'text', '绩效目标', 'goal'),
  both('/achieved/#', 'text', '实际完成情况', 'achievement'),
  both('/total', 'decimal', '总分', 'total score'),
  both('/others/#/text', 'text', '其他栏目', 'other cell'),
  ...['', '/rows/#'].flatMap((row) => [
    both(`/execution${row}/originalBudget`, 'decimal', '年初预算数', 'original budget'),
    both(`/execution${row}/revisedBudget`, 'decimal', '全年预算数', 'revised budget'),
    both(`/execution${row}/actual`, 'decimal', '执行数', 'amount executed'),
    both(`/execution${row}/expected`, 'decimal', '全年预计执行数', 'amount expected'),
    both(`/execution${row}/rate`, 'decimal', '执行率', 'execution rate'),
    both(`/execution${row}/weight`, 'decimal', '分值', 'weight'),
    both(`/execution${row}/score`, 'decimal', '得分', 'score'),
  ]),
  both('/indicators/#/category/label', 'text', '一级指标', 'level-1 label'),
  both('/indicators/#/kind/label', 'text', '二级指标', 'level-2 label'),
  both('/indicators/#/name', 'text', '三级指标', 'indicator name'),
  both('/indicators/#/description', 'text', '指标说明', 'description'),
  both('/indicators/#/basis', 'text', '指标值设定依据', 'basis'),
  both('/indicators/#/target/raw', 'text', '指标值', 'target value'),
  both('/indicators/#/target/operatorText', 'optional-text', '指标性质', 'operator'),
  both('/indicators/#/target/unitText', 'optional-text', '度量单位', 'unit of measure'),
  both('/indicators/#/actual/raw', 'text', '实际完成值', 'actual value'),
  both('/indicators/#/expected/raw', 'text', '全年预计完成值', 'expected value'),
  both('/indicators/#/reason', 'optional-text', '偏差原因', 'variance reason'),
  both('/indicators/#/weight', 'decimal', '分值', 'weight'),
  both('/indicators/#/score', 'decimal', '得分', 'score'),
  both('/indicators/#/others/#/text', 'text', '其他列', 'other column'),
];

function field(path: string, kind: Kind, zh: string, en: string): Field {
  return { pattern: new RegExp(`^${path.replaceAll('#', String.raw`\d+`)}$`, 'u'), kind, called: { zh, en } };
}

/** Of a project or of a whole department. */
function both(path: string, kind: Kind, zh: string, en: string): Field {
  return field(`/(?:project|department)${path}`, kind, zh, en);
}

/** What people call the value at a pointer; null where it cannot be corrected. */
export function valueName(at: string): Text | null {
  const inside = /^\/papers\/\d+(\/.*)$/u.exec(at)?.[1] ?? '';
  return correctable.find(({ pattern }) => pattern.test(inside))?.called ?? null;
}

/** `at` is a pointer from the root: /papers/3/project/budget/total. `to` null empties the value. What is not touched stays the same object. */
export function correct(
  papers: readonly Paper[],
  at: string,
  to: string | null,
  person?: { readonly by: string; readonly at: string },
): Outcome<Paper[]> {
  const [, index = '', inside = ''] = /^\/papers\/(0|[1-9]\d*)(\/.*)$/u.exec(at) ?? [];
  const paper = papers[Number(index === '' ? -1 : index)];
  const found = correctable.find(({ pattern }) => pattern.test(inside));
  if (paper === undefined || found === undefined || valueAt(paper, inside) === undefined) {
    return refused('not-a-value', {
      zh: `“${at}”不是可以更正的数据项。请从页面上选择要更正的单元格。`,
      en: `“${at}” is no value that can be corrected. Choose the cell to correct on the page.`,
    });
  }
  const value = valueFor(found, to);
  if (!value.ok) return value;
  const changed = derive(withValueAt(paper, inside, value.value), inside);
  const after: Paper = person === undefined ? changed : { ...changed, origins: { ...changed.origins, [at]: person } };
  if (!paperSchema.safeParse(after).success) {
    return refused('not-a-value', {
      zh: `“${found.called.zh}”不能改为“${to ?? ''}”。`,
      en: `The ${found.called.en} cannot become “${to ?? ''}”.`,
    });
  }
  return done(papers.map((other, position) => (position === Number(index) ? after : other)));
}

function valueFor({ kind, called }: Field, to: string | null): Outcome<string | number | null> {
  const text = to?.trim() ?? '';
  switch (kind) {
    case 'text':
      return done(to ?? '');
    case 'optional-text':
      return done(text === '' ? null : text);
    case 'decimal':
      return text === '' ? done(null) : decimalFor(text, called);
    case 'required-decimal':
      return decimalFor(text, called);
    case 'year': {
      const year = Number(text.normalize('NFKC').replace(/年度?$/u, ''));
      if (text === '') return done(null);
      return isFiscalYear(year)
        ? done(year)
        : refused('bad-year', {
            zh: `“${text}”不是预算年度。请填写1949至2100之间的年份，例如2020。`,
            en: `“${text}” is no fiscal year. Give a year from 1949 to 2100, such as 2020.`,
          });
    }
    case 'amount-unit': {
      const unit: AmountUnit | undefined = amountUnit.options.find((option) => option === text);
      return text === ''
        ? done(null)
        : unit === undefined
          ? refused('bad-amount-unit', {
              zh: `“${text}”不是金额单位。请填写元、万元或亿元。`,
              en: `“${text}” is no unit of money. Give 元, 万元 or 亿元.`,
            })
          : done(unit);
    }
  }
}

/** Half-width digits without separators: "１，２００．５" becomes "1200.5". */
function decimalFor(text: string, called: Text): Outcome<string> {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '').replace(/%$/u, '');
  const digits = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain) ? plain.replaceAll(',', '') : plain;
  if (/^-?\d+(?:\.\d+)?$/u.test(digits)) return done(digits);
  return refused('not-a-number', {
    zh: `“${text}”不是数字。“${called.zh}”只能填写数字，例如100.00；没有数字时请留空。`,
    en: `“${text}” is no number. The ${called.en} holds a number, such as 100.00; leave it blank where there is none.`,
  });
}

/** Typed targets and canonical codes are worked out again from the corrected text. */
function derive(paper: Paper, inside: string): Paper {
  const row = /^\/(?:project|department)\/indicators\/(\d+)\//u.exec(inside)?.[1];
  const all = inside === '/fiscalYear';
  if (row === undefined && !all) return paper;
  const derived = (indicators: readonly Indicator[]): Indicator[] =>
    indicators.map((indicator, index) => (all || index === Number(row) ? deriveIndicator(indicator, paper.fiscalYear) : indicator));
  return {
    ...paper,
    project: paper.project === null ? null : { ...paper.project, indicators: derived(paper.project.indicators) },
    department: paper.department === null ? null : { ...paper.department, indicators: derived(paper.department.indicators) },
  };
}

function deriveIndicator(indicator: Indicator, fiscalYear: number | null): Indicator {
  const category = { ...indicator.category, code: categoryCode(indicator.category.label) };
  const kind = { ...indicator.kind, code: kindCode(indicator.kind.label, category.code) };
  const { raw, operatorText, unitText } = indicator.target;
  const value = parseTargetValue(raw, {
    operatorText,
    unitText,
    fiscalYear,
    name: indicator.name,
    category: kind.code ?? category.code,
    elsewhere: indicator.actual === null ? [] : [indicator.actual.raw],
    minusMeansLower: collectsItems((indicator.others ?? []).map(({ label }) => label)),
  });
  return { ...indicator, category, kind, target: { ...indicator.target, value } };
}
