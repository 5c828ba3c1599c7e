/**
 * What fires as error or warning in the profile `standard` on five documents, by rule. Each finding was looked at by eye (docs/precision.md):
 * where a change of a rule changes this table, look at what is new and put the judgement there.
 * The documents are not part of the repository; without them beside the repository those tests are skipped.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBy, checkPlanOf, precisionOf, rules } from '@jixiao/domain';
import { readDocument } from '@jixiao/documents';
import { describe, expect, it } from 'vitest';

const corpus = join(import.meta.dirname, '../../shared/corpus');
const isThere = existsSync(corpus);
if (!isThere) console.log('tests/false-alarms.test.ts is skipped in part: ../shared/corpus is not beside the repository');

type Counts = Readonly<Record<string, number>>;
const looked: readonly (readonly [string, { readonly error: Counts; readonly warning: Counts }])[] = [
  ['01_hebei_edu_baseline/doc.docx', { error: {}, warning: { 'G-02': 1, 'N-13': 1, 'S-05': 1, 'S-07': 1 } }],
  ['11_88form_education/doc.docx', { error: {}, warning: { 'G-02': 2, 'N-13': 1, 'S-05': 2 } }],
  ['13_selfeval_health/doc.docx', { error: {}, warning: {} }],
  ['16_xlsx_yunnan_flat/doc.xlsx', { error: { 'S-05': 1 }, warning: { 'G-02': 2, 'S-05': 3, 'S-07': 3, 'V-07': 1 } }],
  ['20_sichuan_selfeval_code_in_name/doc.docx', { error: {}, warning: {} }],
];
/** Of those the ones where a reviewer would see nothing wrong. */
const falseAlarms = { error: 0, warning: 0 };

describe.skipIf(!isThere)('the documents looked at', () => {
  it.each(looked)('%s asks what was judged', async (file, { error, warning }) => {
    const bytes = new Uint8Array(readFileSync(join(corpus, file)));
    const outcome = await readDocument({ bytes, name: file, sha256: createHash('sha256').update(bytes).digest('hex') });
    if (!outcome.ok) throw new Error(outcome.refusal.message.en);
    const plan = checkPlanOf({ profile: 'standard' });
    if (!plan.ok) throw new Error(plan.refusal.message.en);
    const { findings } = checkBy(plan.value, outcome.value.papers, outcome.value.notes);
    const counted = (severity: string) => {
      const found = findings.filter((finding) => finding.severity === severity);
      return Object.fromEntries([...Map.groupBy(found, ({ rule }) => rule)].map(([rule, group]) => [rule, group.length]));
    };
    expect({ error: counted('error'), warning: counted('warning'), hint: counted('hint') }).toEqual({ error, warning, hint: {} });
  });
});

describe('docs/precision.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../docs/precision.md'), 'utf8');
  const cells = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('has the figures of the rule pages', () => {
    const printed = cells.flatMap(([, code = '', , found = '', right = '']) =>
      /^[A-Z]-\d\d$/u.test(code) && /^\d+$/u.test(found) ? [`${code} ${found} ${right}`] : [],
    );
    const known = rules.flatMap(({ code }) => {
      const precision = precisionOf(code);
      return precision === null ? [] : [`${code} ${precision.looked} ${precision.right}`];
    });
    expect(printed.toSorted()).toEqual(known.toSorted());
  });

  it('names each error and warning of the five documents with its judgement', () => {
    const rows = cells.filter(([, folder = '']) => /^\d\d$/u.test(folder));
    const counted = (severity: string, judgement?: string) =>
      rows.filter((row) => row[5] === severity && (judgement === undefined || row[6] === judgement)).length;
    const expected = (severity: 'error' | 'warning') =>
      looked.reduce((sum, [, counts]) => sum + Object.values(counts[severity]).reduce((all, count) => all + count, 0), 0);
    for (const severity of ['error', 'warning'] as const) {
      expect(counted(severity)).toBe(expected(severity));
      expect(counted(severity, 'false')).toBe(falseAlarms[severity]);
    }
  });
});
