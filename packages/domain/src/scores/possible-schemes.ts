/** Schemes that a paper may follow: one where its place is said or it was asked for, else also others in force. */
import { compareDecimals } from '../decimal.ts';
import type { Paper } from '../exchange.ts';
import { chooseScheme, regionOf } from './choose-scheme.ts';
import type { ScoringScheme } from './scheme.ts';
import { schemes } from './schemes/index.ts';

export function possibleSchemes(
  paper: Paper,
  asked: { readonly region?: string | null; readonly scheme?: string | null },
): readonly ScoringScheme[] {
  const { scheme } = chooseScheme(paper, asked);
  const isSettled = scheme.id === asked.scheme || (asked.region ?? regionOf(paper)) !== null || scheme.forms.includes(paper.form);
  const day = `${paper.fiscalYear ?? 9999}-12-31`;
  const others = isSettled
    ? []
    : schemes.filter((each) => !each.onlyById && each.from <= day && each !== scheme && isMeant(each, paper, scheme));
  return [scheme, ...others];
}

/** A scheme with a form of its own is not meant on another form, unless its points of execution stand there. */
function isMeant({ forms, executionWeight }: ScoringScheme, paper: Paper, chosen: ScoringScheme): boolean {
  const printed = (paper.project ?? paper.department)?.execution?.weight ?? null;
  const isItsWeight =
    printed !== null && executionWeight.value !== chosen.executionWeight.value && compareDecimals(printed, executionWeight.value) === 0;
  return forms.length === 0 || isItsWeight;
}
