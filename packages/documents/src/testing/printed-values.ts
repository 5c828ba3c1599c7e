/** Every text that a paper says was printed, with its pointer: not what is worked out from it. For tests only. */
export function valuesOf(value: unknown, pointer: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return value === '' ? [] : [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (workedOut.has(key) ? [] : valuesOf(one, `${pointer}/${key}`)));
}

const workedOut = new Set(['kind', 'form', 'horizon', 'value', 'origins', 'by', 'code', 'title', 'fiscalYear']);
