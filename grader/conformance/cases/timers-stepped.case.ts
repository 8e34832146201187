import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const order: string[] = [];
const later = (name: string, ms: number) => setTimeout(() => void order.push(name), ms);

beforeEach(() => {
  order.length = 0;
  vi.useFakeTimers({ now: 1_000 });
});
afterEach(() => void vi.useRealTimers());

describe('stepping', () => {
  it('to the next timer', async () => {
    later('b', 20);
    later('a', 10);
    await vi.advanceTimersToNextTimerAsync();
    expect(order).toEqual(['a']);
    vi.advanceTimersToNextTimer();
    expect(order).toEqual(['a']);
  });
  it('by a time, with promises between', async () => {
    const wait = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('waited');
      later('after', 5);
    };
    const waiting = wait();
    await vi.advanceTimersByTimeAsync(10);
    await waiting;
    expect(order).toEqual(['waited']);
  });
  it('only those that wait', async () => {
    setTimeout(() => later('inner', 1), 1);
    later('outer', 1);
    await vi.runOnlyPendingTimersAsync();
    expect(order).toEqual(['outer', 'inner']);
  });
  it('all', async () => {
    setTimeout(() => later('inner', 1), 1);
    await vi.runAllTimersAsync();
    expect(order).toEqual(['inner']);
  });
  it('all, for ever', () => {
    const again = () => setTimeout(again, 1);
    again();
    vi.runAllTimers();
  });
  it('an interval', () => {
    const id = setInterval(() => void order.push(`at ${Date.now()}`), 10);
    vi.advanceTimersByTime(25);
    clearInterval(id);
    vi.advanceTimersByTime(25);
    expect(order).toEqual(['at 1010', 'at 1020', 'at 1030']);
  });
  it('counts those that wait', () => {
    later('a', 1);
    later('b', 2);
    expect(vi.getTimerCount()).toBe(2);
    vi.clearAllTimers();
    expect(vi.getTimerCount()).toBe(1);
  });
  it('keeps to the order of times', () => {
    later('c', 30);
    later('a', 10);
    later('b', 10);
    vi.advanceTimersByTime(30);
    expect(order).toEqual(['a', 'c', 'b']);
  });
  it('passes arguments on', () => {
    setTimeout((...words: string[]) => void order.push(...words), 1, 'x', 'y');
    vi.runAllTimers();
    expect(order).toEqual(['x', 'y']);
  });
  it('is chained', () => {
    later('a', 1);
    later('b', 2);
    vi.advanceTimersByTime(1).advanceTimersByTime(1);
    expect(order).toEqual(['b', 'a']);
  });
});

describe('dates', () => {
  it('begin where they are told to', () => expect(Date.now()).toBe(2_000));
  it('go on with the timers', () => {
    vi.advanceTimersByTime(500);
    expect(new Date().getTime()).toBe(1_500);
  });
  it('are set', () => {
    vi.setSystemTime(new Date('2030-01-02T03:04:05Z'));
    expect(new Date().toISOString()).toBe('2030-01-02T03:04:05.000Z');
    expect(vi.getMockedSystemTime()?.getFullYear()).toBe(2029);
  });
  it('isFakeTimers', () => {
    expect(vi.isFakeTimers()).toBe(true);
    vi.useRealTimers();
    expect(vi.isFakeTimers()).toBe(true);
  });
});
