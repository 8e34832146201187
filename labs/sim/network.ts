/**
 * An adversarial network that can be replayed: the same calls with the same random numbers give the
 * same run, on every machine. Time is virtual and in ms; nothing happens but in `step` and `runUntil`.
 */
import { createClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { createEventQueue } from './events.ts';
import type { Rng } from './random.ts';

export interface Faults {
  /** How long a message takes, ms: whole numbers from min to max, all equally likely. */
  minDelayMs: number;
  maxDelayMs: number;
  /** Probability that a message is lost, 0 to 1. */
  loss: number;
  /** Probability that a message arrives twice, each copy with its own delay, 0 to 1. */
  duplication: number;
  /** Whether messages from one node to another keep their order; otherwise they overtake each other. */
  ordered: boolean;
}

export const CALM: Readonly<Faults> = Object.freeze({ minDelayMs: 1, maxDelayMs: 1, loss: 0, duplication: 0, ordered: false });

/** `lost`: chance had it so. `cut`: a partition lay in between. `down`: one of the two was crashed. */
export type Fate = 'delivered' | 'lost' | 'cut' | 'down';

/** What became of a message, or of its second copy. */
export interface Passage<M> {
  from: string;
  to: string;
  message: M;
  sentMs: number;
  /** When it arrived or would have; for one lost at once, when it was sent. */
  atMs: number;
  fate: Fate;
  /** Of the message, in the order of sending, from 1; its copies share it. */
  number: number;
}

export interface NetworkOptions<M> extends Partial<Faults> {
  rng: Rng;
  /** Told of each message when its fate is known, and of a delivery before the receiver is. */
  observe?: (passage: Passage<M>) => void;
}

export interface Network<M> {
  readonly clock: Clock;
  /** Adds a node, which is up, and takes its messages. */
  join(id: string, receive: (message: M, from: string) => void): void;
  /** Sends a copy: what crosses is JSON, so `undefined` fields vanish and NaN becomes null. */
  send(from: string, to: string, message: M): void;
  /** Runs something later; a timer of a node is gone once that node has crashed. */
  after(delayMs: number, run: () => void, owner?: string): void;
  /** Changes the faults of messages sent from now on. */
  setFaults(faults: Partial<Faults>): void;
  /** Lets nodes reach each other within a group alone; nodes not named are one more group. */
  partition(...groups: string[][]): void;
  heal(): void;
  /** A crashed node sends and receives nothing and its timers are gone; what it sent before still arrives. */
  crash(id: string): void;
  restart(id: string): void;
  isUp(id: string): boolean;
  /** Handles the next event; false when there is none. */
  step(): boolean;
  /** Handles all that is due up to `ms` and leaves the clock there. */
  runUntil(ms: number): void;
}

interface Node<M> {
  receive: (message: M, from: string) => void;
  up: boolean;
  /** Grows with each crash, so that earlier timers are known. */
  life: number;
}

export function createNetwork<M>({ rng, observe = () => {}, ...given }: NetworkOptions<M>): Network<M> {
  const time = createClock();
  const events = createEventQueue<() => void>();
  const nodes = new Map<string, Node<M>>();
  /** When the latest message of a link arrives, ms, for links that keep the order. */
  const latestMs = new Map<string, number>();
  let faults: Faults = { ...CALM, ...given };
  let groups = new Map<string, number>();
  let sent = 0;

  const nodeOf = (id: string): Node<M> => {
    const node = nodes.get(id);
    if (!node) throw new Error(`The network has no node ${id}`);
    return node;
  };
  const obstacle = (from: string, to: string, sending: boolean): Fate | undefined => {
    if (!(sending ? nodeOf(from) : nodeOf(to)).up) return 'down';
    return groups.get(from) === groups.get(to) ? undefined : 'cut';
  };

  const send = (from: string, to: string, message: M): void => {
    nodeOf(to);
    sent += 1;
    const number = sent;
    const sentMs = time.now();
    const isObject = typeof message === 'object' && message !== null;
    const text = isObject ? JSON.stringify(message) : '';
    const copy = (): M => (isObject ? (JSON.parse(text) as M) : message);
    const { minDelayMs, maxDelayMs, loss, duplication, ordered } = faults;
    // Always four draws a message, so that another rate leaves the rest of the run as it was; 0 is calm.
    const lost = rng.next() >= 1 - loss;
    const twice = rng.next() >= 1 - duplication;
    const delays = [rng.next(), rng.next()].map((draw) => minDelayMs + Math.floor(draw * (maxDelayMs - minDelayMs + 1)));
    const fate = obstacle(from, to, true) ?? (lost ? 'lost' : undefined);
    if (fate) return observe({ from, to, message: copy(), sentMs, atMs: sentMs, fate, number });
    for (const delayMs of twice ? delays : delays.slice(0, 1)) {
      const link = `${from.length} ${from}${to}`;
      const atMs = Math.max(sentMs + delayMs, ordered ? (latestMs.get(link) ?? 0) : 0);
      if (ordered) latestMs.set(link, atMs);
      events.push(atMs, () => {
        const passage = { from, to, message: copy(), sentMs, atMs, fate: obstacle(from, to, false) ?? 'delivered', number };
        observe(passage);
        if (passage.fate === 'delivered') nodeOf(to).receive(passage.message, from);
      });
    }
  };

  const step = (untilMs = Infinity): boolean => {
    const due = events.popDue(untilMs);
    if (!due) return false;
    time.set(due.atMs);
    due.event();
    return true;
  };

  return Object.freeze({
    clock: time.clock,
    join: (id: string, receive: Node<M>['receive']) => {
      if (nodes.has(id)) throw new Error(`The network has a node ${id} already`);
      nodes.set(id, { receive, up: true, life: 0 });
    },
    send,
    after: (delayMs: number, run: () => void, owner?: string) => {
      if (!(delayMs >= 0)) throw new Error(`A timer cannot wait ${delayMs} ms`);
      const life = owner === undefined ? 0 : nodeOf(owner).life;
      events.push(time.now() + delayMs, () => {
        if (owner === undefined || nodeOf(owner).life === life) run();
      });
    },
    setFaults: (changed: Partial<Faults>) => {
      faults = { ...faults, ...changed };
    },
    partition: (...parts: string[][]) => {
      groups = new Map(parts.flatMap((ids, group) => ids.map((id): [string, number] => [id, group])));
    },
    heal: () => groups.clear(),
    crash: (id: string) => {
      const node = nodeOf(id);
      node.up = false;
      node.life += 1;
    },
    restart: (id: string) => {
      nodeOf(id).up = true;
    },
    isUp: (id: string) => nodeOf(id).up,
    step: () => step(),
    runUntil: (ms: number) => {
      while (step(ms));
      time.set(ms);
    },
  });
}
