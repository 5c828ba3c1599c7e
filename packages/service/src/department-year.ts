/** Everything of one publishing unit in one fiscal year, checked as a whole. */
import {
  countSeverities,
  type DepartmentYearView,
  done,
  findingIn,
  hasPlan,
  type Language,
  type Outcome,
  papersFen,
  projectFen,
  refused,
  undecidedIn,
} from '@jixiao/domain';
import {
  departmentYearFiles,
  findRegion,
  loadDepartmentYear,
  papersAround,
  type Reader,
  type StoredVersion,
  yearsOfUnit,
} from '@jixiao/store';
import type { Context } from './context.ts';
import { judgedYear, paperIndex } from './judge-year.ts';
import type { DepartmentYearKey } from './service.ts';
import { withWaivers } from './waived-findings.ts';

export function departmentYear(context: Context, key: DepartmentYearKey, language: Language): Promise<Outcome<DepartmentYearView>> {
  return context.database.read(async (reader) => {
    const region = await findRegion(reader, key.region);
    const stored = await storedPapers(reader, key);
    const [first] = stored;
    if (region === null || first === undefined) return noDepartmentYear(key);
    const around = await papersAround(reader, key.region, key.unitKey, key.fiscalYear);
    const { papers, ...result } = judgedYear(stored, around);
    const findings = await withWaivers(context, reader, stored, result.findings);
    const unplanned = papers.filter((paper) => paper.project !== null && hasPlan(paper.project.spendingPlan) === false);
    return done({
      region,
      unitKey: key.unitKey,
      unit: first.unit,
      fiscalYear: key.fiscalYear,
      papers: stored.map((version, index) => {
        const own = findings.filter(({ at }) => paperIndex(at) === index);
        const amount = version.paper.project === null ? null : projectFen(version.paper.project);
        return {
          id: version.record.id,
          version: version.number,
          paper: papers[index] ?? version.paper,
          findings: countSeverities(own),
          waived: own.filter(({ waiver }) => waiver !== undefined).length,
          amountFen: amount === null ? null : amount.toString(),
        };
      }),
      amountFen: papersFen(papers).toString(),
      withoutPlanFen: papersFen(unplanned).toString(),
      findings: findings.map((finding) => findingIn(finding, papers, language)),
      cannotTell: result.cannotTell.map((undecided) => undecidedIn(undecided, language)),
      files: await departmentYearFiles(reader, key.region, key.unitKey, key.fiscalYear),
      otherYears: (await yearsOfUnit(reader, key.region, key.unitKey)).filter((year) => year !== key.fiscalYear),
    });
  });
}

/** Newest versions of what is not withdrawn: objectives first, then in the order of the document. */
export function storedPapers(reader: Reader, key: DepartmentYearKey): Promise<StoredVersion[]> {
  return loadDepartmentYear(reader, key.region, key.unitKey, key.fiscalYear);
}

export function noDepartmentYear(key: DepartmentYearKey): ReturnType<typeof refused> {
  return refused('not-found', {
    zh: `没有地区 ${key.region}、单位 ${key.unitKey}、${key.fiscalYear} 年的数据。请核对，或先导入这个单位的绩效文本。`,
    en: `Nothing is kept of region ${key.region}, unit ${key.unitKey}, year ${key.fiscalYear}. Check them, or import the unit's performance text first.`,
  });
}
