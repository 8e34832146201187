/**
 * The ways to a built-in that no syntax shows: descriptors, Reflect.get, a list turned into text. They
 * give the twin that charges, or charge themselves.
 */
import { bindCharged, held } from './charges.ts';
import { argumentsOf, listOf, recordSize } from './copies.ts';
import { charge } from './meter.ts';

const { apply, get: reflectGet, getOwnPropertyDescriptor: reflectDescriptor } = Reflect;
const { defineProperty, getOwnPropertyDescriptor, getOwnPropertyDescriptors } = Object;
const { toString: listText } = Array.prototype;
const bind = Function.prototype.bind as (this: unknown, ...args: unknown[]) => unknown;
const { toString: bigText } = BigInt.prototype;
const typedArray = (Object.getPrototypeOf(Int8Array) as { prototype: Int8Array }).prototype;
const { set: setTyped } = typedArray;
const { __lookupGetter__: lookUpGetter } = Object.prototype as unknown as Record<string, (key: PropertyKey) => unknown>;

/** Values behind the getters that `seal.ts` puts in their place. */
const behind = new WeakMap<object, unknown>();

export function noteShadowed(getter: () => unknown, value: unknown): void {
  behind.set(getter, value);
}

function heldGetter(getter: unknown): unknown {
  if (typeof getter !== 'function') return getter;
  const value = behind.get(getter);
  const twin = held(value);
  return twin === value ? getter : () => twin;
}

function heldDescriptor<T extends PropertyDescriptor | undefined>(property: T): T {
  if (!property) return property;
  if ('value' in property) property.value = held(property.value);
  else property.get = heldGetter(property.get) as () => unknown;
  return property;
}

const { toString } = {
  toString(this: unknown) {
    const list = listOf(this) as { length: number };
    charge(list.length);
    return apply(listText, list, []);
  },
};

/** To be called once, before the realm is frozen. */
export function holdReflection(): void {
  const methods: [object, object][] = [
    [Reflect, {
      get(...args: Parameters<typeof reflectGet>) { return held(apply(reflectGet, Reflect, args)); },
      getOwnPropertyDescriptor(target: object, key: PropertyKey) { return heldDescriptor(reflectDescriptor(target, key)); },
    }],
    [Object, {
      getOwnPropertyDescriptor(target: unknown, key: PropertyKey) { return heldDescriptor(getOwnPropertyDescriptor(target, key)); },
      getOwnPropertyDescriptors(target: object) {
        const all = getOwnPropertyDescriptors(target) as Record<PropertyKey, PropertyDescriptor>;
        charge(recordSize(all));
        for (const key of Reflect.ownKeys(all)) heldDescriptor(all[key]);
        return all;
      },
    }],
    [Object.prototype, {
      __lookupGetter__(this: unknown, key: PropertyKey) { return heldGetter(apply(lookUpGetter!, this, [key])); },
    }],
    [Function.prototype, {
      bind(this: unknown, ...args: unknown[]) { return bindCharged(this, bind, args); },
    }],
    // By name it could not be told from Map's, which is called everywhere.
    [typedArray, {
      set(this: unknown, source: ArrayLike<number>, offset?: number) {
        const list = argumentsOf(source) as ArrayLike<number>;
        charge(list?.length);
        return apply(setTyped, this, [list, offset]);
      },
      toString,
    }],
    [Array.prototype, { toString }],
    [BigInt.prototype, {
      toString(this: bigint, radix?: number) {
        const text = apply(bigText, this, [radix]);
        charge(text.length / 8);
        return text;
      },
    }],
  ];
  for (const [owner, replacements] of methods)
    for (const [name, value] of Object.entries(replacements)) defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });
}
