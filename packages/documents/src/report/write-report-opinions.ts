/**
 * A report → review opinions (审核意见) as a Word file: for each unit and year a page, on it the projects with numbered opinions, one a rule, short enough
 * to be pasted into a letter. Wording: opinion-templates.ts.
 */
import { type Report, type ReportSubject, type RuleGroup, say, printFen, surestSource, sumFen } from '@jixiao/domain';
import { writeWord, type WordBlock } from '../word/write-word.ts';
import { chineseNumber } from './chinese-number.ts';
import type { Imprint } from './imprint.ts';
import { filled, type OpinionTemplate, opinionTemplates } from './opinion-templates.ts';

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
  const text = (line: string): WordBlock => ({ type: 'paragraph', style: 'Text', text: line });
  const asked = subjects.filter(({ groups }) => groups.length > 0);
  const projects = subjects.filter(({ isProject }) => isProject);
  const without = projects.filter(({ groups }) => groups.length === 0);
  const parts = { year: yearOf(subjects, report), projects: projects.length, amount: amountOf(projects) };
  const unit = subjects.map(({ unit: own }) => own.name ?? own.code).find((name) => name !== null) ?? '';
  return [
    { type: 'paragraph', style: 'FormTitle', text: word('title', parts), startsPage: index > 0 },
    ...(unit === '' ? [] : [{ type: 'paragraph', style: 'UnitLine', text: word('addressee', { unit }) } as const]),
    text(word(asked.length === 0 ? 'clean' : 'opening', parts)),
    ...asked.flatMap((subject, at) => subjectBlocks(subject, at + 1, report)),
    ...(without.length === 0 || asked.length === 0
      ? []
      : [text(word('without', { count: without.length, list: namesOf(without, report) }))]),
    text(word('closing')),
    { type: 'paragraph', style: 'UnitLine', text: '', right: dateText(date, report) },
  ];
}

function subjectBlocks(subject: ReportSubject, ordinal: number, report: Report): readonly WordBlock[] {
  const word = wording(report);
  const list = [subject.code, subject.amount].filter((part) => part !== null);
  const details = list.length === 0 ? '' : word('details', { list: list.join(say({ zh: '，', en: ', ' }, report.language)) });
  const number = report.language === 'en' ? String(ordinal) : chineseNumber(ordinal);
  return [
    { type: 'paragraph', style: 'SectionTitle', text: word('project', { ordinal: number, project: subject.title, details }) },
    ...subject.groups.map((group, index): WordBlock => ({ type: 'paragraph', style: 'Text', text: opinion(group, index + 1, report) })),
  ];
}

export function opinion({ title, source, advice, example, items }: RuleGroup, number: number, report: Report): string {
  const word = wording(report);
  const by = surestSource(source, report.language);
  const parts = { number, question: example.finding.message, advice, source: by === '' ? '' : word('source', { source: by }) };
  if (items.length === 1) return word('one', parts);
  const field = example.field === '' ? example.place : example.field;
  return word('several', { ...parts, rule: title, count: items.length, field });
}

function yearOf([first]: readonly ReportSubject[], { language }: Report): string {
  const year = first?.fiscalYear ?? null;
  return year === null ? '' : say({ zh: `${year}年度`, en: ` of ${year}` }, language);
}

function amountOf(projects: readonly ReportSubject[]): string {
  return printFen(sumFen(projects.flatMap(({ amountFen }) => (amountFen === null ? [] : [amountFen]))), '万元');
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
