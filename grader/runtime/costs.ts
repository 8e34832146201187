/**
 * What a built-in costs: n elements cost n steps, sorting n·log₂ n, so that a linear search is no
 * cheaper for being written as `indexOf`. Built-ins that call back are counted by their callbacks' own
 * ticks, unless the callback is a built-in, too.
 */
import { argumentsOf, bigSize, byteLength, charged, chargedRecord, collectionSize, flatSize, isObject, listLength, listOf, numberOf, recordSize, sizeOf, textOf } from './copies.ts';
import { counted, isProxy } from './proxies.ts';
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

const whole: Cost = { prepare: listOf, before: listLength };
const sorting: Cost = { prepare: listOf, before: (self) => listLength(self) * max(1, log2(listLength(self))) };
const moved: Cost = {
  prepare: (self, args) => listOf(first(numberOf)(self, args)),
  before(self, [start]) {
    const at = Number(start) || 0;
    const length = listLength(self);
    return max(0, length - (at < 0 ? max(0, length + at) : at)) + 1;
  },
};
const found: Cost = { prepare: listOf, after: (self, _, result) => (Number(result) < 0 ? listLength(self) : Number(result) + 1) };
const foundFromEnd: Cost = { prepare: listOf, after: (self, _, result) => (Number(result) < 0 ? listLength(self) : listLength(self) - Number(result)) };
const ofText: Cost = { prepare: textOf, before: (self) => self.length };
/** A short text is cut as cheaply as a number is read; a long one may be a list in disguise. */
const cut: Cost = { after: (_, __, result) => (long(lengthOf(result)) ? lengthOf(result) / 8 : 0) };
/** A pattern of many alternatives is a list, too. */
const ofPattern: Cost = { prepare: textOf, before: (self, [pattern]) => self.length + patternSize(pattern) };
const sized: Cost = {
  prepare: (self, args) => first(numberOf)(textOf(self), args),
  before: (self, [times]) => (self.length * min(Number(times) || 0, 1e9)) / 8,
};
const padded: Cost = { prepare: first(numberOf), before: (_, [length]) => min(Number(length) || 0, 1e9) / 8 };
const dropped: Cost = { prepare: first(numberOf), before: (_, [count]) => min(Number(count) || 0, 1e9) };
const lengthOf = (value: unknown): number => (value as { length?: number } | null | undefined)?.length ?? 1;
const ofArgument: Cost = { before: (_, [value]) => lengthOf(value) };
const ofSearched: Cost = { prepare: first(textOf), before: (self, [text]) => lengthOf(text) + patternSize(self) };
const ofResult: Cost = { after: (_, __, result) => lengthOf(result) };
/** Of a list that is made: by what went into it, where a species made something else of it. */
const ofCopy: Cost = {
  prepare: listOf,
  after: (self, args, result) => sizeOf(result) ?? args.reduce<number>((sum, item) => sum + (sizeOf(item) ?? max(Number(lengthOf(item)) || 0, 1)), listLength(self)),
};
const mappedFlat: Cost = { ...whole, after: (_, __, result) => sizeOf(result) ?? 0 };
const flattened: Cost = { prepare: listOf, before: (self, [depth = 1]) => flatSize(self, Number(depth) || 0) };
const madeFrom: Cost = {
  prepare(self, args) {
    const [items] = args;
    if (isObject(items) && self !== Array && Symbol.iterator in items) args[0] = charged(items);
    else if (isObject(items) && !(Symbol.iterator in items)) args[0] = argumentsOf(items);
    return self;
  },
  before: (_, [items]) => lengthOf(items),
  after: (_, __, result) => sizeOf(result) ?? 0,
};
const ofIterable: Cost = { prepare: first(charged) };
const ofRecords: Cost = {
  prepare(self, args) {
    // What is assigned to takes part by what it is given.
    for (let i = 1; i < args.length; i += 1) args[i] = chargedRecord(args[i]);
    return self;
  },
};
const ofSets: Cost = { before: (self, [other]) => sizeOfSet(self) + sizeOfSet(other) };
const ofList = (at: number): Cost => ({
  prepare(self, args) {
    if (at in args) args[at] = argumentsOf(args[at]);
    return self;
  },
  before: (_, args) => lengthOf(args[at] ?? []),
});
const ofRecord: Cost = { before: (_, [record]) => recordSize(record) };
const ofDescriptors: Cost = {
  prepare(self, args) {
    if (isObject(args[1]) && isProxy(args[1])) args[1] = counted(args[1]);
    return self;
  },
  before: (_, [, record]) => (isObject(record) && isProxy(record) ? 0 : recordSize(record)),
};
/** Of a text that is given as such; the built-in refuses or converts what else there is. */
const ofGivenText: Cost = { before: (_, [text]) => (typeof text === 'string' ? text.length : 0) };

