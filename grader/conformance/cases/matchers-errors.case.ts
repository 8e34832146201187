import { describe, expect, it } from 'vitest';

class QuotaError extends Error {
  override name = 'QuotaError';
  readonly left = 0;
}
const fail = (): never => {
  throw new QuotaError('quota of 10 used up');
};
const fine = (): number => 1;

describe('toThrow', () => {
  it('anything', () => expect(fail).toThrow());
  it('nothing thrown', () => expect(fine).toThrow());
  it('not, but throws', () => expect(fail).not.toThrow());
  it('part of the message', () => expect(fail).toThrow('quota of 10'));
  it('another message', () => expect(fail).toThrow('quota of 20'));
  it('pattern', () => expect(fail).toThrow(/used up$/));
  it('another pattern', () => expect(fail).toThrow(/^used up/));
  it('class', () => expect(fail).toThrow(QuotaError));
  it('another class', () => expect(fail).toThrow(RangeError));
  it('class, but nothing thrown', () => expect(fine).toThrow(QuotaError));
  it('equal error', () => expect(fail).toThrow(new QuotaError('quota of 10 used up')));
  it('other error', () => expect(fail).toThrow(new Error('quota of 10 used up')));
  it('not, but that class', () => expect(fail).not.toThrow(QuotaError));
  it('not, but that message', () => expect(fail).not.toThrow('quota'));
  it('asymmetric', () => expect(fail).toThrow(expect.objectContaining({ left: 1 })));
  it('asymmetric match', () => expect(fail).toThrow(expect.objectContaining({ left: 0 })));
  it('toThrowError', () => expect(fine).toThrowError('x'));
  it('of no function', () => expect(5).toThrow());
  it('a thrown text', () => {
    expect(() => {
      throw 'plain';
    }).toThrow('plane');
  });
});

describe('thrown by the test itself', () => {
  it('an error', () => {
    throw new Error('just so');
  });
  it('an error of a class', fail);
  it('a type error', () => {
    (undefined as unknown as { a: number }).a.toFixed();
  });
  it('a text', () => {
    throw 'no error at all';
  });
  it('an object', () => {
    throw { message: 'looks like one', expected: 1, actual: 2 };
  });
  it('undefined', () => {
    throw undefined;
  });
  it('an aggregate', () => {
    throw new AggregateError([new Error('one'), new Error('two')], 'both');
  });
  it('an error with a cause', () => {
    throw new Error('outside', { cause: new Error('inside') });
  });
  it('an error without a message', () => {
    throw new Error();
  });
});
