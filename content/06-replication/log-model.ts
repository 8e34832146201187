import { createEventQueue } from '#sim/events.ts';
import { createRng } from '#sim/random.ts';
import { historyOf } from './log-history.ts';
import type { Arrival, Commit, LogHistory } from './log-history.ts';
import { PLAIN_PARTS } from './log-nodes.ts';
import type { AppendReq, LogParts } from './log-nodes.ts';
import { BATCH, REPLICAS, durabilityOf } from './log-settings.ts';
import type { LogSettings } from './log-settings.ts';
import { createShipping, exponential } from './log-shipping.ts';

/** Writes of a run. */
export const WRITE_COUNT = 2_000;

/**
 * A primary with four replicas takes WRITE_COUNT writes. The same settings and seed always give the same run; leader and
 * followers may be the learner's own.
 *
 * @param untilMs the run is broken off here, which a leader that never gets on needs
 */
export function runLog(
  settings: LogSettings,
  { seed = 42, writes = WRITE_COUNT, parts = PLAIN_PARTS as Pick<LogParts, 'Leader' | 'Follower'>, untilMs = Infinity } = {},
): LogHistory & { events: number } {
  const { mode, writesPerSecond } = settings;
  // Chance of its own for each thing, so that one setting leaves the rest of the run as it was.
  const arriving = createRng(seed);
  const queue = createEventQueue<() => void>();
  let nowMs = 0;
  let events = 0;
  const appendedMs = new Float64Array(writes).fill(Infinity);
  const commits: Commit[] = [];
  const arrivals: Arrival[] = [];

  const leader = new parts.Leader('primary', 1, [...REPLICAS], durabilityOf(mode), [], 0, BATCH);
  const lines = REPLICAS.map((id, replica) => {
    let told = 0;
    const follower = new parts.Follower(id, ({ index }) => (told = index));
    const take = (request: AppendReq) => {
      const response = follower.handleAppend(request);
      arrivals.push({ ms: nowMs, replica, last: follower.lastIndex, told });
      return response;
    };
    return { id, replica, rng: createRng(seed + 1 + replica), isUp: () => true, take };
  });
  const settle = (): void => {
    const last = leader.commitIndex;
    if (last > (commits.at(-1)?.last ?? 0)) commits.push({ ms: nowMs, last });
    shipping.all();
  };
  const shipping = createShipping(leader, lines, { settings, queue, now: () => nowMs, answered: settle });
  const write = (index: number): void => {
    appendedMs[index] = nowMs;
    leader.append(`write ${index + 1}`);
    settle();
    if (index + 1 < writes) queue.push(nowMs + exponential(arriving, 1_000 / writesPerSecond), () => write(index + 1));
  };

  queue.push(exponential(arriving, 1_000 / writesPerSecond), () => write(0));
  for (let due = queue.popDue(untilMs); due; due = queue.popDue(untilMs)) {
    nowMs = due.atMs;
    events += 1;
    due.event();
  }
  return { ...historyOf({ settings, appendedMs, commits, arrivals, messages: shipping.messages }), events };
}
