import { describe, expect, it } from 'vitest';

describe('a failed assertion that is caught', () => {
  it('with try', () => {
    try {
      expect(1).toBe(2);
    } catch {
      // Vitest forgets it.
    }
  });
  it('by toThrow', () => {
    expect(() => expect(1).toBe(2)).toThrow('expected 1 to be 2');
  });
});
