/**
 * How much a copy reads, and values that are the same when they are looked at again: what is charged for
 * has to be what the built-in then works on.
 */
import { charge } from './meter.ts';
import { counted, isProxy } from './proxies.ts';

const { apply } = Reflect;
const { getOwnPropertyDescriptor, getOwnPropertySymbols, getPrototypeOf, hasOwn, keys } = Object;
const { ownKeys } = Reflect;
const { isArray, from } = Array;
const { max, min, trunc } = Math;
const { isView } = ArrayBuffer;
const getter = (owner: object, name: string): (() => number) => getOwnPropertyDescriptor(owner, name)!.get as () => number;
const mapSize = getter(Map.prototype, 'size');
const setSize = getter(Set.prototype, 'size');
const typedArray = getPrototypeOf(Int8Array.prototype) as object;
const typedLength = getter(typedArray, 'length');
const byteLengths = [typedArray, DataView.prototype, ArrayBuffer.prototype].map((owner) => getter(owner, 'byteLength'));
const TYPED = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array];
const iterated = new Set<unknown>([Array, Map, Set, ...TYPED].map(({ prototype }) => prototype as unknown));

export const isObject = (value: unknown): value is object => (typeof value === 'object' && value !== null) || typeof value === 'function';

/** What the first of some getters says that take this receiver; its own properties say nothing. */
function ask(getters: (() => number)[], receiver: unknown): number | undefined {
  for (const get of getters)
    try {
      return apply(get, receiver, []);
    } catch {
      // Another kind of object.
    }
  return undefined;
}

/** Bytes of a buffer or of what looks into one; 0 for anything else. */
export const byteLength = (value: unknown): number => ask(byteLengths, value) ?? 0;
/** Entries of a Map or Set, whatever its prototype is now. */
export const collectionSize = (value: unknown): number | undefined => (isArray(value) ? undefined : ask([setSize, mapSize], value));

/** Elements that a method of lists goes through. */
export function listLength(list: { length: number }): number {
  return isArray(list) ? list.length : ((isView(list) ? ask([typedLength], list) : undefined) ?? list.length);
}

/** Elements of a list or collection, by what it is and not by what it says. */
export function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'object' && value !== null && isProxy(value)) return undefined;
  if (isArray(value)) return value.length;
  if (value instanceof Map) return ask([mapSize], value);
  if (value instanceof Set) return ask([setSize], value);
  return isView(value) ? byteLength(value) / 8 : undefined;
}

/**
 * What a submission copies: a list's elements, a collection's, or the size that it allocates. Whatever
 * else can be iterated is read here, because only then is it known how long it is.
 */
export function charged(value: unknown): unknown {
  if (typeof value === 'number') charge(value > 8 ? value / 8 : 0);
  else if (typeof value === 'string') charge(value.length);
  else if (isObject(value)) {
    if (isPlainlyIterated(value)) charge(sizeOf(value)!);
    else return readOnce(value);
  }
  return value;
}

/** Whether the engine's own iterator will walk it, however often somebody asks. */
const isPlainlyIterated = (value: object): boolean =>
  !isProxy(value) && iterated.has(getPrototypeOf(value)) && !hasOwn(value, Symbol.iterator) && sizeOf(value) !== undefined;

/** Items of an iterable, as a list. A typed array is made from what has only a length, too: that is charged as it is read. */
function readOnce(value: object): unknown {
  const iterate = (value as { [Symbol.iterator]?: unknown })[Symbol.iterator];
  if (typeof iterate === 'function') {
    const items = from({ [Symbol.iterator]: () => apply(iterate, value, []) as Iterator<unknown> });
    charge(items.length);
    return items;
  }
  if (!('length' in value)) return value;
  if (!isPlain(value)) return counted(value);
  charge(value.length as number);
  return value;
}

/** A big integer up to here is a number, a long one may be a list. */
const LONG = 1n << 256n;
const { toString: bigText } = BigInt.prototype;

/** Pieces of 32 bits in a long big integer; 0 for any other value. */
export function bigSize(value: unknown): number {
  return typeof value === 'bigint' && (value >= LONG || value <= -LONG) ? apply(bigText, value, [16]).length / 8 : 0;
}

/** What arithmetic gave. */
export function chargedBig(value: unknown): unknown {
  if (typeof value === 'bigint') charge(bigSize(value));
  return value;
}

/** Properties that are copied of an object; a small record is no more than writing it down. */
export function recordSize(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (!isObject(value)) return 0;
  const size = keys(value).length + getOwnPropertySymbols(value).length;
  return size > 8 ? size : 0;
}

/** What `for (name in record)` goes through: all names are gathered before the first turn. */
export function chargedNames(record: unknown): unknown {
  let size = typeof record === 'string' ? record.length : 0;
  if (isObject(record) && isProxy(record)) return counted(record);
  for (let at: object | null = isObject(record) ? record : null; at && !iterated.has(at) && at !== Object.prototype; at = getPrototypeOf(at))
    size += ownKeys(at).length;
  charge(size > 8 ? size : 0);
  return record;
}

/** What `{ ...record }` copies from. */
export function chargedRecord(record: unknown): unknown {
  if (isObject(record) && isProxy(record)) return counted(record);
  charge(recordSize(record));
  return record;
}

/** Whether what it says of its length now is what a built-in will find. */
const isPlain = (value: object): boolean =>
  !isProxy(value) && (isArray(value) || isView(value) || typeof getOwnPropertyDescriptor(value, 'length')?.value === 'number');

/** The receiver of a method of lists, or one in its place that is charged for each access. */
export function listOf(self: unknown): unknown {
  return !isObject(self) || isPlain(self) ? self : counted(self);
}

/** A list of arguments, read once. */
export function argumentsOf(list: unknown): unknown {
  if (!isObject(list) || isPlain(list)) return list;
  const { length: said } = list as ArrayLike<unknown>;
  const length = min(max(trunc(said) || 0, 0), 2 ** 32 - 1);
  charge(length);
  const copy = new Array<unknown>(length);
  for (let i = 0; i < length; i += 1) copy[i] = (list as ArrayLike<unknown>)[i];
  return copy;
}

/** Items that are looked at when lists in a list are laid flat. */
export function flatSize(list: unknown, depth: number): number {
  if (!isArray(list)) return 0;
  let size = list.length;
  if (depth > 0) for (const item of list) if (isArray(item)) size += flatSize(item, depth - 1);
  return size;
}

/** As the engine turns it into text; nullish values are left, for the built-in to refuse. */
export function textOf(value: unknown): unknown {
  return typeof value === 'string' || value === undefined || value === null ? value : `${value as string}`;
}

/** As the engine turns it into a number, once. */
export function numberOf(value: unknown): unknown {
  return isObject(value) ? +(value as unknown as number) : value;
}
