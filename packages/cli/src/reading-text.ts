/** A reading as a person wants to see it on a terminal: whose, which year, the projects with their money, and what was doubtful. */
import { addDecimals, counted, type ExchangeNote, type Language, noteIn, type Paper, placeText } from '@jixiao/domain';
import type { FileReading } from './read-file.ts';
import type { Style } from './style.ts';

export function readingText(reading: FileReading, language: Language, style: Style): string {
  const notes = reading.notes.map((note) => noteIn(note, language));
  const papers = reading.papers.map((paper, index) => paperLine(paper, index, language));
  const lines = [
    style.strong(`${reading.file} (${reading.format})`),
    ...whose(reading.papers, language),
    ...papers,
    ...totals(reading.papers, language),
  ];
  return `${[...lines, ...noteLines(notes, language, style)].join('\n')}\n`;
}

function whose(papers: readonly Paper[], language: Language): readonly string[] {
  const none = language === 'en' ? 'no year' : '未写年度';
  const seen = new Set(
    papers.map(
      ({ unit, fiscalYear }) =>
        `  ${[unit.code, unit.name].filter((part) => part !== null).join(' ') || (language === 'en' ? 'no unit' : '未写单位')}  ${fiscalYear ?? none}`,
    ),
  );
  return [...seen];
}

function paperLine(paper: Paper, index: number, language: Language): string {
  const number = String(index + 1).padStart(4);
  if (paper.objectives !== null) {
    const { items, measures } = paper.objectives;
    return language === 'en'
      ? `${number}  department objectives: ${counted(items.length, 'sub-objective')}, ${counted(measures.length, 'measure')}`
      : `${number}  部门整体绩效目标：分项目标 ${items.length} 项，保障措施 ${measures.length} 项`;
  }
  const project = paper.project;
  if (project === null) return `${number}  ${paper.kind}`;
  const name = project.name ?? (language === 'en' ? '(no name)' : '（未写名称）');
  const amount =
    project.budget.total === null ? (language === 'en' ? 'no amount' : '未写金额') : `${project.budget.total}${project.amountUnit ?? ''}`;
  const indicators = language === 'en' ? counted(project.indicators.length, 'indicator') : `指标 ${project.indicators.length} 个`;
  const horizon = paper.horizon === 'annual' ? [] : [language === 'en' ? 'medium-term' : '中期'];
  return [number, project.code ?? '-', name, amount, planText(project.spendingPlan, language), indicators, ...horizon].join('  ');
}

type Plan = NonNullable<Paper['project']>['spendingPlan'];

function planText(plan: Plan, language: Language): string {
  if (plan === null) return language === 'en' ? 'no plan row' : '无支出计划行';
  if (plan.every(({ percent }) => percent === null)) return language === 'en' ? 'plan blank' : '支出计划空白';
  return `${language === 'en' ? 'plan' : '支出计划'} ${plan.map(({ percent }) => percent ?? '–').join('/')}`;
}

/** Projects of the year, their money by printed unit, their indicators. */
function totals(papers: readonly Paper[], language: Language): readonly string[] {
  const projects = papers.filter(({ horizon }) => horizon === 'annual').flatMap(({ project }) => (project === null ? [] : [project]));
  if (projects.length === 0) return [];
  const sums = new Map<string, string>();
  for (const { amountUnit, budget } of projects)
    if (budget.total !== null) sums.set(amountUnit ?? '', addDecimals(sums.get(amountUnit ?? '') ?? '0', budget.total));
  const money = [...sums].map(([unit, sum]) => `${sum}${unit}`).join(' + ') || '–';
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  return [
    language === 'en'
      ? `  ${counted(projects.length, 'project')}, ${money}, ${counted(indicators, 'indicator')}`
      : `  项目 ${projects.length} 个，预算合计 ${money}，指标 ${indicators} 个`,
  ];
}

/** Problems first, then doubts; what was merely left out or filled down is counted. */
export function noteLines(notes: readonly ExchangeNote[], language: Language, style: Style): readonly string[] {
  const shown = [...notes.filter(({ level }) => level === 'problem'), ...notes.filter(({ level }) => level === 'doubt')];
  const info = notes.length - shown.length;
  const lines = shown.map((note) => {
    const place = placeText(note.origin, language);
    const mark =
      note.level === 'problem' ? style.error(language === 'en' ? 'problem' : '问题') : style.warning(language === 'en' ? 'doubt' : '存疑');
    return `  ${mark}  ${note.message}${place === '' ? '' : style.faint(language === 'en' ? ` (${place})` : `（${place}）`)}`;
  });
  if (info === 0) return lines;
  return [
    ...lines,
    style.faint(
      language === 'en' ? `  ${counted(info, 'more note')} on how it was read: see --json` : `  另有 ${info} 条读取说明，--json 可以看到`,
    ),
  ];
}
