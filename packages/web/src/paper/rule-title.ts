/** What a rule asks for, in words; its stable name where the program that made the finding knew a rule that this one does not. */
import { type ExchangeFinding, ruleByCode, type Text } from '@jixiao/domain';

export function ruleTitle(finding: ExchangeFinding): Text {
  return ruleByCode(finding.rule)?.title ?? { zh: finding.name, en: finding.name };
}
