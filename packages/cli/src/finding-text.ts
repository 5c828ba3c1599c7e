/** What the rules say, for a person at a terminal: by project, then by rule, the gravest first, each with its source and place. */
import {
  type CheckResult,
  type Finding,
  type Language,
  markText,
  originAt,
  type Paper,
  placeText,
  ruleByCode,
  say,
  type Severity,
} from '@jixiao/domain';
import { exitCode, type ExitCode } from './exit-code.ts';
import { counted } from './plural.ts';
import type { FileReading } from './read-file.ts';
import { noteLines } from './reading-text.ts';
import type { Style } from './style.ts';

const severities: readonly Severity[] = ['error', 'warning', 'hint'];
const severityWords = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
} as const;

export function checkText(reading: FileReading, result: CheckResult, language: Language, style: Style): string {
  const subjects = Map.groupBy(result.findings, ({ at }) => subjectOf(at));
  const blocks = [...subjects]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([subject, findings]) => subjectLines(subject, findings, reading.papers, language, style));
  const lines = [
    style.strong(`${reading.file} (${reading.format})`),
    ...noteLines(reading.notes, language, style),
    ...blocks,
    ...undecidedLines(result, language, style),
    ...(reading.papers.length === 0 ? [] : [summary(reading, result, language)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The last line over several files. */
export function filesText(codes: readonly ExitCode[], language: Language): string {
  const count = (code: ExitCode): number => codes.filter((each) => each === code).length;
  const clean = count(exitCode.clean);
  const findings = count(exitCode.findings);
  const refused = count(exitCode.refused);
  return language === 'en'
    ? `${counted(codes.length, 'file')}: ${clean} clean, ${findings} with findings, ${refused} without a form\n`
    : `共 ${codes.length} 个文件：${clean} 个没有问题，${findings} 个有问题，${refused} 个没有读到表\n`;
}

/** The paper that a finding is about, or -1 for the whole document. */
function subjectOf(at: string): number {
  return Number(/^\/papers\/(\d+)/.exec(at)?.[1] ?? -1);
}

function subjectLines(
  subject: number,
  findings: readonly Finding[],
  papers: readonly Paper[],
  language: Language,
  style: Style,
): readonly string[] {
  const groups = [...Map.groupBy(findings, ({ rule }) => rule)].toSorted(
    ([leftRule, [left]], [rightRule, [right]]) => rank(left) - rank(right) || (leftRule < rightRule ? -1 : 1),
  );
  return [
    `  ${style.strong(subjectTitle(papers[subject], language))}`,
    ...groups.flatMap(([, group]) => ruleLines(group, papers, language, style)),
  ];
}

function rank(finding: Finding | undefined): number {
  return finding === undefined ? severities.length : severities.indexOf(finding.severity);
}

function subjectTitle(paper: Paper | undefined, language: Language): string {
  if (paper === undefined) return language === 'en' ? 'The whole document' : '整份文件';
  if (paper.project === null) return language === 'en' ? 'Department objectives' : '部门整体绩效目标';
  const name = paper.project.name ?? (language === 'en' ? '(no name)' : '（未写名称）');
  return paper.project.code === null ? name : `${name}  ${paper.project.code}`;
}

function ruleLines(findings: readonly Finding[], papers: readonly Paper[], language: Language, style: Style): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const word = style[first.severity](say(severityWords[first.severity], language));
  const times = findings.length > 1 ? ` × ${findings.length}` : '';
  const head = `    ${word}  ${first.rule}  ${titleOf(first, language)}${times}`;
  const places = findings.map((finding) => {
    const place = placeText(originAt(papers, finding.at), language);
    const where = place === '' ? '' : style.faint(language === 'en' ? ` (${place})` : `（${place}）`);
    return `      ${say(finding.message, language)}${where}`;
  });
  return [head, ...places, `      → ${say(first.advice, language)}`, style.faint(`      ${sourceLine(first, language)}`)];
}

function undecidedLines(result: CheckResult, language: Language, style: Style): readonly string[] {
  const groups = Map.groupBy(result.cannotTell, ({ rule, why }) => `${rule}  ${say(why, language)}`);
  return [...groups].map(([text, group]) => {
    const times = group.length > 1 ? ` × ${group.length}` : '';
    return style.faint(`  ${language === 'en' ? 'cannot tell' : '无法判断'}  ${text}${times}`);
  });
}

function summary(reading: FileReading, result: CheckResult, language: Language): string {
  const [errors = 0, warnings = 0, hints = 0] = severities.map(
    (severity) => result.findings.filter((finding) => finding.severity === severity).length,
  );
  const open = result.cannotTell.length;
  return language === 'en'
    ? `  ${counted(reading.papers.length, 'paper')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(hints, 'hint')}; ${counted(open, 'question')} that the rules cannot decide`
    : `  ${reading.papers.length} 份文本：错误 ${errors} 处，警告 ${warnings} 处，提示 ${hints} 处；规则无法判断 ${open} 处`;
}

function titleOf(finding: Finding, language: Language): string {
  const rule = ruleByCode(finding.rule);
  return rule === null ? finding.name : say(rule.title, language);
}

/** By what the rule asks: instrument and article, and how sure we are of it. */
function sourceLine(finding: Finding, language: Language): string {
  const cited = (ruleByCode(finding.rule)?.source ?? []).map(({ instrument, clause }) => {
    const { article, mark } = instrument.clauses[clause] ?? { article: null, mark: 'unconfirmed' as const };
    const title = language === 'zh-CN' && instrument.number !== null ? instrument.number : say(instrument.title, language);
    const place = article === null ? '' : language === 'en' ? `, ${say(article, language)}` : say(article, language);
    if (mark === 'ours') return title;
    const sure = say(markText[mark], language);
    return language === 'en' ? `${title}${place} (${sure})` : `${title}${place}（${sure}）`;
  });
  return `${language === 'en' ? 'by: ' : '依据：'}${[...new Set(cited)].join(language === 'en' ? '; ' : '；')}`;
}
