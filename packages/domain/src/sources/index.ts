/** Every source that rules may cite. */
import { budgetLaw } from './budget-law.ts';
import { caiyu201588 } from './caiyu-2015-88.ts';
import { ourProposal } from './our-proposal.ts';
import { publishedForms } from './published-forms.ts';
import type { Instrument } from './source.ts';
import { zhongfa201834 } from './zhongfa-2018-34.ts';

export const instruments: readonly Instrument[] = [budgetLaw, zhongfa201834, caiyu201588, publishedForms, ourProposal];
