import { appliedTimes, headAt } from './log-history.ts';
import type { LogHistory } from './log-history.ts';
import type { AnyFollower, AppendReq, AppendRes, Entry, LogParts } from './log-nodes.ts';
import { REPLICAS } from './log-settings.ts';

/** What a node held from some moment on. */
export interface Held {
  readonly ms: number;
  /** Its last entry. */
  readonly last: number;
  /** Up to here its log is the new leader's; what lies behind is of the old term alone. */
  readonly agreed: number;
  /** Up to here it knows its log to be committed. */
  readonly told: number;
}

/** A node after the death of the primary. */
export interface NodeLife {
  /** The replica's place in REPLICAS; PRIMARY for the old primary. */
  readonly node: number;
  readonly held: readonly Held[];
  /** When it has applied each entry, ms; entry i stands at i − 1. */
  readonly appliedMs: readonly number[];
  /** Since when it cannot follow, ms: it has committed what the new leader does not know. Infinity for all others. */
  readonly stuckMs: number;
}

export interface LivingNode {
  readonly id: string;
  readonly node: number;
  readonly follower: AnyFollower;
  /** What has become of it so far. */
  life(): NodeLife;
  /** Takes a request and notes what became of the log; null where the request cannot be followed. */
  take(request: AppendReq): AppendRes | null;
  /** A leader with so many entries of the old term has been chosen. */
  compare(kept: number): void;
}

/** A node as the history left it at `atMs`. */
export function createNode(node: number, history: LogHistory, atMs: number, Follower: LogParts['Follower'], now: () => number): LivingNode {
  const id = REPLICAS[node] ?? 'primary';
  const { last, told: toldBefore, appliedMs } = leftBy(history, node, atMs);
  const held: Held[] = [];
  let stuckMs = Infinity;
  let kept = Infinity;
  let told = toldBefore;
  const follower = new Follower(id, ({ index }) => (told = Math.max(told, index)));
  const entries = Array.from({ length: last }, (_, at): Entry => ({ index: at + 1, term: 1, data: `write ${at + 1}` }));
  follower.handleAppend({ term: 1, leaderId: 'primary', prevIndex: 0, prevTerm: 0, entries, commitIndex: told });

  const note = (): void => {
    const { lastIndex, lastTerm } = follower;
    const agreed = lastTerm === 2 ? lastIndex : Math.min(lastIndex, kept);
    const before = held.at(-1);
    if (before?.last !== lastIndex || before.agreed !== agreed || before.told !== told) held.push({ ms: now(), last: lastIndex, agreed, told });
  };
  note();
  return {
    id,
    node,
    follower,
    life: () => ({ node, held, appliedMs: appliedTimes(appliedMs, held, history.settings.applyMs), stuckMs }),
    compare: (length) => {
      kept = length;
      note();
    },
    take: (request) => {
      if (stuckMs < Infinity) return null;
      try {
        const response = follower.handleAppend(request);
        note();
        return response;
      } catch (error) {
        if ((error as { code?: unknown } | null)?.code !== 'COMMITTED_CONFLICT') throw error;
        stuckMs = now();
        return null;
      }
    },
  };
}

/** What a node holds, how far it knows that this is committed, and when it has applied that. */
function leftBy(history: LogHistory, node: number, atMs: number): { last: number; told: number; appliedMs: number[] } {
  const { appendedMs, committedMs, receivedMs, arrivals } = history;
  if (node === REPLICAS.length) {
    const told = headAt(committedMs, atMs);
    return { last: headAt(appendedMs, atMs), told, appliedMs: [...committedMs.subarray(0, told)] };
  }
  const told = arrivals.findLast(({ replica, ms }) => replica === node && ms <= atMs)?.told ?? 0;
  return { last: headAt(receivedMs[node]!, atMs), told, appliedMs: [...history.appliedMs[node]!.subarray(0, told)] };
}
