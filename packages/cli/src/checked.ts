/** Papers that were checked together: those of one file, or one kept department year. The words of its findings are in one language. */
import {
  type CannotTell,
  type CheckedReading,
  type ExchangeFinding,
  figuresOfPapers,
  type Language,
  type Paper,
  positionOf,
  type RegionView,
  type ReportInput,
  type CheckPlan,
  checkBy,
} from '@jixiao/domain';
import { checkedLine, type FileReading } from '@jixiao/documents';

export type Checked = {
  readonly reading: CheckedReading;
  /** What a person calls it. */
  readonly title: string;
  readonly region: RegionView | null;
  /** Positions of the papers that are meant. */
  readonly positions: ReadonlySet<number>;
};

/** Only papers of the year count, where one is asked for, and those that say none. */
export function checkedFile(file: FileReading, plan: CheckPlan, year: number | null, language: Language): Checked {
  const reading = checkedLine(file, checkBy(plan, file.papers, file.notes), language);
  return ofYear({ reading, title: `${file.file} (${file.format})`, region: null, positions: allOf(file.papers) }, year);
}

export function allOf(papers: readonly Paper[]): ReadonlySet<number> {
  return new Set(papers.keys());
}

function ofYear(checked: Checked, year: number | null): Checked {
  const { papers } = checked.reading;
  const meant = (paper: Paper): boolean => year === null || paper.fiscalYear === null || paper.fiscalYear === year;
  const positions = new Set(papers.flatMap((paper, position) => (meant(paper) ? [position] : [])));
  const isMeant = ({ at }: { readonly at: string }): boolean => {
    const position = positionOf(at, papers);
    return position === -1 || positions.has(position);
  };
  const { findings, cannotTell } = checked.reading;
  const figures = [...figuresOfPapers(papers.filter((_, position) => positions.has(position)))];
  return withFindings({ ...checked, positions }, findings.filter(isMeant), cannotTell.filter(isMeant), figures);
}

export function withFindings(
  checked: Checked,
  findings: readonly ExchangeFinding[],
  cannotTell: readonly CannotTell[] = checked.reading.cannotTell,
  figures: CheckedReading['figures'] = checked.reading.figures,
): Checked {
  return { ...checked, reading: { ...checked.reading, findings: [...findings], cannotTell: [...cannotTell], figures } };
}

export function reportInputOf({ reading, region, positions }: Checked): ReportInput {
  const { file, sha256, papers, findings, cannotTell } = reading;
  return { file, sha256, region, papers, findings, cannotTell, positions };
}
