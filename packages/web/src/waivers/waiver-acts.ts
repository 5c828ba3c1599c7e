/** Setting aside and withdrawing from a page: each is one call of the contract. What was typed comes back with a refusal. */
import type { Client, Problem } from '@jixiao/api/contract';
import { type Language, type WaiverInput, waiverInput } from '@jixiao/domain';
import { field } from '../visit.ts';

/** What a person had typed into the form beside a finding. */
export type GivenWaiver = Readonly<Record<'rule' | 'at' | 'scope' | 'why' | 'until' | 'by', string>>;
export type ActedOnWaiver = { readonly problem: Problem | null; readonly given: GivenWaiver };

export function isWaiverAct(form: FormData): boolean {
  return form.get('act') === 'set-aside' || form.get('act') === 'withdraw-waiver';
}

export async function actOnWaivers(client: Client, paper: string, form: FormData, language: Language): Promise<ActedOnWaiver> {
  const text = (name: string): string => field(form, name) ?? '';
  const given = { rule: text('rule'), at: text('at'), scope: text('scope'), why: text('why'), until: text('until'), by: text('by') };
  if (form.get('act') === 'withdraw-waiver') {
    const withdrawn = await client.withdrawWaiver({
      params: { id: text('waiver') },
      body: { by: given.by, reason: given.why },
      language,
    });
    return { problem: withdrawn.ok ? null : withdrawn.problem, given };
  }
  const body = { rule: given.rule, about: aboutOf(given, paper, form), reason: given.why, by: given.by, until: field(form, 'until') };
  // What the contract refuses it says itself, with the field.
  const added = await client.addWaiver({ body: waiverInput.safeParse(body).data ?? body, language });
  return { problem: added.ok ? null : added.problem, given };
}

function aboutOf({ scope, at }: GivenWaiver, paper: string, form: FormData): WaiverInput['about'] {
  if (scope === 'rule') return { of: 'rule' };
  if (scope === 'unit') return { of: 'unit', region: field(form, 'region') ?? '', unitKey: field(form, 'unitKey') ?? '' };
  return { of: 'paper', paper, at: scope === 'paper' ? null : at };
}
