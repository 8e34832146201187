/**
 * Numbers as unevaluated sums of two doubles, some 105 bits: only sums, products and quotients of doubles,
 * which every engine rounds alike. After T. J. Dekker, "A floating-point technique for extending the
 * available precision" (1971).
 */
export type Pair = readonly [high: number, low: number];

const SPLITTER = 2 ** 27 + 1;
const { abs, round, sqrt: root } = Math;

const quick = (a: number, b: number): Pair => {
  const sum = a + b;
  return [sum, b - (sum - a)];
};

/** Exact. */
export function sumOf(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

/** Exact, as long as nothing overflows. */
export function productOf(a: number, b: number): Pair {
  const product = a * b;
  const [aScaled, bScaled] = [SPLITTER * a, SPLITTER * b];
  const aHigh = aScaled - (aScaled - a);
  const bHigh = bScaled - (bScaled - b);
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

export function add(a: Pair, b: Pair): Pair {
  const [high, low] = sumOf(a[0], b[0]);
  const [high2, low2] = sumOf(a[1], b[1]);
  const [high3, low3] = quick(high, low + high2);
  return quick(high3, low3 + low2);
}

export const negative = ([high, low]: Pair): Pair => [-high, -low];

export function multiply(a: Pair, b: Pair): Pair {
  const [high, low] = productOf(a[0], b[0]);
  return quick(high, low + (a[0] * b[1] + a[1] * b[0]));
}

export function divide(a: Pair, b: Pair): Pair {
  const first = a[0] / b[0];
  const rest = add(a, negative(multiply(b, [first, 0])));
  const second = rest[0] / b[0];
  const last = add(rest, negative(multiply(b, [second, 0])));
  return add(quick(first, second), [last[0] / b[0], 0]);
}

export function squareRoot(a: Pair): Pair {
  if (a[0] <= 0) return [0, 0];
  const first = root(a[0]);
  const rest = add(a, negative(productOf(first, first)));
  return quick(first, rest[0] / (2 * first));
}

/** 1/n and, under `by` 2, 1/(n·(n-1)): a product takes a third of the time of a quotient. */
const RECIPROCALS = [1, 2].map((by) => Array.from({ length: 40 }, (_, n): Pair => (n < by ? [0, 0] : divide([1, 0], [by === 1 ? n : n * (n - 1), 0]))));

/** Σ xⁿ/n! over every `by`-th n from `from` on, with signs that alternate when asked to. */
export function series(x: Pair, from: number, by: 1 | 2, alternating: boolean): Pair {
  const step = by === 1 ? x : multiply(x, x);
  let term: Pair = from === 0 ? [1, 0] : x;
  let sum = term;
  for (let n = from + by; n < 40; n += by) {
    term = multiply(multiply(term, step), RECIPROCALS[by - 1]![n]!);
    if (alternating) term = negative(term);
    sum = add(sum, term);
    if (abs(term[0]) < abs(sum[0]) * 2 ** -108) break;
  }
  return sum;
}

/** Of x less the nearest multiple of a constant, which is given in parts; and that multiple. */
export function reduce(x: Pair, parts: readonly number[]): [rest: Pair, times: number] {
  const times = round(x[0] / parts[0]!);
  return [parts.reduce<Pair>((rest, part) => add(rest, negative(productOf(times, part))), x), times];
}
