/**
 * What a built-in costs: n elements cost n steps, sorting n·log₂ n, so that a linear search is no
 * cheaper for being written as `indexOf`. Built-ins that call back are counted by their callbacks' own
 * ticks, unless the callback is a built-in, too.
 */
import { charged, listOf, numberOf, recordSize, textOf } from './copies.ts';
import { charge } from './meter.ts';

export type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;
type Sized = { length: number; size: number };

/** Steps from receiver, arguments and, where it is known only afterwards, result. */
export interface Cost {
  before?: (self: Sized, args: unknown[]) => number;
  after?: (self: Sized, args: unknown[], result: unknown) => number;
  /**
   * Gives the receiver and changes arguments, so that what is looked at here is what the call works on:
   * an object may answer otherwise when it is asked again.
   */
  prepare?: (self: unknown, args: unknown[]) => unknown;
}

const { apply } = Reflect;
const { getPrototypeOf } = Object;
const { log2, max, min } = Math;

const first = (convert: (value: unknown) => unknown) => (self: unknown, args: unknown[]): unknown => {
  if (args.length > 0) args[0] = convert(args[0]);
  return self;
};

const whole: Cost = { prepare: listOf, before: (self) => self.length };
const changed: Cost = { before: (self) => self.length };
const sorting: Cost = { before: (self) => self.length * max(1, log2(self.length)) };
const moved: Cost = {
  prepare: first(numberOf),
  before(self, [start]) {
    const at = Number(start) || 0;
    return max(0, self.length - (at < 0 ? max(0, self.length + at) : at)) + 1;
  },
};
const found: Cost = { prepare: listOf, after: (self, _, result) => (Number(result) < 0 ? self.length : Number(result) + 1) };
const foundFromEnd: Cost = { prepare: listOf, after: (self, _, result) => (Number(result) < 0 ? self.length : self.length - Number(result)) };
const ofText: Cost = { prepare: textOf, before: (self) => self.length };
const sized: Cost = {
  prepare: (self, args) => first(numberOf)(textOf(self), args),
  before: (self, [times]) => (self.length * min(Number(times) || 0, 1e9)) / 8,
};
const padded: Cost = { prepare: first(numberOf), before: (_, [length]) => min(Number(length) || 0, 1e9) / 8 };
const dropped: Cost = { prepare: first(numberOf), before: (_, [count]) => min(Number(count) || 0, 1e9) };
const lengthOf = (value: unknown): number => (value as { length?: number } | null | undefined)?.length ?? 1;
const ofArgument: Cost = { before: (_, [value]) => lengthOf(value) };
const ofSearched: Cost = { prepare: first(textOf), before: (_, [text]) => lengthOf(text) };
const ofResult: Cost = { after: (_, __, result) => lengthOf(result) };
const ofIterable: Cost = { prepare: first(charged) };
const ofRecords: Cost = { before: (_, args) => args.reduce<number>((sum, value) => sum + recordSize(value), 0) };
const ofSets: Cost = { before: (self, [other]) => sizeOfSet(self) + sizeOfSet(other) };
const ofList = (at: number): Cost => ({ before: (_, args) => lengthOf(args[at] ?? []) });

function sizeOfSet(value: unknown): number {
  return (value as Sized | null | undefined)?.size ?? 0;
}

/** Callbacks tick by themselves; one that is itself a built-in does not. */
const untold: Cost = { prepare: listOf, before: (self, [callback]) => (isNative(callback) ? self.length : 0) };
const untoldSize: Cost = { before: (self, [callback]) => (isNative(callback) ? self.size : 0) };
/** How long an iterator is shows only when it is read: its callback pays for each turn. */
const counting: Cost = {
  prepare(self, args) {
    const [callback] = args;
    if (isNative(callback))
      args[0] = function (this: unknown, ...values: unknown[]) {
        charge(1);
        return apply(callback, this, values);
      };
    return self;
  },
};

const natives = new WeakMap<object, boolean>();
const { toString: sourceOf } = Function.prototype;

