/**
 * The functions of Math that engines compute differently in the last bit, from one version to the next:
 * worked out to twice the precision and rounded once, so that they are the same in page and process.
 */
import { add, divide, multiply, negative, reduce, series, squareRoot, sumOf } from './double-double.ts';
import type { Pair } from './double-double.ts';

const native = { ...Object.fromEntries(Object.getOwnPropertyNames(Math).map((name) => [name, Math[name as 'sin']])) } as unknown as typeof Math;
const { abs, sign } = Math;
const isFinite = Number.isFinite;

/** ln 2, ln 10 and π/2 in parts, each the double nearest to what the ones before it leave. */
const LN2 = [0.6931471805599453, 2.3190468138462996e-17, 5.707708438416212e-34];
const LN10: Pair = [2.302585092994046, -2.1707562233822494e-16];
const HALF_PI = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33, 5.562271104316826e-50];
const ONE: Pair = [1, 0];
const LN2_PAIR: Pair = [LN2[0]!, LN2[1]!];
const pair = (x: number): Pair => [x, 0];
const rounded = ([high, low]: Pair): number => high + low;
const scaled = ([high, low]: Pair, factor: number): Pair => [high * factor, low * factor];

/** e^x, without the power of two that is given beside it. */
function exponential(x: Pair): [Pair, number] {
  const [rest, times] = reduce(x, LN2);
  let power = series(scaled(rest, 1 / 64), 0, 1, false);
  for (let i = 0; i < 6; i += 1) power = multiply(power, power);
  return [power, times];
}

/** In two steps, so that nothing overflows or is rounded before the last. */
const timesPower = (value: number, power: number): number => {
  const half = native.trunc(power / 2);
  return value * 2 ** half * 2 ** (power - half);
};

const expPair = (x: Pair): Pair => {
  const [power, times] = exponential(x);
  return scaled(power, 2 ** times);
};

function exp(x: number): number {
  if (!(abs(x) < 746)) return native.exp(x);
  const [power, times] = exponential(pair(x));
  return timesPower(rounded(power), times);
}

/** One step of Newton's from the engine's own value doubles the bits that are right. */
function logPair(x: Pair): Pair {
  const first = native.log(x[0]);
  const [power, times] = exponential(pair(-first));
  // x·e^-first, with the two powers of two brought together before they could overflow.
  const [mantissa, exponent] = apart(x);
  const error = add(multiply(mantissa, scaled(power, 2 ** (times + exponent))), [-1, 0]);
  return add(pair(first), add(error, scaled(multiply(error, error), -0.5)));
}

/** Far from 1 the power of two is taken apart first. */
function naturalLog(x: number): Pair {
  if (abs(native.log2(x)) < 300) return logPair(pair(x));
  const [mantissa, exponent] = apart(pair(x));
  return add(logPair(mantissa), multiply(pair(exponent), LN2_PAIR));
}

function apart(x: Pair): [Pair, number] {
  let exponent = native.floor(native.log2(x[0]));
  const mantissa = (power: number): Pair => [timesPower(x[0], -power), timesPower(x[1], -power)];
  if (mantissa(exponent)[0] >= 2) exponent += 1;
  if (mantissa(exponent)[0] < 1) exponent -= 1;
  return [mantissa(exponent), exponent];
}

/** ln(1 + x) where 1 + x would lose what x is about: 2·artanh(x / (2 + x)). */
function logOfOneAnd(x: Pair): Pair {
  if (abs(x[0]) > 0.01) return logPair(add(ONE, x));
  const z = divide(x, add([2, 0], x));
  const square = multiply(z, z);
  let term = z;
  let sum = z;
  for (let n = 3; n < 40; n += 2) {
    term = multiply(term, square);
    sum = add(sum, divide(term, pair(n)));
  }
  return scaled(sum, 2);
}

/** e^x - 1 */
function expLessOne(x: Pair): Pair {
  return abs(x[0]) < 0.3 ? series(x, 1, 1, false) : add(expPair(x), [-1, 0]);
}

/** Sine and cosine; of what is so large that its own last bit is many turns, the engine's. */
function sineAndCosine(x: Pair): [Pair, Pair] {
  const [rest, times] = reduce(x, HALF_PI);
  const [sine, cosine] = [series(rest, 1, 2, true), series(rest, 0, 2, true)];
  const turns: [Pair, Pair][] = [[sine, cosine], [cosine, negative(sine)], [negative(sine), negative(cosine)], [negative(cosine), sine]];
  return turns[((times % 4) + 4) % 4]!;
}

function arcTangent(y: Pair, x: Pair): Pair {
  const first = native.atan2(y[0], x[0]);
  const [sine, cosine] = sineAndCosine(pair(first));
  const error = divide(add(multiply(y, cosine), negative(multiply(x, sine))), add(multiply(x, cosine), multiply(y, sine)));
  return add(pair(first), error);
}

/** e^x / 2, which may hold where e^x is too large. */
const halfOfExp = (x: number): number => (exp(x / 2) / 2) * exp(x / 2);

