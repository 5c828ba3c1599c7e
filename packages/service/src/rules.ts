/** The catalogue of rules with how often each fires here, and where. */
import {
  done,
  type Language,
  type Outcome,
  refused,
  ruleByCode,
  type RuleFindingList,
  type RuleItem,
  ruleItems,
  type RuleView,
  ruleViewOf,
} from '@jixiao/domain';
import { listRuleFindings, ruleCounts, rulePlaces } from '@jixiao/store';
import type { Context } from './context.ts';
import type { RuleFindingQuery } from './service.ts';

export function rules(context: Context, language: Language): Promise<readonly RuleItem[]> {
  return context.database.read(async (reader) => ruleItems(await ruleCounts(reader), language));
}

export function rule(context: Context, code: string, language: Language): Promise<Outcome<RuleView>> {
  return context.database.read(async (reader) => {
    const found = ruleByCode(code);
    if (found === null) return noRule(code);
    const [counts, places] = [await ruleCounts(reader), await rulePlaces(reader, code)];
    return done(ruleViewOf(found, counts.get(code), places, language));
  });
}

export function ruleFindings(
  context: Context,
  code: string,
  asked: RuleFindingQuery,
  language: Language,
): Promise<Outcome<RuleFindingList>> {
  return context.database.read(async (reader) =>
    ruleByCode(code) === null ? noRule(code) : done(await listRuleFindings(reader, code, asked, language === 'en' ? 'en' : 'zh')),
  );
}

function noRule(code: string): ReturnType<typeof refused> {
  return refused('not-found', {
    zh: `没有编号为“${code}”的规则。全部规则见规则目录。`,
    en: `There is no rule "${code}". See the catalogue for all of them.`,
  });
}
