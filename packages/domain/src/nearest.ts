/** Names that were perhaps meant: the known ones at the least edit distance (Levenshtein), case and white space aside. */
export function nearestNames(typed: string, known: readonly string[], most = 3): readonly string[] {
  const plain = plainName(typed);
  return known
    .map((name) => ({ name, distance: editDistance(plain, plainName(name)) }))
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

export function plainName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function editDistance(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, sign] of [...left].entries()) {
    const line = [row + 1];
    for (const [column, other] of [...right].entries())
      line.push(Math.min((line[column] ?? 0) + 1, (before[column + 1] ?? 0) + 1, (before[column] ?? 0) + (sign === other ? 0 : 1)));
    before = line;
  }
  return before.at(-1) ?? 0;
}
