/** Stage 2: an answer got at t is live during [t, t + ttlMs). Every name exists here. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { property, scenario } from '#lab';
import { fresh, kept, openCache } from '../subject.ts';
import { lives, liveThrough } from './lives.ts';
import { expectLook, WWW } from './lookups.ts';
import { follow, walks } from './walk.ts';

const DAY_MS = 86_400_000;
const MANY_LIVES = { minLength: 2, maxLength: 5, size: 'max' } as const;

describe('lifetime', () => {
  it('not-a-moment-longer', () => {
    for (const startMs of [0, -300, -1000, 1_700_000_000_000]) {
      const subject = openCache({ startMs });
      subject.publish(WWW, ['192.0.2.1'], 300);
      expectLook(subject, WWW, fresh('192.0.2.1'));
      subject.publish(WWW, ['192.0.2.2'], 300);
      subject.advance(300);
      expectLook(subject, WWW, fresh('192.0.2.2'));
      subject.advance(1000);
      expectLook(subject, WWW, fresh('192.0.2.2'));
    }
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.1'], 0);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    expectLook(subject, WWW, fresh('192.0.2.1'));

    // Death falls on an instant that the clock stops at, and the last look before it lies 4 ms back.
    property(walks([0, 4, 8, 12], [4, 8]), (walk) => follow(walk, false));
  });

  it('not-a-moment-earlier', () => {
    for (const ttlMs of [300, 1, DAY_MS, 400 * DAY_MS]) {
      const subject = openCache();
      for (const number of [1, 2]) liveThrough(subject, number, { ttlMs, uses: [0, 0.5], restMs: 0 }, true);
    }

    const sameTtl = fc.integer({ min: 1, max: 40 }).chain((ttlMs) => fc.array(lives(ttlMs), MANY_LIVES));
    property(sameTtl, (each) => {
      const subject = openCache();
      each.forEach((life, place) => liveThrough(subject, place + 1, life, true));
    });
  });

  it('hits-do-not-extend', () => {
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.1'], 300);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    subject.publish(WWW, ['192.0.2.2'], 300);
    subject.advance(200);
    expectLook(subject, WWW, kept('192.0.2.1'));
    subject.advance(98);
    expectLook(subject, WWW, kept('192.0.2.1'));
    subject.advance(4);
    expectLook(subject, WWW, fresh('192.0.2.2'));

    // The clock never stops within 2 ms of a death.
    property(walks([6, 10, 18, 30], [4, 8]), (walk) => follow(walk, true));
  });

  it('each-answer-its-own', () => {
    const subject = openCache();
    subject.publish(WWW, ['192.0.2.1'], 300);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    subject.advance(400);
    subject.publish(WWW, ['192.0.2.2'], 100);
    expectLook(subject, WWW, fresh('192.0.2.2'));
    subject.advance(150);
    subject.publish(WWW, ['192.0.2.3'], 1000);
    expectLook(subject, WWW, fresh('192.0.2.3'));
    subject.advance(900);
    expectLook(subject, WWW, kept('192.0.2.3'));

    const several = openCache();
    several.publish(WWW, ['192.0.2.1', '192.0.2.2', '192.0.2.3'], 100);
    expectLook(several, WWW, fresh('192.0.2.1', '192.0.2.2', '192.0.2.3'));
    several.publish(WWW, ['192.0.2.4'], 100);
    several.advance(150);
    expectLook(several, WWW, fresh('192.0.2.4'));

    scenario(() => {
      const [one, other] = [openCache({ name: 'one' }), openCache({ name: 'other' })];
      for (const cache of [one, other]) {
        cache.publish(WWW, ['192.0.2.1'], 100);
        expectLook(cache, WWW, fresh('192.0.2.1'));
        cache.publish(WWW, ['192.0.2.2'], 100);
      }
      one.advance(150);
      expectLook(other, WWW, kept('192.0.2.1'));
      expectLook(one, WWW, fresh('192.0.2.2'));
    });

    property(fc.array(lives(5, 20, 90, 400), MANY_LIVES), (each) => {
      const other = openCache();
      each.forEach((life, place) => liveThrough(other, place + 1, life));
    });
  });
});
