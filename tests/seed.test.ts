/**
 * What the rules ask about the published text of a county department, against the findings worked out by hand.
 * The text is not part of the repository; without it beside the repository the tests are skipped.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, countSeverities, papersFen, printFen } from '@jixiao/domain';
import { readDocument } from '@jixiao/documents';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../shared/corpus/seed');
const isThere = existsSync(folder);
if (!isThere) console.log('tests/seed.test.ts is skipped: ../shared/corpus/seed is not beside the repository');

/** Rule, project, severity. */
const expectedFindings = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((project) => `M-02 P${project} hint`),
  'M-04 P3 warning',
  'M-04 P7 error',
  'M-04 P9 error',
].toSorted();

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

  it('has exactly the findings of the list', async () => {
    const { result, numberOf } = await checked();
    expect(result.findings.map(({ rule, at, severity }) => `${rule} P${numberOf(at)} ${severity}`).toSorted()).toEqual(expectedFindings);
    expect(countSeverities(result.findings)).toEqual({ error: 2, warning: 1, hint: 9 });
  });

  it('cannot tell about plans that are blank, nor about a total that is not stated', async () => {
    const { result, numberOf } = await checked();
    const told = result.cannotTell.map(({ rule, at }) => (rule === 'M-09' ? rule : `${rule} P${numberOf(at)}`));
    expect(told.toSorted()).toEqual(['M-05 P3', 'M-05 P7', 'M-05 P9', 'M-09']);
  });

  it('reads 43 targets as a number without a unit, and 4 as bands', async () => {
    const { papers } = await checked();
    const values = papers.flatMap(({ project }) => project?.indicators.map(({ target }) => target.value) ?? []);
    expect(values.filter(({ kind, op, value, unit }) => kind === 'num' && op === '>=' && value === '90' && unit === null).length).toBe(43);
    expect(values.filter(({ kind, bands }) => kind === 'bands' && bands.map(({ grade }) => grade).join('') === '优良中差').length).toBe(4);
  });
});
