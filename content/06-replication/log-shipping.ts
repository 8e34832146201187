import type { EventQueue } from '#sim/events.ts';
import type { AnyLeader, AppendReq, AppendRes } from './log-nodes.ts';
import type { LogSettings } from './log-settings.ts';

/** A message that got lost is sent again after so many mean round trips. */
const RESEND_AFTER = 4;

export interface Rng {
  next(): number;
}

/** One request of a leader. */
export interface Message {
  readonly replica: number;
  readonly sentMs: number;
  /** Infinity for what is lost. */
  readonly arrivesMs: number;
  /** The last entry that it carries. */
  readonly upTo: number;
}

/** The way to one follower. */
export interface Line {
  readonly id: string;
  /** What its messages are told by. */
  readonly replica: number;
  readonly rng: Rng;
  /** Whether anybody answers at its end. */
  isUp(): boolean;
  /** The follower takes a request; null: it gives no answer. */
  take(request: AppendReq): AppendRes | null;
}

export interface Shipping {
  /** Sends to every follower that lacks something and has no message under way. */
  all(): void;
  readonly messages: readonly Message[];
}

export const exponential = (rng: Rng, mean: number): number => -mean * Math.log(1 - rng.next());

/**
 * A leader's log on its way to its followers. To each there is one message under way at a time; it carries all that the
 * follower has not acknowledged.
 */
export function createShipping(
  leader: AnyLeader,
  lines: readonly Line[],
  { settings: { roundTripMs, loss }, queue, now, answered }: { settings: LogSettings; queue: EventQueue<() => void>; now(): number; answered(): void },
): Shipping {
  const messages: Message[] = [];
  const busy = lines.map(() => false);
  const toldCommit = lines.map(() => 0);

  const send = (at: number): void => {
    const { id, replica, rng, isUp } = lines[at]!;
    if (busy[at] || !isUp() || (leader.lag(id) === 0 && toldCommit[at] === leader.commitIndex)) return;
    busy[at] = true;
    const request = leader.requestFor(id);
    const halfMs = exponential(rng, roundTripMs) / 2;
    const fate = rng.next();
    const lostOut = fate < loss;
    const lostBack = !lostOut && fate < loss + (1 - loss) * loss;
    const arrivesMs = lostOut ? Infinity : now() + halfMs;
    const answeredMs = lostOut || lostBack ? Infinity : now() + 2 * halfMs;
    messages.push({ replica, sentMs: now(), arrivesMs, upTo: request.prevIndex + request.entries.length });
    if (!lostOut) queue.push(arrivesMs, () => arrive(at, request, answeredMs));
    if (answeredMs === Infinity)
      queue.push(now() + RESEND_AFTER * roundTripMs, () => {
        busy[at] = false;
        send(at);
      });
  };
  const arrive = (at: number, request: AppendReq, answeredMs: number): void => {
    const response = lines[at]!.take(request);
    if (response !== null && answeredMs < Infinity) queue.push(answeredMs, () => answer(at, request, response));
  };
  const answer = (at: number, { commitIndex }: AppendReq, response: AppendRes): void => {
    busy[at] = false;
    toldCommit[at] = Math.max(toldCommit[at]!, Math.min(commitIndex, response.matchIndex));
    leader.onResponse(lines[at]!.id, response);
    answered();
  };
  return { messages, all: () => lines.forEach((_, at) => send(at)) };
}
