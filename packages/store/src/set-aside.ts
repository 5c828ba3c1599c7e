/** Which findings the derived tables take for set aside: by the waivers that count, read once a transaction for each region. */
import { applyWaivers, type Finding, type WaivablePaper, type Waiver, waiverIndex, type WaiverIndex } from '@jixiao/domain';
import { pendingOf, query, run, type Writer } from './session.ts';

export const waiverColumns = 'id, rule, scope, reason, by_whom as by, since, until';

export type PlacedPaper = WaivablePaper & { readonly region: string };

/** The findings of one paper, whose pointers stand at /papers/0, with the waivers that set them aside. */
export async function marked(writer: Writer, paper: PlacedPaper, findings: readonly Finding[]): Promise<readonly Finding[]> {
  if (findings.length === 0) return findings;
  return applyWaivers(findings, await countedWaivers(writer, paper.region), { papers: [paper] }).findings;
}

async function countedWaivers(writer: Writer, region: string): Promise<WaiverIndex> {
  const { waivers } = pendingOf(writer);
  const known = waivers.get(region);
  if (known !== undefined) return known;
  // Whoever changes waivers waits until this is committed, and then finds these papers; or is waited for.
  if (waivers.size === 0) await run(writer, 'lock table waiver in share mode');
  const rows = await query<Waiver>(writer, `select ${waiverColumns} from waiver where counted and region in ('', $1)`, [region]);
  const index = waiverIndex(rows, null);
  waivers.set(region, index);
  return index;
}
