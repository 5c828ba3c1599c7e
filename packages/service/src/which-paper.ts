/**
 * Which kept paper is meant where the file does not quite say: the name differs a little and a code is missing (data.md, "when two meet"). A person
 * is asked in the import place; without an answer the safer reading stands, a new paper, with a doubt.
 */
import type { Note, Paper, PaperQuestion } from '@jixiao/domain';
import { normalizeName, paperKeyOf, type PaperRecord, isSameForm, unitKeyOf, papersOfUnitYear, type Reader } from '@jixiao/store';

/** Share of common pairs of characters from which two names are asked about. Our proposal. */
const alike = 0.6;

export const newPaper = 'new';

/** Papers of the unit's year that this one may be; none where one of them is it by code or name. */
export function similarPapers(
  region: string,
  paper: Paper,
  ofYear: readonly PaperRecord[],
  taken: ReadonlySet<string>,
): readonly PaperRecord[] {
  const unitKey = unitKeyOf(paper.unit);
  const name = normalizeName(paper.project?.name ?? '');
  if (unitKey === null || paper.fiscalYear === null || paper.project === null || name === '') return [];
  const key = paperKeyOf(region, unitKey, paper.fiscalYear, paper);
  const free = ofYear.filter(
    (record) => record.kind === paper.kind && record.horizon === paper.horizon && record.withdrawn === null && !taken.has(record.id),
  );
  if (free.some((record) => isSameForm(record, key))) return [];
  return free.filter(
    (record) =>
      (record.projectCode === null || paper.project?.code === null) && likeness(name, normalizeName(record.projectName ?? '')) >= alike,
  );
}

/** Twice the common pairs of characters over all pairs (Dice), from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  let common = 0;
  const left = new Map(first);
  for (const [pair, count] of second) common += Math.min(count, left.get(pair) ?? 0);
  const all = sum(first) + sum(second);
  return all === 0 ? 0 : (2 * common) / all;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.set(text.slice(at, at + 2), (pairs.get(text.slice(at, at + 2)) ?? 0) + 1);
  return pairs;
}

function sum(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((total, count) => total + count, 0);
}

/** Papers of a unit's year as they stand now: asked for once, and not again for each paper of a file. */
export function papersByYear(reader: Reader, region: string): (unitKey: string, fiscalYear: number) => Promise<readonly PaperRecord[]> {
  const years = new Map<string, readonly PaperRecord[]>();
  return async (unitKey, fiscalYear) => {
    const key = `${fiscalYear} ${unitKey}`;
    const found = years.get(key) ?? (await papersOfUnitYear(reader, region, unitKey, fiscalYear));
    years.set(key, found);
    return found;
  };
}

/** Questions of a draft, with the answers that were given. */
export async function paperQuestions(
  reader: Reader,
  region: string,
  papers: readonly Paper[],
  answers: Readonly<Record<string, string>>,
): Promise<PaperQuestion[]> {
  const questions: PaperQuestion[] = [];
  const taken = new Set<string>();
  const known = papersByYear(reader, region);
  for (const [position, paper] of papers.entries()) {
    const unitKey = unitKeyOf(paper.unit);
    if (unitKey === null || paper.fiscalYear === null) continue;
    const ofYear = await known(unitKey, paper.fiscalYear);
    const key = paperKeyOf(region, unitKey, paper.fiscalYear, paper);
    const same = ofYear.find((record) => isSameForm(record, key) && !taken.has(record.id));
    if (same !== undefined) {
      taken.add(same.id);
      continue;
    }
    const candidates = similarPapers(region, paper, ofYear, taken);
    if (candidates.length === 0) continue;
    questions.push({
      paper: position,
      candidates: candidates.map(({ id, projectName, projectCode }) => ({ paperId: id, name: projectName ?? '', code: projectCode })),
      answer: answers[String(position)] ?? null,
    });
  }
  return questions;
}

export function perhapsSame(name: string): Note {
  return {
    level: 'doubt',
    code: 'perhaps-same-paper',
    at: '/papers/0/project/name',
    raw: name,
    origin: null,
    alternatives: [name],
    confidence: 0.5,
    message: {
      zh: `这份文本可能与已有的“${name}”是同一项目：名称略有不同，而且没有编码。没有人指明，按新的项目存入。`,
      en: `This paper may be the project "${name}" that is kept already: the names differ a little and there is no code. Nobody said so; it was kept as a new one.`,
    },
  };
}
