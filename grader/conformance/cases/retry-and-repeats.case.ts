import { describe, expect, it } from 'vitest';

const attempts: Record<string, number> = {};
const attempt = (name: string): number => (attempts[name] = (attempts[name] ?? 0) + 1);

describe('retry', () => {
  it('passes at the third attempt', { retry: 3 }, () => {
    expect(attempt('third')).toBe(3);
  });
  it('has stopped then', () => {
    expect(attempts['third']).toBe(3);
  });
  it('never passes', { retry: 2 }, () => {
    expect(attempt('never')).toBe(0);
  });
  it('tried three times', () => {
    expect(attempts['never']).toBe(3);
  });
  it('waits between attempts', { retry: { count: 1, delay: 10 } }, () => {
    expect(attempt('delayed')).toBe(2);
  });
});

describe('repeats', () => {
  it('passes each time', { repeats: 2 }, () => {
    expect(attempt('repeated')).toBeGreaterThan(0);
  });
  it('ran three times', () => {
    expect(attempts['repeated']).toBe(3);
  });
  it('fails once', { repeats: 2 }, () => {
    expect(attempt('once')).not.toBe(2);
  });
  it('fails at the end', { repeats: 2 }, () => {
    expect(attempt('end')).toBeLessThan(3);
  });
});
