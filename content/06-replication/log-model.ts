import { createEventQueue } from '#sim/events.ts';
import { createRng } from '#sim/random.ts';
import { PlainFollower, PlainLeader } from './log-nodes.ts';
import type { AppendReq, AppendRes, Durability, LogParts } from './log-nodes.ts';

export const REPLICAS = ['A', 'B', 'C', 'D'] as const;
/** Writes of a run. */
export const WRITE_COUNT = 2_000;
/** Most entries in one message. */
const BATCH = 10_000;
/** A message that got lost is sent again after so many mean round trips. */
const RESEND_AFTER = 4;

export type Mode = 'async' | 'one' | 'majority' | 'all';

/** Acknowledgements of replicas that a commit waits for. */
export const ACKS: Readonly<Record<Mode, number>> = { async: 0, one: 1, majority: 2, all: 4 };

export interface LogSettings {
  mode: Mode;
  /** Writes arrive at random, so many a second on average. */
  writesPerSecond: number;
  /** Mean of a round trip, ms; round trips are exponentially distributed, half of each lies on the way out. */
  roundTripMs: number;
  /** Probability that a message on its way, or its answer, is lost, 0 to 1. */
  loss: number;
  /** What a replica takes to apply an entry, ms; one after the other. */
  applyMs: number;
}

/**
 * When what happened. Entry i stands at i − 1; what did not happen before the run ended is Infinity. Along each
 * list times never fall.
 */
export interface LogHistory {
  readonly settings: LogSettings;
  readonly appendedMs: Float64Array;
  /** When the client is told that its write is done. */
  readonly committedMs: Float64Array;
  /** By replica, in the order of REPLICAS. */
  readonly receivedMs: readonly Float64Array[];
  readonly appliedMs: readonly Float64Array[];
  readonly messages: readonly Message[];
  /** When the last write is visible everywhere. */
  readonly endMs: number;
  readonly events: number;
}

/** One request of the primary and the answer to it. */
export interface Message {
  readonly replica: number;
  readonly sentMs: number;
  /** When it arrives, and when its answer does; Infinity for what is lost. */
  readonly arrivesMs: number;
  readonly answeredMs: number;
  /** The last entry that it carries, and how many. */
  readonly upTo: number;
  readonly entries: number;
}

const durabilityOf = (mode: Mode): Durability => {
  if (mode === 'async') return { kind: 'async' };
  return mode === 'majority' ? { kind: 'majority' } : { kind: 'acks', n: ACKS[mode] };
};

/**
 * A primary with four replicas takes WRITE_COUNT writes. To each replica there is one message under way at a time: it
 * carries all that the replica has not acknowledged. The same settings and seed always give the same run; leader and
 * followers may be the learner's own.
 */
export function runLog(
  settings: LogSettings,
  { seed = 42, writes = WRITE_COUNT, parts = { Leader: PlainLeader, Follower: PlainFollower } as LogParts } = {},
): LogHistory {
  const { mode, writesPerSecond, roundTripMs, loss, applyMs } = settings;
  // Chance of its own for each thing, so that one setting leaves the rest of the run as it was.
  const arrivals = createRng(seed);
  const links = REPLICAS.map((_, replica) => createRng(seed + 1 + replica));
  const exponential = (rng: { next(): number }, mean: number): number => -mean * Math.log(1 - rng.next());
  const queue = createEventQueue<() => void>();
  let nowMs = 0;
  let events = 0;
  const never = (): Float64Array => new Float64Array(writes).fill(Infinity);
  const [appendedMs, committedMs] = [never(), never()];
  const receivedMs = REPLICAS.map(never);
  const appliedMs = REPLICAS.map(never);
  const freeMs = REPLICAS.map(() => 0);
  const busy = REPLICAS.map(() => false);
  const toldCommit = REPLICAS.map(() => 0);
  const messages: Message[] = [];
  let committed = 0;

  const apply = (replica: number, index: number): void => {
    freeMs[replica] = Math.max(freeMs[replica]!, nowMs) + applyMs;
    appliedMs[replica]![index - 1] = freeMs[replica]!;
  };
  const followers = REPLICAS.map((id, replica) => new parts.Follower(id, ({ index }) => apply(replica, index)));
  const leader = new parts.Leader('primary', 1, [...REPLICAS], durabilityOf(mode), [], 0, BATCH);

  const settle = (): void => {
    while (committed < leader.commitIndex) {
      committedMs[committed] = nowMs;
      committed += 1;
    }
    REPLICAS.forEach((_, replica) => send(replica));
  };
  const send = (replica: number): void => {
    const id = REPLICAS[replica]!;
    if (busy[replica] || (leader.lag(id) === 0 && toldCommit[replica] === leader.commitIndex)) return;
    busy[replica] = true;
    const request = leader.requestFor(id);
    const rng = links[replica]!;
    const halfMs = exponential(rng, roundTripMs) / 2;
    const fate = rng.next();
    const lostOut = fate < loss;
    const lostBack = !lostOut && fate < loss + (1 - loss) * loss;
    const message = {
      replica, sentMs: nowMs, entries: request.entries.length, upTo: request.prevIndex + request.entries.length,
      arrivesMs: lostOut ? Infinity : nowMs + halfMs,
      answeredMs: lostOut || lostBack ? Infinity : nowMs + 2 * halfMs,
    };
    messages.push(message);
    if (!lostOut) queue.push(message.arrivesMs, () => arrive(replica, request, message));
    if (message.answeredMs === Infinity)
      queue.push(nowMs + RESEND_AFTER * roundTripMs, () => {
        busy[replica] = false;
        send(replica);
      });
  };
  const arrive = (replica: number, request: AppendReq, { answeredMs }: Message): void => {
    const follower = followers[replica]!;
    const before = follower.lastIndex;
    const response = follower.handleAppend(request);
    for (let index = before; index < follower.lastIndex; index += 1) receivedMs[replica]![index] = nowMs;
    if (answeredMs < Infinity) queue.push(answeredMs, () => answer(replica, request, response));
  };
  const answer = (replica: number, { commitIndex }: AppendReq, response: AppendRes): void => {
    busy[replica] = false;
    toldCommit[replica] = Math.max(toldCommit[replica]!, Math.min(commitIndex, response.matchIndex));
    leader.onResponse(REPLICAS[replica]!, response);
    settle();
  };
  const write = (index: number): void => {
    appendedMs[index] = nowMs;
    leader.append(`write ${index + 1}`);
    settle();
    if (index + 1 < writes) queue.push(nowMs + exponential(arrivals, 1_000 / writesPerSecond), () => write(index + 1));
  };

  queue.push(exponential(arrivals, 1_000 / writesPerSecond), () => write(0));
  for (let due = queue.popDue(Infinity); due; due = queue.popDue(Infinity)) {
    nowMs = due.atMs;
    events += 1;
    due.event();
  }
  const endMs = Math.max(nowMs, ...freeMs);
  return { settings, appendedMs, committedMs, receivedMs, appliedMs, messages, endMs, events };
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
