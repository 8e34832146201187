import { describe, expect, it } from 'vitest';

describe('asymmetric', () => {
  it('arrayContaining', () => expect([1, 2, 3]).toEqual(expect.arrayContaining([3, 4])));
  it('not.arrayContaining', () => expect([1, 2]).toEqual(expect.not.arrayContaining([2])));
  it('objectContaining deep', () => expect({ a: { b: 1, c: 2 } }).toEqual({ a: expect.objectContaining({ b: 2 }) }));
  it('not.objectContaining', () => expect({ a: 1 }).toEqual(expect.not.objectContaining({ b: 1 })));
  it('stringContaining', () => expect({ text: 'hello' }).toEqual({ text: expect.stringContaining('help') }));
  it('not.stringMatching', () => expect('abc').toEqual(expect.not.stringMatching(/b/)));
  it('closeTo', () => expect({ n: 0.1 + 0.2 }).toEqual({ n: expect.closeTo(0.3, 5) }));
  it('not.closeTo', () => expect(0.3).toEqual(expect.not.closeTo(0.3)));
  it('any of classes', () => expect([new Map(), 1n, Symbol('s')]).toEqual([expect.any(Map), expect.any(BigInt), expect.any(Number)]));
  it('anything', () => expect([0, null]).toEqual([expect.anything(), expect.anything()]));
  it('in a Map', () => expect(new Map([['a', 1]])).toEqual(new Map([['a', expect.any(String)]])));
  it('in a Set', () => expect(new Set([1, 2])).toEqual(new Set([expect.any(Number), expect.any(Number)])));
  it('toBeOneOf', () => expect({ n: 5 }).toEqual({ n: expect.toBeOneOf([1, 2]) }));
  it('toSatisfy', () => expect({ n: 5 }).toEqual({ n: expect.toSatisfy((n: number) => n > 5) }));
  it('schemaMatching', () =>
    expect('a').toEqual(expect.schemaMatching({ '~standard': { version: 1, vendor: 'case', validate: (value: unknown) => (value === 'b' ? { value } : { issues: [{ message: 'no b' }] }) } })));
});

describe('equality of one’s own', () => {
  class Money {
    readonly cents: number;
    readonly note: string;
    constructor(cents: number, note = '') {
      this.cents = cents;
      this.note = note;
    }
  }
  expect.addEqualityTesters([(a, b) => (a instanceof Money && b instanceof Money ? a.cents === b.cents : undefined)]);
  it('holds', () => expect(new Money(1, 'a')).toEqual(new Money(1, 'b')));
  it('holds deep', () => expect([{ price: new Money(1, 'a') }]).toStrictEqual([{ price: new Money(1) }]));
  it('does not hold', () => expect(new Money(1)).toEqual(new Money(2)));
});

describe('numbers and nothing', () => {
  it('toBeNullable', () => expect(0).toBeNullable());
  it('not.toBeNullable', () => expect(undefined).not.toBeNullable());
  it('toBeCloseTo far', () => expect(1.05).toBeCloseTo(1, 1));
  it('big integers', () => expect(2n ** 64n).toBeGreaterThan(2 ** 65));
  it('zeros', () => expect(0).toEqual(-0));
  it('toBeTypeOf', () => expect(1n).toBeTypeOf('number'));
});

describe('shapes', () => {
  it('toHaveProperty by path', () => expect({ a: [{ b: 1 }] }).toHaveProperty('a[0].b', 2));
  it('toHaveProperty by keys', () => expect({ 'a.b': 1 }).toHaveProperty(['a.b'], 1));
  it('toHaveLength of a function', () => expect((a: number, b: number) => a + b).toHaveLength(1));
  it('toMatchObject of lists', () => expect([{ a: 1, b: 2 }]).toMatchObject([{ a: 2 }]));
  it('toStrictEqual of classes', () => expect(new (class A { a = 1; })()).toStrictEqual({ a: 1 }));
  it('toStrictEqual of undefined', () => expect({ a: undefined }).toStrictEqual({}));
  it('toStrictEqual of holes', () => expect([, 1]).toStrictEqual([undefined, 1]));
  it('typed arrays', () => expect(new Uint8Array([1, 2])).toEqual(new Uint8Array([1, 3])));
  it('errors with causes', () => expect(new Error('a', { cause: 1 })).toEqual(new Error('a', { cause: 2 })));
  it('dates that are none', () => expect(new Date(NaN)).toEqual(new Date(NaN)));
  it('regular expressions', () => expect(/a/g).toEqual(/a/i));
  it('cycles', () => {
    const [a, b]: { next?: unknown; n?: number }[] = [{}, { n: 1 }];
    a!.next = a;
    b!.next = b;
    expect(a).toEqual(b);
  });
  it('symbols as keys', () => expect({ [Symbol.for('k')]: 1 }).toEqual({ [Symbol.for('k')]: 2 }));
});
