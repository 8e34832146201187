import type { Durability } from './log-nodes.ts';

export const REPLICAS = ['A', 'B', 'C', 'D'] as const;
/** Most entries in one message. */
export const BATCH = 10_000;

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

export const durabilityOf = (mode: Mode): Durability => {
  if (mode === 'async') return { kind: 'async' };
  return mode === 'majority' ? { kind: 'majority' } : { kind: 'acks', n: ACKS[mode] };
};
