/** Random histories: leaders one after another, each with a log of its own, and what they send. */
import fc from 'fast-check';
import type { AppendReq, Entry } from '../contract.ts';
import { part } from './logs.ts';

/** The leader of a term: how much it has of the log of which earlier leader, and what it appends. */
interface Reign {
  /** 0: the leader before; 1: the one before that, whose successor's entries it has never seen; … */
  skipped: number;
  kept: number;
  data: string[];
}

export interface Shipment {
  /** Which leader, by place; those of later terms supersede those of earlier ones. */
  leader: number;
  after: number;
  count: number;
  commit: number;
}

export interface History {
  /** Logs by place of leader; that of place p is in term p + 1. */
  logs: Entry[][];
  requests: AppendReq[];
}

interface Options {
  /** Leaders; more of them give more conflicts. */
  leaders?: number;
  /** Whether requests of earlier terms arrive after those of later ones. */
  stale?: boolean;
  /** `none`: nothing is committed; `safe`: only what every later leader holds; `any`: committed entries may be replaced. */
  commits?: 'none' | 'safe' | 'any';
  requests?: number;
}

const reign: fc.Arbitrary<Reign> = fc.record({
  skipped: fc.nat(2),
  kept: fc.nat(6),
  data: fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 4, size: 'max' }),
});

/** Logs that leaders may have had: what two of them hold with one index and term is one entry, as is all before it. */
function logsOf(reigns: Reign[]): Entry[][] {
  const logs: Entry[][] = [];
  for (const [place, { skipped, kept, data }] of reigns.entries()) {
    const log = (logs[place - 1 - (skipped % Math.max(place, 1))] ?? []).slice(0, kept);
    for (const each of data) log.push({ index: log.length + 1, term: place + 1, data: each });
    logs.push(log);
  }
  return logs;
}

/** How long the beginning is that this leader's log has in common with those of all later ones. */
function keptByAll(logs: Entry[][], place: number): number {
  const later = logs.slice(place + 1);
  const differs = logs[place]!.findIndex(({ index, term }) => later.some((log) => log[index - 1]?.term !== term));
  return differs < 0 ? logs[place]!.length : differs;
}

/** @example histories({ commits: 'safe' }) // what a follower sees of rightful leaders */
export function histories({ leaders = 4, stale = false, commits = 'none', requests = 25 }: Options = {}): fc.Arbitrary<History> {
  const shipment: fc.Arbitrary<Shipment> = fc.record({
    leader: fc.nat(leaders - 1),
    after: fc.nat(7),
    count: fc.nat(4),
    commit: commits === 'none' ? fc.constant(0) : fc.nat(9),
  });
  return fc
    .record({
      reigns: fc.array(reign, { minLength: leaders, maxLength: leaders, size: 'max' }),
      shipments: fc.array(shipment, { minLength: 1, maxLength: requests, size: 'max' }),
    })
    .map(({ reigns, shipments }) => {
      const logs = logsOf(reigns);
      const inOrder = stale ? shipments : shipments.toSorted((one, other) => one.leader - other.leader);
      return {
        logs,
        requests: inOrder.map(({ leader, after, count, commit }) => {
          const log = logs[leader]!;
          const bound = commits === 'safe' ? keptByAll(logs, leader) : log.length;
          return part(log, { term: leader + 1, after: Math.min(after, log.length), count, commit: Math.min(commit, bound) });
        }),
      };
    });
}
