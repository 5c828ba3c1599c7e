/**
 * What a check found, as reports show it: by project, then by rule, the gravest first, with counts, one example, source and advice; the figures of
 * papers, units and regions; and the whole in words. Built file by file: papers are let go, what is kept is what the reports print. In one language.
 */
import { unitKeyOf, departmentYears } from '../department-year.ts';
import type { CannotTell, ExchangeFinding, FindingSource, Paper, Severity, UnitReference } from '../exchange.ts';
import { fieldText } from '../field-text.ts';
import { addToTally, emptyTally, type Figure, figuresOf, isCounted, type Tally } from '../figures.ts';
import { projectFen } from '../money.ts';
import { placeText } from '../place-text.ts';
import { rawText } from '../raw-text.ts';
import { ruleByCode } from '../rules/index.ts';
import { compareSeverities, gravest } from '../severity.ts';
import { stablePlace } from '../stable-place.ts';
import { type Language, say } from '../text.ts';
import type { RegionView, SeverityCounts } from '../views.ts';
import { summaryOf } from './report-summary.ts';

/** The papers that were checked together, of one file or one kept department year. */
export type ReportInput = {
  /** Name of the file, or the address of what is kept: region/unit/year. */
  readonly file: string;
  readonly sha256: string;
  readonly region: RegionView | null;
  readonly papers: readonly Paper[];
  readonly findings: readonly ExchangeFinding[];
  readonly cannotTell: readonly CannotTell[];
  /** Positions of the papers that count; all where it is not said. */
  readonly positions?: ReadonlySet<number>;
};

export type ReportItem = {
  readonly finding: ExchangeFinding;
  /** In the file, in words; empty where it is not known. */
  readonly place: string;
  /** In the paper, in words. */
  readonly field: string;
  readonly raw: string;
  /** The same as long as what stands there is the same. */
  readonly stable: string;
};

export type RuleGroup = {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly source: readonly FindingSource[];
  readonly advice: string;
  readonly example: ReportItem;
  readonly items: readonly ReportItem[];
};

/** A project, or another paper. */
export type ReportSubject = {
  readonly file: string;
  readonly region: RegionView | null;
  readonly unit: UnitReference;
  readonly unitKey: string;
  readonly fiscalYear: number | null;
  readonly title: string;
  readonly code: string | null;
  /** Budget as printed, with its unit. */
  readonly amount: string | null;
  /** Of an annual target declaration; null of other papers and where it is blank. */
  readonly amountFen: bigint | null;
  readonly isProject: boolean;
  readonly counts: SeverityCounts;
  readonly groups: readonly RuleGroup[];
};

export type RuleCount = {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly source: readonly FindingSource[];
  readonly counts: SeverityCounts;
  readonly projects: number;
};

export type PlaceFigures = {
  readonly level: 'paper' | 'unit' | 'region' | 'all';
  readonly title: string;
  readonly figures: readonly Figure[];
};

/** A question that a rule could not decide. */
export type OpenQuestion = CannotTell & { readonly file: string; readonly stable: string };

export type Report = {
  readonly language: Language;
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
  readonly subjects: readonly ReportSubject[];
  readonly counts: SeverityCounts;
  readonly byRule: readonly RuleCount[];
  readonly open: readonly OpenQuestion[];
  /** Papers, then units, then regions, then all together. */
  readonly figures: readonly PlaceFigures[];
  /** Fen of the projects: with a plan, with a blank one, and on forms without one. */
  readonly money: { readonly planned: bigint; readonly blank: bigint; readonly noPlanRow: bigint };
  readonly projects: number;
  readonly indicators: number;
  readonly amountFen: bigint;
  /** One sentence each. */
  readonly summary: readonly string[];
};

export type ReportBuilder = { add(input: ReportInput): void; report(): Report };

type Level = { readonly title: string; readonly tally: Tally };

