import type { Run } from '#figure/figure.ts';
import { CRASHING_SERVER, SERVER_COUNT, createBalancer } from './balancer-model.ts';
import type { BalancerSettings } from './balancer-model.ts';
import { createResponseTimes } from './response-times.ts';
import type { ResponseTimes } from './response-times.ts';

/** Length of a run. */
export const RUN_MS = 120_000;
/** Time behind one point of the chart, and behind one row of the table. */
export const WINDOW_MS = 2_000;
export const ROW_MS = 10_000;

/** Requests that met their fate in one stretch of time. */
export interface Tally {
  readonly times: ResponseTimes;
  failed: number;
}

/** What the chart shows of 2 s that are over. */
export interface WindowPoint {
  /** Null when no request was answered. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly failed: number;
}

/** One run behind a balancer; its time is in ms. */
export interface QueueRun extends Run {
  readonly settings: BalancerSettings;
  readonly requests: number;
  readonly total: Tally;
  /** Every 2 s that are over. */
  readonly windows: readonly WindowPoint[];
  /** By 10 s; the last one may be under way. */
  readonly rows: readonly Tally[];
  /** When server 3 crashed and came back. */
  readonly events: readonly { readonly what: 'crash' | 'revive'; readonly atMs: number }[];
  readonly down: boolean;
  /** Whether the balancer sends requests to the server that crashes. */
  readonly inRotation: boolean;
  /** In flight, by server. */
  queues(): number[];
}

const emptyTally = (): Tally => ({ times: createResponseTimes(), failed: 0 });
const talliesOf = (lengthMs: number): Tally[] => Array.from({ length: RUN_MS / lengthMs }, emptyTally);

const pointOf = ({ times, failed }: Tally): WindowPoint => ({
  p50Ms: times.count === 0 ? null : times.quantileMs(0.5),
  p99Ms: times.count === 0 ? null : times.quantileMs(0.99),
  failed,
});

export function createRun(settings: BalancerSettings, seed = 42): QueueRun {
  const total = emptyTally();
  const [tallies, rows] = [talliesOf(WINDOW_MS), talliesOf(ROW_MS)];
  const windows: WindowPoint[] = [];
  const events: QueueRun['events'][number][] = [];
  let at = 0;

  const talliesAt = (ms: number): Tally[] => {
    const last = Math.min(ms, RUN_MS - 1);
    return [total, tallies[Math.floor(last / WINDOW_MS)]!, rows[Math.floor(last / ROW_MS)]!];
  };
  const balancer = createBalancer(
    settings,
    {
      answered: (doneMs, responseMs) => talliesAt(doneMs).forEach(({ times }) => times.add(responseMs)),
      failed: (atMs) => talliesAt(atMs).forEach((tally) => (tally.failed += 1)),
    },
    seed,
  );
  return {
    settings,
    total,
    windows,
    events,
    end: RUN_MS,
    get at() {
      return at;
    },
    get requests() {
      return balancer.requests;
    },
    get rows() {
      return rows.slice(0, Math.ceil(at / ROW_MS));
    },
    get down() {
      return balancer.isDown();
    },
    get inRotation() {
      return balancer.inRotation(CRASHING_SERVER);
    },
    next: () => Math.min(Math.ceil(balancer.nextArrivalMs()), RUN_MS),
    advance: (to) => {
      at = Math.min(to, RUN_MS);
      balancer.advance(at);
      while (windows.length < Math.floor(at / WINDOW_MS)) windows.push(pointOf(tallies[windows.length]!));
    },
    fail: (name) => {
      if (name !== 'crash' && name !== 'revive') return;
      if ((name === 'crash') === balancer.isDown()) return;
      balancer[name]();
      events.push({ what: name, atMs: at });
    },
    queues: () => Array.from({ length: SERVER_COUNT }, (_, server) => balancer.inFlight(server)),
  };
}

/** The whole run at once, with or without a crash. */
export function completeRun(settings: BalancerSettings, { crashMs = Infinity, seed = 42 } = {}): QueueRun {
  const run = createRun(settings, seed);
  if (crashMs < RUN_MS) {
    run.advance(crashMs);
    run.fail!('crash');
  }
  run.advance(RUN_MS);
  return run;
}
