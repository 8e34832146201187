/** Seeded scripts against a model, and counted cost: what no fixed answer gets past. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { property, scripted, stepsOf } from '#lab';
import { openBox } from '../subject.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const call = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key, value: fc.nat(9) }),
  fc.record({ kind: fc.constant('get' as const), key, value: fc.constant(0) }),
);

/** Least recently used first, as an array: plain, slow and right. */
function model(capacity: number) {
  let held: [string, number][] = [];
  const without = (key: string) => held.filter(([other]) => other !== key);
  return {
    set(key: string, value: number): void {
      held = [...without(key), [key, value] as [string, number]].slice(-capacity);
    },
    get(key: string): number | undefined {
      const found = held.find(([other]) => other === key);
      if (found) held = [...without(key), found];
      return found?.[1];
    },
  };
}

const SIZES = [64, 256, 1_024];

describe('rules', () => {
  it('order', () => {
    property(fc.record({ capacity: fc.integer({ min: 1, max: 3 }), calls: fc.array(call, { maxLength: 30 }) }), ({ capacity, calls }) => {
      const box = scripted(openBox<number>({ capacity }), 'box');
      const expected = model(capacity);
      for (const { kind, key, value } of calls)
        if (kind === 'get') expect(box.get(key)).toBe(expected.get(key));
        else {
          box.set(key, value);
          expected.set(key, value);
        }
    });
  });

  it('cost', () => {
    const [small, , large] = SIZES.map((n) => {
      const box = openBox<number>({ capacity: n });
      for (let i = 0; i < n; i += 1) box.set(`k${i}`, i);
      return stepsOf(() => {
        for (let i = 0; i < 16; i += 1) {
          expect(box.get(`k${n - 1 - i}`)).toBe(n - 1 - i);
          box.set(`new${i}`, i);
        }
      });
    }) as [number, number, number];
    expect(large).toBeGreaterThan(0);
    // Who wastes steps when small gets no larger allowance when large.
    expect(small).toBeLessThanOrEqual(1_000);
    expect(large).toBeLessThanOrEqual(small * 2 + 16);
  });
});
