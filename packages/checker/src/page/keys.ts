/** Keys for rows that come in as files are read: a row keeps its key, and with it what is open, though others come before it. Files may have one name. */
export function keysOf(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${count}`;
  });
}
