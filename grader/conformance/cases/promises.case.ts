import { describe, expect, it } from 'vitest';

const later = <T>(value: T, ms = 5): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));
const refused = (message: string): Promise<never> => Promise.reject(new RangeError(message));

describe('resolves', () => {
  it('to the value', () => expect(later(1)).resolves.toBe(1));
  it('to another value', () => expect(later({ a: 1 })).resolves.toEqual({ a: 2 }));
  it('not', () => expect(later(1)).resolves.not.toBe(1));
  it('but rejects', () => expect(refused('broken')).resolves.toBe(1));
  it('but is no promise', () => expect(1).resolves.toBe(1));
  it('toThrow has nothing to see', () => expect(later(1)).resolves.toThrow());
  it('to a function that throws', () => expect(later(() => { throw new Error('x'); })).resolves.toThrow('x'));
});

describe('rejects', () => {
  it('with an error', () => expect(refused('broken')).rejects.toThrow('broken'));
  it('with another message', () => expect(refused('broken')).rejects.toThrow('whole'));
  it('with a class', () => expect(refused('broken')).rejects.toThrow(RangeError));
  it('with another class', () => expect(refused('broken')).rejects.toThrow(TypeError));
  it('with a value', () => expect(Promise.reject({ code: 7 })).rejects.toEqual({ code: 8 }));
  it('not', () => expect(refused('broken')).rejects.not.toThrow('broken'));
  it('but resolves', () => expect(later('fine')).rejects.toThrow());
  it('of a function', () => expect(async () => refused('called')).rejects.toThrow('called'));
  it('toMatchObject', () => expect(refused('broken')).rejects.toMatchObject({ message: 'other' }));
  it('but is no promise', () => expect(1).rejects.toBe(1));
});

describe('tests that wait', () => {
  it('pass', async () => {
    expect(await later('done')).toBe('done');
  });
  it('fail late', async () => {
    await later(1);
    expect('late').toBe('early');
  });
  it('return a promise', () => later(2).then((two) => expect(two).toBe(3)));
  it('reject', () => refused('the test itself'));
  it('time out', { timeout: 20 }, () => new Promise(() => {}));
  it('end just in time', { timeout: 200 }, () => later(undefined, 50));
  it('forget to await', () => {
    void expect(later(1)).resolves.toBe(1);
  });
  it('wait in order', async () => {
    const order: number[] = [];
    await Promise.all([30, 10, 20].map((ms) => later(ms, ms).then(() => order.push(ms))));
    expect(order).toEqual([10, 20, 30]);
  });
});
