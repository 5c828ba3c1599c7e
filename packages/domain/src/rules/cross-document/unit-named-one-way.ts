/**
 * A department or unit is named one way on the cover and at the head of each form. Names of one code are compared; a name without a code is
 * compared with all that are nearly like it, unless they differ in a numeral (第一小学, 第二小学).
 */
import { parameter } from '../../dated.ts';
import { editDistance } from '../../facts/edit-distance.ts';
import { bare } from '../../norm.ts';
import type { UnitName } from '../../related.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asDepartmentYear, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, cannotTell, type DepartmentYearRule } from '../rule.ts';

const nearness = parameter<number>(
  { zh: '疑似同一单位的最多差异字数', en: 'Characters by which two names of one unit may differ' },
  { from: '2015-05-21', value: 2, mark: 'ours' },
);
const numerals = /[一二三四五六七八九十\d]+/gu;

export const unitNamedOneWay: DepartmentYearRule = {
  code: 'X-03',
  name: 'unit-named-one-way',
  subject: 'departmentYear',
  title: { zh: '单位名称前后一致', en: 'A unit is named one way' },
  source: [cite(systemConfiguration, 'disclosure-checks'), cite(ourProposal, 'consistency')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { nearness },
  advice: {
    zh: '请统一使用单位全称；确是两个单位的，请注明单位编码。',
    en: 'Use the full name everywhere; where two units are meant, give their codes.',
  },
  why: {
    zh: '名称不一致，会被当作两个单位分别汇总。',
    en: 'A unit of two names is counted as two.',
  },
  check({ papers, related }, asking) {
    const start = papers[0]?.at ?? '/papers/0';
    const index = indexOf(related.unitNames);
    const own = papers.flatMap(({ at }) => index.byPlace.get(at) ?? []);
    const [first] = own;
    if (first === undefined) return cannotTell(start, '没有读到单位名称。', 'No name of the unit was read.');
    const most = asking.of(nearness);
    const usual = own.reduce((best, each) => (each.papers > best.papers ? each : best), first);
    return answer([
      ...own.flatMap((each) => (bare(each.name) === bare(usual.name) ? [] : [fault(each, usual)])),
      // Of two names the rarer one is asked about; of two that are as rare the later.
      ...own.flatMap((each) => {
        const other = index
          .near(each, most)
          .find((candidate) => !own.includes(candidate) && isRarer(each, candidate) && mayBeOne(each, candidate, most));
        return other === undefined ? [] : [fault(each, other)];
      }),
    ]);
  },
  examples: {
    passes: [
      { name: 'one name', subject: asDepartmentYear([objectivesPaper(null), examplePaper()]) },
      { name: 'white space and brackets', subject: asDepartmentYear([examplePaper(), of('301001', '示例县 公路（管理）站')]) },
      { name: 'numbered schools', subject: inOneFile(of(null, '示例县第二小学'), of(null, '示例县第一小学')) },
      { name: 'names far apart', subject: inOneFile(of(null, '示例县公路管理站'), of('302001', '示例县水务局')) },
      { name: 'another year', subject: inOneFile(of(null, '示例县水务局'), { ...of(null, '示例县水利局'), fiscalYear: 2023 }) },
      { name: 'codes that differ', subject: inOneFile(of('301001', '示例县水务局'), of('302001', '示例县水利局')) },
      { name: 'the more frequent of two', subject: inOneFile(of(null, '示例县水务局'), of(null, '示例县水利局')) },
    ],
    fails: [
      {
        name: 'two names of one code',
        subject: asDepartmentYear([of('301001', '示例县水利局'), of('301001', '示例县水务局'), of('301001', '示例县水务局')]),
        at: ['/papers/0/unit/name'],
      },
      {
        name: 'the cover of a file says it otherwise',
        subject: {
          ...inOneFile(of('301001', '示例县水务局'), of('301001', '示例县水务局'), of(null, '示例县水利局')),
          papers: [{ paper: of(null, '示例县水利局'), at: '/papers/2' }],
        },
        at: ['/papers/2/unit/name'],
      },
    ],
    cannotTell: [{ name: 'no name', subject: asDepartmentYear([examplePaper({}, { unit: { code: '301001', name: null } })]) }],
  },
};

function of(code: string | null, name: string) {
  return examplePaper({}, { unit: { code, name } });
}

/** The department year of the first of several papers of a file. */
function inOneFile(...papers: readonly ReturnType<typeof of>[]) {
  const all = asDepartmentYear(papers);
  return { ...all, papers: all.papers.slice(0, 1) };
}

type Index = {
  /** By the pointer of the paper that prints it first. */
  readonly byPlace: ReadonlyMap<string, UnitName>;
  /** Names of the same year and about the same length that may be the same unit, in their order: two codes are two units. */
  near(unit: UnitName, most: number): readonly UnitName[];
};

const indexed = new WeakMap<readonly UnitName[], Index>();

/** So that a unit is not held against every other one of a province. */
function indexOf(names: readonly UnitName[]): Index {
  const known = indexed.get(names) ?? made(names);
  indexed.set(names, known);
  return known;
}

function made(names: readonly UnitName[]): Index {
  const groups = Map.groupBy(names, (unit) => groupKey(unit.fiscalYear, plainOf(unit).name.length, unit.code !== null));
  return {
    byPlace: new Map(names.map((unit) => [unit.at, unit])),
    near(unit, most) {
      const { length } = plainOf(unit).name;
      const found: UnitName[] = [];
      for (let near = length - most; near <= length + most; near += 1)
        for (const isCoded of unit.code === null ? [false, true] : [false])
          found.push(...(groups.get(groupKey(unit.fiscalYear, near, isCoded)) ?? []));
      return found.toSorted((a, b) => plainOf(a).position - plainOf(b).position);
    },
  };
}

function groupKey(fiscalYear: number | null, length: number, isCoded: boolean): string {
  return `${fiscalYear ?? ''} ${length} ${isCoded}`;
}

function isRarer(one: UnitName, other: UnitName): boolean {
  return one.papers < other.papers || (one.papers === other.papers && plainOf(one).position > plainOf(other).position);
}

function mayBeOne(one: UnitName, other: UnitName, most: number): boolean {
  if (one.fiscalYear !== other.fiscalYear || (one.code !== null && other.code !== null)) return false;
  const [left, right] = [plainOf(one), plainOf(other)];
  return left.unnumbered !== right.unnumbered && editDistance(left.name, right.name, most) <= most;
}

type Plain = { readonly name: string; readonly unnumbered: string; readonly position: number };
const known = new WeakMap<UnitName, Plain>();

function plainOf(unit: UnitName): Plain {
  const found = known.get(unit) ?? plain(unit);
  known.set(unit, found);
  return found;
}

function plain({ name, at }: UnitName): Plain {
  const text = bare(name);
  return { name: text, unnumbered: text.replaceAll(numerals, ''), position: Number(at.split('/')[2]) };
}

function fault(one: UnitName, usual: UnitName) {
  return {
    at: `${one.at}/unit/name`,
    because: {
      zh: `单位名称写作“${one.name}”，别处写作“${usual.name}”。`,
      en: `The unit is named “${one.name}” here and “${usual.name}” elsewhere.`,
    },
  };
}
