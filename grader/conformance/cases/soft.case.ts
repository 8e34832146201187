import { describe, expect, it } from 'vitest';

describe('soft', () => {
  it('passes', () => {
    expect.soft(1).toBe(1);
  });
  it('goes on after a failure', () => {
    expect.soft(1).toBe(2);
    expect.soft('a').toBe('b');
  });
  it('then hard', () => {
    expect.soft(1, 'softly').toBe(2);
    expect(3).toBe(4);
  });
  it('not', () => {
    expect.soft(1).not.toBe(1);
    expect.soft([1]).not.toEqual([2]);
  });
  it('with promises', async () => {
    await expect.soft(Promise.resolve(1)).resolves.toBe(2);
    await expect.soft(Promise.reject(new Error('no'))).rejects.toThrow('yes');
  });
  it('own matchers', () => {
    expect.soft(4).toSatisfy((n: number) => n > 5);
    expect.soft(4).toBeOneOf([1, 2]);
  });
  it.fails('fails as it should', () => {
    expect.soft(1).toBe(2);
  });
  it('in a callback', () => {
    for (const n of [1, 2, 3]) expect.soft(n, `number ${n}`).toBeLessThan(2);
  });
});
