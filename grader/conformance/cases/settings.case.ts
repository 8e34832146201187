import { afterEach, describe, expect, it, vi } from 'vitest';

const early = vi.hoisted(() => 'hoisted');

describe('settings', () => {
  afterEach(() => vi.resetConfig());

  it('vi.hoisted gives what its function gives', () => {
    expect(early).toBe('Hoisted');
  });
  it('vi.setConfig', async () => {
    vi.setConfig({ testTimeout: 50 });
    expect(await new Promise((resolve) => setTimeout(() => resolve('set'), 5))).toBe('set');
  });
  it('vi.defineHelper', () => {
    const isEven = vi.defineHelper((n: number) => expect(n % 2, 'the rest').toBe(0));
    isEven(3);
  });
  it('fake timers and waiting together', async () => {
    vi.useFakeTimers();
    let ready = false;
    setTimeout(() => (ready = true), 500);
    await vi.waitFor(() => expect(ready).toBe(true), { interval: 100, timeout: 2_000 });
    vi.useRealTimers();
    expect(ready).toBe(false);
  });
});
