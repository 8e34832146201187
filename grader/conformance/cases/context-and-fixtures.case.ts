import { describe, expect, it, test } from 'vitest';

describe('context', () => {
  it('knows its test', ({ task }) => {
    expect(task.name).toBe('knows its test');
    expect(task.mode).toBe('skip');
  });
  it('has an expect', ({ expect: local }) => {
    local(1).toBe(2);
  });
  it('its expect counts apart', ({ expect: local }) => {
    local.assertions(1);
    expect(1).toBe(1);
  });
  it('has a signal', ({ signal }) => {
    expect(signal.aborted).toBe(true);
  });
});

const disposed: string[] = [];
const extended = test.extend<{ base: number; list: number[]; doubled: number }>({
  base: 2,
  list: async ({ base }, use) => {
    await use([base]);
    disposed.push('list');
  },
  doubled: ({ base }, use) => use(base * 2),
});

describe('test.extend', () => {
  extended('gives values', ({ base }) => expect(base).toBe(3));
  extended('sets up what is asked for', ({ list }) => expect(list).toEqual([2, 3]));
  extended('has put it away', () => expect(disposed).toEqual(['list']));
  extended('depends on others', ({ doubled, list }) => expect([doubled, ...list]).toEqual([4, 2]));
  extended.fails('keeps modifiers', ({ base }) => expect(base).toBe(0));
  extended.for([1, 2])('for %i', (n, { base }) => expect(n).toBe(base));

  describe('override', () => {
    extended.override({ base: 10 });
    extended('changes a value', ({ doubled }) => expect(doubled).toBe(4));
  });
});

const built = test
  .extend('port', 80)
  .extend('url', ({ port }) => `http://localhost:${port}`);

describe('built step by step', () => {
  built('gives values', ({ url }) => expect(url).toBe('http://localhost:8080'));
});

const automatic = test.extend<{ clock: number[] }>({
  clock: [async ({}, use) => use([0]), { auto: true }],
});

describe('automatic fixtures', () => {
  automatic('are there', ({ clock }) => expect(clock).toEqual([0]));
});

const broken = test.extend<{ source: string }>({
  source: async () => {
    throw new Error('no source');
  },
});

describe('a fixture that fails', () => {
  broken('fails its test', ({ source }) => expect(source).toBe(''));
});

describe('what a test may not ask for', () => {
  it('done', ((done: () => void) => done()) as unknown as () => void);
});
