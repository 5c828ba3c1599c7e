/** How often a rule was right where a person looked at what it found on published documents. Data; see docs/precision.md. */
export type Precision = { readonly looked: number; readonly right: number };

const measured: Readonly<Record<string, Precision>> = {};

export function precisionOf(code: string): Precision | null {
  return measured[code] ?? null;
}
