/** The score of a kept self-evaluation, worked out again beside the printed one. */
import {
  done,
  type ExchangeScoreWorkings,
  type Language,
  type Outcome,
  refused,
  schemeById,
  scoreOf,
  unknownScheme,
  workingsIn,
} from '@jixiao/domain';
import { loadVersion } from '@jixiao/store';
import type { Context } from './context.ts';
import { noPaper } from './paper.ts';

export function score(context: Context, id: string, scheme: string | null, language: Language): Promise<Outcome<ExchangeScoreWorkings>> {
  return context.database.read(async (reader) => {
    if (scheme !== null && schemeById(scheme) === null) return unknownScheme(scheme);
    const stored = await loadVersion(reader, id, null);
    if (stored === null) return noPaper(id);
    const workings = scoreOf(stored.paper, '/papers/0', { scheme, region: stored.record.region });
    return workings === null ? notScored() : done(workingsIn(workings, language));
  });
}

function notScored(): Outcome<never> {
  return refused('not-scored', {
    zh: '这份文本不是绩效自评，没有得分可以重算。',
    en: 'This paper is no self-evaluation: there is no score to work out.',
  });
}
