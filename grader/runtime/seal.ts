/**
 * Freezes the realm before the submission is let in, so that nothing the suite or the runtime relies
 * on can be changed. Assigning a property that a frozen prototype also has (`error.name = …`) goes on
 * working, as honest code expects.
 */

import { freezeReachable } from './freeze.ts';
import { holdReflection, noteShadowed } from './reflection.ts';

const { getOwnPropertyDescriptor } = Object;

/** Prototypes whose properties honest code shadows by plain assignment. */
const SHADOWED: object[] = [
  Object.prototype,
  Function.prototype,
  Promise.prototype,
  Array.prototype,
  Map.prototype,
  Set.prototype,
  ...[Error, AggregateError, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map(
    (type) => type.prototype as object,
  ),
];

/** @param thrown classes of errors that reach the submission: what one leads to must not be changed, either */
export function seal(realGlobal: object, thrown: readonly object[]): void {
  holdReflection();
  const behindGetters = SHADOWED.flatMap(allowShadowing);
  const seen = new Set<object>();
  for (const root of [realGlobal, ...thrown, ...behindGetters, ...unnamedIntrinsics()]) freezeReachable(root, seen);
}

/**
 * Turns data properties into accessors whose setter defines an own property on the receiver.
 * Gives the values: no property leads to them any longer, but code still gets to hold them.
 */
function allowShadowing(prototype: object): object[] {
  const values: object[] = [];
  for (const key of Reflect.ownKeys(prototype)) {
    const property = getOwnPropertyDescriptor(prototype, key)!;
    if (!('value' in property) || !property.configurable) continue;
    const { value } = property;
    const get = (): unknown => value;
    noteShadowed(get, value);
    if (typeof value === 'function') values.push(value as object);
    Object.defineProperty(prototype, key, {
      configurable: false,
      enumerable: property.enumerable,
      get,
      set(this: object, next: unknown) {
        if (this === prototype) throw new TypeError(`Cannot assign to ${String(key)} of a shared prototype`);
        Object.defineProperty(this, key, { value: next, writable: true, enumerable: true, configurable: true });
      },
    });
  }
  return values;
}

/** Objects that code reaches by syntax and no global names. */
function unnamedIntrinsics(): object[] {
  const async = async () => {};
  const generator = function* () {};
  const asyncGenerator = async function* () {};
  // Types know iterators of this kind from a later edition on.
  const iterators = (globalThis as unknown as { Iterator: { from(items: object): { map(change: (item: unknown) => unknown): object } } }).Iterator;
  return [
    async, generator, asyncGenerator,
    Object.getPrototypeOf(generator), Object.getPrototypeOf(asyncGenerator),
    [][Symbol.iterator](), new Map().entries(), new Set().values(), ''[Symbol.iterator](), 'a'.matchAll(/a/g),
    generator(), asyncGenerator(),
    Object.getPrototypeOf(Int8Array),
    iterators.from([]).map(String), iterators.from({ next: () => ({ done: true, value: undefined }) }),
    // In some engines its stack is an accessor, whose functions all errors share.
    new Error('any'),
  ];
}
