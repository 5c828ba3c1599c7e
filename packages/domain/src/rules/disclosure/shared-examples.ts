/** Invented disclosures of the example unit. */
import type { BudgetTable, Disclosure, Evidence } from '../../evidence.ts';
import { asDepartmentYear, examplePaper } from '../example-papers.ts';
import type { DepartmentYearSubject } from '../rule.ts';

export const exampleDisclosure: Disclosure = {
  unit: { code: '301001', name: '示例县公路管理站' },
  fiscalYear: 2024,
  of: 'budget',
  approvedOn: '2024-02-10',
  publishedOn: '2024-02-20',
};

export function disclosing(...changes: readonly Partial<Disclosure>[]): DepartmentYearSubject {
  return withEvidence({ disclosures: changes.map((change) => ({ ...exampleDisclosure, ...change })) });
}

export function withEvidence(related: Evidence): DepartmentYearSubject {
  return asDepartmentYear([examplePaper()], { related });
}

export function budgetTable(change: Partial<BudgetTable>): DepartmentYearSubject {
  const { unit, fiscalYear } = exampleDisclosure;
  return withEvidence({ budgetTables: [{ unit, fiscalYear, amountUnit: '万元', projects: [], projectTotal: null, ...change }] });
}
