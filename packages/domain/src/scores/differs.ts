/** Where a printed score or grade is another than the one worked out, beyond what rounding allows. */
import { nodesOf, type ScoreNode, type ScoreWorkings } from './workings.ts';

export function differs({ total, grade }: ScoreWorkings): boolean {
  return grade.agrees === false || nodesOf(total).some(isOff);
}

export function isOff({ isWithinTolerance, remarks }: ScoreNode): boolean {
  return isWithinTolerance === false || remarks.some(({ code }) => code === 'outside-band' || code === 'outside-weight');
}
