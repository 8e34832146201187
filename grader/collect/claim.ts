/** What a package says of one hand-in: whose it is, and which of its files belong to it. */
import type { HandIn } from '../core/hand-in.ts';
import type { Entry } from './listing.ts';

export interface Claim {
  /** The same for every hand-in of one student or group. */
  id: string;
  handIn: HandIn;
  entries: Entry[];
  /** A later hand-in has the higher number, as attachment ids have; compared after `submittedAt`. */
  order?: number;
}

/** A kind of package: undefined when the listing is not of that kind. */
export type Recogniser = (listing: import('./listing.ts').Listing) => Promise<Recognised | undefined>;

export interface Recognised {
  claims: Claim[];
  /** Paths that belong to no hand-in. */
  notUnderstood: string[];
}
