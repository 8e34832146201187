import { afterAll, afterEach, aroundEach, beforeAll, beforeEach, describe, expect, it, onTestFailed, onTestFinished } from 'vitest';

const log: string[] = [];
const note = (text: string) => () => void log.push(text);

describe('order', () => {
  beforeAll(note('all'));
  beforeEach(note('each'));
  beforeEach(note('each two'));
  afterEach(note('after'));
  afterEach(note('after two'));

  it('runs what is before', () => {
    expect(log).toEqual(['all', 'each', 'each two']);
  });
  it('runs what is after in reverse', () => {
    expect(log).toEqual(['all', 'each', 'each two', 'after two', 'after', 'each', 'each two']);
  });
  it('shows the log when it fails', () => {
    expect(log).toEqual(['all', 'each']);
  });
});

describe('clean-ups that hooks return', () => {
  const cleaned: string[] = [];
  beforeEach(() => () => void cleaned.push('each'));
  beforeAll(() => () => void cleaned.push('all'));

  it('have not run yet', () => {
    expect(cleaned).toEqual([]);
  });
  it('have run once', () => {
    expect(cleaned).toEqual(['each']);
  });
});

describe('a failing beforeEach', () => {
  beforeEach(() => {
    throw new Error('no way in');
  });
  it('fails its test', () => {});
});

describe('a failing afterEach', () => {
  afterEach(() => {
    expect('left').toBe('clean');
  });
  it('fails a test that passed', () => {});
  it('adds to a test that failed', () => {
    expect(1).toBe(2);
  });
});

describe('around', () => {
  const seen: string[] = [];
  aroundEach(async (runTest) => {
    seen.push('in');
    await runTest();
    seen.push('out');
  });
  it('goes in', () => {
    expect(seen).toEqual(['in']);
  });
  it('came out', () => {
    expect(seen).toEqual(['in']);
  });
});

describe('of one test', () => {
  const told: string[] = [];
  it('onTestFinished and onTestFailed', () => {
    onTestFinished(() => void told.push('finished'));
    onTestFailed(() => void told.push('failed'));
    expect(1).toBe(2);
  });
  it('have both been called', () => {
    expect(told).toEqual(['finished', 'failed']);
  });
  it('may fail', ({ onTestFinished: finished }) => {
    finished(() => {
      throw new Error('at the end');
    });
  });
});

describe('a hook that never ends', () => {
  beforeEach(() => new Promise(() => {}), 20);
  it('times out', () => {});
});

describe('context in hooks', () => {
  beforeEach(({ task }) => {
    Object.assign(task.meta, { seen: task.name });
  });
  it('is the test own', ({ task }) => {
    expect(task.meta).toEqual({ seen: 'is the test own' });
  });
});

describe('inherited', () => {
  const order: string[] = [];
  beforeEach(() => void order.push('outer'));
  describe('inner', () => {
    beforeEach(() => void order.push('inner'));
    it('runs the outer one first', () => {
      expect(order).toEqual(['inner', 'outer']);
    });
  });
  afterAll(() => void order.splice(0));
});
