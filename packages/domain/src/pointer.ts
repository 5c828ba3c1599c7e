/** JSON pointers (RFC 6901) into plain values: read, and write without changing the value given. */
export type Step = string | number;

export function pointerSteps(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function pointerOf(steps: readonly Step[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value at the pointer; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  return pointerSteps(pointer).reduce<unknown>((value, step) => child(value, step), root);
}

/** The same value with another one at the pointer. A path that is not there leaves everything as it was. */
export function withValueAt<T>(root: T, pointer: string, to: unknown): T;
export function withValueAt(root: unknown, pointer: string, to: unknown): unknown {
  return replace(root, pointerSteps(pointer), to);
}

function replace(value: unknown, steps: readonly string[], to: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return to;
  if (child(value, step) === undefined) return value;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === step ? replace(item, rest, to) : item));
  return { ...(value as object), [step]: replace(child(value, step), rest, to) };
}

function child(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/u.test(step) ? value[Number(step)] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[step];
}
