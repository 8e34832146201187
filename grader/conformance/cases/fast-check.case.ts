import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const seed = { seed: 7 };

describe('fc.assert', () => {
  it('holds', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => a + b === b + a), seed);
  });
  it('shrinks an integer', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000 }), (n) => n < 37), seed);
  });
  it('shrinks an array', () => {
    fc.assert(fc.property(fc.array(fc.nat(50)), (list) => new Set(list).size === list.length), seed);
  });
  it('shrinks a text', () => {
    fc.assert(fc.property(fc.string(), (text) => !text.includes('a')), { ...seed, numRuns: 500 });
  });
  it('with an assertion inside', () => {
    fc.assert(fc.property(fc.nat(100), (n) => {
      expect(n).toBeLessThan(10);
    }), seed);
  });
  it('with an example', () => {
    fc.assert(fc.property(fc.nat(), (n) => n !== 4_242), { ...seed, examples: [[4_242]] });
  });
  it('asynchronous', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(100), async (n) => (await Promise.resolve(n)) < 50), seed);
  });
  it('preconditions', () => {
    fc.assert(fc.property(fc.nat(), (n) => {
      fc.pre(n < 0);
    }), { ...seed, numRuns: 5 });
  });
  it('records and tuples', () => {
    const order = fc.record({ sku: fc.constantFrom('a', 'b'), count: fc.integer({ min: 1, max: 9 }) });
    fc.assert(fc.property(fc.tuple(order, order), ([a, b]) => a.sku !== b.sku || a.count + b.count < 12), seed);
  });
  it('commands of a model', () => {
    class Add implements fc.Command<{ n: number }, { n: number }> {
      check = (): boolean => true;
      run(model: { n: number }, real: { n: number }): void {
        model.n += 1;
        real.n += real.n < 3 ? 1 : 0;
        expect(real.n).toBe(model.n);
      }
      toString = (): string => 'add';
    }
    const setup = () => ({ model: { n: 0 }, real: { n: 0 } });
    fc.assert(fc.property(fc.commands([fc.constant(new Add())]), (commands) => fc.modelRun(setup, commands)), seed);
  });
});

describe('without asserting', () => {
  it('fc.sample is the same for a seed', () => {
    expect(fc.sample(fc.integer({ min: 0, max: 9 }), { ...seed, numRuns: 5 })).toEqual([]);
  });
  it('fc.sample of floats, dates and texts', () => {
    const arbitrary = fc.tuple(fc.double({ noNaN: true }), fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true }), fc.uuid());
    expect(fc.sample(arbitrary, { ...seed, numRuns: 2 })).toEqual([]);
  });
  it('fc.check tells', () => {
    const { failed, counterexample, numShrinks } = fc.check(fc.property(fc.nat(), (n) => n < 5), seed);
    expect({ failed, counterexample, numShrinks }).toEqual({ failed: true, counterexample: [5], numShrinks: -1 });
  });
});
