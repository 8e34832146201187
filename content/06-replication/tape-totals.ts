import { lossesOver } from './crash.ts';
import type { Crash } from './crash.ts';
import { commitWaits, staleShare } from './log-history.ts';
import type { LogHistory } from './log-history.ts';

/** How much of a run the figure shows, ms; what is said of all crashes and waits is taken from the whole run. */
export const SHOWN_MS = 400;
/** A read comes so long after its write was confirmed, ms. */
export const READ_AFTER_MS = 10;

/** What holds for a whole run, whatever moment is looked at. */
export interface Totals {
  readonly waits: { mean: number; p99: number };
  readonly losses: Readonly<Record<Crash, { mean: number; most: number }>>;
  /** Share of reads READ_AFTER_MS after the confirmation that come too early. */
  readonly stale: number;
}

export const totalsOf = (history: LogHistory): Totals => ({
  waits: commitWaits(history),
  losses: { primary: lossesOver(history, 'primary'), 'primary and best': lossesOver(history, 'primary and best') },
  stale: staleShare(history, READ_AFTER_MS),
});
