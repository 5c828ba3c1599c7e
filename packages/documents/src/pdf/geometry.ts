/** Plane geometry of a page: points from its top left corner as it is shown, y downwards. A matrix is [a b c d e f] of PDF 32000 8.3.3. */
import type { Box } from '@jixiao/domain';

export type { Box };
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function toMatrix(value: unknown): Matrix | null {
  const numbers = isNumbers(value) ? [...value].slice(0, 6) : [];
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return null;
  return numbers.every(Number.isFinite) ? [a, b, c, d, e, f] : null;
}

export function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) || value instanceof Float32Array;
}

export function boxOfCorners(matrix: Matrix, [left, top, right, bottom]: Box): Box {
  const xs = [left, right].flatMap((x) => [top, bottom].map((y) => matrix[0] * x + matrix[2] * y + matrix[4]));
  const ys = [left, right].flatMap((x) => [top, bottom].map((y) => matrix[1] * x + matrix[3] * y + matrix[5]));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function overlap(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return Number.isFinite(left) ? [left, top, right, bottom] : [0, 0, 0, 0];
}

export function holds([left, top, right, bottom]: Box, x: number, y: number, tolerance = 0): boolean {
  return x >= left - tolerance && x <= right + tolerance && y >= top - tolerance && y <= bottom + tolerance;
}

/** As a block carries it: a tenth of a point is enough for a mark on the page. */
export function rounded([left, top, right, bottom]: Box): Box {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return [tenth(left), tenth(top), tenth(right), tenth(bottom)];
}
