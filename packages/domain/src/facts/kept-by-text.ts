/** Keeps what was worked out for a text, as several rules ask about the same texts; at a bound all of it is let go. */
const most = 20_000;

export function keptByText<T extends object | string>(workOut: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const found = workOut(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, found);
    return found;
  };
}
