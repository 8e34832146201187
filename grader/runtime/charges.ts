/**
 * Charges the submission, and nobody else, for the built-ins that it uses. The compiler turns its
 * `list.indexOf(x)` into `call(list, 'indexOf', x)`. Wherever else it would get hold of a built-in that
 * costs, it gets a twin that charges instead; so it has none that it could call by another way.
 */
import { argumentsOf, charged, chargedBig, chargedNames, chargedRecord, isObject } from './copies.ts';
import { costs } from './costs.ts';
import type { AnyFunction, Cost } from './costs.ts';
import { charge, tick } from './meter.ts';
import { targetOf } from './proxies.ts';

const { apply, construct } = Reflect;
const { defineProperty, freeze, getPrototypeOf } = Object;

/** Calls a method of the submission's choosing and charges it when it is a built-in that costs. */
export function callCharged(receiver: unknown, name: PropertyKey, ...args: unknown[]): unknown {
  const method = (receiver as Record<PropertyKey, unknown>)[name];
  if (typeof method !== 'function') throw new TypeError(`${String(name)} is not a function`);
  const cost = costs.get(method);
  return cost ? run(method as AnyFunction, cost, receiver, args) : apply(method, receiver, args);
}

function run(builtIn: AnyFunction, cost: Cost, receiver: unknown, args: unknown[]): unknown {
  const self = cost.prepare ? cost.prepare(receiver, args) : receiver;
  if (cost.before) charge(cost.before(self as never, args));
  if (cost === constructs && allocates(args[0])) args[1] = chargedFirst(args[0], args[1]);
  const result = apply(builtIn, self, args);
  if (cost.after) charge(cost.after(self as never, args, result));
  // A method that gives its receiver gives the one that it was called on, and not what stood in for that.
  return typeof self === 'object' && result === self ? receiver : result;
}

const twins = new Map<unknown, unknown>();

/** What the submission gets to hold instead of a built-in that costs; any other value is given back. */
export function held(value: unknown): unknown {
  if (typeof value !== 'function') return value;
  const cost = costs.get(value);
  return cost ? twinOf(value as AnyFunction, cost) : value;
}

function twinOf(builtIn: AnyFunction, cost: Cost): unknown {
  const known = twins.get(builtIn);
  if (known) return known;
  const { twin } = { twin(this: unknown, ...args: unknown[]) { return run(builtIn, cost, this, args); } };
  for (const key of ['name', 'length'] as const) defineProperty(twin, key, { value: builtIn[key] });
  twins.set(builtIn, freeze(twin));
  return twin;
}

const allocating = new Set<unknown>([Array, ArrayBuffer, Map, Set, WeakMap, WeakSet, getPrototypeOf(Int8Array)]);
const constructs = costs.get(construct);

/** Whether a constructor is, extends or stands in front of one of these. */
function comesTo(constructor: unknown, wanted: ReadonlySet<unknown>): boolean {
  for (let at = constructor; typeof at === 'function'; at = targetOf(at) ?? (getPrototypeOf(at) as unknown)) if (wanted.has(at)) return true;
  return false;
}

/** Whether it copies its argument or fills what it is asked for. */
const allocates = (constructor: unknown): boolean => comesTo(constructor, allocating);
const arrays = new Set<unknown>([Array]);

/** An array that is made from one object holds it, and does not copy it. */
function chargedArgument(constructor: unknown, argument: unknown): unknown {
  if (!allocates(constructor)) return argument;
  return isObject(argument) && comesTo(constructor, arrays) ? argument : charged(argument);
}

function chargedFirst(constructor: unknown, args: unknown): unknown {
  const [first, ...rest] = Array.from(argumentsOf(args) as ArrayLike<unknown>);
  return [chargedArgument(constructor, first), ...rest];
}

/** `new` of a class that shows only now: it may be a collection, or extend one. */
export function make(constructor: unknown, ...args: unknown[]): unknown {
  if (args.length > 0) args[0] = chargedArgument(constructor, args[0]);
  return construct(constructor as () => unknown, args);
}

/** The first argument of `super(…)` or of a call of Array, for the class that is being made. */
export function toSuper(newTarget: unknown, argument: unknown): unknown {
  return chargedArgument(newTarget, argument);
}

const boundArguments = new WeakMap<object, number>();

/** Of what is bound, each call hands all arguments over anew. A constructor that is bound goes on charging. */
export function bindCharged(target: unknown, bind: AnyFunction, given: unknown[]): unknown {
  const [, ...args] = given;
  const count = args.length + (typeof target === 'function' ? (boundArguments.get(target) ?? 0) : 0);
  charge(count > 8 ? count : 0);
  const bound = apply(bind, target, given) as object;
  if (allocates(target)) return boundConstructor(target as () => unknown, args);
  boundArguments.set(bound, count);
  return bound;
}

function boundConstructor(target: () => unknown, args: unknown[]): unknown {
  return function bound(...more: unknown[]): unknown {
    const all = [...args, ...more];
    if (!new.target) return apply(target, undefined, all);
    if (all.length > 0) all[0] = chargedArgument(target, all[0]);
    return construct(target, all, (new.target as unknown) === bound ? target : new.target);
  };
}

/** What instrumented code is called with, in the order of `HOOKS` in `core/instrument.ts`. */
export const hooks = [tick, charged, callCharged, held, make, toSuper, chargedRecord, chargedNames, charge, chargedBig] as const;
