/** Stage 6: what stays behind when entries are overwritten and leave, counted in the steps of the sweep after it. */
import { describe, expect, it } from 'vitest';
import { createRng, reportCost, seed, stepsOf } from '#lab';
import type { Subject } from '../subject.ts';
import { openQuietly } from '../subject.ts';
import { expectAnswer } from './growth.ts';

const CAPACITY = 8;
const LIFE_MS = 1_000_000;
const LIMIT = 2000;

type Numbers = Subject<string, number>;

describe('leak', () => {
  it('overwrites', () => {
    const keyOf = (turn: number): string => `k${turn % CAPACITY}`;
    expectNothingLeft('overwritten with longer and longer lives', ({ cache, advance }, turn) => {
      advance(1);
      cache.set(keyOf(turn), turn + 1, LIFE_MS);
      expectAnswer('get', turn % CAPACITY, cache.get(keyOf(turn)), turn + 1);
    });
    expectNothingLeft('overwritten with shorter and shorter lives', ({ cache }, turn) => {
      cache.set(keyOf(turn), turn + 1, LIFE_MS - turn);
      expectAnswer('get', turn % CAPACITY, cache.get(keyOf(turn)), turn + 1);
    });
    expectNothingLeft('read again and again', ({ cache }, turn) => {
      if (turn < CAPACITY) return cache.set(keyOf(turn), turn + 1, LIFE_MS);
      expectAnswer('get', turn % CAPACITY, cache.get(keyOf(turn)), (turn % CAPACITY) + 1);
      expectAnswer('peek', turn % CAPACITY, cache.peek(keyOf(turn)), (turn % CAPACITY) + 1);
      expectAnswer('has', turn % CAPACITY, cache.has(keyOf(turn)), true);
    });
    expectNothingLeft('looked for and missing', ({ cache }, turn) => {
      expectAnswer('get', turn, cache.get(`k${turn}`), undefined);
      expectAnswer('has', turn, cache.has(`k${turn}`), false);
      expectAnswer('delete', turn, cache.delete(`k${turn}`), false);
    });
  });

  it('leavers', () => {
    expectNothingLeft('deleted', ({ cache }, turn) => {
      cache.set(`k${turn}`, turn + 1, LIFE_MS + turn);
      expectAnswer('delete', turn, cache.delete(`k${turn}`), true);
    });
    expectNothingLeft('evicted', ({ cache }, turn) => {
      cache.set(`k${turn}`, turn + 1, LIFE_MS - turn);
      expectAnswer('get', turn, cache.get(`k${turn}`), turn + 1);
    });
    expectNothingLeft('dead', ({ cache, advance }, turn) => {
      cache.set(`k${turn}`, turn + 1, 1.5);
      expectAnswer('get', turn, cache.get(`k${turn}`), turn + 1);
      advance(1);
    });
    expectNothingLeft('cleared', ({ cache }, turn) => {
      cache.set(`k${turn}`, turn + 1, LIFE_MS - turn);
      if (turn % CAPACITY !== 0) return;
      cache.clear();
      expectAnswer('get', turn, cache.get(`k${turn}`), undefined);
    });
  });
});

/** Some 2500 turns on a cache of 8; then all die, and the calls that look at the whole cache are counted. */
function expectNothingLeft(name: string, turnOf: (subject: Numbers, turn: number) => void): void {
  const turns = 2500 + Math.floor(createRng(seed()).next() * 300);
  const subject: Numbers = openQuietly({ capacity: CAPACITY });
  for (let turn = 0; turn < turns; turn += 1) turnOf(subject, turn);
  const { cache, advance } = subject;
  advance(2 * LIFE_MS);
  const steps = stepsOf(() => {
    for (let i = 0; i <= CAPACITY; i += 1) cache.set(`after${i}`, i);
    void cache.size;
    cache.keys();
    cache.clear();
  });
  reportCost(`sweep after entries were ${name}`, turns, steps);
  expect(steps, `after ${turns} calls (entries ${name}) one sweep should take at most ${LIMIT} steps`).toBeLessThanOrEqual(LIMIT);
}
