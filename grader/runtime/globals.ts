/**
 * The world that suite and submission see: ECMAScript, virtual time, seeded chance and a console that
 * is told to the learner. Whatever else the host offers is taken away, so that a page and a process
 * offer the same.
 */
import { console as capturedConsole } from './console.ts';
import { structuredClone } from './structured-clone.ts';
import { virtualNow, virtualTimers, virtualUptime } from './virtual-time.ts';

const RealDate = Date;

const VirtualDate: DateConstructor = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [virtualNow()] : args, newTarget) as object,
  apply: () => new RealDate(virtualNow()).toString(),
  get: (target, key) => (key === 'now' ? virtualNow : Reflect.get(target, key)),
});

/** ECMAScript names that both Chromium and Node have; anything else is removed. */
const KEPT = [
  'globalThis', 'undefined', 'NaN', 'Infinity', 'parseInt', 'parseFloat', 'isNaN', 'isFinite',
  'encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent',
  'Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'String', 'RegExp', 'Date', 'JSON', 'Reflect',
  'Proxy', 'Promise', 'Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'Iterator',
  'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array',
  'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array', 'Intl',
  'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError',
] as const;

/** Names with a value of our own; fake timers may replace them while a test runs. */
export const virtualGlobals: Record<string, unknown> = {
  ...virtualTimers,
  Date: VirtualDate,
  console: capturedConsole,
  performance: Object.freeze({ now: virtualUptime, timeOrigin: 0 }),
  queueMicrotask: (callback: () => void): void => void Promise.resolve().then(callback),
  structuredClone,
};

/** Removes every other name, own or inherited, from the global object. */
export function removeHostGlobals(realGlobal: object): void {
  const kept = new Set<PropertyKey>([...KEPT, ...Object.keys(virtualGlobals)]);
  for (let at: object | null = realGlobal; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const key of Reflect.ownKeys(at)) {
      if (kept.has(key) && at === realGlobal) continue;
      if (Reflect.deleteProperty(at, key)) continue;
      const property = Object.getOwnPropertyDescriptor(at, key);
      if (property && 'writable' in property && property.writable) Reflect.set(at, key, undefined);
    }
}

/** Makes the global names read what the runtime's own scope holds, so that fake timers reach everybody. */
export function installVirtualGlobals(realGlobal: object, scope: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(virtualGlobals)) {
    scope[name] = value;
    Object.defineProperty(realGlobal, name, { get: () => scope[name], enumerable: false, configurable: false });
  }
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate });
}
