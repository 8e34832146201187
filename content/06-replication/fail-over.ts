import { createEventQueue } from '#sim/events.ts';
import { createRng } from '#sim/random.ts';
import { crashAt } from './crash.ts';
import type { Aftermath, Crash } from './crash.ts';
import { createNode } from './fail-over-node.ts';
import type { NodeLife } from './fail-over-node.ts';
import { headAt } from './log-history.ts';
import type { Commit, LogHistory } from './log-history.ts';
import { PLAIN_PARTS } from './log-nodes.ts';
import type { Entry } from './log-nodes.ts';
import { BATCH, REPLICAS, durabilityOf } from './log-settings.ts';
import { createShipping } from './log-shipping.ts';
import type { Line, Message } from './log-shipping.ts';

/** Until the death is noticed and a replica leads, ms after it. */
export const TAKE_OVER_MS = 30;
/** When whoever died is started again, ms after the death. */
export const BACK_MS = 90;
/** How long the life after a death is followed, ms. */
export const LIFE_MS = 160;

/** The old primary among the nodes; the replicas come before it. */
export const PRIMARY = REPLICAS.length;

/** What became of a cluster whose primary died. */
export interface FailOver extends Aftermath {
  readonly kind: Crash;
  readonly atMs: number;
  readonly takesOverMs: number;
  readonly backMs: number;
  /** The replicas, in the order of REPLICAS, and after them the old primary. */
  readonly nodes: readonly NodeLife[];
  /** What clients have been told by the new leader: how far its log is done, from when on. */
  readonly confirmed: readonly Commit[];
  /** When clients found nobody who takes a write, ms. */
  readonly refusedMs: readonly number[];
  readonly messages: readonly Message[];
}

/**
 * Goes on after a death: the living are fenced with a new term, one is picked from them and leads on, and the dead come
 * back as its followers. Nodes begin as the history left them. The parts may be the learner's own.
 *
 * @throws if a name that is no candidate's is picked
 */
export function failOver(history: LogHistory, kind: Crash, atMs: number, { seed = 42, parts = PLAIN_PARTS } = {}): FailOver {
  const { settings } = history;
  const { died, committed, appended } = crashAt(history, atMs, kind);
  const takesOverMs = atMs + TAKE_OVER_MS;
  const backMs = atMs + BACK_MS;
  const queue = createEventQueue<() => void>();
  let nowMs = atMs;
  const nodes = [...REPLICAS.keys(), PRIMARY].map((node) => createNode(node, history, atMs, parts.Follower, () => nowMs));
  const isDead = (node: number): boolean => nowMs < backMs && (node === PRIMARY || node === died);
  const confirmed: Commit[] = [];

  // The operator's part: an empty request of the new term keeps the old primary from ever being heard again.
  nowMs = takesOverMs;
  const alive = nodes.filter(({ node }) => !isDead(node));
  for (const { take } of alive) take({ term: 2, leaderId: 'operator', prevIndex: 0, prevTerm: 0, entries: [], commitIndex: 0 });
  const candidates = alive.map(({ id, follower: { lastTerm, lastIndex } }) => ({ id, lastTerm, lastIndex }));
  const picked = parts.pickNewLeader(candidates);
  const heir = alive.find(({ id }) => id === picked);
  if (!heir) throw new Error(`pickNewLeader gives ${JSON.stringify(picked)}, which is no candidate`);

  const log: Entry[] = [...heir.follower.snapshotLog()];
  const kept = log.length;
  for (const node of nodes) node.compare(kept);
  const others = nodes.filter((node) => node !== heir);
  const leader = new parts.Leader(heir.id, 2, others.map(({ id }) => id), durabilityOf(settings.mode), log.slice(), heir.follower.commitIndex, BATCH);
  /** A leader's disk is its own follower. */
  const keep = (from: number): void => {
    heir.take({
      term: 2, leaderId: heir.id, prevIndex: from, prevTerm: log[from - 1]?.term ?? 0, entries: log.slice(from), commitIndex: leader.commitIndex,
    });
  };
  const settle = (): void => {
    if (leader.commitIndex > (confirmed.at(-1)?.last ?? -1)) {
      confirmed.push({ ms: nowMs, last: leader.commitIndex });
      keep(log.length);
    }
    shipping.all();
  };
  const lines = others.map(({ id, node, take }): Line => ({ id, replica: node, rng: createRng(seed + 11 + node), isUp: () => !isDead(node), take }));
  const shipping = createShipping(leader, lines, { settings, queue, now: () => nowMs, answered: settle });
  const write = (): void => {
    const index = leader.append('write');
    log.push({ index, term: 2, data: 'write' });
    keep(index - 1);
    settle();
  };

  const endMs = atMs + LIFE_MS;
  const arrivals = history.appendedMs.subarray(appended, headAt(history.appendedMs, endMs));
  for (const ms of arrivals) if (ms >= takesOverMs) queue.push(ms, write);
  queue.push(takesOverMs, settle);
  queue.push(backMs, settle);
  for (let due = queue.popDue(endMs); due; due = queue.popDue(endMs)) {
    nowMs = due.atMs;
    due.event();
  }
  return {
    kind, atMs, takesOverMs, backMs, died, committed, appended, kept, confirmed,
    successor: heir.node,
    lost: Math.max(0, committed - kept),
    nodes: nodes.map(({ life }) => life()),
    refusedMs: [...arrivals.filter((ms) => ms < takesOverMs)],
    messages: shipping.messages,
  };
}
