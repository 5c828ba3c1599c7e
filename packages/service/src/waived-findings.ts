/** Findings of stored papers with the waivers that set them aside today. */
import { applyWaivers, type Finding, type WaivablePaper } from '@jixiao/domain';
import { liveWaivers, type Reader, type StoredVersion } from '@jixiao/store';
import { type Context, dayOf } from './context.ts';

/** Pointers of the findings number the papers, which are of one region. */
export async function withWaivers(
  context: Context,
  reader: Reader,
  stored: readonly StoredVersion[],
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const [first] = stored;
  if (first === undefined || findings.length === 0) return findings;
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const live = await liveWaivers(reader, { region: first.region.code, rules });
  return applyWaivers(findings, live, { papers: stored.map(waivable), on: dayOf(context) }).findings;
}

export function waivable({ record, unit, paper }: StoredVersion): WaivablePaper {
  return { region: record.region, unit, fiscalYear: record.fiscalYear, paper };
}
