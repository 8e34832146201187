import { describe, expect, it } from 'vitest';
import { createEventQueue } from './events.ts';
import type { NetworkOptions, Passage } from './network.ts';
import { createNetwork } from './network.ts';
import { createRng } from './random.ts';

/** Nodes a, b and c that note what they get as `time from→to message`. */
function open(options: Partial<NetworkOptions<unknown>> = {}) {
  const got: string[] = [];
  const network = createNetwork<unknown>({ rng: createRng(1), ...options });
  for (const id of ['a', 'b', 'c'])
    network.join(id, (message, from) => got.push(`${network.clock.now()} ${from}→${id} ${JSON.stringify(message)}`));
  return { network, got };
}

describe('event queue', () => {
  it('gives events by time, and by order of planning at one time', () => {
    const rng = createRng(7);
    const queue = createEventQueue<number>();
    const planned = Array.from({ length: 500 }, (_, event) => ({ atMs: Math.floor(rng.next() * 40), event }));
    for (const { atMs, event } of planned) queue.push(atMs, event);
    const taken: unknown[] = [];
    for (let due = queue.popDue(39); due; due = queue.popDue(39)) taken.push([due.atMs, due.event]);
    const sorted = planned.toSorted((one, other) => one.atMs - other.atMs || one.event - other.event);
    expect(taken).toEqual(sorted.map(({ atMs, event }) => [atMs, event]));
    expect([queue.size, queue.nextMs()]).toEqual([0, Infinity]);
  });

  it('keeps what is not due and refuses times that are none', () => {
    const queue = createEventQueue<string>();
    queue.push(5, 'later');
    expect(queue.popDue(4)).toBe(undefined);
    expect([queue.size, queue.nextMs()]).toEqual([1, 5]);
    expect(() => queue.push(Number.NaN, 'never')).toThrow('NaN ms');
  });
});

describe('network', () => {
  it('delivers copies after their delay', () => {
    const { network, got } = open({ minDelayMs: 3, maxDelayMs: 3 });
    const message = { list: [1], gone: undefined };
    network.send('a', 'b', message);
    message.list.push(2);
    network.runUntil(2);
    expect(got).toEqual([]);
    network.runUntil(10);
    expect(got).toEqual(['3 a→b {"list":[1]}']);
    expect(network.clock.now()).toBe(10);
  });

  it('replays a run, and leaves the rest as it was when a rate changes', () => {
    const run = (loss: number): string[] => {
      const { network, got } = open({ rng: createRng(3), maxDelayMs: 50, loss, duplication: 0.3 });
      for (let i = 0; i < 40; i += 1) network.send('a', 'b', i);
      network.runUntil(100);
      return got;
    };
    expect(run(0.2)).toEqual(run(0.2));
    const all = run(0);
    expect(run(0.2).filter((line) => !all.includes(line))).toEqual([]);
    expect(run(0.2).length).toBeLessThan(all.length);
  });

  it('loses, doubles and reorders about as often as told', () => {
    const fates: Passage<unknown>[] = [];
    const { network, got } = open({ loss: 0.2, duplication: 0.1, maxDelayMs: 20, observe: (passage) => fates.push(passage) });
    for (let i = 0; i < 5000; i += 1) network.send('a', 'b', i);
    network.runUntil(100);
    const lost = fates.filter(({ fate }) => fate === 'lost').length;
    expect(lost / 5000).toBeCloseTo(0.2, 1);
    expect((got.length - (5000 - lost)) / 5000).toBeCloseTo(0.08, 1);
    const order = got.map((line) => Number(line.split(' ')[2]));
    expect(order).not.toEqual(order.toSorted((one, other) => one - other));
  });

  it('keeps the order of a link when told to', () => {
    const { network, got } = open({ maxDelayMs: 50, ordered: true });
    for (let i = 0; i < 100; i += 1) network.send('a', 'b', i);
    network.runUntil(100);
    expect(got.map((line) => Number(line.split(' ')[2]))).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });

  it('cuts what is sent into a partition and what is under way when it comes', () => {
    const fates: string[] = [];
    const { network, got } = open({ minDelayMs: 5, maxDelayMs: 5, observe: ({ message, fate }) => fates.push(`${message} ${fate}`) });
    network.send('a', 'b', 'under way');
    network.runUntil(1);
    network.partition(['a']);
    network.send('b', 'a', 'into it');
    network.send('b', 'c', 'within');
    network.runUntil(20);
    network.heal();
    network.send('a', 'b', 'after');
    network.runUntil(40);
    expect(got).toEqual(['6 b→c "within"', '25 a→b "after"']);
    expect(fates).toEqual(['into it cut', 'under way cut', 'within delivered', 'after delivered']);
  });

  it('crashes: no messages, no timers, until the restart and of the life before not even then', () => {
    const { network, got } = open();
    const rang: string[] = [];
    network.after(10, () => rang.push('of a'), 'a');
    network.after(10, () => rang.push('of nobody'));
    network.send('a', 'b', 'sent before');
    network.send('b', 'a', 'to the dead');
    network.crash('a');
    network.send('a', 'b', 'from the dead');
    network.runUntil(5);
    network.restart('a');
    network.after(1, () => rang.push('of the new a'), 'a');
    network.send('b', 'a', 'again');
    network.runUntil(20);
    expect(got).toEqual(['1 a→b "sent before"', '6 b→a "again"']);
    expect(rang).toEqual(['of the new a', 'of nobody']);
  });

  it('steps event by event and says when there is none', () => {
    const { network } = open();
    network.send('a', 'b', 1);
    expect([network.step(), network.step()]).toEqual([true, false]);
    expect(() => network.send('a', 'x', 1)).toThrow('no node x');
    expect(() => network.join('a', () => {})).toThrow('a node a already');
  });

  it('handles each of many events once, in the order of time', () => {
    const network = createNetwork<{ hop: number }>({ rng: createRng(5), maxDelayMs: 20 });
    let events = 0;
    let latestMs = 0;
    let backwards = 0;
    for (const [id, other] of [['a', 'b'], ['b', 'a']] as const)
      network.join(id, ({ hop }) => {
        events += 1;
        if (network.clock.now() < latestMs) backwards += 1;
        latestMs = network.clock.now();
        if (hop < 99) network.send(id, other, { hop: hop + 1 });
      });
    for (let i = 0; i < 100; i += 1) network.send('a', 'b', { hop: 0 });
    while (network.step());
    expect([events, backwards]).toEqual([10_000, 0]);
  });
});
