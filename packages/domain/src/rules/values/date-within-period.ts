/** A date lies in the fiscal year, or in the period of the project where the form prints one. Whole years are compared. */
import { wordPattern } from '../../facts/word-pattern.ts';
import { periodColumns } from '../../lexicons/period-columns.ts';
import type { OtherCell } from '../../exchange.ts';
import { norm } from '../../norm.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { askEach, placeOf, type Row, type RowAnswer, rowOpen, rowsOf, shown, valueOpen } from '../ask-rows.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { type Asking, ofDeclaredProject, type PaperRule } from '../rule.ts';

/** 明年6月 is known only with the fiscal year; 6月底前 lies in it. */
const otherYear = /[明次来后去上]年/u;
const day = (raw: string) => exampleRow('O.T', '完工时间', raw);
const withoutYear = (raw: string) => exampleIndicator('产出指标', '时效指标', '完工时间', raw);
const inPeriod = (label: string, text: string, raw: string) => asPaper(examplePaper({ indicators: [day(raw)], others: [{ label, text }] }));

export const dateWithinPeriod: PaperRule = {
  code: 'V-20',
  name: 'date-within-period',
  subject: 'paper',
  title: { zh: '时间在预算年度或项目期内', en: 'Dates lie in the fiscal year or the project period' },
  source: [cite(systemConfiguration, 'declaration-checks')],
  since: '2015-05-21',
  severity: 'error',
  parameters: { periodColumns },
  advice: {
    zh: '请改成预算年度内的时间；跨年项目请写明项目起止时间。',
    en: 'Give a date in the fiscal year; for a project of several years print its period.',
  },
  why: {
    zh: '年度目标的时间不在本年度，本年度自评时无法判断是否完成。',
    en: 'A date outside the year cannot be judged when the year is evaluated.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const period = periodOf(project.others ?? [], asking);
      return askEach(rowsOf(project, at), (row) => faultOf(row, subject.paper.fiscalYear, period));
    }),
  examples: {
    passes: [
      { name: 'in the year', subject: withRows([day('2024年10月底前')]) },
      { name: 'without a year', subject: withRows([day('10月底前'), day('年底前')]) },
      { name: 'in the period of the project', subject: inPeriod('项目起止时间', '2023年3月—2025年9月', '2025年9月') },
      { name: 'the year in a period that has two cells', subject: inPeriod('计划完成日期', '2026-12-31', '2025年') },
      {
        name: 'a month of a year that is not known',
        subject: asPaper(examplePaper({ indicators: [withoutYear('10月底前')] }, { fiscalYear: null })),
      },
      { name: 'no date', subject: withRows([exampleRow('O.T', '工期', '≤90天')]) },
    ],
    fails: [
      { name: 'next year', subject: withRows([day('2025年3月底前')]), at: [cellAt(0, '/target/raw')] },
      { name: 'last year', subject: withRows([day('2023-12-31')]), at: [cellAt(0, '/target/raw')] },
      { name: 'next year in words', subject: withRows([day('明年6月前')]), at: [cellAt(0, '/target/raw')] },
      { name: 'after the period', subject: inPeriod('实施周期', '2023-2025年', '2026年6月'), at: [cellAt(0, '/target/raw')] },
      { name: 'the period begins later', subject: inPeriod('开始日期', '2025.03.01', '2023年'), at: [cellAt(0, '/target/raw')] },
      { name: 'another cell is no period', subject: inPeriod('立项依据', '2025年规划', '2025年6月'), at: [cellAt(0, '/target/raw')] },
    ],
    cannotTell: [
      {
        name: 'the year of the paper is not known',
        subject: asPaper(examplePaper({ indicators: [day('2025年3月')] }, { fiscalYear: null })),
      },
      {
        name: 'next year of a year that is not known',
        subject: asPaper(examplePaper({ indicators: [withoutYear('明年6月前')] }, { fiscalYear: null })),
      },
      { name: 'a value of signs', subject: withRows([day('——')]) },
    ],
  },
};

type Years = { readonly from: number; readonly to: number };

function periodOf(cells: readonly OtherCell[], asking: Asking): Years | null {
  const isPeriod = wordPattern(asking.of(periodColumns));
  const years = cells
    .filter(({ label }) => isPeriod.test(norm(label)))
    .flatMap(({ text }) => [...norm(text).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => Number(year)));
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

function faultOf(row: Row, fiscalYear: number | null, period: Years | null): RowAnswer {
  const { value, row: printed } = row.facts;
  const raw = shown(printed.target.raw);
  if (value.kind === 'unparsed') return valueOpen(row);
  if (value.date === null) return null;
  const { year } = value.date;
  if (year === null && !otherYear.test(norm(printed.target.raw))) return null;
  if (fiscalYear === null || year === null) {
    return rowOpen(
      row,
      '/target/raw',
      `的时间${raw}属于哪个预算年度不知道。`,
      `has the date ${raw}; to which fiscal year it belongs is not known.`,
    );
  }
  const from = Math.min(fiscalYear, period?.from ?? fiscalYear);
  const to = Math.max(fiscalYear, period?.to ?? fiscalYear);
  if (year >= from && year <= to) return null;
  const place = placeOf(row);
  const span =
    from === to ? { zh: `预算年度${from}年`, en: `the fiscal year ${from}` } : { zh: `${from}至${to}年`, en: `${from} to ${to}` };
  return {
    at: `${row.at}/target/raw`,
    because: { zh: `${place.zh}的时间${raw}不在${span.zh}内。`, en: `${place.en} has the date ${raw}, outside ${span.en}.` },
  };
}
