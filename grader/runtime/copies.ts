/**
 * How much a copy reads, and values that are the same when they are looked at again: what is charged for
 * has to be what the built-in then works on.
 */
import { charge } from './meter.ts';

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
function sizeOf(value: unknown): number | undefined {
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
  if (typeof value !== 'object' || value === null) return 0;
  const size = isArray(value) ? value.length : keys(value).length;
  return size > 8 ? size : 0;
}

/** The receiver of a method of lists. One whose length is not plain could change it while it is looked at. */
export function listOf(self: unknown): unknown {
  if (typeof self !== 'object' || self === null || isArray(self) || isView(self)) return self;
  if (typeof getOwnPropertyDescriptor(self, 'length')?.value === 'number') return self;
  const list = self as ArrayLike<unknown>;
  const length = min(max(trunc(list.length) || 0, 0), 2 ** 32 - 1);
  charge(length);
  const copy = new Array<unknown>(length);
  for (let i = 0; i < length; i += 1) if (i in list) copy[i] = list[i];
  return copy;
}

/** As the engine turns it into text; nullish values are left, for the built-in to refuse. */
export function textOf(value: unknown): unknown {
  return typeof value === 'string' || value === undefined || value === null ? value : `${value as string}`;
}

/** As the engine turns it into a number, once. */
export function numberOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? +(value as unknown as number) : value;
}
