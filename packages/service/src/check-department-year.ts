/** A kept department year, checked as somebody asks: by rules or a profile, on a day, with parameters. The unit's papers of the years around it stand beside it. */
import {
  checkBy,
  type CheckedDepartmentYear,
  checkPlanOf,
  type CheckRequest,
  done,
  figuresOfPapers,
  findingIn,
  type Language,
  noteIn,
  type Outcome,
  type Paper,
  undecidedIn,
} from '@jixiao/domain';
import { findRegion, papersAround } from '@jixiao/store';
import type { Context } from './context.ts';
import { noDepartmentYear, storedPapers } from './department-year.ts';
import { asOneReading } from './judge-year.ts';
import { withWaivers } from './waived-findings.ts';
import type { DepartmentYearKey } from './service.ts';

export function checkDepartmentYear(
  context: Context,
  key: DepartmentYearKey,
  request: CheckRequest,
  language: Language,
): Promise<Outcome<CheckedDepartmentYear>> {
  return context.database.read(async (reader) => {
    const region = await findRegion(reader, key.region);
    const stored = await storedPapers(reader, key);
    const [first] = stored;
    if (region === null || first === undefined) return noDepartmentYear(key);
    const around = await papersAround(reader, key.region, key.unitKey, key.fiscalYear);
    const known = request.evidence?.papers ?? [];
    const evidence = { version: 1 as const, ...request.evidence, papers: [...known, ...around] };
    const plan = checkPlanOf({ ...request, region: request.region ?? key.region, evidence });
    if (!plan.ok) return plan;
    const { papers, notes } = asOneReading(stored);
    const result = checkBy(plan.value, papers, notes);
    const findings = await withWaivers(context, reader, stored, result.findings);
    return done({
      region,
      unitKey: key.unitKey,
      unit: first.unit,
      fiscalYear: key.fiscalYear,
      reading: {
        version: 1 as const,
        file: `${key.region}/${key.unitKey}/${key.fiscalYear}`,
        format: 'database',
        sha256: '',
        papers: papers.map(withoutOrigins),
        notes: notes.map((note) => noteIn(note, language)),
        findings: findings.map((finding) => findingIn(finding, papers, language)),
        cannotTell: result.cannotTell.map((undecided) => undecidedIn(undecided, language)),
        figures: [...figuresOfPapers(papers)],
      },
    });
  });
}

/** Findings carry theirs. */
function withoutOrigins({ origins: _, ...paper }: Paper): Paper {
  return paper;
}
