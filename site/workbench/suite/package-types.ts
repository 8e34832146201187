/** As much of the types of vitest, fast-check and `#lab` as a reader of a suite looks up; the whole would be half a megabyte. */
export const packageTypes = `
declare module 'vitest' {
  interface Matchers {
    /** Identity, as Object.is tells it. */
    toBe(expected: unknown): void;
    /** Equality of structure. */
    toEqual(expected: unknown): void;
    toBeUndefined(): void;
    toBeLessThanOrEqual(limit: number): void;
    toBeLessThan(limit: number): void;
    toBeGreaterThan(limit: number): void;
    toThrow(expected?: unknown): void;
    not: Matchers;
    [matcher: string]: any;
  }
  /** A group of tests: here, a stage. */
  export function describe(stage: string, body: () => void): void;
  /** One test: a rule of the contract. */
  export const it: { (test: string, body: () => void | Promise<void>): void; [kind: string]: any };
  export const test: typeof it;
  /** States what has to hold; the message is told when it does not. */
  export const expect: { (actual: unknown, message?: string): Matchers; [helper: string]: any };
  export const vi: any;
}
declare module 'fast-check' {
  /** Gives random values of a type, and smaller ones when a value breaks a rule. */
  export interface Arbitrary<T> { map<U>(mapper: (value: T) => U): Arbitrary<U>; filter(keep: (value: T) => boolean): Arbitrary<T>; chain<U>(next: (value: T) => Arbitrary<U>): Arbitrary<U> }
  const fc: any;
  namespace fc { type Arbitrary<T> = import('fast-check').Arbitrary<T> }
  export default fc;
}
declare module '#lab' {
  export interface Clock { now(): number }
  export interface VirtualClock { readonly clock: Clock; now(): number; advance(ms: number): void; set(ms: number): void }
  export interface Rng { next(): number }
  /** Virtual time in ms; it moves only when told to. */
  export function createClock(startMs?: number): VirtualClock;
  export function createRng(seed: number): Rng;
  export function seed(): number;
  /** A value as short text. */
  export function format(value: unknown): string;
  /** Adds a line to the script that a failure shows. */
  export function step(line: string | (() => string), lane?: string): void;
  /** The same object, its calls noted in the script. */
  export function scripted<T extends object>(target: T, name: string, after?: object): T;
  export function noted<T>(call: string | (() => string), run: () => T, tell?: (result: T) => string): T;
  export function lives(lane: string, value: unknown, untilMs: number): void;
  export function ends(...lanes: string[]): void;
  export function stateOf(lane: string, state: string | (() => string)): void;
  /** Holds a rule against random inputs, and shows the smallest that breaks it. */
  export function property<T>(values: import('fast-check').Arbitrary<T>, rule: (value: T) => void, options?: { runs?: number; examples?: T[] }): void;
  export function asyncProperty<T>(values: import('fast-check').Arbitrary<T>, rule: (value: T) => Promise<void>, options?: { runs?: number; examples?: T[] }): Promise<void>;
  export function scenario(run: () => void): void;
  export function expectSame(actual: unknown, expected: unknown, message: string): void;
  /** Steps that a piece of work takes: function entries, turns of loops, work of built-ins. */
  export function stepsOf(run: () => void): number;
  export function reportCost(name: string, n: number, steps: number): void;
  export const createNetwork: any;
}
declare module '#submission';
`;
