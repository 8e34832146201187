import { describe, expect, test } from 'vitest';
import { interleavingExplorer } from './interleaving-explorer.ts';
import { createOrderRun } from './order-run.ts';
import { allOrders, movedEarlier, orderFor } from './orders.ts';
import { surveyOf } from './survey.ts';
import { METHODS, execute } from './transactions.ts';
import type { Method, Settings } from './transactions.ts';

const base: Settings = { story: 'stock', method: 'plain', count: 2, order: '121212', key: false };
const survey = (change: Partial<Settings>) => surveyOf({ ...base, ...change });
const told = (change: Partial<Settings>, failures = [] as { name: string; at: number }[]): string =>
  execute({ ...base, ...change }, failures)
    .events.map(({ who, kind, value }) => `${who} ${kind}${value === null ? '' : ` ${value}`}`)
    .join(', ');

describe('check values of the figure', () => {
  test.each([
    ['plain', 18, 12, 0],
    ['atomic', 0, 12, 0],
    ['lock', 0, 18, 0],
    ['version', 0, 12, 18],
    ['snapshot', 0, 12, 18],
    ['serializable', 0, 12, 18],
  ] as [Method, number, number, number][])('last item, %s: %i of 20 wrong, %i with a wait, %i with a retry', (method, wrong, waits, retries) => {
    const { orders, wrongCount, ...rest } = survey({ method });
    expect([orders.length, wrongCount, rest.waits, rest.retries]).toEqual([20, wrong, waits, retries]);
  });

  test.each([
    ['plain', 18, 0, 0],
    ['atomic', 12, 0, 0],
    ['lock', 0, 18, 0],
    ['version', 18, 0, 0],
    ['snapshot', 18, 0, 0],
    ['serializable', 0, 0, 18],
  ] as [Method, number, number, number][])('doctors, %s: %i of 20 wrong, %i with a wait, %i with a retry', (method, wrong, waits, retries) => {
    const { orders, wrongCount, ...rest } = survey({ method, story: 'on-call' });
    expect([orders.length, wrongCount, rest.waits, rest.retries]).toEqual([20, wrong, waits, retries]);
  });

  test('three customers: 1,620 of 1,680 sell the item more than once', () => {
    const { orders, wrongCount } = survey({ count: 3 });
    expect([orders.length, wrongCount]).toEqual([1_680, 1_620]);
  });
});

describe('against what is known without simulation', () => {
  test('there are as many orders as multinomials say, all different', () => {
    expect(new Set(allOrders(2)).size).toBe(20);
    expect(new Set(allOrders(3)).size).toBe(1_680);
  });

  test('plain is right exactly when the buyer has committed before anyone else reads', () => {
    for (const count of [2, 3]) {
      const { orders, wrong } = survey({ count });
      orders.forEach((order, index) => expect(wrong[index]).toBe(new Set(order.slice(0, 3)).size > 1));
    }
  });

  test('a conditional UPDATE fails the doctors exactly when each is sent before the other has committed', () => {
    const { orders, wrong } = survey({ method: 'atomic', story: 'on-call' });
    const nth = (order: string, who: string, n: number): number => [...order].flatMap((one, at) => (one === who ? [at] : []))[n]!;
    orders.forEach((order, index) => {
      const apart = nth(order, '1', 1) > nth(order, '2', 2) || nth(order, '2', 1) > nth(order, '1', 2);
      expect(wrong[index], order).toBe(!apart);
    });
  });

  test('serial orders are right under every method, and nobody waits or repeats', () => {
    for (const story of ['stock', 'on-call'] as const)
      for (const method of METHODS)
        for (const order of ['111222', '222111']) expect(execute({ ...base, story, method, order })).toMatchObject({ wrong: null, waited: false, retried: 0 });
  });

  test('every transaction comes to an end in every order', () => {
    for (const story of ['stock', 'on-call'] as const)
      for (const method of METHODS)
        for (const count of [2, 3])
          for (const order of allOrders(count)) {
            const ended = execute({ ...base, story, method, count, order }).events.filter(({ kind }) => kind === 'commit' || kind === 'refuse');
            expect(new Set(ended.map(({ who }) => who)).size).toBe(count);
          }
  });
});

describe('the traces that the lesson prints', () => {
  test('two sell one', () => {
    expect(told({})).toBe('1 read 1, 2 read 1, 1 write 0, 2 wait, 1 commit, 2 write 0, 2 commit');
  });
  test('PostgreSQL stops the second writer, which starts again and finds nothing', () => {
    expect(told({ method: 'snapshot' })).toBe('1 read 1, 2 read 1, 1 write 0, 2 wait, 1 commit, 2 abort, 2 read 0, 2 refuse');
  });
  test('two doctors leave', () => {
    expect(told({ story: 'on-call', order: '121122' })).toBe('1 read 2, 2 read 2, 1 write 0, 1 commit, 2 write 0, 2 commit');
  });
});

describe('failures', () => {
  test('a transaction that dies before its commit leaves nothing but a free lock', () => {
    expect(told({ method: 'lock' }, [{ name: 'crash', at: 2 }])).toBe('1 read 1, 2 wait, 1 die, 2 read 1, 2 write 0, 2 commit');
  });
  test('after its commit its death changes nothing', () => {
    expect(told({ order: '111222' }, [{ name: 'crash', at: 3 }])).toBe(told({ order: '111222' }));
  });
  test('a lost reply: the buyer is told that it is sold out, unless the request had a key', () => {
    const failures = [{ name: 'lost-reply', at: 4 }];
    for (const method of METHODS) expect(execute({ ...base, order: '111222', method }, failures).wrong).toBe('reply');
    const kept = execute({ ...base, order: '111222', key: true }, failures);
    expect([kept.wrong, kept.events.at(-1)!.kind]).toEqual([null, 'replay']);
  });
  test('one who was refused is refused again, which is right', () => {
    expect(execute({ ...base, method: 'atomic', order: '222111' }, [{ name: 'lost-reply', at: 1 }]).wrong).toBe(null);
  });
});

test('steps are moved earlier past the other transaction, and an order fits its number of transactions', () => {
  expect(movedEarlier('112212', 3)).toBe('122112');
  expect(movedEarlier('111222', 0)).toBe('111222');
  expect(movedEarlier('112122', 3)).toBe('111222');
  expect([orderFor('112212', 2), orderFor('112212', 3)]).toEqual(['112212', '123123123']);
  for (const order of allOrders(2)) for (let slot = 0; slot < 6; slot += 1) expect(allOrders(2)).toContain(movedEarlier(order, slot));
});

describe('mission', () => {
  const judge = (story: 'stock' | 'on-call', method: Method, count: '2' | '3' = '2') => {
    const settings = { story, method, count, key: false, order: '121212' } as const;
    return interleavingExplorer.mission(createOrderRun(settings), settings)!.state;
  };
  test('knows when it is done', () => {
    expect(judge('stock', 'serializable')).toBe('off-course');
    expect(judge('on-call', 'serializable', '3')).toBe('off-course');
    expect(METHODS.map((method) => judge('on-call', method))).toEqual(['wrong', 'wrong', 'waits', 'wrong', 'wrong', 'done']);
  });
});
