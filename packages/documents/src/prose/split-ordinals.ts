/**
 * Running text → its numbered items, the ordinal kept. Items go on by number (一…, 二是…, 三、…), also inside a paragraph; a list that starts
 * again at one belongs to the item it stands in.
 */
import type { ObjectiveItem } from '@jixiao/domain';

export type ProsePart = { readonly text: string; readonly paragraph: number; readonly from: number; readonly to: number };

type Mark = {
  readonly paragraph: number;
  readonly at: number;
  readonly number: number;
  readonly style: string;
  readonly startsParagraph: boolean;
};

const digits = '一二三四五六七八九十';
const pattern =
  /(^|[。；;！!？?：:，,\s])(?:([（(])([一二三四五六七八九十]{1,3})[）)]|第([一二三四五六七八九十]{1,3})(?=[，、,是])|([一二三四五六七八九十]{1,3})(是|要|、|，|．|\.)|(\d{1,2})([、．.](?!\d)|）|\))|[（(](\d{1,2})[）)]|([一二三四五六七八九十]{1,2})(?=[\u4e00-\u9fff]))/gu;

export function splitOrdinals(paragraphs: readonly string[]): readonly ProsePart[] {
  const marks = paragraphs.flatMap((text, paragraph) => marksOf(text, paragraph));
  const starts: Mark[] = [];
  let inner: { number: number; style: string } | null = null;
  for (const mark of marks) {
    const last = starts.at(-1);
    const expected = (last?.number ?? 0) + 1;
    if (mark.style === 'bare' && !mark.startsParagraph) continue;
    if (mark.number === 1 && last !== undefined) {
      inner = { number: 1, style: mark.style };
      continue;
    }
    if (
      inner !== null &&
      mark.number === inner.number + 1 &&
      mark.style === inner.style &&
      !(mark.startsParagraph && mark.number === expected)
    ) {
      inner = { number: mark.number, style: mark.style };
      continue;
    }
    if (mark.number !== expected) continue;
    starts.push(mark);
    inner = null;
  }
  if (starts.length < 2)
    return paragraphs.flatMap((text, paragraph) =>
      text.trim() === '' ? [] : [{ text: text.trim(), paragraph, from: 0, to: text.length }],
    );
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const to = next !== undefined && next.paragraph === start.paragraph ? next.at : (paragraphs[start.paragraph]?.length ?? 0);
    const pieces = [paragraphs[start.paragraph]?.slice(start.at, to) ?? ''];
    for (let at = start.paragraph + 1; at < (next?.paragraph ?? paragraphs.length); at += 1) pieces.push(paragraphs[at] ?? '');
    if (next !== undefined && next.paragraph > start.paragraph) pieces.push(paragraphs[next.paragraph]?.slice(0, next.at) ?? '');
    return {
      text: pieces
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '')
        .join('\n'),
      paragraph: start.paragraph,
      from: start.at,
      to,
    };
  });
}

function marksOf(text: string, paragraph: number): Mark[] {
  return [...text.matchAll(pattern)].map((match) => {
    const at = match.index + (match[1]?.length ?? 0);
    const printed = match[3] ?? match[4] ?? match[5] ?? match[7] ?? match[9] ?? match[10] ?? '';
    const style =
      match[3] !== undefined
        ? '（一）'
        : match[4] !== undefined
          ? '第一'
          : match[5] !== undefined
            ? `一${match[6] ?? ''}`
            : match[7] !== undefined
              ? `1${match[8] ?? ''}`
              : match[9] !== undefined
                ? '（1）'
                : 'bare';
    return { paragraph, at, number: numberOf(printed), style, startsParagraph: text.slice(0, at).trim() === '' };
  });
}

function numberOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  const [tens = '', ones = ''] = printed.includes('十') ? printed.split('十') : ['0', printed];
  const value = (digit: string): number => digits.indexOf(digit) + 1;
  return printed.includes('十') ? (tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones)) : value(ones);
}

/** The title of an item: up to 层面, else up to the first stop within forty characters; without its ordinal. A list within the text (，其中：) is no title. */
export function titleOf(text: string): ObjectiveItem['title'] {
  const bare = text.replace(
    /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|第?[一二三四五六七八九十]{1,3}(?:是|要|、|，|．|\.)?|\d{1,2}[、．.）)])\s*/,
    '',
  );
  const aspect = /^(.{1,40}?层面)/.exec(bare)?.[1];
  if (aspect !== undefined) return aspect;
  const title = /^([^。：:；;\n]{1,40})[。：:；;]/.exec(bare)?.[1] ?? '';
  return /[，,]其中$/.test(title) ? '' : title;
}
