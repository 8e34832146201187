import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMeter, tick } from '../runtime/meter.ts';
import { asyncProperty, property, scenario } from './property.ts';
import { noted, step } from './script.ts';
import { currentScript, startTrace } from './trace.ts';

const lists = fc.array(fc.nat(99), { maxLength: 30, size: 'max' });

/** The message of what `run` throws. */
function failure(run: () => void): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
}

beforeEach(startTrace);
afterEach(() => startMeter(Infinity));

describe('property', () => {
  it('throws the error of the smallest input, with the script of that run alone', () => {
    const run = (): void =>
      property(lists, (list) => {
        for (const item of list) noted(`push(${item})`, () => undefined);
        if (list.some((item) => item > 9)) throw new Error(`${list.join()} is too large`);
      });
    expect(failure(run)).toBe('10 is too large');
    expect(currentScript()).toEqual(['push(10)']);
  });

  it('tries examples first and as many inputs as it is told', () => {
    const seen: number[][] = [];
    property(lists, (list) => void seen.push(list), { runs: 7, examples: [[1], [2, 3]] });
    expect(seen.length).toBe(7);
    expect(seen.slice(0, 2)).toEqual([[1], [2, 3]]);
  });

  it('ends the search for a smaller input after so many attempts', () => {
    let failing = 0;
    const run = (): void =>
      property(lists, (list) => {
        if (list.length > 0) failing += 1;
        if (list.length > 0) throw new Error(`${list.length} items`);
      }, { shrinks: 3 });
    expect(failure(run)).toMatch(/items$/);
    // The first failure, three attempts, and the run that is shown.
    expect(failing).toBeLessThanOrEqual(5);
  });

  it('stops at the call that spends the budget and keeps its script', () => {
    startMeter(1_000);
    let spent = 0;
    const run = (): void =>
      property(lists, (list) => {
        step(`sort(${list.join()})`);
        if (list.length === 0) return;
        spent += 1;
        for (;;) tick(7);
      });
    expect(failure(run)).toBe('budget spent at line 7');
    expect(spent).toBe(1);
    expect(currentScript().length).toBe(1);
  });

  it('leaves half the budget to what follows a failure', () => {
    startMeter(10_000);
    let attempts = 0;
    const run = (): void =>
      property(lists, (list) => {
        attempts += 1;
        for (let turn = 0; turn < 400; turn += 1) tick(1);
        if (list.length > 0) throw new Error('wrong');
      });
    expect(failure(run)).toBe('wrong');
    expect(attempts).toBeLessThanOrEqual(16);
  });

  it('waits for predicates that do', async () => {
    await asyncProperty(lists, async (list) => expect(list.length).toBeLessThan(31));
    const run = asyncProperty(lists, async (list) => {
      step(`list of ${list.length}`);
      await Promise.resolve();
      if (list.length > 2) throw new Error('too long');
    });
    await expect(run).rejects.toThrow('too long');
    expect(currentScript()).toEqual(['list of 3']);
  });
});

describe('scenario', () => {
  it('begins a script of its own', () => {
    step('before');
    scenario(() => step('inside'));
    expect(currentScript()).toEqual(['inside']);
  });
});
