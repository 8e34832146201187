import { describe, expect, it } from 'vitest';

describe('toMatch', () => {
  it('part', () => expect('hello world').toMatch('world'));
  it('no part', () => expect('hello world').toMatch('moon'));
  it('pattern', () => expect('2026-01-31').toMatch(/^\d{4}-\d\d-\d\d$/));
  it('other pattern', () => expect('31.1.').toMatch(/^\d{4}/));
  it('not, but matches', () => expect('abc').not.toMatch(/b/));
});

describe('toContain', () => {
  it('element', () => expect([1, 2, 3]).toContain(2));
  it('no element', () => expect([1, 2, 3]).toContain(4));
  it('equal element does not count', () => expect([{ a: 1 }]).toContain({ a: 1 }));
  it('part of a text', () => expect('team').toContain('ea'));
  it('no part of a text', () => expect('team').toContain('I'));
  it('of a set', () => expect(new Set(['a'])).toContain('a'));
  it('not, but contains', () => expect(['a', 'b']).not.toContain('a'));
});

describe('toContainEqual', () => {
  it('equal element', () => expect([{ a: 1 }]).toContainEqual({ a: 1 }));
  it('no equal element', () => expect([{ a: 1 }]).toContainEqual({ a: 2 }));
  it('not, but contains', () => expect([[1]]).not.toContainEqual([1]));
});

describe('toHaveLength', () => {
  it('of an array', () => expect([1, 2]).toHaveLength(2));
  it('other length', () => expect([1, 2]).toHaveLength(3));
  it('of a text', () => expect('한글').toHaveLength(3));
  it('not, but has', () => expect('abc').not.toHaveLength(3));
  it('of what has none', () => expect({}).toHaveLength(0));
});

describe('toHaveProperty', () => {
  const order = { id: 7, items: [{ sku: 'a', price: 10 }], 'dotted.key': true };
  it('there', () => expect(order).toHaveProperty('id'));
  it('missing', () => expect(order).toHaveProperty('total'));
  it('path', () => expect(order).toHaveProperty('items[0].sku', 'a'));
  it('path with another value', () => expect(order).toHaveProperty('items[0].price', 12));
  it('path as an array', () => expect(order).toHaveProperty(['items', 0, 'name']));
  it('key with a dot', () => expect(order).toHaveProperty(['dotted.key'], true));
  it('not, but there', () => expect(order).not.toHaveProperty('id', 7));
});

describe('toBeOneOf', () => {
  it('one of', () => expect('b').toBeOneOf(['a', 'b']));
  it('none of', () => expect('c').toBeOneOf(['a', 'b']));
  it('of a set', () => expect(3).toBeOneOf(new Set([1, 2])));
  it('not, but one of', () => expect(1).not.toBeOneOf([1, null]));
});

describe('toSatisfy', () => {
  const isEven = (n: number): boolean => n % 2 === 0;
  it('satisfies', () => expect(4).toSatisfy(isEven));
  it('does not', () => expect(5).toSatisfy(isEven));
  it('does not, in words', () => expect(5).toSatisfy(isEven, 'an even number'));
  it('not, but satisfies', () => expect(4).not.toSatisfy(isEven));
});
