/** The rules on papers of every form: nothing throws, every pointer leads somewhere, the order of the rules does not matter, and a blank form is asked for its blanks alone. */
import { check, type Paper, rules, valueAt } from '@jixiao/domain';
import { arbitraryPaperOf } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.ts';
import { everyForm, shapeOf } from '../testing/form-shape.ts';
import { writeDepartmentYear } from '../write-department-year.ts';

/** Rules that ask whether something is there. */
const aboutBlanks = new Set([
  'S-01',
  'S-02',
  'S-03',
  'S-04',
  'S-05',
  'S-06',
  'S-07',
  'S-08',
  'S-14',
  'S-15',
  'M-02',
  'M-03',
  'M-04',
  'G-01',
  'B-01',
]);

function blankOf({ kind, form }: Pick<Paper, 'kind' | 'form'>): Paper {
  const budget = { total: null, fiscal: null, other: null };
  const isDepartment = kind.startsWith('department');
  const common = { amountUnit: '万元' as const, execution: null, objectives: [], achieved: null, indicators: [], total: null };
  return {
    kind,
    form,
    fiscalYear: 2025,
    horizon: 'annual',
    unit: { code: '301001', name: '示例县公路管理站' },
    objectives: null,
    statedTotal: null,
    department: isDepartment ? { ...common, budget: { ...budget, basic: null, project: null, rows: [] }, duties: '', tasks: [] } : null,
    project: isDepartment ? null : { ...common, code: null, name: '农村公路养护', budget, purpose: '', spendingPlan: null },
  };
}

describe.each(everyForm.map((form) => [form.id, form] as const))('the rules on %s', (_, form) => {
  it('answer whatever it prints', () =>
    fc.assert(
      fc.property(
        fc.array(arbitraryPaperOf(shapeOf(form)), { minLength: 1, maxLength: 4 }),
        fc.shuffledSubarray([...rules], { minLength: rules.length }),
        (papers, shuffled) => {
          const result = check(papers);
          for (const { at } of [...result.findings, ...result.cannotTell])
            expect([at, valueAt({ papers }, at)]).not.toEqual([at, undefined]);
          expect(check(papers, { rules: shuffled })).toEqual(result);
        },
      ),
      { numRuns: 20 },
    ));

  it('ask a blank one for its blanks alone', async () => {
    const blank = blankOf({ kind: form.kind, form: form.id });
    const read = await readDocument({ bytes: writeDepartmentYear([blank]), name: 'x.docx', sha256: '' });
    const papers = read.ok && read.value.papers.length > 0 ? read.value.papers : [blank];
    const asked = check(papers).findings.map(({ rule }) => rule);
    expect(asked.filter((code) => !aboutBlanks.has(code))).toEqual([]);
  });
});
