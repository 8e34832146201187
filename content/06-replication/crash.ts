import { headAt } from './log-history.ts';
import type { LogHistory } from './log-history.ts';

/** Who dies at once. */
export type Crash = 'primary' | 'primary and best';

export interface Aftermath {
  /** The replica with the longest log among those that live, the first of several. */
  readonly successor: number;
  /** The replica that died along with the primary, if one did. */
  readonly died: number | null;
  /** Last entry that the successor holds, that the primary had, and that clients had been told of. */
  readonly kept: number;
  readonly appended: number;
  readonly committed: number;
  /** Writes that clients had been told were done and that nobody alive holds. */
  readonly lost: number;
}

/** What a crash at `ms` leaves; what is on its way at that moment does not arrive. */
export function crashAt({ appendedMs, committedMs, receivedMs }: LogHistory, ms: number, crash: Crash): Aftermath {
  const heads = receivedMs.map((times) => headAt(times, ms));
  const best = heads.indexOf(Math.max(...heads));
  const died = crash === 'primary' ? null : best;
  const alive = heads.map((head, replica) => (replica === died ? -1 : head));
  const successor = alive.indexOf(Math.max(...alive));
  const kept = heads[successor]!;
  const committed = headAt(committedMs, ms);
  return { successor, died, kept, committed, appended: headAt(appendedMs, ms), lost: Math.max(0, committed - kept) };
}

/** Crashes at so many moments, evenly over the run: mean and most of what clients lose. */
export function lossesOver(history: LogHistory, crash: Crash, moments = 1_000): { mean: number; most: number } {
  const { appendedMs } = history;
  const [firstMs, lastMs] = [appendedMs[0]!, appendedMs.at(-1)!];
  const losses = Array.from(
    { length: moments },
    (_, moment) => crashAt(history, firstMs + ((lastMs - firstMs) * (moment + 0.5)) / moments, crash).lost,
  );
  return { mean: losses.reduce((sum, lost) => sum + lost, 0) / moments, most: Math.max(...losses) };
}
