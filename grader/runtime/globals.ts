/**
 * The world that suite and submission see: ECMAScript, virtual time, seeded chance and a console that
 * is told to the learner. Whatever else the host offers is taken away, so that a page and a process
 * offer the same.
 */
import { createRng } from '../../labs/sim/random.ts';
import { keepNames, KEPT } from './built-ins.ts';
import { console } from './console.ts';
import { installExactMath } from './exact-math.ts';
import { installMergeSort } from './merge-sort.ts';
import { pinLocale } from './pinned-locale.ts';
import { rememberProxies } from './proxies.ts';
import { freezeSegments } from './segments.ts';
import { strongRefs } from './strong-refs.ts';
import { structuredClone } from './structured-clone.ts';
import { virtualDate } from './virtual-date.ts';
import { createTimers, virtualUptime } from './virtual-time.ts';

/** Put in by the build: `namesOfBuiltIns` of the pinned Node. */
declare const NAMES_OF_BUILT_INS: Record<string, string[]>;

let random = createRng(0);

/** The same numbers from Math.random in every test of a seed, whichever tests ran before it. */
export function seedRandom(seed: number): void {
  random = createRng(seed);
}

/**
 * Makes the realm's names ours. Timers and dates forward to what the runtime's scope holds at the moment,
 * so that fake timers of a suite reach everybody and nobody reaches the fake clock itself.
 */
export function installWorld(realGlobal: object, scope: Record<string, unknown>): void {
  const world: Record<string, unknown> = {
    ...strongRefs,
    ...forwarders(scope),
    console,
    structuredClone,
    performance: Object.freeze({ now: () => (scope['performance'] as Performance).now(), timeOrigin: 0 }),
    queueMicrotask: (callback: () => void): void => void Promise.resolve().then(callback),
  };
  keepNames(realGlobal, NAMES_OF_BUILT_INS);
  rememberProxies(realGlobal);
  pinLocale();
  freezeSegments();
  installMergeSort();
  installExactMath();
  Math.random = () => random.next();
  removeOthers(realGlobal, new Set<PropertyKey>([...KEPT, ...Object.keys(world), 'Date', '$handOver']));
  const performance = Object.freeze({ now: virtualUptime, timeOrigin: 0 });
  // The page's way to hand scripts over is a name there; here it is one that does nothing.
  if (!('$handOver' in realGlobal)) Object.defineProperty(realGlobal, '$handOver', { value: (_value: unknown) => {} });
  // The scope inherits from the global object: its own names come first, while that is still writable.
  for (const [name, value] of Object.entries({ ...world, ...createTimers(), performance, Date: virtualDate() }))
    Object.defineProperty(scope, name, { value, writable: true, enumerable: true, configurable: true });
  for (const [name, value] of Object.entries(world))
    Object.defineProperty(realGlobal, name, { value, writable: false, enumerable: false, configurable: false });
  defineDate(realGlobal, scope);
}

const TIMER_NAMES = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] as const;

function forwarders(scope: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    TIMER_NAMES.map((name) => [name, (...args: unknown[]) => (scope[name] as (...args: unknown[]) => unknown)(...args)]),
  );
}

/** Gives suite and submission timers of their own; the ones so far stay with Vitest. */
export function handOverTimers(scope: Record<string, unknown>): void {
  Object.assign(scope, createTimers());
}

function defineDate(realGlobal: object, scope: Record<string, unknown>): void {
  const current = (): DateConstructor => scope['Date'] as DateConstructor;
  // A function and no proxy: what is frozen with the realm could not answer for another object's `now`.
  const forwarding = Object.assign(
    function Date(this: unknown, ...args: unknown[]): unknown {
      if (!new.target) return String(new (current())());
      return Reflect.construct(current(), args, (new.target as unknown) === forwarding ? current() : new.target);
    },
    { now: () => current().now(), parse: (text: string) => current().parse(text), UTC: Date.UTC },
  );
  Object.defineProperty(forwarding, 'prototype', { value: Date.prototype, writable: false });
  Object.defineProperty(Date.prototype, 'constructor', { value: forwarding });
  Object.defineProperty(realGlobal, 'Date', { value: forwarding, writable: false, enumerable: false, configurable: false });
}

/** Removes every other name, own or inherited, from the global object. */
function removeOthers(realGlobal: object, kept: Set<PropertyKey>): void {
  for (let at: object | null = realGlobal; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const key of Reflect.ownKeys(at)) {
      if (kept.has(key) && at === realGlobal) continue;
      if (Reflect.deleteProperty(at, key)) continue;
      const property = Object.getOwnPropertyDescriptor(at, key);
      if (property && 'writable' in property && property.writable) Reflect.set(at, key, undefined);
    }
}
