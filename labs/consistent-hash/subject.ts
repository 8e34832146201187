/** How the suite reaches the submission: a ring on a chosen hash, its calls noted as a script. */
import { noted, scripted, step } from '#lab';
import { BoundedRing, diffRanges, HashRing } from '#submission';
import type { Bounded, Contract, HashFn, MovedRange, Ring } from './contract.ts';
import type { ChosenHash } from './suite/hashes.ts';

export interface Setup {
  hash: ChosenHash;
  vnodes?: number;
}

/** A ring whose calls are noted for the learner, under a name that tells rings apart. */
export function openRing({ hash, vnodes }: Setup, name = 'ring'): Ring {
  step(() => `hash: ${hash.told()}`);
  step(`${name} = new HashRing({ hash${vnodes === undefined ? '' : `, vnodes: ${vnodes}`} })`);
  return scripted(openQuietly(hash.of, vnodes), name);
}

/** The same without notes, for what is built in great numbers or counted. */
export function openQuietly(hash: HashFn, vnodes?: number): Ring {
  const Submitted: Contract['HashRing'] = HashRing;
  return new Submitted(Object.freeze(vnodes === undefined ? { hash } : { hash, vnodes }));
}

export function movedBetween(a: Ring, b: Ring): MovedRange[] {
  const submitted: Contract['diffRanges'] = diffRanges;
  return noted('diffRanges(a, b)', () => submitted(a, b));
}

/** A bounded ring whose calls are not noted. */
export function boundedOver(ring: Ring, c: number): Bounded {
  const Submitted: Contract['BoundedRing'] = BoundedRing;
  return new Submitted(ring, c);
}
