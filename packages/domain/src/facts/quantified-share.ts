/** How many indicators of a project are quantified (细化量化), by `isQuantified`. Values that could not be read may be or not. */
import type { Project } from '../exchange.ts';
import { projectFacts } from './project-facts.ts';

export type QuantifiedShare = { readonly quantified: number; readonly unread: number; readonly all: number };

export function quantifiedShare(project: Project): QuantifiedShare {
  const { rows } = projectFacts(project);
  const count = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length;
  return {
    quantified: count(({ isQuantified }) => isQuantified),
    unread: count(({ value }) => value.kind === 'unparsed'),
    all: rows.length,
  };
}
