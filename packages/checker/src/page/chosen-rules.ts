/** What the workers found by every rule → what a person asked for: a profile, then a report of it. */
import { checkedLine, type ScoredPaper } from '@jixiao/documents';
import {
  type CheckedReading,
  type CheckResult,
  type Language,
  type Profile,
  type Report,
  reportBuilder,
  rulesOf,
  scoreOf,
  subjectTitle,
} from '@jixiao/domain';
import type { Checked } from '../reader/messages.ts';
import type { SessionFile } from './session.ts';

/** By number of the file: the lines that `jixiao check --json` gives for the same files. */
export function checkedLines(files: readonly SessionFile[], profile: Profile, language: Language): ReadonlyMap<number, CheckedReading> {
  const asked = new Set(rulesOf(profile).map(({ code }) => code));
  const lines = files.flatMap(({ number, status, checked }) => {
    if (checked === null || (status === 'opened' && checked.reading.notes.length === 0)) return [];
    return [[number, checkedLine(checked.reading, only(checked, asked), language)] as const];
  });
  return new Map(lines);
}

function only({ result }: Checked, asked: ReadonlySet<string>): CheckResult {
  const isAsked = ({ rule }: { readonly rule: string }): boolean => asked.has(rule);
  return {
    findings: result.findings.filter(isAsked),
    cannotTell: result.cannotTell.filter(isAsked),
    doesNotApply: result.doesNotApply.filter(isAsked),
  };
}

export function reportOf(lines: Iterable<CheckedReading>, language: Language): Report {
  const builder = reportBuilder(language);
  for (const { file, sha256, papers, findings, cannotTell } of lines)
    builder.add({ file, sha256, region: null, papers, findings, cannotTell });
  return builder.report();
}

/** Self-evaluations among the papers, worked out again by the scheme of their place and year. */
export function scoredPapers(lines: readonly CheckedReading[], language: Language): readonly ScoredPaper[] {
  return lines.flatMap(({ file, papers }) =>
    papers.flatMap((paper, position) => {
      const workings = scoreOf(paper, `/papers/${position}`);
      if (workings === null) return [];
      return [
        {
          file,
          title: paper.project === null ? (paper.unit.name ?? subjectTitle(paper, language)) : subjectTitle(paper, language),
          workings,
        },
      ];
    }),
  );
}
