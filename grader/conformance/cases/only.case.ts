import { describe, expect, it } from 'vitest';

it('is left out, because others are marked', () => {
  expect(1).toBe(2);
});
it.only('is marked', () => {
  expect(1).toBe(1);
});
it.only('is marked and fails', () => {
  expect(1).toBe(2);
});

describe('a describe without a mark', () => {
  it('is left out', () => {});
  it('is marked by an option', { only: true }, () => {});
});
describe.only('a marked describe', () => {
  it('runs', () => {});
  it.skip('skips what is skipped', () => {});
});
