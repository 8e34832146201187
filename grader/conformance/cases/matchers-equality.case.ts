import { describe, expect, it } from 'vitest';

class Point {
  readonly x: number;
  constructor(x: number) {
    this.x = x;
  }
}

describe('toBe', () => {
  it('same', () => expect(5).toBe(5));
  it('other number', () => expect(5).toBe(6));
  it('equal and not the same', () => expect({ a: 1 }).toBe({ a: 1 }));
  it('not, but the same', () => expect('x').not.toBe('x'));
  it('other kinds', () => expect(1 as unknown).toBe('1'));
  it('zero and minus zero', () => expect(0).toBe(-0));
  it('NaN is NaN', () => expect(Number.NaN).toBe(Number.NaN));
  it('long text', () => expect(`${'line\n'.repeat(5)}end`).toBe(`${'line\n'.repeat(4)}End`));
});

describe('toEqual', () => {
  it('deep', () => expect({ a: [1, { b: 2 }] }).toEqual({ a: [1, { b: 2 }] }));
  it('deep difference', () => expect({ a: [1, { b: 2 }], c: 'same' }).toEqual({ a: [1, { b: 3 }], c: 'same' }));
  it('ignores undefined', () => expect({ a: undefined, b: 1 }).toEqual({ b: 1 }));
  it('not, but equal', () => expect([1, 2]).not.toEqual([1, 2]));
  it('missing element', () => expect([1, 2, 3]).toEqual([1, 3]));
  it('dates', () => expect(new Date(0)).toEqual(new Date(1)));
  it('regular expressions', () => expect(/a/g).toEqual(/a/i));
  it('maps', () => expect(new Map([['a', 1]])).toEqual(new Map([['a', 2]])));
  it('sets', () => expect(new Set([1, 2])).toEqual(new Set([1, 3])));
  it('sets in another order', () => expect(new Set([1, 2])).toEqual(new Set([2, 1])));
  it('ignores types', () => expect(new Point(1)).toEqual({ x: 1 }));
  it('typed arrays', () => expect(new Uint8Array([1, 2])).toEqual(new Uint8Array([1, 9])));
  it('bigint', () => expect(10n).toEqual(11n));
  it('symbols', () => expect({ [Symbol.for('k')]: 1 }).toEqual({ [Symbol.for('k')]: 2 }));
  it('errors by message', () => expect(new Error('a')).toEqual(new Error('b')));
  it('errors with causes', () => expect(new Error('a', { cause: 1 })).toEqual(new Error('a', { cause: 2 })));
  it('cycles', () => {
    const [a, b]: { self?: unknown; n: number }[] = [{ n: 1 }, { n: 2 }];
    a!.self = a;
    b!.self = b;
    expect(a).toEqual(b);
  });
  it('functions', () => expect({ run() {} }).toEqual({ run() {} }));
  it('null and undefined', () => expect({ a: null }).toEqual({ a: undefined }));
});

describe('toStrictEqual', () => {
  it('same', () => expect({ a: 1 }).toStrictEqual({ a: 1 }));
  it('sees undefined', () => expect({ a: undefined, b: 1 }).toStrictEqual({ b: 1 }));
  it('sees types', () => expect(new Point(1)).toStrictEqual({ x: 1 }));
  // oxlint-disable-next-line no-sparse-arrays
  it('sees holes', () => expect([, 1]).toStrictEqual([undefined, 1]));
  it('not, but equal', () => expect([{}]).not.toStrictEqual([{}]));
});

describe('toMatchObject', () => {
  it('subset', () => expect({ a: 1, b: { c: 2, d: 3 } }).toMatchObject({ b: { c: 2 } }));
  it('other value', () => expect({ a: 1, b: { c: 2, d: 3 } }).toMatchObject({ b: { c: 4 } }));
  it('arrays have to be whole', () => expect([{ a: 1 }, { a: 2 }]).toMatchObject([{ a: 1 }]));
  it('not, but matches', () => expect({ a: 1 }).not.toMatchObject({}));
});
