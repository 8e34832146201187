import { describe, expect, it } from 'vitest';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.concurrent('together', () => {
  it('slow', async ({ expect: local }) => {
    await wait(30);
    local('slow').toBe('slow');
  });
  it('quick', async ({ expect: local }) => {
    await wait(1);
    local('quick').toBe('slow');
  });
  it('at once', ({ expect: local }) => {
    local.assertions(1);
    local(1).toBe(1);
  });
});

it.concurrent('alone one', async () => {
  await wait(5);
  expect(1).toBe(2);
});
it.concurrent('alone two', async () => {
  await wait(1);
});

describe('in turn', { concurrent: false }, () => {
  it('after them', () => {});
});
