/** Whether a finding at `around` speaks of the row or the plan that holds the cell at `at`; not of the whole paper or all its rows. */
export function holdsCell(around: string, at: string): boolean {
  return around.split('/').length > 4 && !around.endsWith('/indicators') && at.startsWith(`${around}/`);
}
