/**
 * What a built-in costs: n elements cost n steps, sorting n·log₂ n, so that a linear search is no
 * cheaper for being written as `indexOf`. The compiler turns `list.indexOf(x)` of a submission into
 * `call(list, 'indexOf', x)`; only the submission's own calls are charged, nobody else's.
 * Built-ins that stop early and call back (`find`, `some`) are counted by their callbacks' own ticks.
 */
import { charge } from './meter.ts';

type AnyFunction = (...args: unknown[]) => unknown;
/** Steps of a call, from its receiver and arguments; `result` is there for costs known only afterwards. */
type Cost = (self: { length: number }, args: unknown[], result?: unknown) => number;

const { apply } = Reflect;
const { getPrototypeOf } = Object;
const { log2, max, min } = Math;

const whole: Cost = (self) => self.length;
const sorting: Cost = (self) => self.length * max(1, log2(self.length));
const sized: Cost = (self, args) => (self.length * min(Number(args[0]) || 0, 1e9)) / 8;
const padded: Cost = (_, args) => min(Number(args[0]) || 0, 1e9) / 8;
const moved: Cost = (self, [start]) => {
  const at = Number(start) || 0;
  return max(0, self.length - (at < 0 ? max(0, self.length + at) : at)) + 1;
};
const ofArgument: Cost = (_, [value]) => (value as { length?: number } | undefined)?.length ?? 1;
const ofResult: Cost = (_, __, result) => (result as { length?: number } | undefined)?.length ?? 1;
const found: Cost = (self, _, result) => (Number(result) < 0 ? self.length : Number(result) + 1);

/** Callbacks tick by themselves; one that is itself a built-in does not. */
const untold: Cost = (self, [callback]) => (isNative(callback) ? self.length : 0);
const natives = new WeakMap<object, boolean>();
const { toString: sourceOf } = Function.prototype;

function isNative(callback: unknown): boolean {
  if (typeof callback !== 'function') return false;
  const known = natives.get(callback);
  if (known !== undefined) return known;
  const native = /\{\s*\[native code\]\s*\}$/.test(apply(sourceOf, callback, []));
  natives.set(callback, native);
  return native;
}

const typedArray = getPrototypeOf(Int8Array.prototype) as object;

const BEFORE: [object, string, Cost][] = [
  [Array.prototype, 'shift unshift reverse fill copyWithin join map filter forEach reduce reduceRight flatMap toReversed toSpliced with includes', whole],
  [Array.prototype, 'sort toSorted', sorting],
  [Array.prototype, 'splice', moved],
  [Array.prototype, 'find findIndex findLast findLastIndex some every', untold],
  [typedArray, 'fill copyWithin join map filter forEach reverse slice toReversed with includes indexOf', whole],
  [typedArray, 'sort toSorted', sorting],
  [String.prototype, 'split replace replaceAll match matchAll search indexOf lastIndexOf includes toUpperCase toLowerCase normalize trim', whole],
  [String.prototype, 'repeat', sized],
  [String.prototype, 'padStart padEnd', padded],
  [RegExp.prototype, 'exec test', ofArgument],
  [Array, 'from', ofArgument],
];

const AFTER: [object, string, Cost][] = [
  [Array.prototype, 'slice concat flat', ofResult],
  [Array.prototype, 'indexOf lastIndexOf', found],
  [Object, 'keys values entries getOwnPropertyNames', ofResult],
  [Reflect, 'ownKeys', ofResult],
  [JSON, 'stringify', ofResult],
  // Taken from an iterator, its length is known only when it is there.
  [Array, 'from', ofResult],
];

const byFunction = (table: [object, string, Cost][]): Map<unknown, Cost> =>
  new Map(
    table.flatMap(([owner, names, cost]) =>
      names.split(' ').map((name): [unknown, Cost] => [(owner as Record<string, unknown>)[name], cost]),
    ),
  );

const costsBefore = byFunction(BEFORE);
const costsAfter = byFunction(AFTER);
const { call: functionCall, apply: functionApply, bind: functionBind } = Function.prototype;

/** Calls a method of the submission's choosing and charges it when it is a built-in that loops. */
export function callCharged(receiver: unknown, name: PropertyKey, ...args: unknown[]): unknown {
  const method = (receiver as Record<PropertyKey, unknown>)[name];
  if (typeof method !== 'function') return (receiver as Record<PropertyKey, AnyFunction>)[name]!(...args);
  if (method === functionCall) return callAs(receiver as AnyFunction, args[0], args.slice(1));
  if (method === functionApply) return callAs(receiver as AnyFunction, args[0], Array.from((args[1] ?? []) as ArrayLike<unknown>));
  if (method === functionBind && (costsBefore.has(receiver) || costsAfter.has(receiver)))
    return (...rest: unknown[]) => callAs(receiver as AnyFunction, args[0], [...args.slice(1), ...rest]);
  if (method === apply) return callAs(args[0] as AnyFunction, args[1], args[2] as unknown[]);
  return callAs(method as AnyFunction, receiver, args);
}

function callAs(method: AnyFunction, self: unknown, args: unknown[]): unknown {
  const before = costsBefore.get(method);
  if (before) charge(before(self as { length: number }, args));
  const result = apply(method, self, args);
  const after = costsAfter.get(method);
  if (after) charge(after(self as { length: number }, args, result));
  return result;
}

const mapIterator = getPrototypeOf(new Map().keys()) as object;
const setIterator = getPrototypeOf(new Set().keys()) as object;

/**
 * What a submission copies: an array's elements, a collection's, or the size that it allocates.
 * An iterator over a collection is read here, because only then is it known how long it is.
 */
export function charged(value: unknown): unknown {
  if (Array.isArray(value)) charge(value.length);
  else if (typeof value === 'number') charge(value > 8 ? value / 8 : 0);
  else if (value instanceof Map || value instanceof Set) charge(value.size);
  else if (typeof value === 'object' && value !== null) {
    const prototype: unknown = getPrototypeOf(value);
    if (prototype !== mapIterator && prototype !== setIterator) return value;
    const items = [...(value as Iterable<unknown>)];
    charge(items.length);
    return items;
  }
  return value;
}
