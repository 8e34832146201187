import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, property, scripted } from '#lab';
import { Tally } from '#submission';

const open = (): { add(amount: number): void; mean(): number } => scripted(new Tally(), 'tally');
const expectMean = (tally: { mean(): number }, mean: number): void =>
  expect(tally.mean(), `tally.mean() should be ${mean}`).toBeCloseTo(mean);

describe('mean', () => {
  it('of-all', () => {
    const tally = open();
    expectMean(tally, 0);
    tally.add(2);
    tally.add(4);
    expectMean(tally, 3);
    property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 9, size: 'max' }), (amounts) => {
      const many = open();
      for (const amount of amounts) many.add(amount);
      expectMean(many, amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length);
    });
  });
});

describe('refusal', () => {
  it('below-zero', () => {
    const tally = open();
    tally.add(2);
    let code: unknown;
    try {
      tally.add(-1);
    } catch (error) {
      code = (error as { code?: unknown }).code;
    }
    expect(code, `tally.add(-1) should throw NEGATIVE, it threw ${format(code)}`).toBe('NEGATIVE');
    expectMean(tally, 2);
  });
});
