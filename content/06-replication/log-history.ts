import { REPLICAS } from './log-settings.ts';
import type { LogSettings } from './log-settings.ts';
import type { Message } from './log-shipping.ts';

/** What happened, as it was noted along the way, in order of time. */
export interface LogTrace {
  readonly settings: LogSettings;
  readonly appendedMs: Float64Array;
  readonly commits: readonly Commit[];
  readonly arrivals: readonly Arrival[];
  readonly messages: readonly Message[];
}
/** From `ms` on, clients have been told that entries up to `last` are done. */
export interface Commit {
  readonly ms: number;
  readonly last: number;
}
/** A request has reached a replica, which then holds entries up to `last`, and knows those up to `told` to be committed. */
export interface Arrival extends Commit {
  readonly replica: number;
  readonly told: number;
}

/**
 * When what happened. Entry i stands at i − 1; what did not happen before the run ended is Infinity. Along each
 * list times never fall.
 */
export interface LogHistory extends LogTrace {
  /** When the client is told that its write is done. */
  readonly committedMs: Float64Array;
  /** By replica, in the order of REPLICAS. */
  readonly receivedMs: readonly Float64Array[];
  readonly appliedMs: readonly Float64Array[];
  /** When the last write is visible everywhere. */
  readonly endMs: number;
}

export function historyOf(trace: LogTrace): LogHistory {
  const { appendedMs, commits, arrivals, settings } = trace;
  const times = (steps: readonly Commit[]): Float64Array => {
    const reached = new Float64Array(appendedMs.length).fill(Infinity);
    let from = 0;
    for (const { ms, last } of steps) {
      if (last > from) reached.fill(ms, from, last);
      from = Math.max(from, last);
    }
    return reached;
  };
  const of = (replica: number): Arrival[] => arrivals.filter((arrival) => arrival.replica === replica);
  const appliedMs = REPLICAS.map((_, replica) => {
    const applied = new Float64Array(appendedMs.length).fill(Infinity);
    applied.set(appliedTimes([], of(replica), settings.applyMs));
    return applied;
  });
  const ends = [commits, arrivals].map((steps) => steps.at(-1)?.ms ?? 0);
  return {
    ...trace,
    committedMs: times(commits),
    receivedMs: REPLICAS.map((_, replica) => times(of(replica))),
    appliedMs,
    endMs: Math.max(...ends, ...appliedMs.map((applied) => applied.findLast((ms) => ms < Infinity) ?? 0)),
  };
}

/**
 * When entries are applied, one after the other, `applyMs` each, once they are known to be committed.
 *
 * @param before times of those that were applied already
 */
export function appliedTimes(before: readonly number[], steps: readonly { ms: number; told: number }[], applyMs: number): number[] {
  const times = [...before];
  for (const { ms, told } of steps) while (times.length < told) times.push(Math.max(times.at(-1) ?? 0, ms) + applyMs);
  return times;
}

/** How many of the times lie at or before `ms`: the head of a log at that moment. */
export function headAt(times: Float64Array, ms: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How long clients wait for their commits, ms. */
export function commitWaits({ appendedMs, committedMs }: LogHistory): { mean: number; p99: number } {
  const waits = appendedMs.map((ms, index) => committedMs[index]! - ms).sort();
  return {
    mean: waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
    p99: waits[Math.ceil(waits.length * 0.99) - 1]!,
  };
}

/** Share of (write, replica) pairs in which a read so many ms after the commit still finds the old value. */
export function staleShare({ committedMs, appliedMs }: LogHistory, afterMs: number): number {
  let stale = 0;
  for (const times of appliedMs)
    for (const [index, ms] of times.entries()) if (ms > committedMs[index]! + afterMs) stale += 1;
  return stale / (appliedMs.length * committedMs.length);
}
