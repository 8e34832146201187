/** Functions of Math as a realm has them: right to the last bit or the one before, and exact where a result is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRng } from '../../labs/sim/random.ts';
import { installExactMath } from './exact-math.ts';

const NAMES = ['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'cbrt', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'] as const;
const engines = Object.getOwnPropertyDescriptors(Math);
const native = Object.fromEntries(NAMES.map((name) => [name, Math[name]])) as Pick<typeof Math, (typeof NAMES)[number]>;

beforeAll(installExactMath);
afterAll(() => void Object.defineProperties(Math, engines));

const EDGES = [0, -0, 1, -1, 0.5, 2, 10, 709, 710, -745, -746, 1e-12, 1e-300, 5e-324, 1e22, 1e300, Math.PI, 1 - 2 ** -53, NaN, Infinity, -Infinity];

function unitsApart(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const [one, other] = new BigInt64Array(new Float64Array([a, b]).buffer) as unknown as [bigint, bigint];
  return Math.abs(Number(one - other));
}

it.each(NAMES)('%s is what the engine says, to two units in the last place', (name) => {
  const rng = createRng(7);
  const inputs = [...EDGES, ...Array.from({ length: 2_000 }, (_, i) => (rng.next() - 0.5) * [1, 2, 20, 300, 1e5][i % 5]!)];
  for (const x of inputs) expect(unitsApart(Math[name](x), native[name](x)), `${name}(${x})`).toBeLessThanOrEqual(2);
});

it('is exact where a result is', () => {
  for (let power = -1_000; power <= 1_000; power += 37) expect(Math.log2(2 ** power)).toBe(power);
  for (let power = -20; power <= 22; power += 1) expect(Math.log10(Number(`1e${power}`))).toBe(power);
  for (let root = -50; root <= 50; root += 1) expect(Math.cbrt(root ** 3)).toBe(root);
  expect([Math.exp(1), Math.log(Math.E), Math.sin(Math.PI / 2), Math.cos(0), Math.atan2(1, 1) * 4]).toEqual([Math.E, 1, 1, 1, Math.PI]);
});

it('takes what is no number as the engine does, and cannot be called with new', () => {
  expect([Math.exp('1' as never), Math.log({ valueOf: () => 1 } as never), Math.sin(undefined as never)]).toEqual([Math.E, 0, NaN]);
  expect(() => new (Math.exp as never as new () => object)()).toThrow(TypeError);
  expect([Math.exp.name, Math.exp.length, Math.atan2.name, Math.atan2.length]).toEqual(['exp', 1, 'atan2', 2]);
});
