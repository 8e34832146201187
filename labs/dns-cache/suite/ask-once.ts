/** Stage 1: what has been answered is not asked again. No time passes here. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { property, scenario } from '#lab';
import { fresh, kept, openCache } from '../subject.ts';
import { address, addresses, addressLists, API, expectLook, LONG_MS, NAMES, WWW } from './lookups.ts';

/** A legal name that is also the name of something every object has. */
const INHERITED = 'constructor';
const MANY_NAMES = [...NAMES, INHERITED];
/** More than most names have, of both kinds, and one of them twice. */
const MANY_ADDRESSES = ['2001:DB8::A', address(1), address(2), address(1), ...Array.from({ length: 8 }, (_, host) => address(host + 3))];
const LONG_NAME = `${'sub.'.repeat(58)}example.com`;
/** More names than a cache of a round number of them would hold. */
const CROWD = 260;
/** Names that begin, end or go on alike. */
const ALIKE = [
  ['www.example.com', 'www.example.co'], ['www.example.co', 'www.example.com'], ['www.example.com', 'www.example.org'],
  ['example.com', 'an-example.com'], ['an-example.com', 'example.com'], ['a-b.example', 'ab.example'], ['a.b', 'a-b'],
  ['example.com', 'example.com.'], ['a1', 'a2'], ['1', '1.0'], ['10', '1e1'], ['a.b', 'b.a'], ['an', 'c0'], [`${LONG_NAME}a`, `${LONG_NAME}b`],
] as const;

describe('ask-once', () => {
  it('first-asks', () => {
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.9', '192.0.2.10'], LONG_MS);
    expectLook(subject, WWW, fresh('192.0.2.9', '192.0.2.10'));
    subject.publish(API, MANY_ADDRESSES, LONG_MS);
    expectLook(subject, API, fresh(...MANY_ADDRESSES));
    expectLook(subject, API, kept(...MANY_ADDRESSES));

    property(fc.tuple(fc.constantFrom(...NAMES), addressLists), ([name, list]) => {
      const one = openCache();
      one.publish(name, list, LONG_MS);
      expectLook(one, name, fresh(...list));
    });
  });

  it('then-remembers', () => {
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.1'], LONG_MS);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    expectLook(subject, WWW, kept('192.0.2.1'));
    subject.publish(WWW, ['192.0.2.2'], LONG_MS);
    expectLook(subject, WWW, kept('192.0.2.1'));
    const several = openCache();
    several.publish(API, ['192.0.2.9', '192.0.2.10', '192.0.2.1'], LONG_MS);
    expectLook(several, API, fresh('192.0.2.9', '192.0.2.10', '192.0.2.1'));
    for (let again = 0; again < 12; again += 1) expectLook(several, API, kept('192.0.2.9', '192.0.2.10', '192.0.2.1'));

    const inputs = fc.record({ name: fc.constantFrom(...NAMES), only: addresses, times: fc.integer({ min: 1, max: 8 }) });
    property(inputs, ({ name, only, times }) => {
      const one = openCache();
      one.publish(name, [only], LONG_MS);
      expectLook(one, name, fresh(only));
      one.withdraw(name);
      for (let again = 0; again < times; again += 1) expectLook(one, name, kept(only));
    });
  });

  it('names-apart', () => {
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.1'], LONG_MS);
    subject.publish(API, ['192.0.2.2'], LONG_MS);
    subject.publish(INHERITED, ['192.0.2.3'], LONG_MS);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    expectLook(subject, API, fresh('192.0.2.2'));
    expectLook(subject, INHERITED, fresh('192.0.2.3'));
    expectLook(subject, WWW, kept('192.0.2.1'));
    expectLook(subject, API, kept('192.0.2.2'));

    for (const [one, other] of ALIKE) scenario(() => {
      const alike = openCache();
      alike.publish(one, ['192.0.2.1'], LONG_MS);
      alike.publish(other, ['192.0.2.2'], LONG_MS);
      expectLook(alike, one, fresh('192.0.2.1'));
      expectLook(alike, other, fresh('192.0.2.2'));
      expectLook(alike, one, kept('192.0.2.1'));
    });

    scenario(() => {
      const [one, other] = [openCache({ name: 'one' }), openCache({ name: 'other' })];
      one.publish(WWW, ['192.0.2.1'], LONG_MS);
      other.publish(WWW, ['192.0.2.2'], LONG_MS);
      expectLook(one, WWW, fresh('192.0.2.1'));
      expectLook(other, WWW, fresh('192.0.2.2'));
      expectLook(one, WWW, kept('192.0.2.1'));
    });
    scenario(() => {
      const many = openCache();
      const names = Array.from({ length: CROWD }, (_, number) => `host-${number}.example`);
      for (const name of names) many.publish(name, ['192.0.2.1'], LONG_MS);
      for (const name of names) expectLook(many, name, fresh('192.0.2.1'));
      // What makes room drops the oldest, or all.
      for (const name of names.slice(0, 60)) expectLook(many, name, kept('192.0.2.1'));
    });

    const lookups = fc.array(fc.constantFrom(...MANY_NAMES), { minLength: 8, maxLength: 20, size: 'max' });
    property(fc.tuple(lookups, fc.shuffledSubarray(MANY_NAMES, { minLength: MANY_NAMES.length })), ([names, order]) => {
      const many = openCache();
      const addressOf = (name: string): string => address(order.indexOf(name) + 1);
      for (const name of MANY_NAMES) many.publish(name, [addressOf(name)], LONG_MS);
      const seen = new Set<string>();
      for (const name of names) {
        expectLook(many, name, (seen.has(name) ? kept : fresh)(addressOf(name)));
        seen.add(name);
      }
    });
  });
});
