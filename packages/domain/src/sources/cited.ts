/** A citation as people read it: title, number, article and the mark how sure we are. */
import { type Language, say } from '../text.ts';
import type { FindingSource } from '../exchange.ts';
import type { Citation } from './source.ts';

/** Throws where the clause is not stated: the catalogue test sees to it that it is. */
export function cited({ instrument, clause }: Citation, language: Language): FindingSource {
  const stated = instrument.clauses[clause];
  if (stated === undefined) throw new Error(`${instrument.id} does not state ${clause}`);
  const number = instrument.number === null ? '' : language === 'en' ? ` (${instrument.number})` : `（${instrument.number}）`;
  const article = stated.article === null ? '' : `${language === 'en' ? ', ' : ''}${say(stated.article, language)}`;
  const title = language === 'en' ? instrument.title.en : `《${instrument.title.zh}》`;
  return { id: instrument.id, clause, text: `${title}${number}${article}`, mark: stated.mark };
}
