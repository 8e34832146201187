import { describe, expect, it, vi } from 'vitest';

const counter = () => {
  let n = 0;
  return () => (n += 1);
};

describe('expect.poll', () => {
  it('until it holds', async () => {
    await expect.poll(counter(), { interval: 5 }).toBe(3);
  });
  it('until time is up', async () => {
    await expect.poll(() => 'never', { interval: 5, timeout: 30 }).toBe('ever');
  });
  it('not', async () => {
    await expect.poll(counter(), { interval: 5 }).not.toBe(1);
  });
  it('with a message', async () => {
    await expect.poll(() => 1, { interval: 5, timeout: 20, message: 'the count' }).toBe(2);
  });
  it('of a promise', async () => {
    const next = counter();
    await expect.poll(async () => next(), { interval: 5 }).toBeGreaterThan(2);
  });
  it('of a function that throws', async () => {
    await expect.poll(() => { throw new Error('not yet'); }, { interval: 5, timeout: 20 }).toBe(1);
  });
  it('of a function that never answers', async () => {
    await expect.poll(() => new Promise(() => {}), { interval: 5, timeout: 20 }).toBe(1);
  });
  it('cannot be combined with toThrow', () => {
    (expect.poll(() => 1) as unknown as { toThrow(): void }).toThrow();
  });
  it('has to be awaited', () => {
    void expect.poll(() => 1, { interval: 5, timeout: 20 }).toBe(2);
  });
});

describe('vi.waitFor', () => {
  it('until it does not throw', async () => {
    const next = counter();
    const value = await vi.waitFor(() => {
      const n = next();
      expect(n).toBe(3);
      return n;
    }, { interval: 5 });
    expect(value).toBe(3);
  });
  it('until time is up', async () => {
    await vi.waitFor(() => expect('now').toBe('then'), { interval: 5, timeout: 20 });
  });
  it('for a promise', async () => {
    const next = counter();
    await vi.waitFor(async () => {
      await null;
      expect(next()).toBeGreaterThan(2);
    }, { interval: 5 });
  });
});

describe('vi.waitUntil', () => {
  it('until it is truthy', async () => {
    const next = counter();
    expect(await vi.waitUntil(() => next() > 2 && 'there', { interval: 5 })).toBe('there');
  });
  it('until time is up', async () => {
    await vi.waitUntil(() => false, { interval: 5, timeout: 20 });
  });
});
