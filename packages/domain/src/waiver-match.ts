/**
 * Which finding a waiver means: by rule, by the identity of the paper (region, unit, year, kind, project) and by the name of the row, never by its
 * number alone, since rows move. Indexed, so that many waivers over many findings stay near linear. Nothing is taken out of the findings.
 */
import { canonicalJson } from './canonical-json.ts';
import { departmentYears } from './department-year.ts';
import type { FindingWaiver, Paper, UnitReference } from './exchange.ts';
import { bare, norm } from './norm.ts';
import { valueAt } from './pointer.ts';
import { stateOfWaiver, type WaivedItem, type Waiver, type WaiverScope } from './waiver.ts';

/** A paper with all that says which one it is. A file does not say its region: null fits every region. */
export type WaivablePaper = {
  readonly region: string | null;
  readonly unit: UnitReference;
  readonly fiscalYear: number | null;
  readonly paper: Paper;
};
/** `at` points into the papers by index: /papers/3/project/budget/total. */
type Found = { readonly rule: string; readonly at: string };
type PaperScope = Extract<WaiverScope, { of: 'paper' }>;

export type WaiverIndex = { for(found: Found, of: WaivablePaper): Waiver | null };

export type Waiving<F extends Found> = { readonly findings: readonly (F & { readonly waiver?: FindingWaiver })[]; readonly waived: number };

/** The papers of one file: where one does not say its unit or year, those of its department year. */
export function waivablePapers(papers: readonly Paper[], region: string | null = null): readonly WaivablePaper[] {
  const years = departmentYears(papers).flatMap(({ positions, ...year }) => positions.map((position) => [position, year] as const));
  const yearOf = new Map(years);
  return papers.map((paper, position) => {
    const year = yearOf.get(position);
    return { region, unit: year?.unit ?? paper.unit, fiscalYear: year?.fiscalYear ?? paper.fiscalYear, paper };
  });
}

/** Every finding, those that are set aside on that day with their waiver; and how many these are. */
export function applyWaivers<F extends Found>(
  findings: readonly F[],
  waivers: readonly Waiver[] | WaiverIndex,
  { papers, on = null }: { readonly papers: readonly WaivablePaper[]; readonly on?: string | null },
): Waiving<F> {
  const index = 'for' in waivers ? waivers : waiverIndex(waivers, on);
  let waived = 0;
  const marked = findings.map((finding) => {
    const of = papers[Number(/^\/papers\/(\d+)/.exec(finding.at)?.[1] ?? -1)];
    const found = of === undefined ? null : index.for(finding, of);
    if (found === null) return finding;
    waived += 1;
    const { id, reason, by, until, scope } = found;
    return { ...finding, waiver: { id, reason, by, until, of: scope.of } };
  });
  return { findings: marked, waived };
}

/** Of those in force on that day; without a day of all. Where several fit: the narrowest, then the one that ends last. */
export function waiverIndex(waivers: readonly Waiver[], on: string | null): WaiverIndex {
  const byKey = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    if (on !== null && stateOfWaiver(waiver, on) !== 'in-force') continue;
    for (const key of keysOf(waiver)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [waiver]);
      else known.push(waiver);
    }
  }
  if (byKey.size === 0) return { for: () => null };
  return {
    for(found, of) {
      const inside = found.at.replace(/^\/papers\/\d+/, '');
      const units = unitKeys(of.unit);
      const year = yearKey(of.fiscalYear, of.paper);
      const keys = [found.rule, ...units.flatMap((unit) => [`${found.rule} ${unit}`, `${found.rule} ${unit} ${year}`])];
      const fitting = keys.flatMap((key) => byKey.get(key) ?? []).filter(({ scope }) => isMeant(scope, of, inside));
      return fitting.toSorted(byNarrowness)[0] ?? null;
    },
  };
}

/** The scope for a finding at a place of a paper; without a place for all that the rule finds in it. Null where the paper says no region or year. */
export function paperScope({ region, unit, fiscalYear, paper }: WaivablePaper, at: string | null): PaperScope | null {
  if (region === null || fiscalYear === null) return null;
  const place = at === null ? '' : at.replace(/^\/papers\/\d+/, '');
  const row = rowIn(place);
  const list = row === null ? null : valueAt(paper, row.list);
  const item = row === null || !Array.isArray(list) ? null : itemAt(list, row.index);
  const { kind, horizon, project } = paper;
  return {
    of: 'paper',
    region,
    unit: { code: unit.code, name: unit.name },
    fiscalYear,
    kind,
    horizon,
    project: project === null ? null : { code: project.code, name: project.name },
    place: place === '' ? null : place,
    item,
  };
}

/** One waiver lives of each rule and scope; a later one replaces it. */
export function waiverKey({ rule, scope }: Pick<Waiver, 'rule' | 'scope'>): string {
  if (scope.of === 'rule') return rule;
  const unit = unitKeys(scope.unit)[0] ?? '';
  if (scope.of === 'unit') return `${rule} ${scope.region} ${unit}`;
  const row = rowIn(scope.place ?? '');
  const project = scope.project === null ? null : textOr(scope.project.code, textOr(scope.project.name, ''));
  const place =
    scope.item === null || row === null ? scope.place : [row.list, named(scope.item.name), scope.item.kind, scope.item.nth, row.rest];
  return canonicalJson([rule, scope.region, unit, scope.fiscalYear, scope.kind, scope.horizon, project, place]);
}

