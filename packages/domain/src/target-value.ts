/**
 * Target value (指标值): text of a cell to a typed value. The raw text is never touched; what is not fully consumed is never truncated.
 */
import { z } from 'zod';

export const targetOperator = z.enum(['>=', '>', '=', '<', '<=', 'in', 'trend-up', 'trend-down', 'keep']);
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
  ref: z.enum(['budget', 'plan', 'lastYear']).nullable(),
  direction: z.enum(['up', 'down', 'exact', 'inside', 'none']),
  confidence: z.number().min(0).max(1),
  warnings: z.array(z.string()),
});
export type TargetValue = z.infer<typeof targetValue>;
export type TargetUnit = z.infer<typeof targetUnit>;
export type TargetBand = z.infer<typeof targetBand>;
