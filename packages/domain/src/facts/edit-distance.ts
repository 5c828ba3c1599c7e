/** Fewest characters to put in, take out or change between two texts (Levenshtein), or Infinity where it is more than the limit. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > 2 * limit) return Infinity;
  const [few, many] = withoutCommonEnds([...left], [...right]);
  if (many.length - few.length > limit) return Infinity;
  let above = few.map((_, at) => at + 1);
  for (const [row, letter] of many.entries()) {
    let diagonal = row;
    let before = row + 1;
    above = few.map((other, at) => {
      const up = above[at] ?? 0;
      before = Math.min(up + 1, before + 1, diagonal + (other === letter ? 0 : 1));
      diagonal = up;
      return before;
    });
    if (Math.min(row + 1, ...above) > limit) return Infinity;
  }
  const distance = above.at(-1) ?? many.length;
  return distance > limit ? Infinity : distance;
}

/** The shorter first. What both begin or end with costs nothing. */
function withoutCommonEnds(left: readonly string[], right: readonly string[]): readonly [readonly string[], readonly string[]] {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  let start = 0;
  while (start < few.length && few[start] === many[start]) start += 1;
  let end = 0;
  while (end < few.length - start && few.at(-1 - end) === many.at(-1 - end)) end += 1;
  return [few.slice(start, few.length - end), many.slice(start, many.length - end)];
}
