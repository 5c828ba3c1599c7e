/** Every source that rules may cite: law first, then rules of ministries and places, then practice, then what we propose. */
import { auditLaw } from './audit-law.ts';
import { budgetLaw } from './budget-law.ts';
import { budgetLawRegulation } from './budget-law-regulation.ts';
import { caiyu2015163 } from './caiyu-2015-163.ts';
import { caiyu201588 } from './caiyu-2015-88.ts';
import { caiyu2016143 } from './caiyu-2016-143.ts';
import { caiyu2019136 } from './caiyu-2019-136.ts';
import { caiyu202010 } from './caiyu-2020-10.ts';
import { caiyu2021101 } from './caiyu-2021-101.ts';
import { chuancaiji202510 } from './chuancaiji-2025-10.ts';
import { disclosureRegulation } from './disclosure-regulation.ts';
import { hebeiForms } from './hebei-forms.ts';
import { ourProposal } from './our-proposal.ts';
import { publishedForms } from './published-forms.ts';
import { qingdao2014 } from './qingdao-2014.ts';
import { reviewPractice } from './review-practice.ts';
import { sichuan0013zp } from './sichuan-0013zp.ts';
import { systemConfiguration } from './system-configuration.ts';
import { zhongfa201834 } from './zhongfa-2018-34.ts';
import type { Instrument } from './source.ts';

export const instruments: readonly Instrument[] = [
  budgetLaw,
  budgetLawRegulation,
  disclosureRegulation,
  auditLaw,
  zhongfa201834,
  caiyu201588,
  caiyu2015163,
  caiyu2016143,
  caiyu2019136,
  caiyu202010,
  caiyu2021101,
  qingdao2014,
  chuancaiji202510,
  sichuan0013zp,
  hebeiForms,
  publishedForms,
  systemConfiguration,
  reviewPractice,
  ourProposal,
];
