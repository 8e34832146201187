/** Stage 3: upper and lower case are the same name. No time passes here. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { property } from '#lab';
import { fresh, kept, openCache } from '../subject.ts';
import { address, API, expectLook, LONG_MS, NAMES, WWW } from './lookups.ts';

const ALL_LETTERS = 'abcdefghijklm-0123456789.nopqrstuvwxyz';

/** A name with each of its letters in either case. */
const spellings = (name: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: name.length, maxLength: name.length })
    .map((upper) => Array.from(name, (letter, place) => (upper[place] ? letter.toUpperCase() : letter)).join(''));

describe('names', () => {
  it('case-ignored', () => {
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.1'], LONG_MS);
    subject.publish(API, ['192.0.2.2'], LONG_MS);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    expectLook(subject, 'WWW.EXAMPLE.COM', kept('192.0.2.1'));
    expectLook(subject, 'Www.Example.Com', kept('192.0.2.1'));
    expectLook(subject, 'Api.example.COM', fresh('192.0.2.2'));
    expectLook(subject, 'Api.example.COM', kept('192.0.2.2'));
    expectLook(subject, API, kept('192.0.2.2'));

    const letters = openCache();
    letters.publish(ALL_LETTERS, ['192.0.2.7'], LONG_MS);
    expectLook(letters, ALL_LETTERS, fresh('192.0.2.7'));
    expectLook(letters, ALL_LETTERS.toUpperCase(), kept('192.0.2.7'));

    const lookups = fc.array(fc.constantFrom(...NAMES).chain((name) => fc.tuple(fc.constant(name), spellings(name))), {
      minLength: 4,
      maxLength: 12,
      size: 'max',
    });
    property(lookups, (each) => {
      const many = openCache();
      NAMES.forEach((name, place) => many.publish(name, [address(place + 1)], LONG_MS));
      const seen = new Set<string>();
      for (const [name, spelling] of each) {
        expectLook(many, spelling, (seen.has(name) ? kept : fresh)(address(NAMES.indexOf(name) + 1)));
        seen.add(name);
      }
    });
  });
});