function isNative(callback: unknown): callback is AnyFunction {
  if (typeof callback !== 'function') return false;
  const known = natives.get(callback);
  if (known !== undefined) return known;
  const native = /\{\s*\[native code\]\s*\}$/.test(apply(sourceOf, callback, []));
  natives.set(callback, native);
  return native;
}

const typedArray = getPrototypeOf(Int8Array) as { prototype: object };
const iterator = getPrototypeOf(getPrototypeOf([].values()) as object) as object;

const TABLE: [object, string, Cost][] = [
  [Array.prototype, 'shift unshift reverse fill copyWithin', changed],
  [Array.prototype, 'join toLocaleString map filter forEach reduce reduceRight flatMap toReversed toSpliced with includes', whole],
  [Array.prototype, 'sort toSorted', sorting],
  [Array.prototype, 'splice', moved],
  [Array.prototype, 'find findIndex findLast findLastIndex some every', untold],
  [Array.prototype, 'slice concat flat', ofResult],
  [Array.prototype, 'indexOf', found],
  [Array.prototype, 'lastIndexOf', foundFromEnd],
  // Taken from an iterator, its length is known only when it is there.
  [Array, 'from', { ...ofArgument, ...ofResult }],
  [Array, 'fromAsync', ofArgument],
  [typedArray.prototype, 'fill copyWithin join toLocaleString map filter forEach reduce reduceRight reverse slice toReversed with includes indexOf lastIndexOf', whole],
  [typedArray.prototype, 'find findIndex findLast findLastIndex some every', untold],
  [typedArray.prototype, 'sort toSorted', sorting],
  [typedArray, 'from', { ...ofArgument, ...ofResult }],
  [String.prototype, 'split replace replaceAll match matchAll search indexOf lastIndexOf includes normalize trim trimStart trimEnd localeCompare', ofText],
  [String.prototype, 'toUpperCase toLowerCase toLocaleUpperCase toLocaleLowerCase', ofText],
  [String.prototype, 'repeat', sized],
  [String.prototype, 'padStart padEnd', padded],
  [RegExp.prototype, 'exec test', ofSearched],
  [ArrayBuffer.prototype, 'slice', { after: (_, __, result) => (result as ArrayBuffer).byteLength / 8 }],
  [Map.prototype, 'forEach', untoldSize],
  [Set.prototype, 'forEach', untoldSize],
  [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom', ofSets],
  [iterator, 'map filter flatMap reduce forEach some every find', counting],
  [iterator, 'drop', dropped],
  [iterator, 'toArray', ofResult],
  [Object, 'keys values entries getOwnPropertyNames getOwnPropertySymbols', ofResult],
  [Object, 'assign', ofRecords],
  [Object, 'fromEntries groupBy', ofIterable],
  [Map, 'groupBy', ofIterable],
  [Promise, 'all allSettled any race', ofIterable],
  [Reflect, 'ownKeys', ofResult],
  [Reflect, 'apply', ofList(2)],
  [Reflect, 'construct', ofList(1)],
  [Function.prototype, 'apply', ofList(1)],
  [JSON, 'stringify', ofResult],
  [JSON, 'parse', ofSearched],
];

const OF_SYMBOLS = [Symbol.match, Symbol.matchAll, Symbol.replace, Symbol.search, Symbol.split] as const;

/** Every name in the table; the compiler has to look for each of them. */
export const chargedNames = (): string[] => TABLE.flatMap(([, names]) => names.split(' '));

const memberOf = (owner: object, name: PropertyKey): unknown => (owner as Record<PropertyKey, unknown>)[name];

/** By built-in. */
export const costs: ReadonlyMap<unknown, Cost> = new Map([
  ...TABLE.flatMap(([owner, names, cost]) => names.split(' ').map((name): [unknown, Cost] => [memberOf(owner, name), cost])),
  ...OF_SYMBOLS.map((symbol): [unknown, Cost] => [memberOf(RegExp.prototype, symbol), ofSearched]),
].filter(([builtIn]) => typeof builtIn === 'function'));
