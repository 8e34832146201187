import { describe, expect, it } from 'vitest';

const user = { id: 'u-17', name: 'Kim', tags: ['admin', 'staff'], score: 0.30000000000000004, at: new Date(0) };

describe('anything and any', () => {
  it('anything', () => expect(user).toEqual(expect.anything()));
  it('anything is not null', () => expect({ a: null }).toEqual({ a: expect.anything() }));
  it('any Number', () => expect({ n: 1 }).toEqual({ n: expect.any(Number) }));
  it('any of another kind', () => expect({ n: '1' }).toEqual({ n: expect.any(Number) }));
  it('any Date', () => expect(user).toMatchObject({ at: expect.any(Date) }));
  it('any Function', () => expect({ f: 1 }).toEqual({ f: expect.any(Function) }));
});

describe('texts', () => {
  it('stringContaining', () => expect(user.id).toEqual(expect.stringContaining('17')));
  it('stringContaining another', () => expect({ id: user.id }).toEqual({ id: expect.stringContaining('x') }));
  it('stringMatching', () => expect(user.id).toEqual(expect.stringMatching(/^u-\d+$/)));
  it('stringMatching another', () => expect({ id: user.id }).toEqual({ id: expect.stringMatching(/^v/) }));
  it('not.stringContaining', () => expect(['abc']).toEqual([expect.not.stringContaining('b')]));
  it('not.stringMatching', () => expect(['abc']).toEqual([expect.not.stringMatching(/z/)]));
});

describe('collections', () => {
  it('arrayContaining', () => expect(user.tags).toEqual(expect.arrayContaining(['staff'])));
  it('arrayContaining more', () => expect(user.tags).toEqual(expect.arrayContaining(['staff', 'guest'])));
  it('not.arrayContaining', () => expect({ t: user.tags }).toEqual({ t: expect.not.arrayContaining(['admin']) }));
  it('objectContaining', () => expect(user).toEqual(expect.objectContaining({ name: 'Kim' })));
  it('objectContaining another', () => expect(user).toEqual(expect.objectContaining({ name: 'Lee', id: 'u-17' })));
  it('not.objectContaining', () => expect(user).toEqual(expect.not.objectContaining({ name: 'Kim' })));
  it('nested', () => expect([{ a: { b: [1, 2] } }]).toEqual([{ a: expect.objectContaining({ b: expect.arrayContaining([3]) }) }]));
});

describe('numbers and more', () => {
  it('closeTo', () => expect(user).toMatchObject({ score: expect.closeTo(0.3, 5) }));
  it('closeTo another', () => expect({ score: 1.5 }).toEqual({ score: expect.closeTo(1.4, 1) }));
  it('not.closeTo', () => expect({ score: 1.5 }).toEqual({ score: expect.not.closeTo(1.5) }));
  it('toBeOneOf', () => expect({ role: 'x' }).toEqual({ role: expect.toBeOneOf(['a', 'b']) }));
  it('toSatisfy', () => expect({ n: 4 }).toEqual({ n: expect.toSatisfy((n: number) => n > 3) }));
  it('schemaMatching', () => {
    const validate = (value: unknown) => (value === 'ok' ? { value } : { issues: [{ message: 'not ok' }] });
    const schema = { '~standard': { version: 1 as const, vendor: 'case', validate } };
    expect({ a: 'no' }).toEqual({ a: expect.schemaMatching(schema) });
  });
  it('made by hand', () => {
    const even = { asymmetricMatch: (n: number) => n % 2 === 0 };
    expect({ n: 4 }).toEqual({ n: even });
  });
});
