import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { instrument } from '../core/instrument.ts';
import { hooks } from './charges.ts';
import { callLine, markCall, overBudgetLine, startMeter } from './meter.ts';

/** The class `Store` of a submission, as a realm has it. */
async function storeOf(source: string): Promise<new () => object> {
  const { code, map } = await transform(source, { sourcemap: true, sourcefile: 'a.ts', loader: 'ts', target: 'es2022' });
  const factory = new Function(`return ${instrument(code, map).code}`)() as (...counting: typeof hooks) => { Store: () => new () => object };
  return factory(...hooks).Store();
}

test.each([
  ['of a class is its constructor', ['export class Store {', '  table = new Map();', '  constructor() {', '    this.table.clear();', '  }', '}'], 3],
  ['of a class without one is its first field that works', ['export class Store {', '  size = 0;', '  table = new Map();', '}'], 3],
])('the line that a call reached: %s', async (_, lines, line) => {
  const Store = await storeOf(lines.join('\n'));
  startMeter(1_000);
  markCall();
  expect(new Store()).toBeInstanceOf(Store);
  expect(callLine()).toBe(line);
});

test('a field that spends the budget is named by its own line', async () => {
  const Store = await storeOf(['export class Store {', '  size = 0;', '  table = new Array(1e6).fill(0);', '  constructor() {}', '}'].join('\n'));
  startMeter(1_000);
  expect(() => new Store()).toThrow('budget spent at line 3');
  expect(overBudgetLine()).toBe(3);
});
