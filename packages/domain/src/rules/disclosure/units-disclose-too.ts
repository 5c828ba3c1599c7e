/** The units of a department (所属单位) disclose where the department does. */
import { unitKeyOf } from '../../department-year.ts';
import type { Disclosure } from '../../evidence.ts';
import type { UnitReference } from '../../exchange.ts';
import { bare } from '../../norm.ts';
import { budgetLawRegulation } from '../../sources/budget-law-regulation.ts';
import { cite } from '../../sources/source.ts';
import { answer, cannotTell, type DepartmentYearRule, type DepartmentYearSubject, doesNotApply, type FoundFault } from '../rule.ts';
import { disclosureText, isSecret } from './shared-disclosures.ts';
import { exampleDisclosure, withEvidence } from './shared-examples.ts';

const station = { code: '301002', name: '示例县养护站' };
const kinds = ['budget', 'final-accounts'] as const;
const units = [exampleDisclosure.unit, station];

export const unitsDiscloseToo: DepartmentYearRule = {
  code: 'D-05',
  name: 'units-disclose-too',
  subject: 'departmentYear',
  title: { zh: '部门公开的，所属单位也公开', en: 'Units disclose where their department does' },
  source: [cite(budgetLawRegulation, 'article-6-units')],
  since: '2020-10-01',
  severity: 'warning',
  advice: {
    zh: '请督促所属单位在部门批复后二十日内公开本单位预算、决算。',
    en: 'See that the unit discloses its own within twenty days after the department approves.',
  },
  why: {
    zh: '部门所属单位的预算、决算由本单位公开，不能只公开部门汇总数。',
    en: 'Each unit discloses its own; the sum of the department is not enough.',
  },
  check(subject) {
    const start = subject.papers[0]?.at ?? '/papers/0';
    const { related } = subject;
    if (related.units.length === 0) return cannotTell(start, '没有所属单位名单，无从核对。', 'There is no list of units to look through.');
    const year = subject.papers.find(({ paper }) => paper.fiscalYear !== null)?.paper.fiscalYear ?? null;
    if (year === null) return cannotTell(start, '不知道预算年度。', 'The fiscal year is not known.');
    const own = unitOf(subject);
    const disclosed = kinds.flatMap((of) => related.disclosure(own, year, of) ?? []);
    const published = disclosed.filter(({ publishedOn }) => publishedOn !== null);
    if (published.length === 0) {
      return disclosed.length > 0
        ? doesNotApply(start, '本单位没有公开，由另一条规则检查。', 'The unit itself has not disclosed; another rule asks about that.')
        : cannotTell(start, '没有本单位的公开情况。', 'Nothing is known about what this unit disclosed.');
    }
    const head = headsOf(related.disclosures(year)).get(departmentOf(own));
    if (own.code !== null && head !== undefined && head !== own.code)
      return doesNotApply(start, '只在部门本级检查。', 'Asked with the head of the department only.');
    const silent = related.units.filter((unit) => !isSame(unit, own) && isUnder(unit, own));
    return answer(
      published.flatMap(({ of }) =>
        silent.flatMap<FoundFault>((unit) => {
          const its = related.disclosure(unit, year, of);
          if (its !== null && (its.publishedOn !== null || isSecret(its))) return [];
          const what = disclosureText[of];
          const [unitName, ownName] = [nameOf(unit), nameOf(own)];
          return [
            {
              at: start,
              because: {
                zh: `${ownName}已公开${year}年${what.zh}，所属单位${unitName}没有公开。`,
                en: `The ${what.en} of ${year} is disclosed by ${ownName} and not by its unit ${unitName}.`,
              },
            },
          ];
        }),
      ),
    );
  },
  examples: {
    passes: [
      { name: 'the unit too', subject: withEvidence({ units, disclosures: [exampleDisclosure, { ...exampleDisclosure, unit: station }] }) },
      {
        name: 'the unit held it back as secret',
        subject: withEvidence({
          units,
          disclosures: [exampleDisclosure, { ...exampleDisclosure, unit: station, publishedOn: null, secretGround: '国家秘密' }],
        }),
      },
      {
        name: 'the unit is known by its name',
        subject: withEvidence({
          units: [{ code: null, name: station.name }],
          disclosures: [exampleDisclosure, { ...exampleDisclosure, unit: station }],
        }),
      },
      {
        name: 'a unit of another department',
        subject: withEvidence({ units: [{ code: '302001', name: '示例县水务局' }], disclosures: [exampleDisclosure] }),
      },
      { name: 'no other unit', subject: withEvidence({ units: [exampleDisclosure.unit], disclosures: [exampleDisclosure] }) },
      {
        name: 'the department has not disclosed',
        subject: withEvidence({ units, disclosures: [{ ...exampleDisclosure, publishedOn: null }] }),
      },
      {
        name: 'asked with the head of the department',
        subject: withEvidence({
          units: [{ code: '301', name: '示例县交通局' }, ...units],
          disclosures: [exampleDisclosure, { ...exampleDisclosure, unit: { code: '301', name: '示例县交通局' } }],
        }),
      },
    ],
    fails: [
      { name: 'a unit of which nothing is known', subject: withEvidence({ units, disclosures: [exampleDisclosure] }), at: ['/papers/0'] },
      {
        name: 'a unit without a day of disclosure',
        subject: withEvidence({ units, disclosures: [exampleDisclosure, { ...exampleDisclosure, unit: station, publishedOn: null }] }),
        at: ['/papers/0'],
      },
      {
        name: 'a unit with an empty ground',
        subject: withEvidence({
          units,
          disclosures: [exampleDisclosure, { ...exampleDisclosure, unit: station, publishedOn: null, secretGround: ' ' }],
        }),
        at: ['/papers/0'],
      },
      {
        name: 'the budget of a unit, not its final accounts',
        subject: withEvidence({
          units,
          disclosures: [exampleDisclosure, { ...exampleDisclosure, of: 'final-accounts' }, { ...exampleDisclosure, unit: station }],
        }),
        at: ['/papers/0'],
      },
      {
        name: 'two units, one without a code',
        subject: withEvidence({ units: [station, { code: null, name: '示例县桥梁所' }], disclosures: [exampleDisclosure] }),
        at: ['/papers/0', '/papers/0'],
      },
    ],
    cannotTell: [
      { name: 'no list of units', subject: withEvidence({ disclosures: [exampleDisclosure] }) },
      { name: 'nothing known of the department', subject: withEvidence({ units, disclosures: [{ ...exampleDisclosure, unit: station }] }) },
      { name: 'disclosures of another year', subject: withEvidence({ units, disclosures: [{ ...exampleDisclosure, fiscalYear: 2023 }] }) },
    ],
  },
};

