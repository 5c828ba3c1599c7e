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

/** Exact: the fraction of the product is as long as both together. */
export function multiplyDecimals(left: string, right: string): string {
  const scale = places(left) + places(right);
  const product = BigInt(shiftDecimal(left, places(left))) * BigInt(shiftDecimal(right, places(right)));
  return shiftDecimal(product.toString(), -scale);
}

/** Quotient with so many places, rounded half away from zero. Throws on a divisor of zero. */
export function divideDecimals(left: string, right: string, scale: number): string {
  const [a, b] = sameScale(left, right);
  const scaled = a * 10n ** BigInt(scale + 1);
  const quotient = scaled / b;
  const sign = quotient < 0n ? -1n : 1n;
  const rounded = (quotient * sign + 5n) / 10n;
  return fixed(rounded * sign, scale);
}

/** Rounded half away from zero to exactly so many places: roundDecimal("9.475", 2) = "9.48". */
export function roundDecimal(text: string, scale: number): string {
  return divideDecimals(text, '1', scale);
}

/** Without zeros at the end of the fraction, and no minus before zero: "90.50" = "90.5". */
export function trimDecimal(text: string): string {
  const plain = text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
  return plain === '-0' ? '0' : plain;
}

function fixed(digits: bigint, scale: number): string {
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const point = magnitude.length - scale;
  return (digits < 0n ? '-' : '') + magnitude.slice(0, point) + (scale === 0 ? '' : `.${magnitude.slice(point)}`);
}

function combine(left: string, right: string, how: (a: bigint, b: bigint) => bigint): string {
  const [a, b, scale] = sameScale(left, right);
  return fixed(how(a, b), scale);
}

function sameScale(left: string, right: string): [bigint, bigint, number] {
  const scale = Math.max(places(left), places(right));
  return [digitsOf(left, scale), digitsOf(right, scale), scale];
}

/** The decimal in units of its last of so many places. */
function digitsOf(text: string, scale: number): bigint {
  if (!pattern.test(text)) notDecimal(text);
  return BigInt(text.replace('.', '') + '0'.repeat(scale - places(text)));
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
