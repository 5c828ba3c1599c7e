/**
 * Formulas are data and text: "w × a ÷ t". They are worked out exactly, in fractions of whole numbers, and rounded once at the end.
 * Grammar: sum of products of numbers, letters, brackets, min(…) and max(…), with + − × ÷.
 */
type Fraction = readonly [numerator: bigint, denominator: bigint];
type Values = Readonly<Record<string, string>>;

const token = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[a-z]+\d*)|(?<sign>[-+−×÷(),]))/uy;

/** The value rounded half away from zero to so many places; null where it divides by zero. Throws on a formula that is none. */
export function evaluateFormula(formula: string, values: Values, places: number): string | null {
  const tokens = tokensOf(formula);
  let next = 0;
  const take = (...signs: readonly string[]): string | null => {
    const found = tokens[next];
    if (found === undefined || !signs.includes(found)) return null;
    next += 1;
    return found;
  };
  const need = (sign: string): void => {
    if (take(sign) === null) throw new RangeError(`${sign} expected in ${formula}`);
  };

  function sum(): Fraction | null {
    let left = product();
    for (let sign = take('+', '−'); sign !== null; sign = take('+', '−')) left = combine(left, product(), sign === '+' ? add : subtract);
    return left;
  }
  function product(): Fraction | null {
    let left = factor();
    for (let sign = take('×', '÷'); sign !== null; sign = take('×', '÷')) left = combine(left, factor(), sign === '×' ? multiply : divide);
    return left;
  }
  function factor(): Fraction | null {
    if (take('(') !== null) {
      const inner = sum();
      need(')');
      return inner;
    }
    const choice = take('min', 'max');
    if (choice !== null) return chosen(choice);
    const found = tokens[next];
    next += 1;
    const value = found !== undefined && /^\d/u.test(found) ? found : values[found ?? ''];
    if (value === undefined) throw new RangeError(`no value for ${found ?? 'the end'} in ${formula}`);
    return fractionOf(value);
  }
  function chosen(choice: string): Fraction | null {
    need('(');
    let best = sum();
    while (take(',') !== null) best = combine(best, sum(), (a, b) => (isLess(a, b) === (choice === 'min') ? a : b));
    need(')');
    return best;
  }

  const result = sum();
  if (next < tokens.length) throw new RangeError(`left over in ${formula}`);
  return result === null ? null : rounded(result, places);
}

function tokensOf(formula: string): readonly string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const groups = token.exec(formula)?.groups;
    if (groups === undefined) throw new RangeError(`not a formula: ${formula}`);
    found.push(groups['number'] ?? groups['name'] ?? (groups['sign'] ?? '').replace('-', '−'));
  }
  return found;
}

function combine(left: Fraction | null, right: Fraction | null, how: (a: Fraction, b: Fraction) => Fraction | null): Fraction | null {
  return left === null || right === null ? null : how(left, right);
}

function fractionOf(decimal: string): Fraction {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
}

function add([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

function subtract([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d - c * b, b * d];
}

function multiply([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

/** Denominators stay above zero. */
function divide([a, b]: Fraction, [c, d]: Fraction): Fraction | null {
  if (c === 0n) return null;
  return c < 0n ? [-a * d, -c * b] : [a * d, b * c];
}

function isLess([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d < c * b;
}

function rounded([numerator, denominator]: Fraction, places: number): string {
  const size = numerator < 0n ? -numerator : numerator;
  const digits = (size * 10n ** BigInt(places) * 2n + denominator) / (denominator * 2n);
  const text = digits.toString().padStart(places + 1, '0');
  const point = text.length - places;
  const sign = numerator < 0n && digits !== 0n ? '-' : '';
  return sign + text.slice(0, point) + (places === 0 ? '' : `.${text.slice(point)}`);
}