function unitOf({ papers }: DepartmentYearSubject): UnitReference {
  return papers.find(({ paper }) => unitKeyOf(paper.unit) !== null)?.paper.unit ?? { code: null, name: null };
}

function keysOf({ code, name }: UnitReference): readonly string[] {
  const [plainCode, plainName] = [(code ?? '').trim(), bare(name ?? '')];
  return [...(plainCode === '' ? [] : [`code ${plainCode}`]), ...(plainName === '' ? [] : [`name ${plainName}`])];
}

function isSame(one: UnitReference, other: UnitReference): boolean {
  const keys = keysOf(other);
  return keysOf(one).some((key) => keys.includes(key));
}

/** The first three digits are the department's. A unit without a code is taken to be listed under its department. */
function isUnder(unit: UnitReference, department: UnitReference): boolean {
  return unit.code === null || department.code === null || departmentOf(unit) === departmentOf(department);
}

const heads = new WeakMap<readonly Disclosure[], ReadonlyMap<string, string>>();

/** Of the units of a department that disclosed, the head has the shortest code, and of those the least. */
function headsOf(disclosures: readonly Disclosure[]): ReadonlyMap<string, string> {
  const found = heads.get(disclosures) ?? new Map(byLength(disclosures).map((code) => [code.slice(0, 3), code] as const));
  heads.set(disclosures, found);
  return found;
}

/** The head last, so that it is what a map keeps. */
function byLength(disclosures: readonly Disclosure[]): readonly string[] {
  const codes = disclosures.flatMap(({ unit, publishedOn }) => (publishedOn === null ? [] : (unit.code ?? [])));
  return codes.toSorted((a, b) => b.length - a.length || (a < b ? 1 : -1));
}

function departmentOf({ code }: UnitReference): string {
  return (code ?? '').slice(0, 3);
}

function nameOf({ name, code }: UnitReference): string {
  return `“${name ?? code ?? '—'}”`;
}
