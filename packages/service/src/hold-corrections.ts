/** What a person corrected stands; where the file still says otherwise, the difference is told and nothing is overwritten. */
import { correct, type CorrectionView, type Difference, type Origin, type Paper, valueAt } from '@jixiao/domain';
import { listCorrections, loadVersion, type Writer } from '@jixiao/store';
import { textOf } from './text-of.ts';

type Person = { readonly by: string; readonly at: string };

export async function holdCorrections(
  writer: Writer,
  id: string,
  read: Paper,
): Promise<{ readonly paper: Paper; readonly held: Difference[] }> {
  const stored = (await loadVersion(writer, id, null))?.paper;
  const corrections = await listCorrections(writer, id);
  let paper = read;
  const held: Difference[] = [];
  for (const at of new Set(corrections.map((correction) => correction.at))) {
    // An undone correction has left no person behind: the value came back from the file.
    const person = personOf(stored?.origins?.[at]);
    const place = stored === undefined ? null : placeIn(read, stored, at, corrections);
    if (person === null || place === null) continue;
    const now = textOf(valueAt({ papers: [stored] }, at));
    const printed = textOf(valueAt({ papers: [paper] }, place));
    if (now === printed) continue;
    const kept = correct([paper], place, now, person);
    if (!kept.ok) continue;
    paper = kept.value[0] ?? paper;
    held.push({ at: place.replace(/^\/papers\/0/, ''), from: now, to: printed });
  }
  return { paper, held };
}

/** Indicators move when a row is added or taken out: a correction goes with the name of its row, and falls with it. */
function placeIn(read: Paper, stored: Paper, at: string, corrections: readonly CorrectionView[]): string | null {
  const [, row, inside = ''] = /^\/papers\/0\/project\/indicators\/(\d+)(\/.*)$/u.exec(at) ?? [];
  if (row === undefined) return at;
  const corrected = corrections.filter((correction) => correction.at === `/papers/0/project/indicators/${row}/name`);
  const names = [stored.project?.indicators[Number(row)]?.name, ...corrected.map(({ from }) => from ?? '')];
  const rows = read.project?.indicators ?? [];
  const place = names.includes(rows[Number(row)]?.name) ? Number(row) : rows.findIndex(({ name }) => names.includes(name));
  return place < 0 ? null : `/papers/0/project/indicators/${place}${inside}`;
}

function personOf(origin: Origin | undefined): Person | null {
  return origin !== undefined && 'by' in origin ? origin : null;
}
