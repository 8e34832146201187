import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('a failing beforeAll', () => {
  beforeAll(() => {
    throw new Error('nothing to test on');
  });
  it('leaves its tests out', () => {});
  it('all of them', () => {
    expect(1).toBe(2);
  });
});

describe('a failing afterAll', () => {
  afterAll(() => {
    throw new Error('not put away');
  });
  it('leaves its tests as they were', () => {});
});

describe('what follows', () => {
  it('still runs', () => {});
});
