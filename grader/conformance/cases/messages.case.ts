import { assert, describe, expect, it } from 'vitest';

describe('inline messages', () => {
  it('toBe', () => expect(1, 'the first answer').toBe(2));
  it('toEqual', () => expect({ a: 1 }, 'the whole object').toEqual({ a: 2 }));
  it('not.toBe', () => expect(1, 'anything else').not.toBe(1));
  it('toContain', () => expect([1], 'the list').toContain(2));
  it('toThrow', () => expect(() => {}, 'the call').toThrow());
  it('toThrow of a class', () => expect(() => {}, 'the call').toThrow(TypeError));
  it('toBeGreaterThan', () => expect(1, 'the count').toBeGreaterThan(2));
  it('toHaveLength', () => expect('ab', 'the code').toHaveLength(3));
  it('toSatisfy', () => expect(1, 'the rule').toSatisfy(() => false));
  it('toMatchObject', () => expect({ a: 1 }, 'the part').toMatchObject({ b: 1 }));
  it('unused when it passes', () => expect(1, 'unused').toBe(1));
  it('rejects', async () => {
    await expect(Promise.resolve(1), 'the promise').rejects.toThrow();
  });
});

describe('expect.unreachable', () => {
  it('without words', () => expect.unreachable());
  it('with words', () => expect.unreachable('this branch'));
});

describe('assert', () => {
  it('true', () => assert(true));
  it('false', () => assert(1 > 2, 'one is no more than two'));
  it('equal', () => assert.equal(1, 2));
  it('deepEqual', () => assert.deepEqual([1], [2], 'lists'));
  it('isTrue', () => assert.isTrue(false));
  it('fail', () => assert.fail('on purpose'));
});

describe('chai', () => {
  it('equal', () => expect(1).to.equal(2));
  it('eql', () => expect({ a: 1 }).to.eql({ a: 1 }));
  it('include', () => expect([1, 2]).to.include(3));
  it('be.a', () => expect('x').to.be.a('number'));
  it('have.property', () => expect({ a: 1 }).to.have.property('b'));
  it('to.be.true', () => expect(false).to.be.true);
  it('not.empty', () => expect([]).to.not.be.empty);
  it('have.keys', () => expect({ a: 1 }).to.have.all.keys('a', 'b'));
});

describe('what a value looks like', () => {
  it('nested', () => expect({ a: { b: { c: { d: {} } } } }).toBe(1));
  it('many keys', () => expect(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`key${i}`, i]))).toBeNull());
  it('function', () => expect(function named() {}).toBeNull());
  it('class', () => expect(class Thing {}).toBeNull());
  it('symbol', () => expect(Symbol('s')).toBeNull());
  it('map', () => expect(new Map([[{ k: 1 }, 'v']])).toBeNull());
  it('promise', () => expect(Promise.resolve()).toBeNull());
  it('long list', () => expect(Array.from({ length: 100 }, (_, i) => i)).toEqual([]));
  it('no prototype', () => expect(Object.assign(Object.create(null), { a: 1 })).toEqual({ a: 2 }));
  it('toJSON', () => expect({ toJSON: () => 'json' }).toEqual({ toJSON: 1 }));
});
