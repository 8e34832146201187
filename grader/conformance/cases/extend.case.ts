import { describe, expect, it } from 'vitest';

interface Own {
  toBeWithin(low: number, high: number): void;
  toBeFoo(): void;
  toSettleAs(value: unknown): Promise<void>;
  toReport(): void;
  toBeLate(): void;
}
const own = (value: unknown, message?: string): Own & { not: Own } => expect(value, message) as unknown as Own & { not: Own };

expect.extend({
  toBeWithin(received: number, low: number, high: number) {
    const pass = received >= low && received <= high;
    return { pass, message: () => `expected ${received} ${pass ? 'not ' : ''}to be within ${low}..${high}` };
  },
  toBeFoo(received: unknown) {
    const { equals, utils } = this;
    return { pass: equals(received, 'foo'), message: () => `${utils.printReceived(received)} is no foo`, actual: received, expected: 'foo' };
  },
  async toSettleAs(received: Promise<unknown>, value: unknown) {
    const settled = await received;
    return { pass: settled === value, message: () => `settled as ${String(settled)}` };
  },
  toReport(received: unknown) {
    const { isNot, promise, currentTestName } = this;
    return { pass: false, message: () => JSON.stringify({ isNot, promise, currentTestName, received }) };
  },
});

describe('a matcher of one own', () => {
  it('passes', () => own(5).toBeWithin(1, 10));
  it('fails', () => own(15).toBeWithin(1, 10));
  it('not', () => own(15).not.toBeWithin(1, 10));
  it('not, but is', () => own(5).not.toBeWithin(1, 10));
  it('with a message', () => own(15, 'the port').toBeWithin(1, 10));
  it('with a difference', () => own('bar').toBeFoo());
  it('that waits', () => own(Promise.resolve(1)).toSettleAs(1));
  it('that waits and fails', () => own(Promise.resolve(1)).toSettleAs(2));
  it('knows its state', () => own('x').toReport());
});

describe('an asymmetric matcher of one own', () => {
  const within = (low: number, high: number): unknown =>
    (expect as unknown as { toBeWithin(low: number, high: number): unknown }).toBeWithin(low, high);
  it('matches', () => expect({ n: 5 }).toEqual({ n: within(1, 10) }));
  it('does not match', () => expect({ n: 50 }).toEqual({ n: within(1, 10) }));
});

describe('while a test runs', () => {
  it('a matcher may be added', () => {
    expect.extend({ toBeLate: (received: unknown) => ({ pass: false, message: () => `${String(received)} is too late` }) });
    own('noon').toBeLate();
  });
});

describe('equality of one own', () => {
  it('is asked', () => {
    class Money {
      readonly cents: number;
      readonly note: string;
      constructor(cents: number, note: string) {
        this.cents = cents;
        this.note = note;
      }
    }
    expect.addEqualityTesters([(a, b) => (a instanceof Money && b instanceof Money ? a.cents === b.cents : undefined)]);
    expect({ price: new Money(5, 'a') }).toEqual({ price: new Money(5, 'b') });
    expect([new Money(5, 'a')]).toEqual([new Money(6, 'a')]);
  });
});
