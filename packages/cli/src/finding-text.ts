/**
 * What the rules say, for a person at a terminal: by project, then by rule, the gravest first. A group is one line with its count and surest source, and
 * under it one example; with `all` every finding with its advice and sources.
 */
import {
  type CannotTell,
  counted,
  type Language,
  type Report,
  reportBuilder,
  type ReportItem,
  type ReportSubject,
  type RuleGroup,
  say,
  severityText,
  sourcesText,
  surestSource,
} from '@jixiao/domain';
import { type Checked, reportInputOf } from './checked.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { noteLines } from './reading-text.ts';
import type { Style } from './style.ts';

export type Telling = { readonly language: Language; readonly style: Style; readonly all: boolean };

/** Letters of an example that are printed without `all`; a Chinese character counts as two. */
const longest = 160;

export function checkText(checked: Checked, telling: Telling): string {
  const { language, style } = telling;
  const builder = reportBuilder(language);
  builder.add(reportInputOf(checked));
  const report = builder.report();
  const { notes, papers, cannotTell } = checked.reading;
  const lines = [
    style.strong(checked.title),
    ...noteLines(notes, language, style),
    ...report.subjects.flatMap((subject) => subjectLines(subject, telling)),
    ...undecidedLines(cannotTell, telling),
    ...(papers.length === 0 ? [] : checked.positions.size === 0 ? [noneMeant(language)] : summaryLines(report)),
  ];
  return `${lines.join('\n')}\n`;
}

function noneMeant(language: Language): string {
  return language === 'en'
    ? '  None of its papers is of the year that was asked for: nothing was checked.'
    : '  其中没有所指定年度的文本，没有检查。';
}

/** The last lines over several files: how many came out how, and all together in words. */
export function filesText(codes: readonly ExitCode[], report: Report): string {
  const count = (code: ExitCode): number => codes.filter((each) => each === code).length;
  const [clean, findings, refused] = [count(exitCode.clean), count(exitCode.findings), count(exitCode.refused)];
  const head =
    report.language === 'en'
      ? `${counted(codes.length, 'file')}: ${clean} clean, ${findings} with findings, ${refused} without a form`
      : `共 ${codes.length} 个文件：${clean} 个没有问题，${findings} 个有问题，${refused} 个没有读到表`;
  return `${[head, ...(report.projects === 0 ? [] : summaryLines(report))].join('\n')}\n`;
}

function summaryLines({ summary }: Report): readonly string[] {
  return summary.map((sentence) => `  ${sentence}`);
}

function subjectLines(subject: ReportSubject, telling: Telling): readonly string[] {
  if (subject.groups.length === 0) return [];
  const head = [telling.style.strong(subject.title), subject.code, subject.amount].filter((part) => part !== null).join('  ');
  return [`  ${head}`, ...subject.groups.flatMap((group) => groupLines(group, telling))];
}

function groupLines(group: RuleGroup, telling: Telling): readonly string[] {
  const { language, style, all } = telling;
  const word = say(severityText[group.severity], language);
  const padding = language === 'en' ? ' '.repeat('warning'.length - word.length) : '';
  const times = group.items.length > 1 ? ` × ${group.items.length}` : '';
  const by = all ? '' : byText(surestSource(group.source, language), language);
  const head = `    ${style[group.severity](word)}${padding}  ${group.rule}  ${group.title}${times}${by === '' ? '' : style.faint(`  ${by}`)}`;
  if (!all) return [head, `      ${itemText(group.example, telling)}`];
  return [
    head,
    ...group.items.flatMap((item) => itemLines(item, group, telling)),
    `      → ${group.advice}`,
    style.faint(`      ${byText(sourcesText(group.source, language), language)}`),
  ];
}

/** With its own advice where that is another than the group's. */
function itemLines(item: ReportItem, { advice }: RuleGroup, telling: Telling): readonly string[] {
  const own = item.finding.advice === advice ? [] : [`        → ${item.finding.advice}`];
  return [`      ${itemText(item, telling)}`, ...own];
}

function byText(sources: string, language: Language): string {
  if (sources === '') return '';
  return `${language === 'en' ? 'by: ' : '依据：'}${sources}`;
}

function itemText({ finding, place }: ReportItem, { language, style, all }: Telling): string {
  const message = all ? finding.message : cut(finding.message);
  if (place === '') return message;
  return `${message}${style.faint(language === 'en' ? ` (${place})` : `（${place}）`)}`;
}

function cut(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/gu, ' ');
  let used = 0;
  let kept = '';
  for (const character of line) {
    used += character < '\u1100' ? 1 : 2;
    if (used > longest) return `${kept}…`;
    kept += character;
  }
  return kept;
}

function undecidedLines(cannotTell: readonly CannotTell[], { language, style, all }: Telling): readonly string[] {
  if (cannotTell.length === 0) return [];
  if (!all) {
    const rules = [...new Set(cannotTell.map(({ rule }) => rule))];
    return [
      style.faint(
        language === 'en'
          ? `  cannot tell × ${cannotTell.length}: ${rules.join(', ')} (--all says why)`
          : `  无法判断 ${cannotTell.length} 处：${rules.join('、')}（加 --all 说明原因）`,
      ),
    ];
  }
  const groups = Map.groupBy(cannotTell, ({ rule, why }) => `${rule}  ${why}`);
  return [...groups].map(([text, group]) => {
    const times = group.length > 1 ? ` × ${group.length}` : '';
    return style.faint(`  ${language === 'en' ? 'cannot tell' : '无法判断'}  ${text}${times}`);
  });
}