export function reportBuilder(language: Language): ReportBuilder {
  const files: Report['files'][number][] = [];
  const subjects: ReportSubject[] = [];
  const open: OpenQuestion[] = [];
  const papers: PlaceFigures[] = [];
  const units = new Map<string, Level>();
  const regions = new Map<string, Level>();
  const all = emptyTally();
  const levelIn = (levels: Map<string, Level>, key: string, title: string): Tally => {
    const level = levels.get(key) ?? { title, tally: emptyTally() };
    levels.set(key, level);
    return level.tally;
  };
  return {
    add(input) {
      files.push({ file: input.file, sha256: input.sha256 });
      open.push(...input.cannotTell.map((each) => ({ ...each, file: input.file, stable: stablePlace(input.papers, each.at) })));
      const found = subjectsOf(input, language);
      subjects.push(...found);
      for (const { position, unit, unitKey, fiscalYear, title } of found) {
        const paper = input.papers[position];
        if (paper === undefined) continue;
        const own = emptyTally();
        const unitTitle = unitName(unit, fiscalYear, language);
        const tallies = [own, all, levelIn(units, `${input.region?.code ?? ''} ${unitKey} ${fiscalYear ?? ''}`, unitTitle)];
        if (input.region !== null) tallies.push(levelIn(regions, input.region.code, `${input.region.name} ${input.region.code}`));
        for (const tally of tallies) addToTally(tally, paper);
        if (own.projects > 0n) papers.push({ level: 'paper', title: `${unitTitle} ${title}`, figures: figuresOf(own) });
      }
    },
    report() {
      const counts = sumOfCounts(subjects.map((subject) => subject.counts));
      const figures = figuresOf(all);
      const planned = figures.find(({ id }) => id === 'money-planned');
      const money = { planned: BigInt(planned?.n ?? 0), asked: BigInt(planned?.of ?? 0) };
      const levels = (level: PlaceFigures['level'], from: Map<string, Level>): readonly PlaceFigures[] =>
        [...from.values()]
          .filter(({ tally }) => tally.projects > 0n)
          .map(({ title, tally }) => ({ level, title, figures: figuresOf(tally) }));
      const together: PlaceFigures = { level: 'all', title: say({ zh: '合计', en: 'All together' }, language), figures };
      return {
        language,
        files,
        subjects,
        counts,
        byRule: ruleCounts(subjects),
        open,
        figures: [...papers, ...levels('unit', units), ...levels('region', regions), together],
        money: { planned: money.planned, blank: money.asked - money.planned, noPlanRow: all.fen - money.asked },
        projects: Number(all.projects),
        indicators: Number(all.indicators),
        amountFen: all.fen,
        summary: summaryOf(all, figures, counts, language),
      };
    },
  };
}

type PlacedSubject = ReportSubject & { readonly position: number };

/** Every paper that counts, in the order of the file, with its findings or without; findings about none of them stand under the whole document. */
function subjectsOf(input: ReportInput, language: Language): readonly PlacedSubject[] {
  const { papers, findings, positions } = input;
  const byPaper = Map.groupBy(findings, ({ at }) => positionOf(at, papers));
  const owners = new Map(departmentYears(papers).flatMap((year) => year.positions.map((position) => [position, year] as const)));
  const whole = byPaper.has(-1) ? [-1] : [];
  return [...whole, ...papers.keys()]
    .filter((position) => positions === undefined || position === -1 || positions.has(position))
    .map((position) => {
      const paper = papers[position];
      const owner = owners.get(position) ?? owners.get(0);
      const unit = paper?.unit.code !== null || paper.unit.name !== null ? (paper?.unit ?? owner?.unit) : owner?.unit;
      const groups = groupsOf(byPaper.get(position) ?? [], papers, language);
      const project = paper?.project ?? null;
      const total = project?.budget.total ?? null;
      return {
        position,
        file: input.file,
        region: input.region,
        unit: unit ?? { code: null, name: null },
        unitKey: owner?.unitKey ?? unitKeyOf(unit ?? { code: null, name: null }) ?? '',
        fiscalYear: owner?.fiscalYear ?? paper?.fiscalYear ?? null,
        title: subjectTitle(paper, language),
        code: project?.code ?? null,
        amount: total === null ? null : `${total}${project?.amountUnit ?? ''}`,
        amountFen: paper === undefined || !isCounted(paper) || project === null ? null : projectFen(project),
        isProject: project !== null && paper?.horizon === 'annual',
        counts: countsOf(groups),
        groups,
      };
    });
}