/** Zero, infinities and what is too small or large for pairs: there every engine agrees, or nothing is lost. */
const plain = (x: number, least = 2 ** -300, most = 2 ** 300): boolean => !isFinite(x) || !(abs(x) > least && abs(x) < most);
const isLogged = (x: number): boolean => x > 0 && x !== 1 && isFinite(x);
const legOf = (x: number): Pair => squareRoot(multiply(sumOf(1, -x), sumOf(1, x)));

const FUNCTIONS: Record<string, (x: number, y: number) => number> = {
  exp,
  expm1: (x) => (plain(x, 2 ** -60, 709) ? native.expm1(x) : rounded(expLessOne(pair(x)))),
  log(x) {
    if (!isLogged(x)) return native.log(x);
    const known = logs.get(x);
    if (known !== undefined) return known;
    const value = rounded(naturalLog(x));
    if (logs.size < LOGS_KEPT) logs.set(x, value);
    return value;
  },
  log1p: (x) => (x <= -1 || plain(x, 2 ** -60) ? native.log1p(x) : rounded(logOfOneAnd(pair(x)))),
  log2: (x) => {
    if (!isLogged(x)) return native.log2(x);
    const [mantissa, exponent] = apart(pair(x));
    return mantissa[0] === 1 ? exponent : rounded(divide(naturalLog(x), LN2_PAIR));
  },
  log10: (x) => (isLogged(x) ? rounded(divide(naturalLog(x), LN10)) : native.log10(x)),
  cbrt: (x) => {
    if (plain(x)) return native.cbrt(x);
    const first = pair(native.cbrt(x));
    const square = multiply(first, first);
    return rounded(add(first, negative(divide(add(multiply(square, first), pair(-x)), scaled(square, 3)))));
  },
  sin: (x) => (plain(x, 2 ** -30, 2 ** 40) ? native.sin(x) : rounded(sineAndCosine(pair(x))[0])),
  cos: (x) => (plain(x, 2 ** -30, 2 ** 40) ? native.cos(x) : rounded(sineAndCosine(pair(x))[1])),
  tan: (x) => (plain(x, 2 ** -30, 2 ** 40) ? native.tan(x) : rounded(divide(...sineAndCosine(pair(x))))),
  asin: (x) => (plain(x, 2 ** -30, 1) ? native.asin(x) : rounded(arcTangent(pair(x), legOf(x)))),
  acos: (x) => (plain(x, 2 ** -60, 1) ? native.acos(x) : rounded(arcTangent(legOf(x), pair(x)))),
  atan: (x) => (plain(x, 2 ** -30, 2 ** 60) ? native.atan(x) : rounded(arcTangent(pair(x), ONE))),
  atan2: (y, x) => (plain(y) || plain(x) || plain(y / x, 2 ** -60, 2 ** 60) ? native.atan2(y, x) : rounded(arcTangent(pair(y), pair(x)))),
  sinh: (x) => {
    if (plain(x, 2 ** -30)) return native.sinh(x);
    if (abs(x) > 40) return sign(x) * halfOfExp(abs(x));
    const more = expLessOne(pair(abs(x)));
    return sign(x) * rounded(scaled(add(more, divide(more, add(more, ONE))), 0.5));
  },
  cosh: (x) => (plain(x, 2 ** -30) ? native.cosh(x) : abs(x) > 40 ? halfOfExp(abs(x)) : rounded(scaled(add(expPair(pair(x)), expPair(pair(-x))), 0.5))),
  tanh: (x) => {
    if (plain(x, 2 ** -30, 20)) return native.tanh(x);
    const more = expLessOne(pair(2 * x));
    return rounded(divide(more, add(more, [2, 0])));
  },
  asinh: (x) => {
    if (plain(x, 2 ** -30, 2 ** 60)) return native.asinh(x);
    const square = multiply(pair(abs(x)), pair(abs(x)));
    return sign(x) * rounded(logOfOneAnd(add(pair(abs(x)), divide(square, add(ONE, squareRoot(add(square, ONE)))))));
  },
  acosh: (x) => {
    if (!(x > 1) || plain(x, 1, 2 ** 60)) return native.acosh(x);
    const less = sumOf(x, -1);
    return rounded(logOfOneAnd(add(less, squareRoot(multiply(less, sumOf(x, 1))))));
  },
  atanh: (x) => (plain(x, 2 ** -30, 1) ? native.atanh(x) : rounded(scaled(logOfOneAnd(divide(pair(2 * x), sumOf(1, -x))), 0.5))),
};

/** fast-check asks for those of a few bounds with each number that it makes. */
const LOGS_KEPT = 1_000;
const logs = new Map<number, number>();

/** Once, before anything is sealed. */
export function installExactMath(): void {
  for (const [name, compute] of Object.entries(FUNCTIONS)) {
    const one = { [name](x: number) { return compute(+x, 0); } };
    const two = { [name](y: number, x: number) { return compute(+y, +x); } };
    Object.defineProperty(Math, name, { value: (name === 'atan2' ? two : one)[name], writable: true, enumerable: false, configurable: true });
  }
}
