import { describe, expect, it } from 'vitest';

describe('expect.assertions', () => {
  it('as many as said', () => {
    expect.assertions(2);
    expect(1).toBe(1);
    expect(2).toBe(2);
  });
  it('fewer than said', () => {
    expect.assertions(2);
    expect(1).toBe(1);
  });
  it('more than said', () => {
    expect.assertions(0);
    expect(1).toBe(1);
  });
  it('in a callback that is not called', async () => {
    expect.assertions(1);
    await Promise.resolve().catch(() => expect(1).toBe(1));
  });
  it('starts anew in each test', () => {
    expect.assertions(1);
    expect.anything();
    expect(1).toBe(1);
  });
});

describe('expect.hasAssertions', () => {
  it('some', () => {
    expect.hasAssertions();
    expect(1).toBe(1);
  });
  it('none', () => {
    expect.hasAssertions();
  });
  it('a failing one', () => {
    expect.hasAssertions();
    expect(1).toBe(2);
  });
});

describe('expect.getState', () => {
  it('tells the name of the test', () => {
    expect(expect.getState().currentTestName).toBe('another name');
  });
  it('counts', () => {
    expect(1).toBe(1);
    expect(expect.getState().assertionCalls).toBe(2);
  });
});
