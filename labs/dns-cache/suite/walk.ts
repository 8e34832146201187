/** Random look-ups of several names over time, judged by an oracle that keeps a list. */
import fc from 'fast-check';
import { fresh, kept, openCache } from '../subject.ts';
import { address, expectLook, NAMES } from './lookups.ts';

export type Call =
  | { call: 'look'; name: string }
  /** The name gets another address. */
  | { call: 'move'; name: string }
  | { call: 'advance'; ms: number };

export interface Walk {
  ttlMs: number;
  calls: Call[];
}

const names = fc.constantFrom(...NAMES.slice(0, 3));

export const walks = (ttls: number[], advances: number[]): fc.Arbitrary<Walk> => {
  const look = names.map((name): Call => ({ call: 'look', name }));
  const move = names.map((name): Call => ({ call: 'move', name }));
  const advance = fc.constantFrom(...advances).map((ms): Call => ({ call: 'advance', ms }));
  return fc.record({
    ttlMs: fc.constantFrom(...ttls),
    calls: fc.array(fc.oneof(look, look, advance, advance, move), { minLength: 10, maxLength: 40, size: 'max' }),
  });
};

/** @param hits whether look-ups are made that memory has to answer; the others are always made */
export function follow({ ttlMs, calls }: Walk, hits: boolean): void {
  const subject = openCache();
  const live: { name: string; host: number; diesAt: number }[] = [];
  const hosts = new Map(NAMES.map((name, place) => [name, place + 1]));
  for (const [name, host] of hosts) subject.publish(name, [address(host)], ttlMs);
  for (const [place, each] of calls.entries()) {
    if (each.call === 'advance') {
      subject.advance(each.ms);
      continue;
    }
    if (each.call === 'move') {
      hosts.set(each.name, 100 + place);
      subject.publish(each.name, [address(100 + place)], ttlMs);
      continue;
    }
    const found = live.find(({ name, diesAt }) => name === each.name && subject.now() < diesAt);
    if (found) {
      if (hits) expectLook(subject, each.name, kept(address(found.host)));
      continue;
    }
    const host = hosts.get(each.name)!;
    expectLook(subject, each.name, fresh(address(host)));
    live.push({ name: each.name, host, diesAt: subject.now() + ttlMs });
  }
}
