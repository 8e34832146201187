/**
 * How much a copy reads, and values that are the same when they are looked at again: what is charged for
 * has to be what the built-in then works on.
 */
import { charge } from './meter.ts';
import { counted, isProxy } from './proxies.ts';

const { apply } = Reflect;
const { getOwnPropertyDescriptor, getPrototypeOf, keys } = Object;
const { isArray, from } = Array;
const { max, min, trunc } = Math;
const { isView } = ArrayBuffer;
const getter = (owner: object, name: string): (() => number) => getOwnPropertyDescriptor(owner, name)!.get as () => number;
const mapSize = getter(Map.prototype, 'size');
const setSize = getter(Set.prototype, 'size');
const byIterator = new Set<unknown>([Array.prototype, Map.prototype, Set.prototype, getPrototypeOf(Int8Array.prototype)].map((owner) => (owner as Iterable<unknown>)[Symbol.iterator]));

/** Elements of a list or collection, by what it is and not by what it says. */
export function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'object' && value !== null && isProxy(value)) return undefined;
  if (isArray(value)) return value.length;
  if (value instanceof Map || value instanceof Set)
    try {
      return apply(value instanceof Map ? mapSize : setSize, value, []);
    } catch {
      return undefined;
    }
  return isView(value) ? value.byteLength / 8 : undefined;
}

/**
 * What a submission copies: a list's elements, a collection's, or the size that it allocates. Whatever
 * else can be iterated is read here, because only then is it known how long it is.
 */
export function charged(value: unknown): unknown {
  if (typeof value === 'number') charge(value > 8 ? value / 8 : 0);
  else if (typeof value === 'string') charge(value.length);
  else if (typeof value === 'object' && value !== null) {
    const iterate = (value as { [Symbol.iterator]?: unknown })[Symbol.iterator];
    const size = iterate === undefined || byIterator.has(iterate) ? sizeOf(value) : undefined;
    if (size !== undefined) charge(size);
    else if (typeof iterate === 'function') {
      const items = from({ [Symbol.iterator]: () => apply(iterate, value, []) as Iterator<unknown> });
      charge(items.length);
      return items;
    }
  }
  return value;
}

/** Properties that are copied of an object; a small record is no more than writing it down. */
export function recordSize(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const size = isArray(value) ? value.length : keys(value).length;
  return size > 8 ? size : 0;
}

/** What `{ ...record }` copies from. */
export function chargedRecord(record: unknown): unknown {
  if (typeof record === 'object' && record !== null && isProxy(record)) return counted(record);
  charge(recordSize(record));
  return record;
}

/** Whether what it says of its length now is what a built-in will find. */
const isPlain = (value: object): boolean =>
  !isProxy(value) && (isArray(value) || isView(value) || typeof getOwnPropertyDescriptor(value, 'length')?.value === 'number');

/** The receiver of a method of lists, or one in its place that is charged for each access. */
export function listOf(self: unknown): unknown {
  return typeof self !== 'object' || self === null || isPlain(self) ? self : counted(self);
}

/** A list of arguments, read once. */
export function argumentsOf(list: unknown): unknown {
  if (typeof list !== 'object' || list === null || isPlain(list)) return list;
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
  return typeof value === 'object' && value !== null ? +(value as unknown as number) : value;
}
