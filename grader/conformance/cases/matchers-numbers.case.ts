import { describe, expect, it } from 'vitest';

describe('comparisons', () => {
  it('toBeGreaterThan', () => expect(3).toBeGreaterThan(2));
  it('toBeGreaterThan itself', () => expect(3).toBeGreaterThan(3));
  it('not.toBeGreaterThan', () => expect(3).not.toBeGreaterThan(2));
  it('toBeGreaterThanOrEqual', () => expect(3).toBeGreaterThanOrEqual(3));
  it('toBeGreaterThanOrEqual more', () => expect(3).toBeGreaterThanOrEqual(4));
  it('not.toBeGreaterThanOrEqual', () => expect(3).not.toBeGreaterThanOrEqual(3));
  it('toBeLessThan', () => expect(2).toBeLessThan(3));
  it('toBeLessThan itself', () => expect(2).toBeLessThan(2));
  it('not.toBeLessThan', () => expect(-1).not.toBeLessThan(0));
  it('toBeLessThanOrEqual', () => expect(2).toBeLessThanOrEqual(2));
  it('toBeLessThanOrEqual less', () => expect(2.5).toBeLessThanOrEqual(2));
  it('not.toBeLessThanOrEqual', () => expect(2).not.toBeLessThanOrEqual(2));
  it('bigint', () => expect(10n).toBeGreaterThan(11n));
  it('of no number', () => expect('3' as unknown as number).toBeGreaterThan(2));
});

describe('toBeCloseTo', () => {
  it('close', () => expect(0.1 + 0.2).toBeCloseTo(0.3, 5));
  it('not close', () => expect(0.1 + 0.2).toBeCloseTo(0.4));
  it('not close enough', () => expect(1.0001).toBeCloseTo(1, 6));
  it('not, but close', () => expect(1.001).not.toBeCloseTo(1));
  it('infinite', () => expect(Infinity).toBeCloseTo(-Infinity));
});

describe('toBeNaN', () => {
  it('NaN', () => expect(Number.NaN).toBeNaN());
  it('a number', () => expect(1).toBeNaN());
  it('not, but NaN', () => expect(0 / 0).not.toBeNaN());
});
