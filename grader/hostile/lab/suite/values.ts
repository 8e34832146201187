/** What a Box gives back: identity, deep equality, errors. */
import { describe, expect, it } from 'vitest';
import { openBox } from '../subject.ts';

describe('values', () => {
  it('get', () => {
    const box = openBox<unknown>({ capacity: 4 });
    const thing = { id: 1 };
    box.set('a', 1);
    box.set('b', thing);
    expect(box.get('a')).toBe(1);
    expect(box.get('b')).toBe(thing);
    expect(box.get('c')).toBe(undefined);
    box.set('a', 2);
    expect(box.get('a')).toBe(2);
  });

  it('entries', () => {
    const box = openBox<{ n: number }>({ capacity: 4 });
    box.set('a', { n: 1 });
    box.set('b', { n: 2 });
    expect(box.entries()).toEqual([['a', { n: 1 }], ['b', { n: 2 }]]);
    expect(box.entries()).toContainEqual(['b', { n: 2 }]);
    expect(new Map(box.entries())).toEqual(new Map([['a', { n: 1 }], ['b', { n: 2 }]]));
    box.get('a');
    box.get('z');
    box.get('y');
    expect(box.stats()).toMatchObject({ hits: 1, misses: 2 });
    expect(box.stats()).toStrictEqual({ hits: 1, misses: 2 });
  });

  it('refuses', () => {
    for (const capacity of [0, -1, 1.5, Number.NaN]) {
      expect(() => openBox({ capacity })).toThrow(RangeError);
      expect(() => openBox({ capacity })).toThrow('positive integer');
      expect(() => openBox({ capacity })).toThrow(/capacity/);
    }
    expect(() => openBox({ capacity: 1 })).not.toThrow();
  });
});
