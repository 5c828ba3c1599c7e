/**
 * 指标性质 holds an operator (≥), a polarity (正向) or a nature (定量), and offices swap the columns. The cells decide, not the header
 * (forms.md §2.11): four in five of the filled cells must say the same.
 */
import { cellAt } from './indicator-cells.ts';
import { plain } from './labels.ts';
import type { IndicatorRow } from './recognise.ts';

export type SignRole = 'operator' | 'polarity' | 'nature';

const operator = /^(?:[≥≤＝=＞＜<>≧≦⩾⩽]|>=|<=|=>|=<|大于|小于|等于|大于等于|小于等于|不低于|不高于|定性)$/;
const polarity = /^(?:正向|反向|逆向|负向)(?:指标)?$/;
const nature = /^(?:定量|定性)(?:指标)?$/;

/** Role by printed header word. A column of 定性 alone is of nature where another column holds operators. */
export function roleOfSigns(rows: readonly IndicatorRow[]): ReadonlyMap<string, SignRole> {
  const texts = new Map<string, string[]>();
  for (const entry of rows)
    for (const position of entry.columns.signs) {
      const text = plain(cellAt(entry, position)?.text ?? '');
      const label = entry.columns.others.get(position) ?? '';
      if (text !== '') texts.set(label, [...(texts.get(label) ?? []), text]);
    }
  const roles = new Map<string, SignRole>();
  const share = (label: string, pattern: RegExp): number => {
    const all = texts.get(label) ?? [];
    return all.filter((text) => pattern.test(text)).length / Math.max(1, all.length);
  };
  const isSymbol = /^(?:[≥≤＝=＞＜<>≧≦⩾⩽]|>=|<=|=>|=<)$/;
  const byOperator = [...texts.keys()].sort((one, other) => share(other, isSymbol) - share(one, isSymbol));
  for (const label of byOperator) {
    const taken = [...roles.values()].includes('operator');
    if (!taken && share(label, operator) >= 0.8 && !(share(label, nature) === 1 && texts.size > 1 && byOperator[0] !== label))
      roles.set(label, 'operator');
    else if (share(label, polarity) >= 0.8) roles.set(label, 'polarity');
    else if (share(label, nature) >= 0.8) roles.set(label, 'nature');
  }
  return roles;
}
