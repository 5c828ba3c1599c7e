/**
 * What the rules ask about the published text of a county department, against the findings worked out by hand.
 * The text is not part of the repository; without it beside the repository the tests are skipped.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, papersFen, printFen, rules } from '@jixiao/domain';
import { readDocument } from '@jixiao/documents';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../shared/corpus/seed');
const isThere = existsSync(folder);
if (!isThere) console.log('tests/seed.test.ts is skipped: ../shared/corpus/seed is not beside the repository');

/** Findings by rule and project: P0 is part 1 or the text as a whole. What is not named gives none. */
const nine = (count: number) => Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((project) => [`P${project}`, count]));
const each = (...projects: readonly number[]) => Object.fromEntries(projects.map((project) => [`P${project}`, 1]));
const expectedCounts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'S-05': each(2, 3, 4, 5, 6, 7, 8, 9),
  'S-06': each(1, 4, 5, 7, 8),
  'S-07': each(1, 3, 4, 5, 6, 7, 8, 9),
  'S-08': each(2),
  'S-13': { P8: 1, P9: 1 },
  'S-17': { P0: 1 },
  'M-02': nine(1),
  'M-04': each(3, 7, 9),
  'M-06': each(1),
  'M-11': each(7),
  'V-02': { P1: 2, P2: 4, P3: 1, P4: 1, P5: 2, P6: 1, P7: 1, P8: 1, P9: 1 },
  'V-03': { P1: 3, P2: 2, P3: 4, P5: 4, P6: 4, P7: 4, P8: 4, P9: 4 },
  'V-04': each(1),
  'V-06': { P4: 4 },
  'V-09': nine(1),
  'V-10': nine(1),
  'V-19': { P0: 4 },
  'N-01': { P2: 2, P5: 1 },
  'N-03': { P4: 1, P5: 2, P6: 2, P7: 2, P8: 3, P9: 2 },
  'N-04': each(6, 9),
  'N-05': { P1: 2, P5: 2, P6: 1, P7: 2, P8: 1, P9: 2 },
  'N-06': each(1, 4),
  'N-07': { P1: 4, P2: 3, P3: 4, P4: 3, P5: 5, P6: 4, P7: 4, P8: 4, P9: 2 },
  'N-08': { P1: 1, P2: 2, P3: 1, P6: 1, P9: 1 },
  'N-09': { P3: 1, P5: 1, P6: 1, P7: 1, P8: 1, P9: 2 },
  'N-11': each(1, 3, 4, 5, 6, 7, 8, 9),
  'N-12': each(1),
  'G-02': nine(1),
  'G-03': nine(1),
  'G-04': each(2, 3, 8),
  'G-08': each(1, 4, 5, 8),
  'G-09': { P0: 2 },
  'G-10': each(4),
  'B-02': each(3, 5),
  'B-03': each(8, 9),
  'B-04': each(1, 2, 4, 7),
  'B-05': nine(1),
  'B-06': nine(1),
  'X-04': { P0: 2 },
};
/** About several projects at once, wherever the finding is placed. */
const expectedOnce = ['S-18', 'M-07', 'V-11', 'N-02', 'X-01'];
/** Only in the text file: headings with codes of fields, blank lines at the end of a cell. */
const onlyInText = 2;

describe.skipIf(!isThere).each(['seed.docx', 'source.txt'])('the published text, from %s', (name) => {
  async function checked() {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const outcome = await readDocument({ bytes, name, sha256: createHash('sha256').update(bytes).digest('hex') });
    if (!outcome.ok) throw new Error(outcome.refusal.message.en);
    const { papers, notes } = outcome.value;
    const declared = papers.flatMap((paper, position) => (paper.kind === 'target-declaration' ? [position] : []));
    const numberOf = (at: string) => declared.indexOf(Number(at.split('/')[2])) + 1;
    return { papers, result: check(papers, { notes }), numberOf };
  }

  it('holds nine projects of 1083.00 万元', async () => {
    const { papers } = await checked();
    const projects = papers.flatMap(({ project }) => (project === null ? [] : [project]));
    expect(projects.map(({ indicators }) => indicators.length)).toEqual([5, 6, 5, 5, 6, 5, 5, 5, 5]);
    expect(printFen(papersFen(papers), '万元')).toBe('1083.00');
  });

  it.each(rules.map(({ code }) => code))('%s finds what the list says', async (code) => {
    const { result, numberOf } = await checked();
    const found = result.findings.filter(({ rule }) => rule === code);
    if (expectedOnce.includes(code)) return expect(found.length).toBe(1);
    if (code === 'S-13' && name === 'source.txt') return expect(found.length).toBe(2 + onlyInText);
    const counts: Record<string, number> = {};
    for (const { at } of found) counts[`P${numberOf(at)}`] = (counts[`P${numberOf(at)}`] ?? 0) + 1;
    return expect(counts).toEqual(expectedCounts[code] ?? {});
  });

  it('names a missing plan an error from 100 万元 on', async () => {
    const { result, numberOf } = await checked();
    const plans = result.findings.filter(({ rule }) => rule === 'M-04');
    expect(plans.map(({ at, severity }) => `P${numberOf(at)} ${severity}`)).toEqual(['P3 warning', 'P7 error', 'P9 error']);
  });

  it('cannot tell about plans that are blank, nor about a total that is not stated', async () => {
    const { result, numberOf } = await checked();
    const told = result.cannotTell.map(({ rule, at }) => (rule === 'M-09' ? rule : `${rule} P${numberOf(at)}`));
    const ofPlans = told.filter((each) => /^M-0[569]/u.test(each));
    const blank = (rule: string) => ['P3', 'P7', 'P9'].map((project) => `${rule} ${project}`);
    expect(ofPlans.toSorted()).toEqual([...blank('M-05'), ...blank('M-06'), 'M-09']);
  });

  it('cannot tell whether targets fall behind a year that is not there', async () => {
    const { result, numberOf } = await checked();
    const told = result.cannotTell.filter(({ rule }) => rule === 'V-12');
    expect(told.map(({ at }) => numberOf(at))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('reads 43 targets as a number without a unit, and 4 as bands', async () => {
    const { papers } = await checked();
    const values = papers.flatMap(({ project }) => project?.indicators.map(({ target }) => target.value) ?? []);
    expect(values.filter(({ kind, op, value, unit }) => kind === 'num' && op === '>=' && value === '90' && unit === null).length).toBe(43);
    expect(values.filter(({ kind, bands }) => kind === 'bands' && bands.map(({ grade }) => grade).join('') === '优良中差').length).toBe(4);
  });
});
