/** Cells ⇄ values. `parse` is tolerant, `print` exact, and parse(print(v)) = v. Blank is null, never zero. */
import { plain } from './labels.ts';

export type Parsed = { readonly kind: 'blank' } | { readonly kind: 'value'; readonly value: string } | { readonly kind: 'unreadable' };

/** A decimal with optional thousands separators and unit: "1,196.00", "１２万元" → "1196.00", "12". */
export function parseDecimal(text: string, suffix: RegExp): Parsed {
  const bare = plain(text);
  if (bare === '' || isDash(bare)) return { kind: 'blank' };
  const number = bare.replace(/^[¥￥]/, '').replace(suffix, '');
  if (/^-?\d+(\.\d+)?$/.test(number)) return { kind: 'value', value: number };
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(number)) return { kind: 'value', value: number.replaceAll(',', '') };
  return { kind: 'unreadable' };
}

/** `—`, `/`: the form's own way of leaving a cell empty. */
export function isDash(bare: string): boolean {
  return /^[-—–―－/\\]+$/.test(bare);
}

export function parseAmount(text: string): Parsed {
  return parseDecimal(text, /(亿元|万元|元)$/);
}

/** Points of a score: "10", "10分". A dash says that the row has none. */
export function parsePoints(text: string): Parsed {
  return parseDecimal(text, /[分%]$/);
}

export function parsePercent(text: string): Parsed {
  return parseDecimal(text, /%$/);
}

/** Cosmetic line breaks out, ends trimmed; inner spaces stay. */
export function parseText(text: string): string {
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[ \t\u3000]*\n+[ \t\u3000]*/g, '')
    .trim();
}

/** What a template prints where the answer should stand: `目标1：`, `指标2：`, `……`, `××`. */
export function isTemplate(text: string): boolean {
  return text
    .split('\n')
    .every((line) => /^(?:(?:目标|指标|任务)\d{0,2}[:：]?|\d{1,2}[:：])?[…⋯．.×xX*_\s]*$/.test(line.normalize('NFKC').trim()));
}

const ordinal =
  /^\s*(?:[(（]?[\d０-９]{1,2}[)）]?\s*[、.．:：)）]|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}(?:、|是|，)|[①-⑳]|目标[\d０-９一二三四五六七八九十]{1,2}\s*[:：、])/;

/** Whether a text begins with an ordinal. */
export function isNumbered(text: string): boolean {
  return ordinal.test(text);
}

/** `1、修路。2、架桥。` in one line: ordinals that go on from 1, each behind a stop or a space. */
function splitRunning(line: string): string[] {
  if (!/^\s*[1１][、.．]/.test(line)) return [line];
  const starts = [0];
  for (const { index } of line.matchAll(/(?<=[。；;.\s])(?:\d{1,2}|[０-９]{1,2})[、.．](?!\d)/g)) {
    const ordinalAt = Number.parseInt(line.slice(index).normalize('NFKC'), 10);
    if (index > 0 && ordinalAt === starts.length + 1) starts.push(index);
  }
  return starts.map((start, at) => line.slice(start, starts[at + 1]));
}

/** The items of a list in one cell, verbatim. A line without an ordinal after one with an ordinal goes on with it. */
export function parseItems(text: string): string[] {
  const lines = text
    .split('\n')
    .flatMap(splitRunning)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const items: string[] = [];
  const numbered = lines.some((line) => ordinal.test(line));
  for (const line of lines) {
    const last = items.length - 1;
    if (numbered && last >= 0 && !ordinal.test(line)) items[last] = `${items[last] ?? ''}${line}`;
    else items.push(line);
  }
  return items;
}
