/** A submission that was found in a package and is read only when its turn comes. */
import type { HandIn } from '../core/hand-in.ts';

export interface Collected {
  /** Unique in the run; results are in the order of ids. */
  id: string;
  /** Where it came from, with `/`: package and path in it, or the path in the graded folder. */
  source: string;
  handIn: HandIn;
  /** A sentence, when it is known without reading that there is no source to grade. */
  problem?: string;
  /** Things that a human should look at, such as a choice between several files. */
  flags: string[];
  /** @throws Refused with a sentence, when the bytes cannot or must not be read */
  read: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Something in a package is not taken; the message is a sentence for people. A value of the domain, not a bug. */
export class Refused extends Error {
  override name = 'Refused';
}

/** By UTF-16 code unit: the same order on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
