/** A value as a correction or a difference shows it; null where there is none, or more than one. */
export function textOf(value: unknown): string | null {
  return value === null || value === undefined || typeof value === 'object' ? null : String(value);
}
