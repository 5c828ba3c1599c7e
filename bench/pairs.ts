/** Both sides in one run, alternating, medians: a ratio holds where seconds wander. */
export type Side = { readonly name: string; readonly run: () => unknown };

export type Comparison = { readonly name: string; readonly medians: ReadonlyMap<string, number> };

/** Runs each side `rounds` times in turn after rounds of warming up, two unless said. Milliseconds. */
export async function compare(name: string, rounds: number, sides: readonly Side[], warmUp = 2): Promise<Comparison> {
  const times = new Map(sides.map((side) => [side.name, [] as number[]]));
  for (let round = -warmUp; round < rounds; round += 1)
    for (const side of sides) {
      const started = performance.now();
      await side.run();
      if (round >= 0) times.get(side.name)?.push(performance.now() - started);
    }
  return { name, medians: new Map([...times].map(([side, values]) => [side, median(values)])) };
}

export function ratio(comparison: Comparison, side: string, to: string): number {
  return (comparison.medians.get(side) ?? Number.NaN) / (comparison.medians.get(to) ?? Number.NaN);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
