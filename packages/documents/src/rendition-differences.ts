/** What differs between the papers that are kept and those read from a rendition of them (a page, a Word file, a PDF …), value by value. */
import { differences, type Paper } from '@jixiao/domain';

export type RenditionDifference = {
  /** Pointer from the root, counted as the papers are kept. */
  readonly at: string;
  readonly kept: string | null;
  readonly read: string | null;
};

/** `withoutSpace`: white space is not compared, as lines of a PDF break where the page needs it. */
export function renditionDifferences(
  kept: readonly Paper[],
  read: readonly Paper[],
  { withoutSpace = false }: { readonly withoutSpace?: boolean } = {},
): readonly RenditionDifference[] {
  const left = [...read];
  const found: RenditionDifference[] = [];
  kept.forEach((paper, index) => {
    const at = `/papers/${index}`;
    const place = placeOf(paper, left);
    const [other] = place < 0 ? [] : left.splice(place, 1);
    if (other === undefined) {
      found.push({ at, kept: nameOf(paper), read: null });
      return;
    }
    const [before, after] = withoutSpace ? [compact(paper), compact(other)] : [paper, other];
    found.push(...differences(before, after).map((one) => ({ at: `${at}${one.at}`, kept: one.from, read: one.to })));
  });
  left.forEach((paper, index) => found.push({ at: `/papers/${kept.length + index}`, kept: null, read: nameOf(paper) }));
  return found;
}

/** The paper of the same project, or else the next one of its kind. */
function placeOf(paper: Paper, others: readonly Paper[]): number {
  const same = others.findIndex((other) => keyOf(other) === keyOf(paper));
  return same >= 0 ? same : others.findIndex((other) => other.kind === paper.kind && other.horizon === paper.horizon);
}

function keyOf({ kind, horizon, unit, project }: Paper): string {
  const names = [kind, horizon, unit.code, unit.name, project?.code, project?.name];
  return names.map((name) => (name ?? '').replace(/\s+/g, '')).join('|');
}

function nameOf({ kind, project }: Paper): string {
  return project?.name ?? kind;
}

function compact<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/\s+/g, '') as T;
  if (Array.isArray(value)) return value.map(compact) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, compact(item)])) as T;
}
