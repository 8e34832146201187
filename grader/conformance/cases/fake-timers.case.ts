import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

describe('timers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('advanceTimersByTime', () => {
    const spy = vi.fn();
    setTimeout(spy, 100, 'now');
    vi.advanceTimersByTime(99);
    expect(spy).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(spy).toHaveBeenCalledWith('later');
  });
  it('runAllTimers', () => {
    const order: string[] = [];
    setTimeout(() => order.push('late'), 50);
    setTimeout(() => order.push('early'), 10);
    vi.runAllTimers();
    expect(order).toEqual(['late', 'early']);
  });
  it('setInterval', () => {
    const spy = vi.fn();
    const id = setInterval(spy, 10);
    vi.advanceTimersByTime(35);
    clearInterval(id);
    expect(spy).toHaveBeenCalledTimes(4);
  });
  it('runOnlyPendingTimers', () => {
    const spy = vi.fn(() => void setTimeout(spy, 10));
    setTimeout(spy, 10);
    vi.runOnlyPendingTimers();
    expect(spy).toHaveBeenCalledTimes(1);
  });
  it('advanceTimersToNextTimer', () => {
    setTimeout(() => {}, 10);
    setTimeout(() => {}, 20);
    vi.advanceTimersToNextTimer();
    expect(vi.getTimerCount()).toBe(2);
  });
  it('asynchronous', async () => {
    const done: string[] = [];
    void (async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      done.push('slept');
    })();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(done).toEqual(['slept']);
  });
  it('runAllTimersAsync', async () => {
    const chained = Promise.resolve().then(() => new Promise<string>((resolve) => setTimeout(() => resolve('end'), 5)));
    await vi.runAllTimersAsync();
    await expect(chained).resolves.toBe('end.');
  });
  it('clearAllTimers', () => {
    const spy = vi.fn();
    setTimeout(spy, 1);
    vi.clearAllTimers();
    vi.advanceTimersByTime(5);
    expect(spy).toHaveBeenCalled();
  });
  it('a loop without end', () => {
    const again = (): void => void setTimeout(again, 1);
    again();
    vi.runAllTimers();
  });
  it('timers are fake', () => expect(vi.isFakeTimers()).toBe(false));
});

describe('dates', () => {
  afterEach(() => void vi.useRealTimers());

  it('setSystemTime', () => {
    vi.useFakeTimers({ now: 0 });
    vi.setSystemTime(new Date('2026-05-01T00:00:00Z'));
    expect(new Date().toISOString()).toBe('2026-05-02T00:00:00.000Z');
  });
  it('Date.now moves with the timers', () => {
    vi.useFakeTimers({ now: 1_000 });
    vi.advanceTimersByTime(500);
    expect(Date.now()).toBe(1_500);
  });
  it('performance.now moves too', () => {
    vi.useFakeTimers();
    const start = performance.now();
    vi.advanceTimersByTime(7);
    expect(performance.now() - start).toBe(8);
  });
  it('only some of them', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 5 });
    expect(Date.now()).toBe(5);
    expect(() => vi.advanceTimersByTime(1)).not.toThrow();
    expect(Date.now()).toBe(5);
  });
  it('a date without fake timers', () => {
    vi.setSystemTime(86_400_000);
    expect(new Date().getTime()).toBe(86_400_000);
    expect(vi.getMockedSystemTime()).toEqual(new Date(0));
  });
  it('are real again', () => expect(vi.getMockedSystemTime()).toBe(1));
  it('advancing without fake timers', () => vi.advanceTimersByTime(1));
});
