/** Lives of one answer after the other, told without an oracle: asked, used while it lives, left alone until it is long dead. */
import fc from 'fast-check';
import type { Subject } from '../subject.ts';
import { fresh, kept } from '../subject.ts';
import { address, expectLook, WWW } from './lookups.ts';

export interface Life {
  /** 2 ms or more. */
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

/** A name that exists: its address is the life's number. */
export function liveThrough(subject: Subject, number: number, { ttlMs, uses, restMs }: Life, untilLast = false): void {
  subject.publish(WWW, [address(number)], ttlMs);
  const askedAt = subject.now();
  expectLook(subject, WWW, fresh(address(number)));
  const marginMs = untilLast ? 1 : MARGIN_MS;
  const offsets = uses.map((share) => Math.floor(share * (ttlMs - marginMs + 1)));
  if (untilLast) offsets.push(ttlMs - 1);
  for (const offset of offsets) {
    subject.advanceTo(askedAt + offset);
    expectLook(subject, WWW, kept(address(number)));
  }
  subject.advanceTo(askedAt + 2 * ttlMs + MARGIN_MS + restMs);
}

/** A name that does not exist; `ttlMs` is how long that is kept. */
export function liveWithout(subject: Subject, { ttlMs, uses, restMs }: Life): void {
  subject.withdraw(WWW);
  const askedAt = subject.now();
  expectLook(subject, WWW, fresh());
  for (const share of uses) {
    subject.advanceTo(askedAt + Math.floor(share * (ttlMs - MARGIN_MS + 1)));
    expectLook(subject, WWW, kept());
  }
  subject.advanceTo(askedAt + 2 * ttlMs + MARGIN_MS + restMs);
}
