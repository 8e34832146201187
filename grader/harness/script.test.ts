import { beforeEach, describe, expect, it } from 'vitest';
import { expectSame } from './same.ts';
import { noted, scripted, step } from './script.ts';
import { currentScript, startTrace } from './trace.ts';

beforeEach(startTrace);

class Box {
  #items: unknown[] = [];
  get size(): number {
    return this.#items.length;
  }
  add(item: unknown): void {
    this.#items.push(item);
  }
  get(at: number): unknown {
    return this.#items[at];
  }
  all(): unknown[] {
    return this.#items;
  }
  fail(): never {
    throw Object.assign(new Error('no'), { code: 'FULL' });
  }
}

describe('script', () => {
  it('tells calls with arguments and results', () => {
    const box = scripted(new Box(), 'box');
    box.add('a');
    box.get(0);
    box.get(1);
    void box.size;
    expect(() => box.fail()).toThrow('no');
    expect(currentScript()).toEqual(['box.add("a")', 'box.get(0) → "a"', 'box.get(1) → undefined', 'box.size → 1', 'box.fail() threw FULL']);
  });

  it('cuts a line that no report would take', () => {
    step('x'.repeat(5_000));
    expect(currentScript().map(({ length }) => length)).toEqual([1_000]);
  });

  it('tells objects as they were when the call was made', () => {
    const box = scripted(new Box(), 'box');
    const item = { k: 1 };
    box.add(item);
    const all = box.all();
    item.k = 2;
    all.push('later');
    expect(currentScript()).toEqual(['box.add({k: 1})', 'box.all() → [{k: 1}]']);
  });

  it('asks late lines when the script is read', () => {
    let asked = 0;
    step(() => `asked ${(asked += 1)}`);
    noted(() => 'call()', () => [1, 2], (result) => `${result.length} items`);
    expect(asked).toBe(0);
    expect(currentScript()).toEqual(['asked 1', 'call() → 2 items']);
  });

  it('notes a call that never comes back', () => {
    let inside: string[] = [];
    noted('outer()', () => {
      step('  callback');
      inside = currentScript();
    });
    expect(inside).toEqual(['outer()', '  callback']);
  });

  it('keeps beginning and end of a long script', () => {
    for (let line = 0; line < 1000; line += 1) step(`line ${line}`);
    const script = currentScript();
    expect([script.length, script[0], script[19], script[20], script.at(-1)]).toEqual([200, 'line 0', 'line 19', 'line 820', 'line 999']);
  });
});

describe('expectSame', () => {
  it('compares primitives, lists and records', () => {
    expectSame(Number.NaN, Number.NaN, 'same');
    expectSame([1, 'a', undefined], [1, 'a', undefined], 'same');
    expectSame({ a: 1, b: null }, { a: 1, b: null }, 'same');
    for (const [actual, expected] of [[1, 2], ['1', 1], [0, -0], [undefined, null], [[1], [1, 2]], [[1, 2], [2, 1]], [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 1, b: 2 }], [[1], { 0: 1 }], [undefined, []], [() => 1, 1]])
      expect(() => expectSame(actual, expected, () => 'the rule')).toThrow('the rule');
  });

  it('never hands an object of the submission to a matcher', () => {
    const liar = { asymmetricMatch: () => true, toString: () => '1' };
    expect(() => expectSame(liar, 1, 'the rule')).toThrow('the rule');
    expect(() => expectSame([liar], [1], 'the rule')).toThrow('the rule');
  });
});
