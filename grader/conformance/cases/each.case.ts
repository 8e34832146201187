import { describe, expect, it, test } from 'vitest';

it.each([1, 2, 3])('%i is odd', (n) => {
  expect(n % 2).toBe(1);
});

it.each([
  [1, 1, 2],
  [1, 2, 4],
])('%i + %i = %i', (a, b, sum) => {
  expect(a + b).toBe(sum);
});

it.each([{ name: 'Kim', age: 20 }, { name: 'Lee', age: 31 }])('$name is $age', ({ age }) => {
  expect(age).toBeLessThan(30);
});

it.each`
  a    | b    | expected
  ${1} | ${2} | ${3}
  ${2} | ${2} | ${5}
`('table: $a + $b is $expected', ({ a, b, expected }) => {
  expect(a + b).toBe(expected);
});

it.each([[{ deep: { value: 1 } }]])('reads $deep.value', (item) => {
  expect(item.deep.value).toBe(1);
});

it.each(['x', 'y'])('index %# and number %$ of %s', (letter) => {
  expect(letter).toBe('x');
});

it.each([[{ a: 1 }, [1, 2]]])('json %j object %o', () => {});
it.each([1.5, -0, Number.NaN])('float %f', (n) => {
  expect(n).toBe(n);
});
it.each([[100]])('100%% of %d', () => {});
it.each([[null, undefined, true]])('%s %s %s', () => {});
it.each([[[1, 2], { k: 'v' }]])('$0 and $1', () => {});
it.each([Symbol('sign')])('symbol %s', () => {});
it.each([['long', 'a'.repeat(60)]])('%s is cut: $1', () => {});

describe.each([
  ['empty', 0],
  ['full', 3],
])('describe.each %s', (_, size) => {
  it('has a size', () => {
    expect(size).toBe(0);
  });

  test.each(['p', 'q'])('nested %s', (letter) => {
    expect(letter).toMatch(/[pq]/);
  });
});

it.for([
  [1, 2],
  [3, 3],
])('for %i < %i', ([a, b]) => {
  expect(a).toBeLessThan(b!);
});

it.for([{ n: 1 }])('for keeps the context: $n', ({ n }, { expect: local }) => {
  local(n).toBe(1);
});

describe.for([['only one']])('describe.for %s', ([text]) => {
  it('gets the item whole', () => {
    expect(text).toBe('only one');
  });
});
