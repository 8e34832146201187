/** Callbacks that the submission runs and promises that it makes. */
import { describe, expect, it, vi } from 'vitest';
import { openBox } from '../subject.ts';

describe('calls', () => {
  it('leave', () => {
    const wanted = [['a', 1], ['b', 2]];
    let left = 0;
    const box = openBox<number>({
      capacity: 1,
      onLeave(key, value) {
        left += 1;
        expect([key, value]).toEqual(wanted[left - 1]);
      },
    });
    box.set('a', 1);
    box.set('b', 2);
    box.set('c', 3);
    expect(left).toBe(2);
  });

  it('spied', () => {
    const onLeave = vi.fn((key: string, _value: number) => {
      expect(key).toMatch(/^[ab]$/);
    });
    const box = openBox<number>({ capacity: 2, onLeave });
    for (const [index, key] of ['a', 'b', 'c', 'd'].entries()) box.set(key, index);
    expect(onLeave).toHaveBeenCalledTimes(2);
    expect(onLeave.mock.calls.map(([, value]) => value)).toEqual([0, 1]);
    expect(onLeave).toHaveBeenLastCalledWith(expect.anything(), 1);
  });

  it('load', async () => {
    expect.assertions(6);
    const box = openBox<string>({ capacity: 3 });
    let fetches = 0;
    const fetch = async (key: string): Promise<string> => {
      fetches += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return `${key}!`;
    };
    const both = [box.load('a', fetch), box.load('a', fetch)];
    await expect(both[0]).resolves.toBe('a!');
    await expect(both[1]).resolves.toBe('a!');
    expect(fetches).toBe(1);
    const failing = box.load('b', () => Promise.reject(new Error('no b')));
    await expect(failing).rejects.toThrow('no b');
    await expect(box.load('b', fetch)).resolves.toBe('b!');
    expect(box.get('b')).toBe('b!');
  });
});
