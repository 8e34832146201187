import { afterAll, aroundAll, aroundEach, assert, assertType, beforeEach, chai, describe, expect, expectTypeOf, it, onTestFailed, onTestFinished, suite, test } from 'vitest';

const seen: string[] = [];

describe('around', () => {
  aroundAll(async (run) => {
    seen.push('all in');
    await run();
    seen.push('all out');
  });
  aroundEach(async (run, { task }) => {
    seen.push(`in ${task.name}`);
    await run();
    seen.push(`out ${task.name}`);
  });
  it('first', () => expect(seen).toEqual(['all in', 'in first']));
  it('second', () => expect(seen).toEqual(['all in', 'in first', 'out first']));
});
it('is out again', () => expect(seen.at(-1)).toBe('all out'));

describe('around that fails', () => {
  aroundEach(async (run) => {
    await run();
    throw new Error('after it');
  });
  it('fails the test', () => expect(1).toBe(1));
});

describe('around that forgets to run', () => {
  aroundEach(async () => {});
  it('fails the test', () => expect(1).toBe(1));
});

describe('hooks that give a way back', () => {
  const log: string[] = [];
  beforeEach(() => {
    log.push('before');
    return () => void log.push('after');
  });
  it('first', () => expect(log).toEqual(['before']));
  it('second', () => expect(log).toEqual(['before', 'before']));
  afterAll(() => void log.push('all'));
});

describe('after a test', () => {
  const log: string[] = [];
  it('tells that it finished', () => {
    onTestFinished(() => void log.push('finished'));
    onTestFailed(() => void log.push('failed'));
  });
  it('tells that it failed', () => {
    onTestFailed(({ task }) => void log.push(`failed ${task.name}`));
    expect(log).toEqual(['failed']);
  });
  it('has told both', () => expect(log).toEqual(['finished', 'failed tells that it failed']));
  it('fails by what runs after it', () => {
    onTestFinished(() => {
      throw new Error('too late');
    });
  });
});

suite('other names', () => {
  test('assert', () => assert(1 > 2, 'one is not more'));
  test('assert.equal', () => assert.deepEqual({ a: [1] }, { a: [2] }));
  test('chai.expect', () => chai.expect([1, 2]).to.include(3));
  test('assertType', () => assertType<number>(1));
  test('expectTypeOf', () => expectTypeOf({ a: 1 }).toEqualTypeOf<{ a: number }>());
  test('should is not there', () => expect('should' in {}).toBe(true));
});

describe('fixtures', () => {
  const extended = it.extend('size', 3).extend('list', ({ size }) => Array.from({ length: size }, (_, i) => i));
  extended('are given', ({ list }) => expect(list).toEqual([0, 1, 2]));
  extended('are given wrongly', ({ list, size }) => expect(list).toHaveLength(size + 1));
  const torn: string[] = [];
  const withEnd = it.extend<{ file: string }>({
    file: async ({}, use) => {
      await use('open');
      torn.push('closed');
    },
  });
  withEnd('are torn down', ({ file }) => expect([file, ...torn]).toEqual(['open']));
  it('were torn down', () => expect(torn).toEqual([]));
});

describe.for([[1, 2], [3, 3]])('describe.for %i %i', ([a, b]) => {
  it('is equal', () => expect(a).toBe(b));
});
it.for([{ n: 1 }, { n: 2 }])('it.for $n', ({ n }, { expect: local }) => local(n).toBe(2));
it.runIf(false)('is not run', () => expect(1).toBe(2));
it.skipIf(false)('is run', () => expect(1).toBe(2));
it('skips itself', ({ skip }) => {
  skip('no reason');
  expect(1).toBe(2);
});
it('skips itself when', ({ skip }) => {
  skip(1 > 2);
  expect(1).toBe(2);
});
it.fails('fails as it should', () => expect(1).toBe(2));
it.fails('does not fail', () => expect(1).toBe(1));
it('is stopped by its signal', ({ signal }) => expect(signal.aborted).toBe(true));
it('has a message of its own', () => expect(1, 'one and two').toBe(2));
