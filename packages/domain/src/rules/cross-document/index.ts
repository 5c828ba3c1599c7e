/** X: across documents, in the order of the codes. */
import type { Rule } from '../rule.ts';
import { budgetLinePresent } from './budget-line-present.ts';
import { departmentNumbersInProjects } from './department-numbers-in-projects.ts';
import { projectsDoNotOverlap } from './projects-do-not-overlap.ts';
import { targetAsApproved } from './target-as-approved.ts';
import { targetForEveryBudgetLine } from './target-for-every-budget-line.ts';
import { unitNamedOneWay } from './unit-named-one-way.ts';
import { yearsOfTheFiscalYear } from './years-of-the-fiscal-year.ts';

export const crossDocumentRules: readonly Rule[] = [
  projectsDoNotOverlap,
  yearsOfTheFiscalYear,
  unitNamedOneWay,
  departmentNumbersInProjects,
  targetAsApproved,
  targetForEveryBudgetLine,
  budgetLinePresent,
];
