/** Lives of one answer after the other, told without an oracle: asked, used while it lives, left alone until it is long dead. */
import fc from 'fast-check';
import type { Subject } from '../subject.ts';
import { fresh, kept } from '../subject.ts';
import { address, expectLook, WWW } from './lookups.ts';

export interface Life {
  /** 2 ms or more, 1 where it is used until its last instant. */
  ttlMs: number;
  /** When the answer is used: shares of its lifetime, ascending, below 1. */
  uses: number[];
  /** How long nobody asks after it is dead, beside a second lifetime, ms. */
  restMs: number;
}

/** Keeps away from the instants next to the death, which have tests of their own. */
const MARGIN_MS = 2;

export const lives = (...ttls: number[]): fc.Arbitrary<Life> =>
  fc.record({
    ttlMs: fc.constantFrom(...ttls),
    uses: fc
      .array(fc.nat(99), { minLength: 1, maxLength: 4, size: 'max' })
      .map((shares) => shares.sort((a, b) => a - b).map((share) => share / 100)),
    restMs: fc.nat(20),
  });

/** A name that exists: its address is the life's number. @param untilLast whether it is used at its last instant, too */
export function liveThrough(subject: Subject, number: number, life: Life, untilLast = false): void {
  subject.publish(WWW, [address(number)], life.ttlMs);
  live(subject, [address(number)], life, untilLast);
}

/** A name that does not exist; `ttlMs` is how long that is kept. */
export function liveWithout(subject: Subject, life: Life): void {
  subject.withdraw(WWW);
  live(subject, [], life, false);
}

function live(subject: Subject, addresses: string[], { ttlMs, uses, restMs }: Life, untilLast: boolean): void {
  const askedAt = subject.now();
  expectLook(subject, WWW, fresh(...addresses));
  const latestMs = ttlMs - (untilLast ? 1 : MARGIN_MS);
  const offsets = uses.map((share) => Math.floor(share * (latestMs + 1)));
  for (const offset of untilLast ? [...offsets, latestMs] : offsets) {
    subject.advanceTo(askedAt + offset);
    expectLook(subject, WWW, kept(...addresses));
  }
  subject.advanceTo(askedAt + 2 * ttlMs + MARGIN_MS + restMs);
}
