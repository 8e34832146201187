import { afterEach, describe, expect, it, vi } from 'vitest';

describe('what a spy is made to do', () => {
  it('mockImplementation', () => expect(vi.fn().mockImplementation((n: number) => n * 2)(4)).toBe(9));
  it('mockImplementationOnce', () => {
    const spy = vi.fn(() => 'always').mockImplementationOnce(() => 'once');
    expect([spy(), spy()]).toEqual(['once', 'always']);
    expect([spy(), spy()]).toEqual(['once', 'always']);
  });
  it('mockReturnThis', () => {
    const owner = { add: vi.fn().mockReturnThis() };
    expect(owner.add()).toBe(owner);
    expect(owner.add()).toBe({ ...owner });
  });
  it('mockReturnValueOnce', () => {
    const spy = vi.fn().mockReturnValueOnce(1).mockReturnValueOnce(2).mockReturnValue(3);
    expect([spy(), spy(), spy(), spy()]).toEqual([1, 2, 3, 4]);
  });
  it('mockResolvedValueOnce', async () => {
    const spy = vi.fn().mockResolvedValueOnce('a').mockResolvedValue('b');
    expect([await spy(), await spy()]).toEqual(['a', 'b']);
  });
  it('mockRejectedValue', async () => expect(vi.fn().mockRejectedValue(new RangeError('far'))()).rejects.toThrow('near'));
  it('mockRejectedValueOnce', async () => {
    const spy = vi.fn(async () => 1).mockRejectedValueOnce(new Error('once'));
    await expect(spy()).rejects.toThrow('once');
    await expect(spy()).rejects.toThrow('once');
  });
  it('mockThrow', () => expect(() => vi.fn().mockThrow(new TypeError('thrown'))()).toThrow(RangeError));
  it('mockThrowOnce', () => {
    const spy = vi.fn(() => 1).mockThrowOnce(new Error('once'));
    expect(() => spy()).toThrow('once');
    expect(spy()).toBe(2);
  });
  it('withImplementation', () => {
    const spy = vi.fn(() => 'before');
    spy.withImplementation(() => 'within', () => expect(spy()).toBe('within'));
    expect(spy()).toBe('within');
  });
  it('withImplementation waits', async () => {
    const spy = vi.fn(() => 'before');
    await spy.withImplementation(() => 'within', async () => {
      await Promise.resolve();
      expect(spy()).toBe('within');
    });
    expect(spy()).toBe('before');
  });
  it('getMockImplementation', () => {
    const run = () => 1;
    expect(vi.fn(run).getMockImplementation()).toBe(run);
    expect(vi.fn().getMockImplementation()).toBe(run);
  });
  it('is made with new', () => {
    const Spied = vi.fn(class { kind = 'made'; });
    expect(new Spied().kind).toBe('made');
    expect(new Spied()).toEqual({ kind: 'other' });
  });
});

describe('what a spy tells', () => {
  it('names', () => expect(vi.fn().mockName('door').getMockName()).toBe('window'));
  it('name in a message', () => expect(vi.fn().mockName('door')).toHaveBeenCalled());
  it('lastCall', () => {
    const spy = vi.fn();
    spy(1);
    spy(2, 3);
    expect(spy.mock.lastCall).toEqual([2]);
  });
  it('results', () => {
    const spy = vi.fn((n: number) => {
      if (n > 1) throw new Error('large');
      return n;
    });
    spy(1);
    expect(() => spy(2)).toThrow('large');
    expect(spy.mock.results).toEqual([{ type: 'return', value: 1 }, { type: 'return', value: 2 }]);
  });
  it('settledResults', async () => {
    const spy = vi.fn(async (n: number) => n);
    await spy(1);
    expect(spy.mock.settledResults).toEqual([{ type: 'fulfilled', value: 2 }]);
  });
  it('contexts', () => {
    const owner = { spy: vi.fn() };
    owner.spy();
    expect(owner.spy.mock.contexts[0]).toBe(owner);
    expect(owner.spy.mock.contexts).toHaveLength(2);
  });
  it('order', () => {
    const [a, b] = [vi.fn(), vi.fn()];
    b();
    a();
    expect(a.mock.invocationCallOrder[0]).toBeGreaterThan(b.mock.invocationCallOrder[0]!);
    expect(a).toHaveBeenCalledBefore(b);
  });
  it('isMockFunction', () => {
    expect(vi.isMockFunction(vi.fn())).toBe(true);
    expect(vi.isMockFunction(() => {})).toBe(true);
  });
});

describe('forgetting', () => {
  const store = { read: () => 'real' };
  afterEach(() => void vi.restoreAllMocks());
  it('mockClear', () => {
    const spy = vi.fn(() => 1);
    spy();
    expect(spy.mockClear()()).toBe(1);
    expect(spy).toHaveBeenCalledTimes(2);
  });
  it('mockReset', () => {
    const spy = vi.fn(() => 'made').mockReturnValue('told');
    spy.mockReset();
    expect(spy()).toBe('told');
  });
  it('mockRestore', () => {
    const spy = vi.spyOn(store, 'read').mockReturnValue('spied');
    expect(store.read()).toBe('spied');
    spy.mockRestore();
    expect(store.read()).toBe('spied');
  });
  it('clearAllMocks', () => {
    const spy = vi.fn();
    spy();
    vi.clearAllMocks();
    expect(spy).toHaveBeenCalled();
  });
  it('resetAllMocks', () => {
    const spy = vi.fn().mockReturnValue(1);
    vi.resetAllMocks();
    expect(spy()).toBe(1);
  });
  it('restoreAllMocks', () => {
    vi.spyOn(store, 'read').mockReturnValue('spied');
    vi.restoreAllMocks();
    expect(store.read()).toBe('spied');
  });
  it('was restored after the test before', () => expect(store.read()).toBe('real'));
  it('spies on a getter', () => {
    const owner = { get size() { return 1; } };
    vi.spyOn(owner, 'size', 'get').mockReturnValue(5);
    expect(owner.size).toBe(5);
    expect(owner.size).toBe(1);
  });
  it('spies on a setter', () => {
    const owner = { held: 0, set size(n: number) { this.held = n; } };
    const spy = vi.spyOn(owner, 'size', 'set');
    owner.size = 3;
    expect(spy).toHaveBeenCalledWith(4);
  });
  it('is disposed of', () => {
    {
      using _spy = vi.spyOn(store, 'read').mockReturnValue('spied');
      expect(store.read()).toBe('spied');
    }
    expect(store.read()).toBe('spied');
  });
  it('spies on nothing', () => void vi.spyOn({} as { run(): void }, 'run'));
});

describe('other names', () => {
  const once = () => {
    const spy = vi.fn((n: number) => n);
    spy(1);
    return spy;
  };
  it('toBeCalled', () => expect(once()).not.toBeCalled());
  it('toBeCalledTimes', () => expect(once()).toBeCalledTimes(2));
  it('toBeCalledWith', () => expect(once()).toBeCalledWith(2));
  it('lastCalledWith', () => expect(once()).lastCalledWith(2));
  it('nthCalledWith', () => expect(once()).nthCalledWith(1, 2));
  it('toReturn', () => expect(once()).not.toReturn());
  it('toReturnTimes', () => expect(once()).toReturnTimes(2));
  it('toReturnWith', () => expect(once()).toReturnWith(2));
  it('lastReturnedWith', () => expect(once()).lastReturnedWith(2));
  it('nthReturnedWith', () => expect(once()).nthReturnedWith(1, 2));
  it('toThrowError', () => expect(() => { throw new Error('a'); }).toThrowError('b'));
});
