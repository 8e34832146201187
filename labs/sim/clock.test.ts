import { describe, expect, it } from 'vitest';
import { createClock } from './clock.ts';
import { createRng } from './random.ts';

describe('clock', () => {
  it('moves when told to, in whole or fractional milliseconds, and never back', () => {
    const time = createClock(-5);
    const { clock } = time;
    expect(clock.now()).toBe(-5);
    time.advance(2.5);
    time.advance(0);
    expect([clock.now(), time.now()]).toEqual([-2.5, -2.5]);
    time.set(10);
    for (const back of [9.5, Number.NaN]) expect(() => time.set(back)).toThrow('A clock never goes back: 10 ms');
    expect(() => time.advance(-1)).toThrow('A clock never goes back');
    expect(clock.now()).toBe(10);
  });

  it('gives away nothing but the time', () => {
    const { clock } = createClock();
    expect([Object.keys(clock), Object.isFrozen(clock)]).toEqual([['now'], true]);
  });
});

describe('random numbers', () => {
  it('are those of mulberry32', () => {
    const rng = createRng(42);
    expect([rng.next(), rng.next(), rng.next()]).toEqual([0.6011037519201636, 0.44829055899754167, 0.8524657934904099]);
  });

  it('lie in [0, 1), evenly', () => {
    const rng = createRng(7);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 20_000; draw += 1) tenths[Math.floor(rng.next() * 10)]! += 1;
    expect(tenths.length).toBe(10);
    // 2000 each, with a standard deviation of 42; the numbers are the same in every run.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});
