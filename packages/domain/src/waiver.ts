/**
 * Waivers (暂不处理、已说明): a finding set aside with a reason, by whom and until when; at one paper, at a unit or for a rule everywhere. The finding
 * stays, is shown with its waiver and counted apart. Data: seen, exported, imported, withdrawn. waiver-match.ts says which finding a waiver means.
 */
import { z } from 'zod';
import { paper, paperKind, unitReference } from './exchange.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { regionCode } from './region.ts';
import { ruleByCode } from './rules/index.ts';

/** Text that every database takes as it is. */
function plain(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'));
}

/** One row of a list by what it is called, since rows move: its name, its second level, and which of several alike it is, from 0. */
export const waivedItem = z.strictObject({ name: z.string().max(2000), kind: z.string().max(200).nullable(), nth: z.int().min(0) });

export const waiverScope = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('paper'),
    region: regionCode,
    unit: unitReference,
    fiscalYear: z.int().min(1949).max(2100),
    kind: paperKind,
    horizon: paper.shape.horizon,
    project: z.strictObject({ code: z.string().max(200).nullable(), name: z.string().max(2000).nullable() }).nullable(),
    /** JSON pointer from the paper: /project/budget/total. Null: all that the rule finds in the paper. */
    place: z
      .string()
      .regex(/^(\/[^/]+)+$/)
      .max(300)
      .nullable(),
    /** What stands at the first number of `place`; null where there is none, or where the row itself is meant. */
    item: waivedItem.nullable(),
  }),
  z.strictObject({ of: z.literal('unit'), region: regionCode, unit: unitReference }),
  z.strictObject({ of: z.literal('rule') }),
]);

export const waiver = z.strictObject({
  id: z.string().max(100),
  /** Code of the quality rule. */
  rule: z.string().min(1).max(20),
  scope: waiverScope,
  reason: plain(1000),
  by: plain(100),
  /** First day on which it counts. */
  since: z.iso.date(),
  /** Last day on which it counts; null: until it is withdrawn. */
  until: z.iso.date().nullable(),
});

/** What `jixiao waivers export` writes; `jixiao waivers import` and `jixiao check --waivers` take it. */
export const waiverFile = z.strictObject({ version: z.literal(1), waivers: z.array(waiver).max(100_000) });

export const waiverState = z.enum(['in-force', 'ahead', 'ended', 'withdrawn']);

export const waiverView = waiver.extend({
  state: waiverState,
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  /** How many findings of the lists it sets aside now, and one paper that has them. */
  findings: z.int(),
  paperId: z.string().nullable(),
});

/** Without `state` those that were not withdrawn. */
export const waiverQuery = z.object({
  rule: z.string().max(20).optional(),
  region: z.string().max(12).optional(),
  unit: z.string().max(200).optional(),
  state: waiverState.optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  after: z.string().max(200).optional(),
});

export const waiverList = z.object({
  items: z.array(waiverView),
  /** By state, over all that fits the other filters. */
  counts: z.object({ inForce: z.int(), ahead: z.int(), ended: z.int(), withdrawn: z.int() }),
  next: z.string().nullable(),
});

/** What is to be set aside: findings of a rule at a place of a paper (`at` as if it stood at /papers/0; null: the whole paper), of a unit, or everywhere. */
export const waiverAbout = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('paper'),
    paper: z.string().min(1).max(100),
    at: z
      .string()
      .regex(/^\/papers\/0(\/[^/]+)*$/)
      .max(300)
      .nullable(),
  }),
  z.object({ of: z.literal('unit'), region: z.string().min(1).max(12), unitKey: z.string().min(1).max(200) }),
  z.object({ of: z.literal('rule') }),
]);
export const waiverInput = z.object({
  rule: z.string().min(1).max(20),
  about: waiverAbout,
  reason: plain(1000),
  by: plain(100),
  until: z.iso.date().nullable(),
});
export const waiverImportCounts = z.object({ added: z.int(), replaced: z.int(), unchanged: z.int() });

export type WaivedItem = z.infer<typeof waivedItem>;
export type WaiverScope = z.infer<typeof waiverScope>;
export type Waiver = z.infer<typeof waiver>;
export type WaiverFile = z.infer<typeof waiverFile>;
export type WaiverState = z.infer<typeof waiverState>;
export type WaiverView = z.infer<typeof waiverView>;
export type WaiverQuery = z.infer<typeof waiverQuery>;
export type WaiverList = z.infer<typeof waiverList>;
export type WaiverInput = z.infer<typeof waiverInput>;
export type WaiverImportCounts = z.infer<typeof waiverImportCounts>;

/** Day in China (UTC+8), 2026-03-31: terms of waivers begin and end there. */
export function chinaDay(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

export function stateOfWaiver({ since, until }: Pick<Waiver, 'since' | 'until'>, on: string, isWithdrawn = false): WaiverState {
  if (isWithdrawn) return 'withdrawn';
  if (on < since) return 'ahead';
  return until !== null && until < on ? 'ended' : 'in-force';
}

/** A file of waivers as it came. Refused with `bad-waivers` where it is something else. */
export function waiverFileIn(bytes: Uint8Array): Outcome<WaiverFile> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return badWaivers('不是 JSON', 'it is no JSON');
  }
  const file = waiverFile.safeParse(content);
  if (file.success) return checkedWaivers(file.data);
  const place = file.error.issues[0]?.path.join('.') ?? '';
  return badWaivers(place === '' ? '内容不对' : `“${place}”不对`, place === '' ? 'its content is not right' : `"${place}" is not right`);
}

/** What the shape cannot say: each names a rule that there is, and ends after it begins. */
export function checkedWaivers(file: WaiverFile): Outcome<WaiverFile> {
  for (const [index, { rule, since, until }] of file.waivers.entries()) {
    if (ruleByCode(rule) === null)
      return badWaivers(`第 ${index + 1} 条写的规则“${rule}”不存在`, `entry ${index + 1} names a rule "${rule}" that is not there`);
    if (until !== null && until < since)
      return badWaivers(`第 ${index + 1} 条截止于${until}，早于起始日`, `entry ${index + 1} ends on ${until}, before it begins`);
  }
  return done(file);
}

function badWaivers(zh: string, en: string): ReturnType<typeof refused> {
  return refused('bad-waivers', {
    zh: `这不是暂不处理事项文件：${zh}。没有改动任何内容。请换一份由 jixiao waivers export 或“下载暂不处理事项”写出的文件。`,
    en: `This is no file of waivers: ${en}. Nothing was changed. Take a file that jixiao waivers export or the page of waivers wrote.`,
  });
}
