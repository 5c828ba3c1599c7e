/** Every official form that is read, one line each. */
import type { Form } from '../form.ts';
import { centralMonitoring } from './central-monitoring.ts';
import { centralProjectTargets, centralProjectTargetsWide } from './central-project-targets.ts';
import { centralSelfEvaluation } from './central-self-evaluation.ts';
import { departmentSelfEvaluation, tianjinDepartmentSelfEvaluation } from './department-self-evaluation.ts';
import { centralDepartmentTargets, hunanDepartmentTargets } from './department-targets.ts';
import { hebeiProjectTargets } from './hebei-project-targets.ts';
import {
  beijingProjectTargets,
  countyBaselineTargets,
  guangdongFundTargets,
  hebeiGradedTargets,
  hubeiProjectTargets,
  hunanProjectTargets,
  innerMongoliaProjectTargets,
  shanghaiProjectTargets,
  yunnanTargetList,
} from './local-project-targets.ts';
import { anhuiMonitoring, hubeiMonitoring, hubeiSelfEvaluation } from './local-self-evaluation.ts';
import { jilinProjectTargets, ningxiangProjectTargets, tianjinInvestmentTargets } from './older-project-targets.ts';
import { otherForms } from './other.ts';
import { qingdaoProjectTargets } from './qingdao-project-targets.ts';
import { sichuanSelfEvaluation } from './sichuan-self-evaluation.ts';
import { regionalTargets, transferSelfEvaluation } from './transfer-payments.ts';

export const forms: readonly Form[] = [
  hebeiProjectTargets,
  centralProjectTargets,
  centralProjectTargetsWide,
  hunanProjectTargets,
  yunnanTargetList,
  beijingProjectTargets,
  innerMongoliaProjectTargets,
  shanghaiProjectTargets,
  hubeiProjectTargets,
  qingdaoProjectTargets,
  countyBaselineTargets,
  guangdongFundTargets,
  hebeiGradedTargets,
  ningxiangProjectTargets,
  jilinProjectTargets,
  tianjinInvestmentTargets,
  regionalTargets,
  centralDepartmentTargets,
  hunanDepartmentTargets,
  centralMonitoring,
  hubeiMonitoring,
  anhuiMonitoring,
  centralSelfEvaluation,
  transferSelfEvaluation,
  sichuanSelfEvaluation,
  hubeiSelfEvaluation,
  departmentSelfEvaluation,
  tianjinDepartmentSelfEvaluation,
];

/** The description that a paper names; papers of unknown forms are drawn by what they are. */
export function formOf(paper: { readonly form: string; readonly kind: keyof typeof otherForms }): Form {
  return forms.find(({ id }) => id === paper.form) ?? otherForms[paper.kind];
}

/** Whether a form has a half of its own for the medium term. */
export function hasMediumTerm(id: string): boolean {
  return forms.some((form) => form.id === id && form.grid.medium === true);
}