export function positionOf(at: string, papers: readonly Paper[]): number {
  const position = Number(/^\/papers\/(\d+)/u.exec(at)?.[1] ?? -1);
  return position < papers.length ? position : -1;
}

/** The gravest rules first, then in the order of their codes. */
function groupsOf(findings: readonly ExchangeFinding[], papers: readonly Paper[], language: Language): readonly RuleGroup[] {
  const groups = [...Map.groupBy(findings, ({ rule }) => rule)].flatMap(([rule, found]): RuleGroup[] => {
    const items = found
      .toSorted((left, right) => compareSeverities(left.severity, right.severity))
      .map((finding): ReportItem => {
        const { at } = finding;
        const place = placeText(finding.origin, language);
        return { finding, place, field: fieldText(at, language), raw: rawText(papers, at), stable: stablePlace(papers, at) };
      });
    const [example] = items;
    if (example === undefined) return [];
    const { severity, name, advice, source = [] } = example.finding;
    return [{ rule, title: titleOf(rule, name, language), severity, source, advice, example, items }];
  });
  return groups.toSorted((left, right) => compareSeverities(left.severity, right.severity) || (left.rule < right.rule ? -1 : 1));
}

function titleOf(code: string, name: string, language: Language): string {
  const rule = ruleByCode(code);
  return rule === null ? name : say(rule.title, language);
}

export function subjectTitle(paper: Paper | undefined, language: Language): string {
  if (paper === undefined) return say({ zh: '整份文件', en: 'The whole document' }, language);
  if (paper.project !== null) return paper.project.name ?? say({ zh: '（未写名称）', en: '(no name)' }, language);
  return say({ zh: '部门整体绩效目标', en: 'Department objectives' }, language);
}

function unitName({ code, name }: UnitReference, fiscalYear: number | null, language: Language): string {
  const who = [code, name].filter((part) => part !== null).join(' ') || say({ zh: '未写单位', en: 'no unit' }, language);
  return fiscalYear === null ? who : `${who} ${fiscalYear}`;
}

function ruleCounts(subjects: readonly ReportSubject[]): readonly RuleCount[] {
  const placed = subjects.flatMap((subject) => subject.groups.map((group) => ({ group, isProject: subject.isProject })));
  return [...Map.groupBy(placed, ({ group }) => group.rule)]
    .map(([rule, found]) => ({
      rule,
      title: found[0]?.group.title ?? rule,
      source: found[0]?.group.source ?? [],
      severity: gravest(found.map(({ group }) => group.severity)),
      counts: countsOf(found.map(({ group }) => group)),
      projects: found.filter(({ isProject }) => isProject).length,
    }))
    .toSorted((left, right) => compareSeverities(left.severity, right.severity) || (left.rule < right.rule ? -1 : 1));
}

function countsOf(groups: readonly RuleGroup[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { items } of groups) for (const { finding } of items) counts[finding.severity] += 1;
  return counts;
}

function sumOfCounts(all: readonly SeverityCounts[]): SeverityCounts {
  const sum = { error: 0, warning: 0, hint: 0 };
  for (const { error, warning, hint } of all) {
    sum.error += error;
    sum.warning += warning;
    sum.hint += hint;
  }
  return sum;
}

export function totalOf({ error, warning, hint }: SeverityCounts): number {
  return error + warning + hint;
}
