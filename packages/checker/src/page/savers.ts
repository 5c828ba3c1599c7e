/** What can be saved of a check, each as a file that the browser hands over. A further kind is a further row. */
import {
  type Imprint,
  type ScoredPaper,
  writeReportCsv,
  writeReportOpinions,
  writeReportPage,
  writeReportWorkbook,
  writeScoresWorkbook,
} from '@jixiao/documents';
import type { CheckedReading, Report, Text } from '@jixiao/domain';
import { words } from '../words.ts';

export type Saved = {
  readonly report: Report;
  readonly lines: readonly CheckedReading[];
  readonly scored: readonly ScoredPaper[];
  readonly imprint: Imprint;
};

export type Saver = {
  readonly title: Text;
  readonly name: Text;
  readonly ending: string;
  readonly mediaType: string;
  readonly isOffered?: (saved: Pick<Saved, 'scored'>) => boolean;
  readonly write: (saved: Saved) => Uint8Array | string;
};

const office = 'application/vnd.openxmlformats-officedocument';

export const savers: readonly Saver[] = [
  {
    title: words.saveXlsx,
    name: { zh: '疑点清单', en: 'questions' },
    ending: 'xlsx',
    mediaType: `${office}.spreadsheetml.sheet`,
    write: ({ report }) => writeReportWorkbook(report),
  },
  {
    title: words.saveDocx,
    name: { zh: '审核意见', en: 'opinions' },
    ending: 'docx',
    mediaType: `${office}.wordprocessingml.document`,
    write: ({ report, imprint }) => writeReportOpinions(report, imprint),
  },
  {
    title: words.saveScores,
    name: { zh: '自评得分重算', en: 'scores' },
    ending: 'xlsx',
    mediaType: `${office}.spreadsheetml.sheet`,
    isOffered: ({ scored }) => scored.length > 0,
    write: ({ scored, report }) => writeScoresWorkbook(scored, report.language),
  },
  {
    title: words.saveHtml,
    name: { zh: '检查报告', en: 'report' },
    ending: 'html',
    mediaType: 'text/html',
    write: ({ report, imprint }) => writeReportPage(report, imprint),
  },
  {
    title: words.saveCsv,
    name: { zh: '疑点', en: 'questions' },
    ending: 'csv',
    mediaType: 'text/csv',
    write: ({ report }) => writeReportCsv(report),
  },
  {
    title: words.saveJson,
    name: { zh: '检查数据', en: 'check' },
    ending: 'jsonl',
    mediaType: 'application/x-ndjson',
    write: ({ lines }) => lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  },
];

export function handOver(content: Uint8Array | string, name: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
