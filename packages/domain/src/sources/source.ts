/**
 * A legal instrument or other source, with the clauses that rules rely on, stated in our own words.
 * `cite` is typed by the clauses stated, so that a wrong clause does not compile.
 */
import type { Text } from '../text.ts';

/** text: the legal text was read; form: seen on published forms or official pages; unconfirmed: not checked; ours: our own proposal. */
export type Mark = 'text' | 'form' | 'unconfirmed' | 'ours';

export type Clause = { readonly article: Text | null; readonly says: Text; readonly mark: Mark };

export type Instrument<Name extends string = string> = {
  readonly id: string;
  readonly number: string | null;
  readonly title: Text;
  readonly issuer: Text;
  /** Day of issue, as far as it is known: 2018-09 or 2015-05-21. */
  readonly issued: string | null;
  readonly clauses: Readonly<Record<Name, Clause>>;
};

export type Citation = { readonly instrument: Instrument; readonly clause: string };

export function instrument<const Name extends string>(stated: Instrument<Name>): Instrument<Name> {
  return stated;
}

export function cite<Name extends string>(source: Instrument<Name>, clause: NoInfer<Name>): Citation {
  return { instrument: source, clause };
}

export const markText: Readonly<Record<Mark, Text>> = {
  text: { zh: '已读法规原文', en: 'legal text read' },
  form: { zh: '见于公开表格或官方页面', en: 'seen on published forms or official pages' },
  unconfirmed: { zh: '未核对原文', en: 'not checked against the original' },
  ours: { zh: '本软件建议', en: 'our own proposal' },
};
