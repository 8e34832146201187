/**
 * The world that suite and submission see: ECMAScript, virtual time, seeded chance and a console that
 * is told to the learner. Whatever else the host offers is taken away, so that a page and a process
 * offer the same.
 */
import { createRng } from '../../labs/sim/random.ts';
import { console } from './console.ts';
import { installMergeSort } from './merge-sort.ts';
import { pinLocale } from './pinned-locale.ts';
import { strongRefs } from './strong-refs.ts';
import { structuredClone } from './structured-clone.ts';
import { virtualDate } from './virtual-date.ts';
import { virtualTimers, virtualUptime } from './virtual-time.ts';

/** ECMAScript names that both Chromium and Node have; anything else is removed. */
const KEPT = [
  'globalThis', 'undefined', 'NaN', 'Infinity', 'parseInt', 'parseFloat', 'isNaN', 'isFinite',
  'encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent',
  'Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'String', 'RegExp', 'JSON', 'Reflect',
  'Proxy', 'Promise', 'Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Iterator',
  'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array',
  'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array', 'Intl',
  'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError',
] as const;

let random = createRng(0);

/** The same numbers from Math.random in every test of a seed, whichever tests ran before it. */
export function seedRandom(seed: number): void {
  random = createRng(seed);
}

/** Makes the realm's names ours, through getters that read the runtime's own scope: fake timers reach everybody. */
export function installWorld(realGlobal: object, scope: Record<string, unknown>): void {
  const world: Record<string, unknown> = {
    ...virtualTimers,
    ...strongRefs,
    console,
    structuredClone,
    Date: virtualDate(),
    performance: Object.freeze({ now: virtualUptime, timeOrigin: 0 }),
    queueMicrotask: (callback: () => void): void => void Promise.resolve().then(callback),
  };
  pinLocale();
  installMergeSort();
  Math.random = () => random.next();
  removeOthers(realGlobal, new Set<PropertyKey>([...KEPT, ...Object.keys(world), '$handOver']));
  for (const [name, value] of Object.entries(world)) {
    scope[name] = value;
    Object.defineProperty(realGlobal, name, { get: () => scope[name], enumerable: false, configurable: false });
  }
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
