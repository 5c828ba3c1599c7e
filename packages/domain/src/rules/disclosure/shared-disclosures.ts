/** The disclosures of the unit and year that rules ask about, and how long the law gives. Shared by the rules of the family. */
import { parameter } from '../../dated.ts';
import type { Disclosure } from '../../evidence.ts';
import type { Text } from '../../text.ts';
import { type Answer, answer, cannotTell, type DepartmentYearSubject, doesNotApply, type FoundFault } from '../rule.ts';

/** Calendar days (自然日): the law that was read extends them by no holiday. */
export const daysToDisclose = parameter<number>(
  { zh: '批复后公开的期限（自然日）', en: 'Days to disclose after approval (calendar days)' },
  { from: '2015-01-01', value: 20, mark: 'text' },
);

export const disclosureText: Readonly<Record<Disclosure['of'], Text>> = {
  budget: { zh: '预算', en: 'budget' },
  'final-accounts': { zh: '决算', en: 'final accounts' },
};

/** What is asked about one disclosure: faults, or why it cannot be told, or why it is not meant. */
export type Asked =
  | { readonly kind: 'faults'; readonly faults: readonly FoundFault[] }
  | { readonly kind: 'cannot-tell' | 'does-not-apply'; readonly why: Text };

export const faults = (...found: readonly FoundFault[]): Asked => ({ kind: 'faults', faults: found });
export const unknown = (zh: string, en: string): Asked => ({ kind: 'cannot-tell', why: { zh, en } });
export const notMeant = (zh: string, en: string): Asked => ({ kind: 'does-not-apply', why: { zh, en } });

/** Asks about the budget and the final accounts of the department year. Findings first, then what cannot be told. */
export function asksDisclosures(subject: DepartmentYearSubject, ask: (disclosure: Disclosure, at: string) => Asked): Answer {
  const start = subject.papers[0]?.at ?? '/papers/0';
  const disclosures = disclosuresOf(subject);
  if (disclosures.length === 0) return cannotTell(start, '没有公开情况，无从核对。', 'Nothing is known about what was disclosed and when.');
  const asked = disclosures.map((disclosure) =>
    isSecret(disclosure)
      ? notMeant(`因“${disclosure.secretGround ?? ''}”不公开。`, `Held back as secret: ${disclosure.secretGround ?? ''}.`)
      : ask(disclosure, start),
  );
  const found = asked.flatMap((each) => (each.kind === 'faults' ? each.faults : []));
  if (found.length > 0) return answer(found);
  const open = asked.find((each) => each.kind === 'cannot-tell');
  if (open?.kind === 'cannot-tell') return cannotTell(start, open.why.zh, open.why.en);
  const first = asked.find((each) => each.kind === 'does-not-apply');
  return first?.kind === 'does-not-apply' && asked.every(({ kind }) => kind === 'does-not-apply')
    ? doesNotApply(start, first.why.zh, first.why.en)
    : answer([]);
}

export function disclosuresOf({ papers, related }: DepartmentYearSubject): readonly Disclosure[] {
  return (['budget', 'final-accounts'] as const).flatMap((of) => {
    for (const { paper } of papers) {
      const found = related.disclosure(paper.unit, paper.fiscalYear, of);
      if (found !== null) return [found];
    }
    return [];
  });
}

/** Held back as a state secret; a blank ground is none. */
export function isSecret({ secretGround }: Disclosure): boolean {
  return (secretGround ?? '').trim() !== '';
}

/** How a unit is called in a message. */
export function unitCalled({ unit }: Disclosure): string {
  return `“${unit.name ?? unit.code ?? '—'}”`;
}

/** The day so many days after another: 2024-02-25 + 20 = 2024-03-16. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsOfDay);
}

const millisecondsOfDay = 86_400_000;
