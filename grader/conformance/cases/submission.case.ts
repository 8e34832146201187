/** What a suite imports from the submission: by name, as a default, as a namespace; always what it is now. */
import { describe, expect, it } from 'vitest';
import Given, { count, counted } from '#submission';
import * as all from '#submission';

describe('a submission', () => {
  it('has names', () => {
    expect(counted).toBe(0);
    count();
    expect(counted).toBe(1);
  });
  it('has a default', () => expect(new Given().name).toBe('given'));
  it('is a namespace', () => {
    expect(all.default).toBe(Given);
    expect(all.count).toBe(count);
    expect(Object.keys(all).sort()).toEqual(['count', 'counted', 'default', 'nothing']);
  });
  it('is a namespace that lives', () => {
    const before = all.counted;
    all.count();
    expect(all.counted).toBe(before + 1);
  });
  it('says what it is', () => expect(Object.prototype.toString.call(all)).toBe('[object Module]'));
  it('has no other name', () => expect('other' in all).toBe(false));
  it('cannot be changed', () => {
    expect(() => Object.assign(all, { nothing: 1 })).toThrow(TypeError);
    expect(all.nothing).toBe(0);
  });
  it('is wrong about a member', () => expect(all.nothing).toBe(1));
  it('is wrong about a value', () => expect(counted).toBe(9));
  it('is wrong about the default', () => expect(new Given()).toEqual({ name: 'taken' }));
});
