/** Scores for a person at a terminal: a table of workings for each paper, then each working as a sentence. */
import {
  gradeSentence,
  isOff,
  type Language,
  nodesOf,
  noteIn,
  type Paper,
  say,
  type ScoreWorkings,
  type Text,
  type WorkingRow,
  workingRows,
  workingSentence,
} from '@jixiao/domain';
import type { FileReading } from './read-file.ts';
import { noteLines } from './reading-text.ts';
import type { Style } from './style.ts';
import { padded } from './terminal-width.ts';

type Column = { readonly head: Text; of(row: WorkingRow): string };

const columns: readonly Column[] = [
  { head: { zh: '项目', en: 'item' }, of: ({ depth, title }) => '  '.repeat(depth) + title },
  { head: { zh: '分值', en: 'weight' }, of: ({ weight }) => weight },
  { head: { zh: '指标值', en: 'target' }, of: ({ target }) => target.replaceAll(/\s+/gu, ' ') },
  { head: { zh: '完成值', en: 'actual' }, of: ({ actual }) => actual.replaceAll(/\s+/gu, ' ') },
  { head: { zh: '算式', en: 'working' }, of: ({ working, depth }) => (depth < 2 && working.includes(' + ') ? '' : working) },
  { head: { zh: '重算', en: 'score' }, of: ({ result }) => result || '—' },
  { head: { zh: '打印', en: 'printed' }, of: ({ printed }) => printed },
  { head: { zh: '相差', en: 'apart' }, of: ({ difference }) => (difference === '0' ? '' : difference) },
];

export function scoreText(reading: FileReading, scored: readonly ScoreWorkings[], language: Language, style: Style): string {
  const none: Text = { zh: '没有自评表。', en: 'There is no self-evaluation.' };
  const lines = [
    style.strong(`${reading.file} (${reading.format})`),
    ...noteLines(
      reading.notes.map((note) => noteIn(note, language)),
      language,
      style,
    ),
    ...(scored.length === 0
      ? [`  ${say(none, language)}`]
      : scored.flatMap((workings) => paperLines(workings, reading.papers, language, style))),
  ];
  return `${lines.join('\n')}\n`;
}

function paperLines(workings: ScoreWorkings, papers: readonly Paper[], language: Language, style: Style): readonly string[] {
  const { scheme, total } = workings;
  const paper = papers[Number(workings.at.split('/').at(-1))];
  const by =
    language === 'en'
      ? `scheme: ${scheme.id}, ${say(scheme.because, language)}`
      : `计分办法：${scheme.id}，${say(scheme.because, language)}`;
  const rows = workingRows(workings, language);
  const nodes = nodesOf(total);
  const table = [columns.map(({ head }) => say(head, language)), ...rows.map((row) => columns.map((column) => column.of(row)))];
  const widths = columns.map((_, index) => table.map((cells) => cells[index] ?? ''));
  return [
    `  ${style.strong(nameOf(paper, language))}`,
    `  ${style.faint(`${by}  ${say(scheme.title, language)}`)}`,
    ...table.map((cells, line) => {
      const text = `    ${cells.map((cell, index) => padded(cell, widths[index] ?? [])).join('  ')}`.trimEnd();
      const node = nodes[line - 1];
      return line === 0 ? style.faint(text) : node !== undefined && isOff(node) ? style.warning(text) : text;
    }),
    ...nodes.map((node) => {
      const sentence = `    ${workingSentence(node, language)}`;
      return isOff(node) ? style.warning(sentence) : style.faint(sentence);
    }),
    `    ${gradeSentence(workings, language)}`,
  ];
}

function nameOf(paper: Paper | undefined, language: Language): string {
  const name = paper?.project?.name ?? paper?.unit.name;
  return name ?? (language === 'en' ? '(no name)' : '（未写名称）');
}
