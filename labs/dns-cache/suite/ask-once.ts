/** Stage 1: what has been answered is not asked again. No time passes here. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { property } from '#lab';
import { fresh, kept, openCache } from '../subject.ts';
import { addressLists, API, expectLook, LONG_MS, NAMES, WWW } from './lookups.ts';

describe('ask-once', () => {
  it('first-asks', () => {
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.9', '192.0.2.10'], LONG_MS);
    expectLook(subject, WWW, fresh('192.0.2.9', '192.0.2.10'));

    property(fc.tuple(fc.constantFrom(...NAMES), addressLists), ([name, addresses]) => {
      const one = openCache();
      one.publish(name, addresses, LONG_MS);
      expectLook(one, name, fresh(...addresses));
    });
  });

  it('then-remembers', () => {
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.1'], LONG_MS);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    expectLook(subject, WWW, kept('192.0.2.1'));
    subject.publish(WWW, ['192.0.2.2'], LONG_MS);
    expectLook(subject, WWW, kept('192.0.2.1'));

    const inputs = fc.record({ name: fc.constantFrom(...NAMES), addresses: addressLists, times: fc.integer({ min: 1, max: 8 }) });
    property(inputs, ({ name, addresses, times }) => {
      const one = openCache();
      one.publish(name, addresses, LONG_MS);
      expectLook(one, name, fresh(...addresses));
      one.withdraw(name);
      for (let again = 0; again < times; again += 1) expectLook(one, name, kept(...addresses));
    });
  });

  it('names-apart', () => {
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.1'], LONG_MS);
    subject.publish(API, ['192.0.2.2'], LONG_MS);
    subject.publish('constructor', ['192.0.2.3'], LONG_MS);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    expectLook(subject, API, fresh('192.0.2.2'));
    expectLook(subject, 'constructor', fresh('192.0.2.3'));
    expectLook(subject, WWW, kept('192.0.2.1'));
    expectLook(subject, API, kept('192.0.2.2'));

    const lookups = fc.array(fc.constantFrom(...NAMES), { minLength: 8, maxLength: 20, size: 'max' });
    property(fc.tuple(lookups, fc.array(addressLists, { minLength: NAMES.length, maxLength: NAMES.length })), ([names, lists]) => {
      const many = openCache();
      const answers = new Map(NAMES.map((name, place) => [name, lists[place]!]));
      for (const [name, addresses] of answers) many.publish(name, addresses, LONG_MS);
      const seen = new Set<string>();
      for (const name of names) {
        expectLook(many, name, (seen.has(name) ? kept : fresh)(...answers.get(name)!));
        seen.add(name);
      }
    }, { runs: 40 });
  });
});
