/** What a package says of one hand-in: whose it is, and which of its files belong to it. */
import type { HandIn } from '../core/hand-in.ts';
import type { Entry } from './listing.ts';

export interface Claim {
  /** The same for every hand-in of one student or group. */
  id: string;
  handIn: HandIn;
  /** `file`: feedback goes back under the name of the file that counts, not of the whole hand-in. */
  entryIs?: 'file';
  /** Text in which the lab's name may stand when it does not stand in the names of files. */
  named?: string;
  entries: Entry[];
  /** A sentence, when it is not certain whose it is. */
  problem?: string;
  /** A later hand-in has the higher number, as attachments have; it decides where times do not. */
  order?: number;
}

/** What a listing of one kind of package comes to. */
export interface Recognised {
  claims: Claim[];
  /** Paths that belong to no hand-in. */
  notUnderstood: string[];
}
