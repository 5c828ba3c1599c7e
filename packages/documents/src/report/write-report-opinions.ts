/**
 * A report → review opinions (审核意见) as a Word file: for each unit and year a page, on it the projects with numbered opinions, one a rule, short enough
 * to be pasted into a letter. Wording: opinion-templates.ts.
 */
import {
  type FindingSource,
  type Report,
  type ReportSubject,
  type RuleGroup,
  say,
  printFen,
  sourceText,
  sumFen,
  surestOf,
} from '@jixiao/domain';
import { writeWord, type WordBlock } from '../word/write-word.ts';
import { chineseNumber } from './chinese-number.ts';
import type { Imprint } from './imprint.ts';
import { filled, nameBeforeQuestion, type OpinionTemplate, opinionTemplates } from './opinion-templates.ts';

/** Names of projects without an opinion that are listed. */
const mostNamed = 10;

export function writeReportOpinions(report: Report, imprint: Imprint): Uint8Array {
  const units = [
    ...Map.groupBy(report.subjects, ({ region, unitKey, fiscalYear }) => JSON.stringify([region?.code, unitKey, fiscalYear])).values(),
  ];
  const word = wording(report);
  const title = word('title', { year: units.length === 1 ? yearOf(units[0] ?? [], report) : '' });
  return writeWord({ title, blocks: units.flatMap((subjects, index) => unitBlocks(subjects, index, report, imprint)) });
}

type Wording = (template: OpinionTemplate, parts?: Readonly<Record<string, string | number>>) => string;

function wording({ language }: Report): Wording {
  return (template, parts = {}) => filled(say(opinionTemplates[template], language), parts);
}

function unitBlocks(subjects: readonly ReportSubject[], index: number, report: Report, { date }: Imprint): readonly WordBlock[] {
  const word = wording(report);
  const text = (line: string): WordBlock => ({ type: 'paragraph', style: 'Opinion', text: line });
  const asked = subjects.filter(({ groups }) => groups.length > 0);
  const projects = subjects.filter(({ isProject }) => isProject);
  const without = projects.filter(({ groups }) => groups.length === 0);
  const amount = sumFen(projects.flatMap(({ amountFen }) => amountFen ?? []));
  const year = yearOf(subjects, report);
  const size = { year, projects: projects.length, amount: printFen(amount, '万元') };
  const scope = word(amount > 0n ? 'scope' : 'otherScope', size);
  const unit = subjects.map(({ unit: own }) => own.name ?? own.code).find((name) => name !== null) ?? '';
  return [
    { type: 'paragraph', style: 'FormTitle', text: word(amount > 0n ? 'title' : 'otherTitle', { year }), startsPage: index > 0 },
    ...(unit === '' ? [] : [{ type: 'paragraph', style: 'Addressee', text: word('addressee', { unit }) } as const]),
    text(word(asked.length === 0 ? 'clean' : 'opening', { scope })),
    ...asked.flatMap((subject, at) => subjectBlocks(subject, at + 1, report)),
    ...(without.length === 0 || asked.length === 0
      ? []
      : [text(word('without', { count: without.length, list: namesOf(without, report) }))]),
    ...(asked.length === 0 ? [] : sourcesPart(asked, report)),
    text(word('closing')),
    { type: 'paragraph', style: 'Signature', text: dateText(date, report) },
  ];
}

function subjectBlocks(subject: ReportSubject, ordinal: number, report: Report): readonly WordBlock[] {
  const word = wording(report);
  const list = [subject.code, subject.amount].filter((part) => part !== null);
  const details = list.length === 0 ? '' : word('details', { list: list.join(say({ zh: '，', en: ', ' }, report.language)) });
  const number = report.language === 'en' ? String(ordinal) : chineseNumber(ordinal);
  return [
    { type: 'paragraph', style: 'SectionTitle', text: word('project', { ordinal: number, project: subject.title, details }) },
    ...subject.groups.map((group, index): WordBlock => ({
      type: 'paragraph',
      style: 'Opinion',
      text: opinion(group, index + 1, subject, report),
    })),
  ];
}

function opinion({ title, source, advice, example, items }: RuleGroup, number: number, subject: ReportSubject, report: Report): string {
  const word = wording(report);
  const surest = surestOf(source);
  const by = surest === null ? '' : word('source', { source: nameOf(surest, report) });
  const question = withoutName(example.finding.message, filled(nameBeforeQuestion[report.language], { project: subject.title }));
  const parts = { number, question, advice, source: by };
  return items.length === 1 ? word('one', parts) : word('several', { ...parts, rule: title, count: items.length });
}

function withoutName(question: string, name: string): string {
  return name !== '' && question.startsWith(name) ? question.slice(name.length).replace(/^的/u, '') : question;
}

/** Title and article; the marks stand at the end of the page. */
function nameOf(source: FindingSource, { language }: Report): string {
  return source.mark === 'ours' ? sourceText(source, language) : source.text;
}

function sourcesPart(asked: readonly ReportSubject[], report: Report): readonly WordBlock[] {
  const list = sourcesOf(asked, report);
  return list === '' ? [] : [{ type: 'paragraph', style: 'Opinion', text: wording(report)('sources', { list }) }];
}

function sourcesOf(subjects: readonly ReportSubject[], { language }: Report): string {
  const cited = subjects.flatMap(({ groups }) => groups.flatMap(({ source }) => surestOf(source) ?? []));
  return [...new Set(cited.map((source) => sourceText(source, language)))].join(say({ zh: '；', en: '; ' }, language));
}

function yearOf([first]: readonly ReportSubject[], { language }: Report): string {
  const year = first?.fiscalYear ?? null;
  return year === null ? '' : say({ zh: `${year}年度`, en: ` of ${year}` }, language);
}

function namesOf(subjects: readonly ReportSubject[], { language }: Report): string {
  const names = subjects.slice(0, mostNamed).map(({ title }) => title);
  const more = subjects.length > mostNamed ? say({ zh: '等', en: ' and others' }, language) : '';
  return `${names.join(say({ zh: '、', en: ', ' }, language))}${more}`;
}

function dateText(date: string, { language }: Report): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return language === 'en' ? date : `${year}年${Number(month)}月${Number(day)}日`;
}
