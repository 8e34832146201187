import { describe, expect, it } from 'vitest';

class Animal {}
class Dog extends Animal {}

describe('truth', () => {
  it('toBeTruthy', () => expect('a').toBeTruthy());
  it('toBeTruthy of nothing', () => expect('').toBeTruthy());
  it('not.toBeTruthy', () => expect(1).not.toBeTruthy());
  it('toBeFalsy', () => expect(0).toBeFalsy());
  it('toBeFalsy of something', () => expect([]).toBeFalsy());
  it('not.toBeFalsy', () => expect(null).not.toBeFalsy());
});

describe('nothing', () => {
  it('toBeUndefined', () => expect(undefined).toBeUndefined());
  it('toBeUndefined of null', () => expect(null).toBeUndefined());
  it('not.toBeUndefined', () => expect(undefined).not.toBeUndefined());
  it('toBeDefined', () => expect(0).toBeDefined());
  it('toBeDefined of undefined', () => expect(undefined).toBeDefined());
  it('not.toBeDefined', () => expect('here').not.toBeDefined());
  it('toBeNull', () => expect(null).toBeNull());
  it('toBeNull of undefined', () => expect(undefined).toBeNull());
  it('not.toBeNull', () => expect(null).not.toBeNull());
  it('toBeNullable', () => expect(undefined).toBeNullable());
  it('toBeNullable of a value', () => expect(5).toBeNullable());
  it('not.toBeNullable', () => expect(null).not.toBeNullable());
});

describe('types', () => {
  it('toBeTypeOf', () => expect('a').toBeTypeOf('string'));
  it('toBeTypeOf another', () => expect(1).toBeTypeOf('string'));
  it('not.toBeTypeOf', () => expect(1n).not.toBeTypeOf('bigint'));
  it('toBeInstanceOf', () => expect(new Dog()).toBeInstanceOf(Animal));
  it('toBeInstanceOf another', () => expect(new Animal()).toBeInstanceOf(Dog));
  it('not.toBeInstanceOf', () => expect(new Dog()).not.toBeInstanceOf(Animal));
  it('toBeInstanceOf a built-in', () => expect(new Map()).toBeInstanceOf(Set));
  it('toBeInstanceOf Date', () => expect(new Date(0)).toBeInstanceOf(Date));
  it('toBeInstanceOf no class', () => expect({}).toBeInstanceOf({}));
});
