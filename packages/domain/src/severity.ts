/** How grave a finding is: in order, in words, and from which one on. */
import type { Severity } from './exchange.ts';
import type { Text } from './text.ts';

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'hint'];

export const severityText: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
};

export function compareSeverities(left: Severity, right: Severity): number {
  return severities.indexOf(left) - severities.indexOf(right);
}

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return compareSeverities(severity, least) <= 0;
}

/** The gravest of several; a hint where there is none. */
export function gravest(found: readonly Severity[]): Severity {
  return severities.find((severity) => found.includes(severity)) ?? 'hint';
}
