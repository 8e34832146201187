/** Stage 6: what stays behind when entries are overwritten and leave, counted in the steps of the sweep after it. */
import { describe, it } from 'vitest';
import { createRng, reportCost, seed, stepsOf } from '#lab';
import type { Subject } from '../subject.ts';
import { openQuietly } from '../subject.ts';
import { expectAtMost } from './expectations.ts';
import { expectAnswer } from './growth.ts';

const CAPACITY = 8;
const LIFE_MS = 1_000_000;
const LIMIT = 2000;

type Numbers = Subject<number, number>;

describe('leak', () => {
  it('overwrites', () => {
    expectNothingLeft('overwritten with longer and longer lives', ({ cache, advance }, turn) => {
      advance(1);
      cache.set(turn % CAPACITY, turn + 1, LIFE_MS);
      if (isChecked(turn)) expectAnswer('get', turn % CAPACITY, cache.get(turn % CAPACITY), turn + 1);
    });
    expectNothingLeft('overwritten with shorter and shorter lives', ({ cache }, turn) => {
      cache.set(turn % CAPACITY, turn + 1, LIFE_MS - turn);
      if (isChecked(turn)) expectAnswer('get', turn % CAPACITY, cache.get(turn % CAPACITY), turn + 1);
    }, 350);
    expectNothingLeft('read again and again, and looked for and missing', ({ cache }, turn) => {
      if (turn < CAPACITY) return cache.set(turn, turn + 1, LIFE_MS);
      const held = turn % CAPACITY;
      expectAnswer('get', held, cache.get(held), held + 1);
      expectAnswer('peek', held, cache.peek(held), held + 1);
      expectAnswer('has', held, cache.has(held), true);
      expectAnswer('get', turn, cache.get(turn), undefined);
      expectAnswer('has', turn, cache.has(turn), false);
      expectAnswer('delete', turn, cache.delete(turn), false);
    });
  });

  it('leavers', () => {
    expectNothingLeft('deleted', ({ cache }, turn) => {
      cache.set(turn, turn + 1, LIFE_MS + turn);
      expectAnswer('delete', turn, cache.delete(turn), true);
    });
    expectNothingLeft('evicted', ({ cache }, turn) => {
      cache.set(turn, turn + 1, LIFE_MS - turn);
      if (isChecked(turn)) expectAnswer('get', turn, cache.get(turn), turn + 1);
    });
    expectNothingLeft('dead', ({ cache, advance }, turn) => {
      cache.set(turn, turn + 1, 1.5);
      if (isChecked(turn)) expectAnswer('get', turn, cache.get(turn), turn + 1);
      advance(1);
    });
    expectNothingLeft('cleared', ({ cache }, turn) => {
      cache.set(turn, turn + 1, LIFE_MS - turn);
      if (turn % CAPACITY !== 0) return;
      cache.clear();
      expectAnswer('get', turn, cache.get(turn), undefined);
    });
  });
});

/** One turn in some, which come round to each of the keys. */
const isChecked = (turn: number): boolean => turn % (2 * CAPACITY + 1) === 0;

/**
 * Rather more turns than the limit has steps, on a cache of 8; then all die, and the calls that look at the whole
 * cache are counted. `more` turns find what is cleaned up at a number of its own, which may just have been reached.
 */
function expectNothingLeft(name: string, turnOf: (subject: Numbers, turn: number) => void, more = 0): void {
  const turns = 2100 + more + Math.floor(createRng(seed()).next() * 100);
  const subject: Numbers = openQuietly({ capacity: CAPACITY });
  for (let turn = 0; turn < turns; turn += 1) turnOf(subject, turn);
  const { cache, advance } = subject;
  advance(2 * LIFE_MS);
  const steps = stepsOf(() => {
    for (let i = 1; i <= CAPACITY + 1; i += 1) cache.set(-i, i);
    void cache.size;
    cache.keys();
    cache.clear();
  });
  reportCost(`sweep after entries were ${name}`, turns, steps);
  expectAtMost(steps, LIMIT, () => `after ${turns} calls (entries ${name}) one sweep should take at most ${LIMIT} steps`);
}
