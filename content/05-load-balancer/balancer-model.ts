import { createRng } from '#sim/random.ts';
import { createHealth } from './health.ts';
import type { Checks } from './health.ts';
import { createPicker } from './policies.ts';
import type { Policy } from './policies.ts';

export const SERVER_COUNT = 10;
/** Mean service time of a server at full speed. */
export const SERVICE_MS = 10;
/** Requests a second that ten servers at full speed can do. */
export const FULL_SPEED_RPS = (SERVER_COUNT * 1_000) / SERVICE_MS;
/** The server that is slow, and the one that crashes; counted from 0. */
export const SLOW_SERVER = 6;
export const CRASHING_SERVER = 2;

export interface BalancerSettings {
  /** Requests that come, as a share of what ten servers at full speed can do. */
  readonly load: number;
  readonly policy: Policy;
  /** How many times longer the slow server takes; 1 for none. */
  readonly slowness: number;
  readonly checks: Checks;
  /** Whether a request that was refused is sent to one other server. */
  readonly retry: boolean;
}

/** What is told of each request, when it has its fate. */
export interface Observer {
  answered(doneMs: number, responseMs: number): void;
  /** Refused by the server, or lost in its queue when it crashed. */
  failed(atMs: number): void;
}

export interface Balancer {
  /** Requests that have come so far. */
  readonly requests: number;
  nextArrivalMs(): number;
  advance(toMs: number): void;
  crash(): void;
  revive(): void;
  isDown(): boolean;
  /** Whether the balancer sends requests to this server. */
  inRotation(server: number): boolean;
  /** Requests that wait at a server or are being served by it. */
  inFlight(server: number): number;
}

/** Requests of one server, first come, first served; what lies before `head` has been answered. */
interface Queue {
  readonly arrivedMs: number[];
  readonly doneMs: number[];
  head: number;
}

/**
 * Requests come at random (Poisson) to a balancer that passes each on at once; service times are exponential. Arrivals,
 * work and picks have a stream of chance each: every policy meets the same requests.
 */
export function createBalancer({ load, policy, slowness, checks, retry }: BalancerSettings, observer: Observer, seed = 42): Balancer {
  const [arrivals, work, picks] = [createRng(seed), createRng(seed + 1), createRng(seed + 2)];
  const exponential = (rng: typeof work, mean: number): number => -Math.log(1 - rng.next()) * mean;
  const gapMs = 1_000 / (load * FULL_SPEED_RPS);
  const servers = Array.from({ length: SERVER_COUNT }, (_, server) => server);
  const queues: Queue[] = servers.map(() => ({ arrivedMs: [], doneMs: [], head: 0 }));
  const pick = createPicker(policy, picks, SERVER_COUNT);
  const health = createHealth(checks);
  const others = servers.filter((server) => server !== CRASHING_SERVER);
  let nowMs = 0;
  let down = false;
  let requests = 0;
  let arrivalMs = exponential(arrivals, gapMs);

  const inFlight = (server: number): number => queues[server]!.doneMs.length - queues[server]!.head;
  const inRotation = (server: number): boolean => server !== CRASHING_SERVER || health.inRotation(nowMs);

  const settle = (queue: Queue): void => {
    while (queue.head < queue.doneMs.length && queue.doneMs[queue.head]! <= nowMs) {
      observer.answered(queue.doneMs[queue.head]!, queue.doneMs[queue.head]! - queue.arrivedMs[queue.head]!);
      queue.head += 1;
    }
  };
  const serve = (server: number, workMs: number): void => {
    const { arrivedMs, doneMs } = queues[server]!;
    const freeMs = Math.max(nowMs, doneMs.at(-1) ?? 0);
    arrivedMs.push(nowMs);
    doneMs.push(freeMs + workMs * (server === SLOW_SERVER ? slowness : 1));
  };
  const arrive = (): void => {
    requests += 1;
    const workMs = exponential(work, SERVICE_MS);
    let server = pick(inRotation(CRASHING_SERVER) ? servers : others, inFlight);
    if (down && server === CRASHING_SERVER) {
      health.refused(nowMs);
      if (!retry) return observer.failed(nowMs);
      server = pick(others, inFlight);
    }
    serve(server, workMs);
  };

  const advance = (toMs: number): void => {
    for (;;) {
      nowMs = Math.min(arrivalMs, health.nextMs(), toMs);
      queues.forEach(settle);
      // At the same moment a probe comes before a request.
      if (health.nextMs() <= nowMs) health.probe(!down);
      else if (arrivalMs <= nowMs) {
        arrive();
        arrivalMs = nowMs + exponential(arrivals, gapMs);
      } else return;
    }
  };
  const crash = (): void => {
    if (down) return;
    down = true;
    for (let lost = inFlight(CRASHING_SERVER); lost > 0; lost -= 1) observer.failed(nowMs);
    queues[CRASHING_SERVER] = { arrivedMs: [], doneMs: [], head: 0 };
  };
  return {
    get requests() {
      return requests;
    },
    nextArrivalMs: () => arrivalMs,
    advance,
    crash,
    revive: () => {
      down = false;
    },
    isDown: () => down,
    inRotation,
    inFlight,
  };
}
