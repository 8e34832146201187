/** Stage 4: "there is no such name" is an answer and kept; no answer at all is not. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { property, scenario } from '#lab';
import { FAILED, fresh, kept, openCache } from '../subject.ts';
import { lives, liveThrough, liveWithout } from './lives.ts';
import { API, expectLook, WWW } from './lookups.ts';

const TTLS = [5, 20, 90, 400];
const DAY_MS = 86_400_000;
const OTHER = 'mail-2.example.com';

describe('negative', () => {
  it('no-such-name', () => {
    const subject = openCache({ negativeTtlMs: 50 });
    expectLook(subject, WWW, fresh());
    expectLook(subject, WWW, kept());
    subject.advance(48);
    expectLook(subject, WWW, kept());
    subject.advance(10);
    expectLook(subject, WWW, fresh());

    for (const negativeTtlMs of [0, 1, 40 * DAY_MS]) scenario(() => {
      const missing = openCache({ negativeTtlMs });
      expectLook(missing, WWW, fresh());
      for (const _ of ['first', 'second']) {
        if (negativeTtlMs > 0) {
          missing.advance(negativeTtlMs - 1);
          expectLook(missing, WWW, kept());
          missing.advance(2);
        }
        expectLook(missing, WWW, fresh());
      }
    });
    scenario(() => {
      const spelt = openCache({ negativeTtlMs: 50 });
      expectLook(spelt, WWW.toUpperCase(), fresh());
      expectLook(spelt, WWW, kept());
    });
    scenario(() => {
      const long = openCache({ negativeTtlMs: 80, name: 'long' });
      openCache({ negativeTtlMs: 20, name: 'short' });
      expectLook(long, WWW, fresh());
      long.advance(40);
      expectLook(long, WWW, kept());
    });

    const sameTtl = fc.constantFrom(...TTLS).chain((ttlMs) => fc.array(lives(ttlMs), { minLength: 2, maxLength: 5, size: 'max' }));
    property(sameTtl, (each) => {
      const missing = openCache({ negativeTtlMs: each[0]!.ttlMs });
      for (const life of each) liveWithout(missing, life);
    });
  });

  it('comes-and-goes', () => {
    const subject = openCache({ negativeTtlMs: 50 });
    expectLook(subject, WWW, fresh());
    subject.publish(WWW, ['192.0.2.1'], 300);
    subject.advance(50);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    subject.withdraw(WWW);
    subject.advance(200);
    expectLook(subject, WWW, kept('192.0.2.1'));
    subject.advance(400);
    expectLook(subject, WWW, fresh());
    subject.advance(48);
    expectLook(subject, WWW, kept());

    const never = openCache({ negativeTtlMs: 0 });
    expectLook(never, WWW, fresh());
    expectLook(never, WWW, fresh());

    const eras = fc.array(fc.tuple(fc.boolean(), lives(1)), { minLength: 3, maxLength: 8, size: 'max' });
    property(fc.tuple(fc.constantFrom(...TTLS), fc.constantFrom(...TTLS), eras), ([ttlMs, negativeTtlMs, each]) => {
      const one = openCache({ negativeTtlMs });
      for (const [place, [exists, life]] of each.entries())
        if (exists) liveThrough(one, place + 1, { ...life, ttlMs });
        else liveWithout(one, { ...life, ttlMs: negativeTtlMs });
    });
  });

  it('no-answer', () => {
    const subject = openCache({ negativeTtlMs: 50 });
    subject.silence(WWW);
    expectLook(subject, WWW, FAILED);
    expectLook(subject, WWW, FAILED);
    subject.publish(WWW, ['192.0.2.1'], 300);
    expectLook(subject, WWW, fresh('192.0.2.1'));
    subject.silence(WWW);
    expectLook(subject, WWW, kept('192.0.2.1'));
    subject.advance(700);
    expectLook(subject, WWW, FAILED);
    subject.silence(API);
    expectLook(subject, API, FAILED);
    subject.publish(OTHER, ['192.0.2.3'], 300);
    expectLook(subject, OTHER, fresh('192.0.2.3'));
    expectLook(subject, API, FAILED);
    expectLook(subject, OTHER, kept('192.0.2.3'));
    subject.withdraw(API);
    expectLook(subject, API, fresh());
    scenario(() => {
      // No answer comes just after what is kept has died, be it addresses or that there are none.
      const late = openCache({ negativeTtlMs: 50 });
      late.publish(WWW, ['192.0.2.1'], 50);
      expectLook(late, WWW, fresh('192.0.2.1'));
      expectLook(late, API, fresh());
      for (const name of [WWW, API]) late.silence(name);
      late.advance(51);
      for (const name of [WWW, API]) expectLook(late, name, FAILED);
    });

    const attempts = fc.array(fc.boolean(), { minLength: 3, maxLength: 10, size: 'max' });
    property(attempts, (each) => {
      const flaky = openCache({ negativeTtlMs: 20 });
      for (const [place, answers] of each.entries()) {
        if (answers) liveThrough(flaky, place + 1, { ttlMs: 30, uses: [], restMs: 0 });
        flaky.silence(WWW);
        expectLook(flaky, WWW, FAILED);
      }
    });
  });
});
