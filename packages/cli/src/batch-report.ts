/** What came of a batch of files, one line each: read, with doubts, no paper, refused and why, or the same content as another file. As JSON or CSV. */
import { harmlessCell, type Language, quotedCell, say, type Text } from '@jixiao/domain';
import type { FileReading } from './read-file.ts';

export type FileOutcome = {
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  readonly outcome: 'read' | 'doubts' | 'no-paper' | 'refused' | 'duplicate' | 'bundle';
  readonly papers: number;
  readonly doubts: number;
  /** Code and sentence of the first problem. */
  readonly code: string | null;
  readonly message: string | null;
  /** The file with the same content that came before. */
  readonly sameAs: string | null;
};

export type BatchReport = { readonly add: (reading: FileReading) => FileOutcome; readonly outcomes: readonly FileOutcome[] };

export function batchReport(language: Language): BatchReport {
  const outcomes: FileOutcome[] = [];
  const first = new Map<string, string>();
  return {
    outcomes,
    add(reading) {
      const sameAs = reading.sha256 === '' ? null : (first.get(reading.sha256) ?? null);
      if (reading.sha256 !== '' && sameAs === null) first.set(reading.sha256, reading.file);
      const doubts = reading.notes.filter(({ level }) => level === 'doubt').length;
      const problem = reading.notes.find(({ level }) => level === 'problem') ?? null;
      const outcome: FileOutcome = {
        file: reading.file,
        format: reading.format,
        sha256: reading.sha256,
        outcome: sameAs === null ? outcomeOf(reading, doubts, problem?.code ?? null) : 'duplicate',
        papers: reading.papers.length,
        doubts,
        code: problem?.code ?? null,
        message: problem === null ? null : say(problem.message, language),
        sameAs,
      };
      outcomes.push(outcome);
      return outcome;
    },
  };
}

function outcomeOf(reading: FileReading, doubts: number, problem: string | null): FileOutcome['outcome'] {
  if (reading.papers.length > 0) return doubts > 0 ? 'doubts' : 'read';
  if (problem === null && (reading.format === 'zip' || reading.format === 'eml')) return 'bundle';
  return problem === 'no-paper' || problem === null ? 'no-paper' : 'refused';
}

const columns = ['file', 'outcome', 'papers', 'doubts', 'code', 'message', 'sameAs', 'format', 'sha256'] as const;

/** UTF-8 with a mark, so that spreadsheets show Chinese; a text that looks like a formula is kept from being one. */
export function reportAsCsv(outcomes: readonly FileOutcome[]): string {
  const lines = outcomes.map((outcome) => columns.map((column) => quotedCell(harmlessCell(String(outcome[column] ?? '')))).join(','));
  return `\ufeff${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

export function reportAsJson(outcomes: readonly FileOutcome[]): string {
  return `${JSON.stringify({ version: 1, counts: countsOf(outcomes), files: outcomes }, null, 1)}\n`;
}

export function countsOf(outcomes: readonly FileOutcome[]): Readonly<Record<FileOutcome['outcome'], number>> {
  const counts = { read: 0, doubts: 0, 'no-paper': 0, refused: 0, duplicate: 0, bundle: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}

/** The counts in one sentence, with the time it took. */
export function batchText(outcomes: readonly FileOutcome[], seconds: number, language: Language): string {
  const counts = countsOf(outcomes);
  const papers = outcomes.reduce((sum, { papers: count, outcome }) => sum + (outcome === 'duplicate' ? 0 : count), 0);
  const rate = (outcomes.length / seconds).toFixed(1);
  // The pace of a few files says nothing but how the machine was.
  const time: Text =
    outcomes.length < 20
      ? { zh: '', en: '' }
      : { zh: `；用时 ${seconds.toFixed(1)} 秒，每秒 ${rate} 个`, en: `; ${seconds.toFixed(1)} s, ${rate} files a second` };
  const text: Text = {
    zh: `${outcomes.length} 个文件，${papers} 份文本：读到 ${counts.read}，存疑 ${counts.doubts}，不是绩效文本 ${counts['no-paper']}，读不了 ${counts.refused}，重复 ${counts.duplicate}${time.zh}。`,
    en: `${outcomes.length} files, ${papers} papers: ${counts.read} read, ${counts.doubts} with doubts, ${counts['no-paper']} no paper, ${counts.refused} refused, ${counts.duplicate} duplicates${time.en}.`,
  };
  return `${say(text, language)}\n`;
}
