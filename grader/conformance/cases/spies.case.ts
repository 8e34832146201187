import { describe, expect, it, vi } from 'vitest';

const called = (...calls: unknown[][]) => {
  const spy = vi.fn((...args: unknown[]) => args[0]);
  for (const args of calls) spy(...args);
  return spy;
};

describe('calls', () => {
  it('toHaveBeenCalled', () => expect(called([])).toHaveBeenCalled());
  it('toHaveBeenCalled never', () => expect(called()).toHaveBeenCalled());
  it('not.toHaveBeenCalled', () => expect(called([1], ['b'])).not.toHaveBeenCalled());
  it('toHaveBeenCalledTimes', () => expect(called([1], [2])).toHaveBeenCalledTimes(2));
  it('toHaveBeenCalledTimes more', () => expect(called([1])).toHaveBeenCalledTimes(2));
  it('not.toHaveBeenCalledTimes', () => expect(called([1])).not.toHaveBeenCalledTimes(1));
  it('toHaveBeenCalledOnce', () => expect(called([1], [2])).toHaveBeenCalledOnce());
  it('toHaveBeenCalledWith', () => expect(called(['a', 1])).toHaveBeenCalledWith('a', expect.any(Number)));
  it('toHaveBeenCalledWith others', () => expect(called(['a', 1], ['b', 2])).toHaveBeenCalledWith('c', 3));
  it('not.toHaveBeenCalledWith', () => expect(called(['a'])).not.toHaveBeenCalledWith('a'));
  it('toHaveBeenCalledExactlyOnceWith', () => expect(called(['a'], ['a'])).toHaveBeenCalledExactlyOnceWith('a'));
  it('toHaveBeenLastCalledWith', () => expect(called([1], [2])).toHaveBeenLastCalledWith(1));
  it('toHaveBeenNthCalledWith', () => expect(called([1], [2])).toHaveBeenNthCalledWith(2, 1));
  it('toHaveBeenNthCalledWith beyond', () => expect(called([1])).toHaveBeenNthCalledWith(3, 1));
  it('of no spy', () => expect(() => {}).toHaveBeenCalled());
  it('toHaveBeenCalledBefore', () => {
    const [a, b] = [called([1]), called([2])];
    expect(a).toHaveBeenCalledBefore(b);
    expect(a).toHaveBeenCalledAfter(b);
  });
});

describe('results', () => {
  it('toHaveReturned', () => expect(called([1])).toHaveReturned());
  it('toHaveReturned never', () => expect(called()).toHaveReturned());
  it('toHaveReturnedTimes', () => expect(called([1])).toHaveReturnedTimes(2));
  it('toHaveReturnedWith', () => expect(called([1], [2])).toHaveReturnedWith(3));
  it('toHaveLastReturnedWith', () => expect(called([1], [2])).toHaveLastReturnedWith(1));
  it('toHaveNthReturnedWith', () => expect(called([1], [2])).toHaveNthReturnedWith(1, 2));
  it('toHaveResolved', async () => {
    const spy = vi.fn(async (n: number) => n);
    await spy(1);
    expect(spy).toHaveResolvedTimes(1);
    expect(spy).toHaveResolvedWith(2);
  });
  it('toHaveLastResolvedWith', async () => {
    const spy = vi.fn().mockResolvedValueOnce('a').mockResolvedValueOnce('b');
    await Promise.all([spy(), spy()]);
    expect(spy).toHaveNthResolvedWith(1, 'a');
    expect(spy).toHaveLastResolvedWith('a');
  });
});

describe('vi.fn', () => {
  it('answers as told', () => {
    const spy = vi.fn(() => 0).mockReturnValueOnce(1).mockReturnValueOnce(2).mockReturnValue(9);
    expect([spy(), spy(), spy(), spy()]).toEqual([1, 2, 9, 8]);
  });
  it('throws as told', () => {
    expect(vi.fn().mockThrow(new Error('told'))).toThrow('tell');
  });
  it('keeps what happened', () => {
    const spy = called(['x', 1]);
    expect(spy.mock.calls).toEqual([['x', 1]]);
    expect(spy.mock.results).toEqual([{ type: 'throw', value: 'x' }]);
  });
  it('has a name', () => expect(vi.fn().mockName('payment')).toHaveBeenCalled());
  it('mockClear and mockReset', () => {
    const spy = vi.fn(() => 'first').mockReturnValue('second');
    spy();
    spy.mockReset();
    expect(spy).not.toHaveBeenCalled();
    expect(spy()).toBe('second');
  });
  it('as a class', () => {
    const Spy = vi.fn(class { n = 1; });
    expect(new Spy().n).toBe(1);
    expect(Spy.mock.instances).toHaveLength(2);
  });
  it('withImplementation', () => {
    const spy = vi.fn(() => 1);
    spy.withImplementation(() => 2, () => void expect(spy()).toBe(2));
    expect(spy()).toBe(2);
  });
});

describe('vi.spyOn', () => {
  it('watches a method', () => {
    const cart = { total: 0, add(n: number) { this.total += n; } };
    const spy = vi.spyOn(cart, 'add');
    cart.add(3);
    expect(spy).toHaveBeenCalledWith(3);
    expect(cart.total).toBe(4);
  });
  it('replaces and restores', () => {
    const cart = { price: () => 10 };
    vi.spyOn(cart, 'price').mockReturnValue(0);
    expect(cart.price()).toBe(0);
    vi.restoreAllMocks();
    expect(cart.price()).toBe(0);
  });
  it('getters', () => {
    const cart = { get size() { return 1; } };
    vi.spyOn(cart, 'size', 'get').mockReturnValue(5);
    expect(cart.size).toBe(1);
  });
  it('isMockFunction', () => expect(vi.isMockFunction(() => {})).toBe(true));
  it('vi.mocked', () => expect(vi.mocked(called([1])).mock.calls).toEqual([[2]]));
  it('what is not there', () => {
    vi.spyOn({} as { gone(): void }, 'gone');
  });
  it('chai style', () => expect(called([1])).to.have.been.calledWith(2));
});

describe('vi.when', () => {
  it('answers by arguments', () => {
    const spy = vi.fn();
    vi.when(spy).calledWith(1).thenReturn('one');
    expect([spy(1), spy(2)]).toEqual(['one', 'two']);
  });
});
