/** A search that is written out takes about as many steps as one with a loop. */
import type * as acorn from 'acorn';
import { parse } from 'acorn';
import { expect, it } from 'vitest';
import { longCode } from '../core/straight-line.ts';

const stepsIn = (code: string): number[] => {
  const program = parse(code, { ecmaVersion: 'latest' });
  return [...longCode(program, ({ type }: acorn.Node) => /Function|While/.test(type)).values()];
};
const times = (count: number, each: (i: number) => string): string => Array.from({ length: count }, (_, i) => each(i)).join(' ');

it.each<[string, (count: number) => string]>([
  ['comparisons', (count) => `function find(a, key) { ${times(count, (i) => `if (a[${i}] === key) return ${i};`)} }`],
  ['comparisons in a loop', (count) => `while (i < n) { ${times(count, (i) => `if (a[i + ${i}] === key) break;`)} i += ${count}; }`],
  ['alternatives', (count) => `const find = (a, key) => ${times(count, (i) => `a[${i}] === key ? ${i} :`)} -1;`],
  ['cases', (count) => `function find(key) { switch (key) { ${times(count, (i) => `case list[${i}]: return ${i};`)} } }`],
  ['a pattern', (count) => `function first(a) { const [${times(count, (i) => `x${i},`)}] = a; }`],
])('%s', (_, written) => {
  expect(stepsIn(written(8))).toEqual([]);
  const [few, many] = [stepsIn(written(200))[0]!, stepsIn(written(1_000))[0]!];
  expect(many - few).toBeGreaterThanOrEqual(200);
});

it('takes nothing for code that somebody wrote by hand', () => {
  expect(stepsIn(`function set(key, value) { ${times(12, (i) => `this.held${i}.set(key, value + ${i});`)} }`)).toEqual([]);
});
