/** The input with a number: the same for the same kind, seed, number and seed files. */
import type { FuzzKind } from './kinds.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateFile } from './mutate-file.ts';
import { makeRandom } from './random.ts';
import { makeStructure } from './structures.ts';

export function makeInput(kind: FuzzKind, seeds: readonly Uint8Array[], seed: number, number: number): Uint8Array {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  for (let warm = 0; warm < 4; warm += 1) random.next();
  const share = random.next();
  if (seeds.length === 0 || share < 0.12) return makeStructure(kind, random);
  if (share < 0.15) {
    const made = makeStructure(kind, random);
    return made.length === 0 ? made : mutateBytes(made, random, made);
  }
  const one = random.pickOr(seeds, new Uint8Array(0));
  return mutateFile(kind, one, random, random.pickOr(seeds, one));
}
