/** The suite's own clock as a closure, and Vitest's fake timers. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '#lab';
import { openBox } from '../subject.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('time', () => {
  it('expires', () => {
    const { clock, advance } = createClock(1_000);
    const box = openBox<number>({ capacity: 3, now: clock.now, ttlMs: 100 });
    box.set('a', 1);
    advance(60);
    box.set('b', 2);
    advance(40);
    expect([box.get('a'), box.get('b')]).toEqual([1, 2]);
    advance(1);
    expect([box.get('a'), box.get('b')]).toEqual([undefined, 2]);
    advance(60);
    expect(box.get('b')).toBe(undefined);
    expect(clock.now()).toBe(1_161);
  });

  it('clears', () => {
    vi.useFakeTimers({ now: 5_000 });
    const box = openBox<number>({ capacity: 3 });
    box.set('a', 1);
    box.clearAfter(50);
    vi.advanceTimersByTime(49);
    expect([box.get('a'), box.get('a'), box.get('b')]).toEqual([1, 1, undefined]);
    vi.advanceTimersByTime(1);
    box.set('b', 2);
    expect([box.get('a'), box.get('b'), box.get('b')]).toEqual([undefined, 2, 2]);
    expect(Date.now()).toBe(5_050);
  });
});
