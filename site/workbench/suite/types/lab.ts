/** `#lab` and the simulator as suites see them. A test holds these texts to the modules that they speak of. */
export const labTypes = `
declare module '#lab' {
  export interface Clock {
    /** ms. */
    now(): number;
  }
  export interface VirtualClock {
    /** The clock to hand on: it can be read and not moved. */
    readonly clock: Clock;
    now(): number;
    advance(ms: number): void;
    set(ms: number): void;
  }
  /** Random numbers from a seed. */
  export interface Rng {
    /** From 0 up to, without, 1. */
    next(): number;
  }
  export interface PropertyOptions<T> {
    /** How many random inputs; 25 unless said. */
    runs?: number;
    /** Inputs that are always tried, first. */
    examples?: T[];
    /** How many attempts at a smaller input follow a failure; 200 unless said. */
    shrinks?: number;
  }
  /** Virtual time in ms; it moves only when told to. */
  export function createClock(startMs?: number): VirtualClock;
  export function createRng(seed: number): Rng;
  /** The seed of this run. */
  export function seed(): number;
  /** A value as short text. @example format(['a', undefined, { k: 1 }]) // => '["a", undefined, {k: 1}]' */
  export function format(value: unknown): string;
  /** Adds a line to the script that a failure shows; it is about one lane when that is named. */
  export function step(line: string | (() => string), lane?: string): void;
  /** Told of a call that has returned. */
  export type AfterCall<T> = { [K in keyof T]?: T[K] extends (...args: infer A) => unknown ? (args: A) => void : never };
  /** The same object, with every call on it noted as \`name.method(arguments) → result\`. */
  export function scripted<T extends object>(target: T, name: string, after?: AfterCall<T>): T;
  /** Runs a call and notes it with its result or with what it threw. */
  export function noted<T>(call: string | (() => string), run: () => T, tell?: (result: T) => string): T;
  /** After a call: from now on the lane holds this value, until a time in ms; Infinity for ever. */
  export function lives(lane: string, value: unknown, untilMs: number): void;
  /** After a call: what these lanes hold has ended before its time; all of them when none is named. */
  export function ends(...lanes: string[]): void;
  /** After an event: what this lane holds now, in a few words. */
  export function stateOf(lane: string, state: string | (() => string)): void;
  /** Holds a rule against random inputs; the failure is that of the smallest input that breaks it. */
  export function property<T>(values: import('fast-check').default.Arbitrary<T>, rule: (value: T) => void, options?: PropertyOptions<T>): void;
  /** The same for rules that wait. */
  export function asyncProperty<T>(values: import('fast-check').default.Arbitrary<T>, rule: (value: T) => Promise<void>, options?: PropertyOptions<T>): Promise<void>;
  /** Lists of up to maxLength of the choices, all lengths alike. */
  export function sequenceOf<T>(choices: readonly T[], maxLength: number): import('fast-check').default.Arbitrary<T[]>;
  /** A pinned example with a script of its own, so that a failure shows its calls alone. */
  export function scenario(run: () => void): void;
  /** Compares primitives, and lists and records of them; the rule is told when they differ. */
  export function expectSame(actual: unknown, expected: unknown, rule: string | (() => string)): void;
  /** Steps that a piece of work takes: function entries, turns of loops, work of built-ins. The same on every machine. */
  export function stepsOf(run: () => void): number;
  /** Notes steps per call at size n for the chart that the learner sees. */
  export function reportCost(name: string, n: number, steps: number): void;
  export interface NetworkOptions<M> extends Partial<import('#sim/network.ts').Faults> {
    rng: Rng;
    /** Told of each message when its fate is known, and of a delivery before the receiver is. */
    observe?: (passage: import('#sim/network.ts').Passage<M>) => void;
    /** A message in a few words, asked for late: a message that has arrived must not be changed. */
    tell?: (message: M) => string;
    /** What tells it from the one before it on its way; a message that only repeats that one is not told. */
    gist?: (message: M) => string;
  }
  /** A network that loses, repeats, delays and reorders messages as its random numbers say. */
  export function createNetwork<M>(options: NetworkOptions<M>): import('#sim/network.ts').Network<M>;
}
declare module '#sim/network.ts' {
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
  /** A millisecond for each message, and nothing goes wrong. */
  export const CALM: Readonly<Faults>;
  /** \`lost\`: chance had it so. \`cut\`: a partition lay in between. \`down\`: one of the two was crashed. */
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
  export interface Network<M> {
    readonly clock: import('#lab').Clock;
    /** Adds a node, which is up, and takes its messages. */
    join(id: string, receive: (message: M, from: string) => void): void;
    /** Sends a copy: what crosses is JSON, so \`undefined\` fields vanish and NaN becomes null. */
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
    /** Handles all that is due up to \`ms\` and leaves the clock there. */
    runUntil(ms: number): void;
  }
}
declare module '#sim/hash.ts' {
  /** An integer in [0, 2³²) for a text, the same everywhere. @example hash32('a') // => 444641715 */
  export function hash32(text: string): number;
}
`;
