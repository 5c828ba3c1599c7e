/** Operator, value and unit in three cells: the columns complete what the cell of the value does not say. */
import { shiftDecimal } from './decimal.ts';
import { type Draft, kindOf } from './target-draft.ts';
import { hasUnusualGlyph, takeOperator } from './target-operator.ts';
import { normaliseTarget, tight } from './target-text.ts';
import { type ReadUnit, readUnit } from './target-units.ts';
import type { TargetUnit } from './target-value.ts';

export type Columns = {
  readonly operatorText?: string | null;
  readonly unitText?: string | null;
  readonly minusMeansLower?: boolean;
};

/** The form of 2016 whose values are ratios of two collected items (采集数据项1, 2): only there a minus before a percentage says that lower is better. */
export function collectsItems(labels: readonly string[]): boolean {
  return labels.some((label) => label.startsWith('采集数据项'));
}

/** A unit column or an operator column completes what the cell does not say; where it contradicts the cell, that is a warning. */
export function withColumns(draft: Draft, text: string, context: Columns): Draft {
  if (draft.kind === 'empty') return draft;
  const operatorText = tight(normaliseTarget(context.operatorText ?? ''));
  const completed = withOperator(withUnit(draft, tight(normaliseTarget(context.unitText ?? ''))), operatorText);
  if (context.minusMeansLower !== true || !/^-[\d.,]+%$/u.test(text) || completed.value === null) return completed;
  return { ...completed, op: '<=', opSource: 'explicit', value: completed.value.replace(/^-/u, '') };
}

function withUnit(draft: Draft, unitText: string): Draft {
  if (unitText === '') return draft;
  const column = readUnit(unitText);
  if (column === null || column.unit === null) {
    const isWord = /^\p{L}+$/u.test(unitText) && !/^(?:无|其他|其它|定性|文字|文本)$/u.test(unitText);
    return isWord && draft.unit === null && draft.value !== null ? { ...draft, warnings: [...draft.warnings, 'unknown-unit'] } : draft;
  }
  if (draft.unit !== null) return contradicts(draft, column) ? { ...draft, warnings: [...draft.warnings, 'V-14'] } : draft;
  if (draft.kind === 'bands')
    return { ...draft, unit: column.unit, bands: draft.bands.map((each) => ({ ...each, ...scaled(each.value, column) })) };
  if (draft.kind === 'qual' || draft.kind === 'placeholder') return { ...draft, unit: column.unit };
  if (draft.kind === 'date') return column.unit.dimension === 'time' ? draft : { ...draft, warnings: [...draft.warnings, 'V-14'] };
  if (draft.value === null) return draft;
  return {
    ...draft,
    ...scaled(draft.value, column),
    value2: draft.value2 === null ? null : shiftDecimal(draft.value2, column.shift),
    kind: draft.kind === 'num' ? kindOf(column.unit) : draft.kind,
    confidence: draft.confidence === 0.8 && draft.kind === 'num' ? (column.isCurrencyAssumed ? 0.7 : 1) : draft.confidence,
    warnings: [
      ...draft.warnings,
      ...(column.isCurrencyAssumed ? ['currency-assumed'] : []),
      ...(column.shift > 0 && /^-?0(?:\.0+)?$/u.test(draft.value) ? ['rounded-to-zero'] : []),
    ],
  };
}

function scaled(value: string | null, { unit, shift }: ReadUnit): { readonly value: string | null; readonly unit: TargetUnit | null } {
  return { value: value === null ? null : shiftDecimal(value, shift), unit };
}

/** 28.8万元 in a row of %, but also 28元 in a row of 万元. */
function contradicts({ unit }: Draft, column: ReadUnit): boolean {
  if (unit === null || column.unit === null) return false;
  return unit.canonical !== column.unit.canonical || (readUnit(unit.raw)?.shift ?? 0) !== column.shift;
}

function withOperator(draft: Draft, operatorText: string): Draft {
  const taken = takeOperator(operatorText);
  if (taken.op === null || taken.rest !== '') return draft;
  const warnings = hasUnusualGlyph(operatorText) ? [...draft.warnings, 'V-17'] : draft.warnings;
  if (draft.opSource === 'implied') return { ...draft, op: taken.op, opSource: 'column', warnings };
  if (draft.op === null) {
    const isOpen = draft.kind === 'placeholder' || (draft.kind === 'qualRef' && draft.value !== null);
    return isOpen ? { ...draft, op: taken.op, opSource: 'column', warnings } : draft;
  }
  const disagree = draft.value !== null && draft.kind !== 'range' && draft.kind !== 'qualRef' && draft.op !== taken.op;
  return disagree ? { ...draft, warnings: [...draft.warnings, 'operators-disagree'] } : draft;
}
