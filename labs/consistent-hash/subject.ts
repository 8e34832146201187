/** How the suite opens the submission: a ring on a chosen hash, its calls noted as a script. */
import { scripted, step } from '#lab';
import { HashRing } from '#submission';
import type { Contract, HashFn, Ring } from './contract.ts';
import type { ChosenHash } from './suite/hashes.ts';

export interface Setup {
  hash: ChosenHash;
  vnodes?: number;
}

/** A ring whose calls are noted for the learner, under a name that tells rings apart. */
export function openRing({ hash, vnodes }: Setup, name = 'ring'): Ring {
  step(`hash: ${hash.told}`);
  step(`${name} = new HashRing({ hash${vnodes === undefined ? '' : `, vnodes: ${vnodes}`} })`);
  return scripted(openQuietly(hash.of, vnodes), name);
}

/** The same without notes, for what is built in great numbers or counted. */
export function openQuietly(hash: HashFn, vnodes?: number): Ring {
  const Submitted: Contract['HashRing'] = HashRing;
  return new Submitted(Object.freeze(vnodes === undefined ? { hash } : { hash, vnodes }));
}
