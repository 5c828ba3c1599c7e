/**
 * Target value (指标值): text of a cell to a typed value. The raw text is never touched; what is not fully consumed is never truncated.
 * Fields marked optional came after the first stored papers; a reading of today always has them.
 */
import { z } from 'zod';

export const targetOperator = z.enum(['>=', '>', '=', '<', '<=', 'in', 'trend-up', 'trend-down', 'keep']);
/** `factor` leads to the base of the dimension: 0.01 for %, 1000 for 公里. It is 1 where none is (counts, currencies, rates). */
export const targetUnit = z.object({
  raw: z.string(),
  canonical: z.string(),
  dimension: z.string(),
  factor: z.string(),
});
export const targetBand = z.object({
  grade: z.string(),
  op: targetOperator.nullable(),
  value: z.string().nullable(),
  unit: targetUnit.nullable(),
});
/** A number that stands inside a wording: 完成…70%. */
export const embeddedQuantity = z.object({
  raw: z.string(),
  op: targetOperator.nullable(),
  value: z.string(),
  unit: targetUnit.nullable(),
});
/** What the cell probably said before a scan or an export damaged it, by which rule. For a person to accept; never taken by itself. */
export const targetSuggestion = z.object({ rule: z.string(), text: z.string() });
export const directionReason = z.enum([
  'polarity',
  'operator',
  'trend',
  'range',
  'keep',
  'bands',
  'lower-name',
  'cost',
  'satisfaction',
  'ratio',
  'exact',
  'yes-or-no',
  'none',
]);
export const targetValue = z.object({
  raw: z.string(),
  kind: z.enum([
    'num',
    'money',
    'rate',
    'rateMoney',
    'duration',
    'date',
    'range',
    'bands',
    'bool',
    'qual',
    'qualRef',
    'placeholder',
    'empty',
    'unparsed',
  ]),
  op: targetOperator.nullable(),
  opSource: z.enum(['explicit', 'suffix', 'word', 'column', 'implied']).nullable(),
  /** Decimal string, multipliers (万, 亿) already applied. */
  value: z.string().nullable(),
  value2: z.string().nullable(),
  unit: targetUnit.nullable(),
  bands: z.array(targetBand),
  date: z
    .object({
      year: z.int().nullable(),
      quarter: z.int().nullable(),
      month: z.int().nullable(),
      day: z.int().nullable(),
      precision: z.enum(['year', 'quarter', 'month', 'day']),
      relative: z.boolean(),
    })
    .nullable(),
  truth: z.boolean().nullable(),
  embedded: z.array(embeddedQuantity).optional(),
  /** Graded wording (分级分档): 显著、较显著、一般、不显著. */
  qualLevels: z.array(z.string()).optional(),
  ref: z.enum(['budget', 'plan', 'lastYear']).nullable(),
  direction: z.enum(['up', 'down', 'exact', 'inside', 'none']),
  directionReason: directionReason.optional(),
  confidence: z.number().min(0).max(1),
  /** Ids of quality rules (V-14), else a word of our own (approximate). */
  warnings: z.array(z.string()),
  suggestions: z.array(targetSuggestion).optional(),
});
export type TargetValue = z.infer<typeof targetValue>;
export type TargetUnit = z.infer<typeof targetUnit>;
export type TargetBand = z.infer<typeof targetBand>;
export type EmbeddedQuantity = z.infer<typeof embeddedQuantity>;
export type TargetSuggestion = z.infer<typeof targetSuggestion>;
export type DirectionReason = z.infer<typeof directionReason>;
