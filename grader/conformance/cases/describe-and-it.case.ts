import { describe, expect, it, suite, test } from 'vitest';

it('stands outside of any describe', () => {
  expect(1 + 1).toBe(2);
});

test('test is another name for it', () => {
  expect('a').toBe('b');
});

describe('outer', () => {
  it('first', () => {
    expect([1]).toEqual([1]);
  });

  describe('inner', () => {
    it('deep', () => {
      expect({ deep: true }).toEqual({ deep: false });
    });
  });

  it('after the inner describe', () => {});
});

suite('suite is another name for describe', () => {
  test('runs', () => {});
});

describe(function namedByFunction() {}, () => {
  it('takes its name from a function', () => {});
});

class Subject {}
describe(Subject, () => {
  it(Subject, () => {
    expect(new Subject()).toBeInstanceOf(Subject);
  });
});

describe('names', () => {
  it('한국어 이름도 그대로', () => {});
  it('with "quotes", `ticks` and $signs %s', () => {});
  it('  with spaces around  ', () => {});
});

describe('options before the function', { timeout: 1_000 }, () => {
  it('are inherited', { retry: 0 }, ({ task }) => {
    expect(task.timeout).toBe(1_000);
  });
});

describe('async bodies', async () => {
  const value = await Promise.resolve(3);
  it('are awaited while collecting', () => {
    expect(value).toBe(4);
  });
});

describe('within', () => {
  it('a test no describe is allowed', () => {
    describe('late', () => {});
  });

  it('a test no other test is allowed', () => {
    it('late', () => {});
  });
});
