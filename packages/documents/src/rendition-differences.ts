/**
 * What differs between the papers that are kept and those read from a rendition of them (a page, a Word file, a PDF …), value by value. A blank
 * cell and no cell are the same: no form tells them apart. Printed cells without a place of their own are told by their labels, not their order.
 * A list has no sheet for one project and an unknown form has none at all: drawn, they are forms of their kind, and which one is not compared.
 */
import { differences, type Execution, type Indicator, type OtherCell, type Paper } from '@jixiao/domain';
import { forms } from './forms/index.ts';
import { labelOf } from './labels.ts';

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
  const all: RenditionDifference[] = [];
  kept.forEach((paper, index) => {
    const at = `/papers/${index}`;
    const place = placeOf(paper, left);
    const [other] = place < 0 ? [] : left.splice(place, 1);
    if (other === undefined) {
      all.push({ at, kept: nameOf(paper), read: null });
      return;
    }
    const [before, after] = [printed(paper), printed(other)];
    const found = withoutSpace ? differences(compact(before), compact(after)) : differences(before, after);
    all.push(
      ...found
        .filter(({ at: place, from, to }) => (!isBlank(from) || !isBlank(to)) && (place !== '/form' || hasSheet(paper)))
        .map(({ at: place, from, to }) => ({ at: `${at}${place}`, kept: from, read: to })),
    );
  });
  left.forEach((paper, index) => all.push({ at: `/papers/${kept.length + index}`, kept: null, read: nameOf(paper) }));
  return all;
}

function hasSheet(paper: Paper): boolean {
  const form = forms.find(({ id }) => id === paper.form);
  return paper.objectives !== null || (form !== undefined && form.list !== true);
}

function isBlank(value: string | null): boolean {
  return value === null || value === '' || value === '[]';
}

/** What a form can print of a paper. */
function printed(paper: Paper): Paper {
  const { project, department } = paper;
  return {
    ...paper,
    project: project === null ? null : { ...project, ...printedParts(project) },
    department: department === null ? null : { ...department, ...printedParts(department) },
  };
}

function printedParts({
  others,
  indicators,
  execution,
}: {
  readonly others?: OtherCell[] | undefined;
  readonly indicators: Indicator[];
  readonly execution: Execution | null;
}) {
  return {
    others: byLabel(others),
    indicators: indicators.map((indicator) => ({ ...indicator, others: byLabel(indicator.others) })),
    execution: execution === null || !isFilled(execution) ? null : execution,
  };
}

function byLabel(others: readonly OtherCell[] | undefined): OtherCell[] {
  return (others ?? [])
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => ({ label: labelOf(label), text }))
    .toSorted((one, other) => (one.label < other.label ? -1 : one.label > other.label ? 1 : 0));
}

/** Where no amount is filled in, the months that a heading names say nothing. */
function isFilled({ rows, period: _, ...total }: Execution): boolean {
  return rows.length > 0 || Object.values(total).some((value) => value !== null);
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
