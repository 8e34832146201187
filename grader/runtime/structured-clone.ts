/**
 * structuredClone for plain data, Map, Set, Date and errors: the same in a page and in a process,
 * because neither lends its own to a sealed realm.
 */
import { charge } from './meter.ts';
import { sizeOf } from './copies.ts';

/** What is in a collection, and not what an iterator of its own says. */
const eachOf = (map: Map<unknown, unknown>, visit: (item: unknown, key: unknown) => void): void => void Reflect.apply(mapForEach, map, [visit]);
const eachItem = (set: Set<unknown>, visit: (item: unknown) => void): void => void Reflect.apply(setForEach, set, [visit]);
const { forEach: mapForEach } = Map.prototype;
const { forEach: setForEach } = Set.prototype;

export function structuredClone<T>(value: T): T {
  return copy(value, new Map()) as T;
}

function copy(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`${String(value)} could not be cloned.`);
  if (typeof value !== 'object' || value === null) return value;
  charge(1 + (sizeOf(value) ?? 0));
  if (seen.has(value)) return seen.get(value);
  const keep = <R extends object>(made: R): R => {
    seen.set(value, made);
    return made;
  };
  if (value instanceof Date) return keep(new Date(value.getTime()));
  if (value instanceof RegExp) return keep(new RegExp(value.source, value.flags));
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return keep(copyBytes(value));
  if (value instanceof Map) {
    const made = keep(new Map<unknown, unknown>());
    eachOf(value, (item, key) => made.set(copy(key, seen), copy(item, seen)));
    return made;
  }
  if (value instanceof Set) {
    const made = keep(new Set<unknown>());
    eachItem(value, (item) => made.add(copy(item, seen)));
    return made;
  }
  if (value instanceof Error) {
    const made = keep(new Error(value.message));
    made.name = value.name;
    return made;
  }
  const made = keep((Array.isArray(value) ? new Array(value.length) : {}) as Record<string, unknown>);
  const keys = Object.keys(value);
  charge(keys.length);
  for (const key of keys) made[key] = copy((value as Record<string, unknown>)[key], seen);
  return made;
}

function copyBytes(value: ArrayBuffer | ArrayBufferView): object {
  charge(value.byteLength / 8);
  if (value instanceof ArrayBuffer) return value.slice(0);
  const { buffer, byteOffset, byteLength } = value;
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
  const View = value.constructor as new (bytes: ArrayBufferLike) => object;
  return new View(bytes);
}
