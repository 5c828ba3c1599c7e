/** Works formulas out a second time, by another method than the product: operator stacks and fractions. For tests only. */
type Rational = { readonly over: bigint; readonly under: bigint };

const strength: Readonly<Record<string, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

/** Null where something is divided by nothing. */
export function recomputed(formula: string, values: ReadonlyMap<string, string>, places: number): string | null {
  const numbers: Rational[] = [];
  const waiting: string[] = [];
  let isPossible = true;
  const settle = (): void => {
    const sign = waiting.pop() ?? '';
    const right = numbers.pop() ?? rational('0');
    if (sign === 'min' || sign === 'max') return void numbers.push(right);
    const left = numbers.pop() ?? rational('0');
    if (sign === '÷' && right.over === 0n) isPossible = false;
    numbers.push(applied(sign, left, right));
  };
  for (const word of formula
    .replaceAll(/([(),+−×÷])/gu, ' $1 ')
    .trim()
    .split(/\s+/u)) {
    if (word in strength) {
      while ((strength[waiting.at(-1) ?? ''] ?? 0) >= (strength[word] ?? 0)) settle();
      waiting.push(word);
    } else if (word === '(' || word === 'min' || word === 'max') waiting.push(word);
    else if (word === ',') {
      while (waiting.at(-1) !== '(') settle();
      waiting.push(`,${waiting.at(-2) ?? ''}`, '(');
    } else if (word === ')') {
      while (waiting.at(-1) !== '(') settle();
      waiting.pop();
      while (waiting.at(-1)?.startsWith(',') === true) {
        const choice = waiting.pop() ?? '';
        waiting.pop();
        const right = numbers.pop() ?? rational('0');
        const left = numbers.pop() ?? rational('0');
        numbers.push(left.over * right.under < right.over * left.under === (choice === ',min') ? left : right);
      }
      if (waiting.at(-1) === 'min' || waiting.at(-1) === 'max') waiting.pop();
    } else numbers.push(rational(/^\d/u.test(word) ? word : (values.get(word) ?? 'none')));
  }
  while (waiting.length > 0) settle();
  const [{ over, under } = rational('0')] = numbers;
  return isPossible ? printed(over, under, places) : null;
}

function applied(sign: string, { over: a, under: b }: Rational, { over: c, under: d }: Rational): Rational {
  if (sign === '+') return { over: a * d + c * b, under: b * d };
  if (sign === '−') return { over: a * d - c * b, under: b * d };
  if (sign === '×') return { over: a * c, under: b * d };
  if (c === 0n) return rational('0');
  return c < 0n ? { over: -a * d, under: -b * c } : { over: a * d, under: b * c };
}

function rational(text: string): Rational {
  const point = text.indexOf('.');
  const fraction = point === -1 ? '' : text.slice(point + 1);
  return { over: BigInt(text.replace('.', '')), under: BigInt(`1${'0'.repeat(fraction.length)}`) };
}

function printed(over: bigint, under: bigint, places: number): string {
  const scaled = (over < 0n ? -over : over) * BigInt(`1${'0'.repeat(places)}`);
  const whole = scaled / under;
  const isUp = (scaled - whole * under) * 2n >= under;
  const digits = (isUp ? whole + 1n : whole).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return over < 0n && /[1-9]/u.test(text) ? `-${text}` : text;
}