function keysOf({ rule, scope }: Waiver): readonly string[] {
  if (scope.of === 'rule') return [rule];
  const units = unitKeys(scope.unit).map((unit) => `${rule} ${unit}`);
  return scope.of === 'unit' ? units : units.map((unit) => `${unit} ${yearKey(scope.fiscalYear, scope)}`);
}

function yearKey(fiscalYear: number | null, { kind, horizon }: Pick<Paper, 'kind' | 'horizon'>): string {
  return `${fiscalYear ?? ''} ${kind} ${horizon}`;
}

function unitKeys({ code, name }: UnitReference): readonly string[] {
  const keys = [code === null ? '' : norm(code), name === null ? '' : bare(name)];
  return keys.flatMap((key, index) => (key === '' ? [] : [`${index === 0 ? 'code' : 'name'}:${key}`]));
}

function isMeant(scope: WaiverScope, of: WaivablePaper, inside: string): boolean {
  if (scope.of === 'rule') return true;
  if (of.region !== null && of.region !== scope.region) return false;
  if (!isSameUnit(scope.unit, of.unit, of.region !== null)) return false;
  return scope.of === 'unit' || (isSameProject(scope.project, of.paper.project) && isSamePlace(scope, of.paper, inside));
}

/** By code where both have one. Codes recur in every county: where the region is not known, names that are there have to agree as well. */
function isSameUnit(a: UnitReference, b: UnitReference, isRegionKnown: boolean): boolean {
  const [codeA, codeB, nameA, nameB] = [norm(a.code ?? ''), norm(b.code ?? ''), bare(a.name ?? ''), bare(b.name ?? '')];
  const isSameName = nameA === nameB;
  if (codeA === '' || codeB === '') return isSameName && nameA !== '';
  return codeA === codeB && (isRegionKnown || isSameName || nameA === '' || nameB === '');
}

/** By code where both have one, else by name. */
function isSameProject(scoped: PaperScope['project'], project: Paper['project']): boolean {
  if (scoped === null || project === null) return scoped === project;
  const [codeA, codeB] = [named(scoped.code ?? ''), named(project.code ?? '')];
  return codeA !== '' && codeB !== '' ? codeA === codeB : named(scoped.name ?? '') === named(project.name ?? '');
}

function isSamePlace({ place, item }: PaperScope, paper: Paper, inside: string): boolean {
  if (place === null) return true;
  if (item === null) return place === inside;
  const [then, now] = [rowIn(place), rowIn(inside)];
  if (then === null || now === null || then.list !== now.list || then.rest !== now.rest) return false;
  const list: unknown = valueAt(paper, now.list);
  return Array.isArray(list) && isItem(list, now.index, item);
}

/** Of several of one name the one of the same second level, and among these the one at the same place. */
function isItem(list: readonly unknown[], index: number, item: WaivedItem): boolean {
  const alike = list.flatMap((element, position) => (named(nameOf(element)) === named(item.name) ? [position] : []));
  if (!alike.includes(index)) return false;
  const own = itemAt(list, index);
  return alike.length === 1 || (own !== null && own.kind === item.kind && own.nth === item.nth);
}

function itemAt(list: readonly unknown[], index: number): WaivedItem | null {
  const element = list[index];
  if (element === undefined) return null;
  const [name, kind] = [nameOf(element), kindOf(element)];
  const before = list.slice(0, index).filter((other) => named(nameOf(other)) === named(name) && kindOf(other) === kind);
  return { name, kind, nth: before.length };
}

/** An indicator, a task, a part of the objectives, a checkpoint of the plan, a goal. */
function nameOf(element: unknown): string {
  if (typeof element === 'string') return element.slice(0, 2000);
  const found = ['name', 'title', 'by', 'label'].map((key) => valueAt(element, `/${key}`)).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found.slice(0, 2000) : '';
}

function kindOf(element: unknown): string | null {
  const label = valueAt(element, '/kind/label');
  return typeof label === 'string' ? label.slice(0, 200) : null;
}

function rowIn(place: string): { readonly list: string; readonly index: number; readonly rest: string } | null {
  const parts = /^(.*?)\/(0|[1-9]\d*)(\/.*)?$/.exec(place);
  return parts === null ? null : { list: parts[1] ?? '', index: Number(parts[2]), rest: parts[3] ?? '' };
}

function named(text: string): string {
  return norm(text).toLowerCase();
}

function textOr(text: string | null, other: string): string {
  const own = named(text ?? '');
  return own === '' ? named(other) : own;
}

const breadth = { paper: 0, unit: 2, rule: 3 } as const;

function byNarrowness(a: Waiver, b: Waiver): number {
  const width = ({ scope }: Waiver) => (scope.of === 'paper' && scope.place === null ? 1 : breadth[scope.of]);
  const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return width(a) - width(b) || order(b.until ?? '9999', a.until ?? '9999') || order(b.since, a.since) || order(a.id, b.id);
}
