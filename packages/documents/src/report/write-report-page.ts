/**
 * A report → one self-contained page (HTML): what was found in words, by rule as picture and table, money by its plan, figures with their formulas, and
 * every question by unit and project. No script, nothing from elsewhere; it prints on A4 with every question open.
 */
import {
  figureDefinitions,
  type Figure,
  percentOf,
  printFen,
  type Report,
  type ReportItem,
  type ReportSubject,
  type RuleGroup,
  say,
  severityText,
  sourcesText,
  surestSource,
  type Text,
  totalOf,
} from '@jixiao/domain';
import { escapeHtml } from './escape-html.ts';
import type { Imprint } from './imprint.ts';
import { moneyParts, moneyPicture, moneyWords, rulesPicture, wan } from './page-pictures.ts';
import { pageStyle } from './page-style.ts';
import { unitText } from './report-rows.ts';

const words = {
  title: { zh: '绩效目标检查报告', en: 'What was asked about performance targets' },
  summary: { zh: '概况', en: 'In short' },
  byRule: { zh: '疑点按规则', en: 'Questions by rule' },
  money: { zh: '资金与支出计划', en: 'Money and spending plan' },
  figures: { zh: '质量指标', en: 'Figures of quality' },
  units: { zh: '各单位质量指标（占比与n／m）', en: 'Figures by unit (share, n of m)' },
  questions: { zh: '逐项疑点', en: 'Every question' },
  open: { zh: '规则无法判断', en: 'What the rules could not decide' },
  rule: { zh: '规则', en: 'Rule' },
  source: { zh: '依据', en: 'Source' },
  asks: { zh: '内容', en: 'What it asks' },
  errors: { zh: '错误', en: 'Errors' },
  warnings: { zh: '警告', en: 'Warnings' },
  hints: { zh: '提示', en: 'Hints' },
  total: { zh: '合计', en: 'Total' },
  projects: { zh: '涉及项目', en: 'Projects' },
  amount: { zh: '金额（万元）', en: 'Amount (万元)' },
  share: { zh: '占比', en: 'Share' },
  figure: { zh: '指标', en: 'Figure' },
  formula: { zh: '算法', en: 'Formula' },
  unit: { zh: '单位', en: 'Unit' },
  state: { zh: '支出计划', en: 'Spending plan' },
  times: { zh: '次数', en: 'Times' },
  why: { zh: '原因（例）', en: 'Why (an example)' },
  none: { zh: '在所选范围内没有疑点。', en: 'No questions within what was asked.' },
  notice: {
    zh: '疑点是按公开的制度和表格向单位提出的问题，请核对原文；不是对任何个人的评价。',
    en: 'These are questions to the unit by published rules and forms, to be compared with the text. They judge nobody.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export function writeReportPage(report: Report, imprint: Imprint): string {
  const { language } = report;
  const t = (text: Text): string => escapeHtml(say(text, language));
  const section = (id: string, title: Text, body: string): string =>
    body === '' ? '' : `<section aria-labelledby="${id}"><h2 id="${id}">${t(title)}</h2>${body}</section>`;
  const summary = `<ul class="summary">${report.summary.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')}</ul>`;
  const made = t({
    zh: `由绩效（Jixiao）${imprint.version}生成，${imprint.date}。`,
    en: `Made by Jixiao ${imprint.version} on ${imprint.date}.`,
  });
  const main = [
    section('summary', words.summary, summary),
    section('rules', words.byRule, report.byRule.length === 0 ? '' : rulesPicture(report) + rulesTable(report, t)),
    section('money', words.money, report.amountFen <= 0n ? '' : moneyPicture(report) + moneyTable(report, t)),
    section('figures', words.figures, report.projects === 0 ? '' : figuresTable(report, t) + unitsTable(report, t)),
    section('questions', words.questions, questions(report)),
    section('open', words.open, openTable(report, t)),
  ];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${t(words.title)}</title><style>${pageStyle}</style></head><body><header><h1>${t(words.title)}</h1><p class="soft">${escapeHtml(filesText(report))}</p></header><main>${main.join('')}</main><footer><p>${t(words.notice)}</p><p class="soft">${made}</p></footer></body></html>\n`;
}

type Say = (text: Text) => string;

function filesText({ files, language }: Report): string {
  const names = files.slice(0, 3).map(({ file }) => file);
  const list = names.join(language === 'en' ? ', ' : '、');
  if (files.length <= names.length) return list;
  return say({ zh: `${list}等${files.length}个文件`, en: `${list} and ${files.length - names.length} more` }, language);
}

function rulesTable({ byRule, counts, language }: Report, t: Say): string {
  const heads = [words.rule, words.asks, words.source, words.errors, words.warnings, words.hints, words.total, words.projects];
  const rows = byRule.map(
    ({ rule, title, source, counts: own, projects }) =>
      `<tr><th scope="row" class="code">${escapeHtml(rule)}</th><td>${escapeHtml(title)}</td><td>${escapeHtml(sourcesText(source, language))}</td>${numbers([own.error, own.warning, own.hint, totalOf(own), projects])}</tr>`,
  );
  const sum = `<tr><th scope="row" colspan="3">${t(words.total)}</th>${numbers([counts.error, counts.warning, counts.hint, totalOf(counts)])}<td></td></tr>`;
  return table('rules', heads.map((head, index) => column(t(head), index > 2)).join(''), [...rows, sum]);
}

function moneyTable({ money, amountFen }: Report, t: Say): string {
  const rows = moneyParts.map(
    (part) =>
      `<tr><th scope="row">${t(moneyWords[part])}</th><td class="n">${printFen(money[part], '万元')}</td><td class="n">${shareOf(money[part], amountFen)}</td></tr>`,
  );
  const sum = `<tr><th scope="row">${t(words.total)}</th><td class="n">${printFen(amountFen, '万元')}</td><td class="n">${shareOf(amountFen, amountFen)}</td></tr>`;
  return table('money', column(t(words.state)) + column(t(words.amount), true) + column(t(words.share), true), [...rows, sum]);
}

function shareOf(part: bigint, whole: bigint): string {
  return percentOf({ n: part.toString(), of: whole.toString() }) ?? '–';
}

function figuresTable({ figures, language }: Report, t: Say): string {
  const together = figures.at(-1)?.figures ?? [];
  const rows = figureDefinitions.map(({ title, formula }, index) => {
    const figure = together[index];
    return `<tr><th scope="row">${t(title)}</th><td class="n">${percent(figure)}</td><td class="n">${nOfM(figure, index)}</td><td>${escapeHtml(say(formula, language))}</td></tr>`;
  });
  return table('figures', column(t(words.figure)) + column(t(words.share), true) + column('n／m', true) + column(t(words.formula)), rows);
}

/** Only where there is more than one. */
function unitsTable({ figures }: Report, t: Say): string {
  const rows = figures.filter(({ level }) => level === 'unit' || level === 'region');
  if (rows.length < 2) return '';
  const heads = column(t(words.unit)) + figureDefinitions.map(({ title }) => column(t(title), true)).join('');
  const lines = rows.map(
    ({ title, figures: own }) =>
      `<tr><th scope="row">${escapeHtml(title)}</th>${own.map((figure, index) => `<td class="n">${percent(figure)}<br><span class="soft">${nOfM(figure, index)}</span></td>`).join('')}</tr>`,
  );
  return `<h3 id="units">${t(words.units)}</h3>${table('units', heads, lines)}`;
}

function percent(figure: Figure | undefined): string {
  return figure === undefined ? '–' : (percentOf(figure) ?? '–');
}

function nOfM(figure: Figure | undefined, index: number): string {
  if (figure === undefined) return '–';
  const shown = (digits: string): string => (figureDefinitions[index]?.counts === 'fen' ? wan(BigInt(digits)) : digits);
  return `${shown(figure.n)}／${shown(figure.of)}`;
}

function questions({ subjects, language }: Report): string {
  const asked = subjects.filter(({ groups }) => groups.length > 0);
  if (asked.length === 0) return `<p>${escapeHtml(say(words.none, language))}</p>`;
  const units = Map.groupBy(asked, (subject) => `${unitText(subject)} ${subject.fiscalYear ?? ''}`.trim());
  return [...units]
    .map(
      ([unit, own]) =>
        `<h3>${escapeHtml(unit === '' ? (own[0]?.file ?? '') : unit)}</h3>${own.map((one) => subjectPart(one, language)).join('')}`,
    )
    .join('');
}

function subjectPart({ title, code, amount, groups }: ReportSubject, language: Report['language']): string {
  const details = [code, amount].filter((part) => part !== null).map((part) => `<span class="soft">${escapeHtml(part)}</span>`);
  return `<h4>${[escapeHtml(title), ...details].join(' ')}</h4><ul class="groups">${groups.map((group) => groupPart(group, language)).join('')}</ul>`;
}

function groupPart({ rule, title, severity, source, advice, example, items }: RuleGroup, language: Report['language']): string {
  const t = (text: Text): string => escapeHtml(say(text, language));
  const times = items.length > 1 ? ` × ${items.length}` : '';
  const head = `<span class="tag">${t(severityText[severity])}</span> ${escapeHtml(rule)} ${escapeHtml(title)}${times}`;
  const [, ...others] = items;
  const more =
    others.length === 0
      ? ''
      : `<details><summary>${t({ zh: `其余${others.length}处`, en: `${others.length} more` })}</summary><ul>${others.map((item) => `<li>${itemText(item, language)}${item.finding.advice === advice ? '' : ` → ${escapeHtml(item.finding.advice)}`}</li>`).join('')}</ul></details>`;
  const surest = surestSource(source, language);
  const by = surest === '' ? '' : ` <span class="soft">${t({ zh: '依据：', en: 'By: ' })}${escapeHtml(surest)}</span>`;
  return `<li class="is-${severity}"><p>${head}</p><p>${itemText(example, language)}</p>${more}<p>→ ${escapeHtml(advice)}${by}</p></li>`;
}

function itemText({ finding, place, field }: ReportItem, language: Report['language']): string {
  const where = [field, place].filter((part) => part !== '').join(language === 'en' ? '; ' : '；');
  return `${escapeHtml(finding.message)}${where === '' ? '' : ` <span class="soft">${escapeHtml(language === 'en' ? `(${where})` : `（${where}）`)}</span>`}`;
}

function openTable({ open }: Report, t: Say): string {
  if (open.length === 0) return '';
  const groups = [...Map.groupBy(open, ({ rule }) => rule)].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const rows = groups.map(
    ([rule, own]) =>
      `<tr><th scope="row" class="code">${escapeHtml(rule)}</th>${numbers([own.length])}<td>${escapeHtml(own[0]?.why ?? '')}</td></tr>`,
  );
  return table('open', column(t(words.rule)) + column(t(words.times), true) + column(t(words.why)), rows);
}

function column(text: string, isNumber = false): string {
  return `<th scope="col"${isNumber ? ' class="n"' : ''}>${text}</th>`;
}

function numbers(all: readonly number[]): string {
  return all.map((number) => `<td class="n">${number}</td>`).join('');
}

/** Named by the heading before it; where it is wider than the window it scrolls by itself, with keys as well. */
function table(heading: string, heads: string, rows: readonly string[]): string {
  return `<div class="wide" tabindex="0" role="group" aria-labelledby="${heading}"><table aria-labelledby="${heading}"><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}
