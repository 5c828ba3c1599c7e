/**
 * What rules need beside the papers that are checked: papers of other years, approved versions, the budget table, what was disclosed and when.
 * Handed to `jixiao check --with FILE` as JSON and to the API; what is not there leaves the rules that ask for it at "cannot tell".
 */
import { z } from 'zod';
import { amountUnit, decimal, paper, unitReference } from './exchange.ts';

const day = z.iso.date();

/** The table of project expenditure (项目支出表) of one unit in one fiscal year. */
export const budgetTable = z.object({
  unit: unitReference,
  fiscalYear: z.int(),
  amountUnit,
  projects: z.array(z.object({ code: z.string().nullable(), name: z.string().nullable(), amount: decimal.nullable() })),
  /** Project expenditure of the unit (项目支出合计) as printed. */
  projectTotal: decimal.nullable(),
  /** Functional classes (支出功能分类, to 项: 7 digits) and economic classes of basic expenditure (经济分类, to 款: 5 digits) as printed. */
  functionCodes: z.array(z.string()).optional(),
  economicCodes: z.array(z.string()).optional(),
});

/** What a unit disclosed of a budget or of final accounts, by the legal clock. */
export const disclosure = z.object({
  unit: unitReference,
  fiscalYear: z.int(),
  of: z.enum(['budget', 'final-accounts']),
  /** Day on which the finance department approved (批复). */
  approvedOn: day.nullable(),
  publishedOn: day.nullable(),
  /** Held back as a state secret, with the ground (预算法 art. 14). */
  secretGround: z.string().nullable().optional(),
  /** Parts that were published, by their name: 收支总表, 绩效目标 … */
  parts: z.array(z.string()).optional(),
  tables: z.array(z.object({ name: z.string(), empty: z.boolean(), saysEmpty: z.boolean() })).optional(),
});

export const evidence = z.object({
  version: z.literal(1),
  /** Papers to compare with, which are not asked themselves: other years, monitoring, self-evaluations. */
  papers: z.array(paper).optional(),
  /** Targets as approved with the budget (批复). */
  approved: z.array(paper).optional(),
  budgetTables: z.array(budgetTable).optional(),
  disclosures: z.array(disclosure).optional(),
  /** Units of a department that are bound to disclose (所属单位). */
  units: z.array(unitReference).optional(),
  /** Today, for what should have happened by now; without it such rules cannot tell. */
  today: day.optional(),
});

export type BudgetTable = z.infer<typeof budgetTable>;
export type Disclosure = z.infer<typeof disclosure>;
export type Evidence = Omit<z.infer<typeof evidence>, 'version'>;