function sizeOfSet(value: unknown): number {
  return collectionSize(value) ?? (value as Sized | null | undefined)?.size ?? 0;
}

/** What a template is put together from: a list under a name. */
function rawPieces(self: unknown, args: unknown[]): unknown {
  const [template] = args as [{ raw: unknown }?];
  if (template) {
    const raw = argumentsOf(template.raw);
    charge(lengthOf(raw));
    args[0] = { raw };
  }
  return self;
}

const long = (length: number): boolean => length > 128;

const sourceOfPattern = Object.getOwnPropertyDescriptor(RegExp.prototype, 'source')!.get!;

/** Length of a long pattern, as a regular expression or as text; 0 for one that somebody may have written. */
function patternSize(pattern: unknown): number {
  if (typeof pattern === 'string') return long(pattern.length) ? pattern.length : 0;
  if (!isObject(pattern)) return 0;
  try {
    return patternSize(apply(sourceOfPattern, pattern, []));
  } catch {
    return 0;
  }
}

/** Callbacks tick by themselves; one that is itself a built-in does not. */
const untold: Cost = { prepare: listOf, before: (self, [callback]) => (ticks(callback) ? 0 : listLength(self)) };
const untoldSize: Cost = { before: (self, [callback]) => (ticks(callback) ? 0 : sizeOfSet(self)) };
/** How long an iterator is shows only when it is read: its callback pays for each turn. */
const counting: Cost = {
  prepare(self, args) {
    const [callback] = args;
    if (typeof callback === 'function' && !ticks(callback))
      args[0] = function (this: unknown, ...values: unknown[]) {
        charge(1);
        return apply(callback, this, values);
      };
    return self;
  },
};

/** A replacer sees each key, whatever becomes of it; one of the submission counts by itself. */
const written: Cost = {
  prepare(self, args) {
    const [, replacer] = args;
    if (typeof replacer === 'object' && replacer !== null) args[1] = argumentsOf(replacer);
    else if (!ticks(replacer))
      args[1] = function (this: unknown, key: string, value: unknown) {
        charge(1);
        return typeof replacer === 'function' ? apply(replacer, this, [key, value]) : value;
      };
    return self;
  },
  before: (_, [, replacer]) => (typeof replacer === 'object' ? lengthOf(replacer) : 0),
  ...ofResult,
};

const ticking = new WeakMap<object, boolean>();
const { toString: sourceOf } = Function.prototype;

/** As the compiler prints a generator, whose body does not run when it is called. */
const GENERATOR = /^(?:async )?(?:function ?)?\*/;

/** Whether a call of it ticks: built-ins and functions of the runtime and the suite are not instrumented. */
function ticks(callback: unknown): boolean {
  if (typeof callback !== 'function') return false;
  const known = ticking.get(callback);
  if (known !== undefined) return known;
  const source = apply(sourceOf, callback, []);
  const found = source.includes('$tick') && !GENERATOR.test(source);
  ticking.set(callback, found);
  return found;
}

const typedArray = getPrototypeOf(Int8Array) as { prototype: object };
const iterator = getPrototypeOf(getPrototypeOf([].values()) as object) as object;

