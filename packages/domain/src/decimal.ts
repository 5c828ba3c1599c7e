/**
 * Exact decimals as text: "100.00", "-0.5". Never a float. Used for percent, weights and target values; money has its own type.
 */
const pattern = /^(-?)(\d+)(?:\.(\d+))?$/;

export function isDecimal(text: string): boolean {
  return pattern.test(text);
}

/** The decimal times ten to the power of `places`: shiftDecimal("202.6", 4) = "2026000". */
export function shiftDecimal(text: string, places: number): string {
  const [, sign = '', whole = '0', fraction = ''] = pattern.exec(text) ?? notDecimal(text);
  if (places === 0) return sign + trimZeros(whole) + (fraction === '' ? '' : `.${fraction}`);
  const padded = places > 0 ? fraction.padEnd(places, '0') : fraction;
  const digits = (places < 0 ? whole.padStart(1 - places, '0') : whole) + padded;
  const point = digits.length - padded.length + places;
  const rest = digits.slice(point).replace(/0+$/u, '');
  return sign + trimZeros(digits.slice(0, point)) + (rest === '' ? '' : `.${rest}`);
}

/** Less than 0, 0 or more than 0, as for sorting. */
export function compareDecimals(left: string, right: string): number {
  const [a, b] = sameScale(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Difference and sum keep the longer fraction: 100.00 - 20 = 80.00. */
export function subtractDecimals(left: string, right: string): string {
  return combine(left, right, (a, b) => a - b);
}

export function addDecimals(left: string, right: string): string {
  return combine(left, right, (a, b) => a + b);
}

function combine(left: string, right: string, how: (a: bigint, b: bigint) => bigint): string {
  const [a, b, scale] = sameScale(left, right);
  const result = how(a, b);
  const magnitude = result < 0n ? -result : result;
  const digits = magnitude.toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  return (result < 0n ? '-' : '') + digits.slice(0, point) + (scale === 0 ? '' : `.${digits.slice(point)}`);
}

function sameScale(left: string, right: string): [bigint, bigint, number] {
  const scale = Math.max(places(left), places(right));
  return [BigInt(shiftDecimal(left, scale)), BigInt(shiftDecimal(right, scale)), scale];
}

function places(text: string): number {
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
}

function trimZeros(whole: string): string {
  return whole.replace(/^0+(?=\d)/u, '');
}

function notDecimal(text: string): never {
  throw new RangeError(`not a decimal: ${text}`);
}
