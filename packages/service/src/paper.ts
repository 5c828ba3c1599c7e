/** One paper: a version of it, what the rules say, where it came from; and what differs between two versions. */
import {
  type Difference,
  differences,
  done,
  findingIn,
  type Language,
  noteIn,
  type Outcome,
  type PaperView,
  refused,
  undecidedIn,
} from '@jixiao/domain';
import { currentFindings, listCorrections, listVersions, loadVersion } from '@jixiao/store';
import type { Context } from './context.ts';
import { withWaivers } from './waived-findings.ts';

export function paper(context: Context, id: string, version: number | null, language: Language): Promise<Outcome<PaperView>> {
  return context.database.read(async (reader) => {
    const stored = await loadVersion(reader, id, version);
    if (stored === null) return noVersion(id, version);
    const isCurrent = stored.number === stored.record.version && stored.record.withdrawn === null;
    const found = isCurrent ? await currentFindings(reader, id) : stored.findings;
    const findings = await withWaivers(context, reader, [stored], found);
    const told = new Set(findings.map(({ rule }) => rule));
    return done({
      id,
      region: stored.region,
      unitKey: stored.record.unitKey,
      paper: stored.paper,
      notes: stored.notes.map((note) => noteIn(note, language)),
      findings: findings.map((finding) => findingIn(finding, [stored.paper], language)),
      cannotTell: stored.cannotTell.filter(({ rule }) => !told.has(rule)).map((undecided) => undecidedIn(undecided, language)),
      version: stored.number,
      versions: await listVersions(reader, id),
      corrections: await listCorrections(reader, id),
      withdrawn: stored.record.withdrawn,
    });
  });
}

export function comparePaper(context: Context, id: string, from: number, to: number): Promise<Outcome<readonly Difference[]>> {
  return context.database.read(async (reader) => {
    const before = await loadVersion(reader, id, from);
    const after = await loadVersion(reader, id, to);
    if (before === null) return noVersion(id, from);
    return after === null ? noVersion(id, to) : done(differences(before.paper, after.paper));
  });
}

function noVersion(id: string, version: number | null): ReturnType<typeof refused> {
  return version === null
    ? noPaper(id)
    : refused('not-found', {
        zh: `没有编号为“${id}”的文件，或它没有版本 ${version}。`,
        en: `There is no paper "${id}", or it has no version ${version}.`,
      });
}

export function noPaper(id: string): ReturnType<typeof refused> {
  return refused('not-found', { zh: `没有编号为“${id}”的文件。`, en: `There is no paper "${id}".` });
}
