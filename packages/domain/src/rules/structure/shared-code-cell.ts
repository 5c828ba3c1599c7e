/** Whether the form of a paper has a cell for the project's code (项目编码). */
import type { Paper } from '../../exchange.ts';

/** Where places are known, a blank cell has one too; without any the form is taken to have the cell. */
export function hasCodeCell({ origins }: Paper, at: string): boolean {
  return origins === undefined || Object.keys(origins).length === 0 || origins[`${at}/code`] !== undefined;
}
