import { describe, expect, it, test } from 'vitest';

it.skip('is skipped', () => {
  expect(1).toBe(2);
});
it.todo('is to be written');
it('has no function and is a todo');
it.fails('fails as it should', () => {
  expect(1).toBe(2);
});
it.fails('should fail and does not', () => {
  expect(1).toBe(1);
});
it.fails('fails by throwing', async () => {
  throw new Error('meant');
});
it.skipIf(true)('skipIf true', () => {});
it.skipIf(false)('skipIf false', () => {
  expect('run').toBe('walk');
});
it.runIf(true)('runIf true', () => {});
it.runIf(false)('runIf false', () => {});
it('options: skip', { skip: true }, () => {});
it('options: todo', { todo: true }, () => {});
it('options: fails', { fails: true }, () => {
  throw new TypeError('as said');
});
it('skips itself', ({ skip }) => {
  skip();
  expect(1).toBe(2);
});
it('skips itself with a reason', ({ skip }) => {
  skip(true, 'not today');
});
it('does not skip itself', ({ skip }) => {
  skip(false);
  expect(1).toBe(2);
});

describe.skip('a skipped describe', () => {
  it('does not run', () => {
    expect(1).toBe(2);
  });
});
describe.todo('a describe to be written');
describe.runIf(false)('a describe that does not apply', () => {
  test('does not run either', () => {});
});
describe.skipIf(false)('a describe that applies', () => {
  test('runs', () => {});
});
describe.shuffle('shuffled', () => {
  test.each([1, 2, 3, 4, 5])('card %i', (card) => {
    expect(card).toBeLessThan(5);
  });
});
