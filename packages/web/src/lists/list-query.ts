/** The filter of a list as it stands in the address. What cannot be read as a filter is left out rather than refused. */
import { listQuery, type ListQuery } from '@jixiao/domain';

export function listQueryOf(request: Request): ListQuery {
  const fields = [...new URL(request.url).searchParams].filter(([, value]) => value.trim() !== '');
  const whole = listQuery.safeParse(Object.fromEntries(fields));
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  return listQuery.parse(Object.fromEntries(fields.filter(([name]) => !wrong.has(name))));
}

/** The address of the same list with other words in the query. */
export function listAddress(path: string, query: ListQuery, change: Partial<Record<keyof ListQuery, string | null>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...change }))
    if (value !== undefined && value !== null) search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}
