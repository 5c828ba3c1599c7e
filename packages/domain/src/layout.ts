/**
 * Remembered corrections of a reading (版式更正): what a column of one layout holds, or which form a layout is. A layout is known by its
 * labels, never by a file's name, so a correction made once holds for every file that prints the same labels. Data: seen, exported, imported, undone.
 */
import { z } from 'zod';
import { done, type Outcome, refused } from './outcome.ts';
import type { Text } from './text.ts';

/** What a column can hold: a place of the indicator, `other` (kept with its label) or `nothing` (left out). */
export const columnMeaning = z.enum([
  '/category/label',
  '/kind/label',
  '/name',
  '/description',
  '/target/raw',
  '/target/operatorText',
  '/target/unitText',
  '/basis',
  '/weight',
  '/actual/raw',
  '/expected/raw',
  '/score',
  '/reason',
  'other',
  'nothing',
]);

/** Text that every database takes as it is. */
function labels(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'));
}

export const columnCorrection = z.object({
  kind: z.literal('column'),
  /** Labels of the header in their order, joined by `|`, as the reader compares them. */
  layout: labels(2000),
  /** Position of the column in the header, from 0, and its label. */
  position: z.int().min(0).max(200),
  label: z.string().max(200),
  means: columnMeaning,
});
export const formCorrection = z.object({
  kind: z.literal('form'),
  /** Labels that the form prints, sorted, joined by `|`. */
  layout: labels(4000),
  /** Id of the form description. */
  form: z.string().min(1).max(100),
});
export const layoutCorrection = z.discriminatedUnion('kind', [columnCorrection, formCorrection]);

/** Stands in a correction for: this is no performance form. */
export const noForm = 'none';

/** Who remembered it, when, why, and the file that it was seen in. */
export const rememberedLayout = z.object({
  id: z.string().max(100),
  correction: layoutCorrection,
  by: z.string().max(200),
  at: z.string().max(40),
  why: z.string().max(1000),
  file: z.string().max(2000),
});
/** What `jixiao layouts export` writes and `jixiao layouts import` takes. */
export const layoutFile = z.object({ version: z.literal(1), layouts: z.array(rememberedLayout).max(10_000) });

/** A form that a layout can be said to be. `form` in a correction is its id; `none` says that it is no performance form. */
export const formOption = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  /** False for what stands for every form that has no description. */
  isKnown: z.boolean(),
});

/** How a file of an import was read: the layouts found in it, and what is remembered of them. */
export const draftLayouts = z.object({
  layouts: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('column'),
        layout: z.string(),
        papers: z.array(z.string()),
        columns: z.array(z.object({ position: z.int(), label: z.string(), means: columnMeaning, corrected: z.boolean() })),
      }),
      z.object({
        kind: z.literal('form'),
        layout: z.string(),
        papers: z.array(z.string()),
        form: z.string(),
        isKnown: z.boolean(),
        corrected: z.boolean(),
      }),
    ]),
  ),
  remembered: z.array(rememberedLayout),
  forms: z.array(formOption),
});

/** A file of the import that was read again, and how many corrections of values no longer found the value that they replaced. */
export const readAgain = z.object({ position: z.int(), name: z.string(), papers: z.int(), setAside: z.int() });
export const rememberInput = z.object({
  corrections: z.array(layoutCorrection).min(1).max(500),
  by: z.string().min(1).max(100),
  why: z.string().min(1).max(1000),
});
export const layoutImportCounts = z.object({ added: z.int(), replaced: z.int(), unchanged: z.int() });

export type ColumnMeaning = z.infer<typeof columnMeaning>;
export type LayoutCorrection = z.infer<typeof layoutCorrection>;
export type RememberedLayout = z.infer<typeof rememberedLayout>;
export type LayoutFile = z.infer<typeof layoutFile>;
export type FormOption = z.infer<typeof formOption>;
export type DraftLayouts = z.infer<typeof draftLayouts>;
export type ReadAgain = z.infer<typeof readAgain>;
export type RememberInput = z.infer<typeof rememberInput>;
export type LayoutImportCounts = z.infer<typeof layoutImportCounts>;

/** What a person calls a meaning. */
export const meaningText: Readonly<Record<ColumnMeaning, Text>> = {
  '/category/label': { zh: '一级指标', en: 'level 1' },
  '/kind/label': { zh: '二级指标', en: 'level 2' },
  '/name': { zh: '三级指标（指标名称）', en: 'indicator name' },
  '/description': { zh: '指标说明', en: 'description' },
  '/target/raw': { zh: '指标值', en: 'target' },
  '/target/operatorText': { zh: '指标性质（≥、≤、定性）', en: 'sign of the target (≥, ≤, in words)' },
  '/target/unitText': { zh: '计量单位', en: 'unit of measure' },
  '/basis': { zh: '指标值确定依据', en: 'basis of the target' },
  '/weight': { zh: '分值', en: 'weight' },
  '/actual/raw': { zh: '实际完成值', en: 'actual value' },
  '/expected/raw': { zh: '全年预计完成值', en: 'expected value' },
  '/score': { zh: '得分', en: 'score' },
  '/reason': { zh: '偏差原因及改进措施', en: 'reason of the variance' },
  other: { zh: '其他（连同列名照录）', en: 'other (kept with its label)' },
  nothing: { zh: '不读这一列', en: 'nothing (left out)' },
};

/** One correction a place: a later one for the same column or form replaces it. */
export function layoutKey(correction: LayoutCorrection): string {
  return correction.kind === 'form' ? `form ${correction.layout}` : `column ${correction.position} ${correction.layout}`;
}

/** A file of remembered corrections as it came. Refused with `bad-layouts` where it is something else. */
export function layoutFileIn(bytes: Uint8Array): Outcome<LayoutFile> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return badLayouts('不是 JSON', 'it is no JSON');
  }
  const file = layoutFile.safeParse(content);
  if (file.success) return done(file.data);
  const place = file.error.issues[0]?.path.join('.') ?? '';
  return badLayouts(place === '' ? '内容不对' : `“${place}”不对`, place === '' ? 'its content is not right' : `"${place}" is not right`);
}

export function badLayouts(zh: string, en: string): ReturnType<typeof refused> {
  return refused('bad-layouts', {
    zh: `这不是版式更正文件：${zh}。没有改动任何内容。请换一份由 jixiao layouts export 或“下载版式更正”写出的文件。`,
    en: `This is no file of layout corrections: ${en}. Nothing was changed. Take a file that jixiao layouts export or the page of layouts wrote.`,
  });
}