const TABLE: [object, string, Cost][] = [
  [Array.prototype, 'shift unshift reverse fill copyWithin join toLocaleString map filter forEach reduce reduceRight toReversed toSpliced with includes', whole],
  [Array.prototype, 'sort toSorted', sorting],
  [Array.prototype, 'splice', moved],
  [Array.prototype, 'find findIndex findLast findLastIndex some every', untold],
  [Array.prototype, 'slice concat', ofCopy],
  [Array.prototype, 'flat', flattened],
  [Array.prototype, 'flatMap', mappedFlat],
  [Array.prototype, 'indexOf', found],
  [Array.prototype, 'lastIndexOf', foundFromEnd],
  // Taken from an iterator, its length is known only when it is there.
  [Array, 'from', madeFrom],
  [Array, 'fromAsync', ofArgument],
  [typedArray.prototype, 'fill copyWithin join toLocaleString map filter forEach reduce reduceRight reverse slice toReversed with includes indexOf lastIndexOf', whole],
  [typedArray.prototype, 'find findIndex findLast findLastIndex some every', untold],
  [typedArray.prototype, 'sort toSorted', sorting],
  [typedArray, 'from', { ...ofArgument, ...ofResult }],
  [String.prototype, 'split replace replaceAll match matchAll search', ofPattern],
  [String.prototype, 'slice substring substr', cut],
  [String.prototype, 'anchor fontcolor fontsize link', { prepare: first(textOf), before: (_, [name]) => (long(lengthOf(name)) ? lengthOf(name) : 0) }],
  [String.prototype, 'indexOf lastIndexOf includes normalize trim trimStart trimEnd trimLeft trimRight localeCompare isWellFormed toWellFormed', ofText],
  [String.prototype, 'startsWith endsWith', ofGivenText],
  [String, 'raw', { prepare: rawPieces }],
  [RegExp, 'escape', ofGivenText],
  [String.prototype, 'toUpperCase toLowerCase toLocaleUpperCase toLocaleLowerCase', ofText],
  [String.prototype, 'repeat', sized],
  [String.prototype, 'padStart padEnd', padded],
  [RegExp.prototype, 'exec test', ofSearched],
  [ArrayBuffer.prototype, 'slice', { before: (self) => byteLength(self) / 8 }],
  [ArrayBuffer.prototype, 'transfer transferToFixedLength resize', { prepare: first(numberOf), before: (self, [size]) => max(byteLength(self), min(Number(size) || 0, 2 ** 53)) / 8 }],
  [Uint8Array.prototype, 'toHex toBase64', whole],
  [Uint8Array.prototype, 'setFromHex setFromBase64', ofGivenText],
  [Uint8Array, 'fromHex fromBase64', ofGivenText],
  [BigInt, 'asUintN asIntN', { before: (_, [, value]) => bigSize(value) }],
  [Intl, 'getCanonicalLocales', { before: (_, [tags]) => (Array.isArray(tags) ? tags.length : 0) }],
  [Intl.ListFormat.prototype, 'format formatToParts', ofIterable],
  [Map.prototype, 'forEach', untoldSize],
  [Set.prototype, 'forEach', untoldSize],
  [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom', ofSets],
  [iterator, 'map filter flatMap reduce forEach some every find', counting],
  [iterator, 'drop', dropped],
  [iterator, 'toArray', ofResult],
  [Object, 'keys values entries getOwnPropertyNames getOwnPropertySymbols', ofResult],
  [Object, 'assign', ofRecords],
  [Object, 'create defineProperties', ofDescriptors],
  [Object, 'freeze seal isFrozen isSealed', ofRecord],
  [Object, 'fromEntries groupBy', ofIterable],
  [Map, 'groupBy', ofIterable],
  [Promise, 'all allSettled any race', ofIterable],
  [Reflect, 'ownKeys', ofResult],
  [Reflect, 'apply', ofList(2)],
  [Reflect, 'construct', ofList(1)],
  [Function.prototype, 'apply', ofList(1)],
  [JSON, 'stringify', written],
  [JSON, 'parse rawJSON', ofSearched],
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
