/** Which cells a form has. Where places are known, a blank cell has one too; where none are known, every cell is taken to be there. */
import type { Paper } from '../exchange.ts';

export function hasCell({ origins }: Pick<Paper, 'origins'>, at: string): boolean {
  return origins === undefined || Object.keys(origins).length === 0 || origins[at] !== undefined;
}
