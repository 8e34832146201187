/**
 * Freezes the realm before the submission is let in, so that nothing the suite or the runtime relies
 * on can be changed. Assigning a property that a frozen prototype also has (`error.name = …`) goes on
 * working, as honest code expects.
 */

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

export function seal(realGlobal: object): void {
  for (const prototype of SHADOWED) allowShadowing(prototype);
  const seen = new Set<object>();
  freezeReachable(realGlobal, seen);
  for (const hidden of unnamedIntrinsics()) freezeReachable(hidden, seen);
}

/** Turns data properties into accessors whose setter defines an own property on the receiver. */
function allowShadowing(prototype: object): void {
  for (const key of Reflect.ownKeys(prototype)) {
    const property = Object.getOwnPropertyDescriptor(prototype, key)!;
    if (!('value' in property) || !property.configurable) continue;
    const { value } = property;
    Object.defineProperty(prototype, key, {
      configurable: false,
      enumerable: property.enumerable,
      get: () => value,
      set(this: object, next: unknown) {
        if (this === prototype) throw new TypeError(`Cannot assign to ${String(key)} of a shared prototype`);
        Object.defineProperty(this, key, { value: next, writable: true, enumerable: true, configurable: true });
      },
    });
  }
}

/** Objects that code reaches by syntax and no global names. */
function unnamedIntrinsics(): object[] {
  const async = async () => {};
  const generator = function* () {};
  const asyncGenerator = async function* () {};
  return [
    async, generator, asyncGenerator,
    Object.getPrototypeOf(generator), Object.getPrototypeOf(asyncGenerator),
    [][Symbol.iterator](), new Map().entries(), new Set().values(), ''[Symbol.iterator](), 'a'.matchAll(/a/g),
    generator(), asyncGenerator(),
    Object.getPrototypeOf(Int8Array),
  ];
}

/** Freezes an object and all that is reached from it by properties and prototypes. */
export function freezeReachable(root: object, seen: Set<object>): void {
  const queue: object[] = [root];
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const key of Reflect.ownKeys(at)) {
      const property = Object.getOwnPropertyDescriptor(at, key);
      if (!property) continue;
      for (const next of [property.value, property.get, property.set])
        if ((typeof next === 'object' && next !== null) || typeof next === 'function') queue.push(next);
    }
    const parent: object | null = Object.getPrototypeOf(at);
    if (parent) queue.push(parent);
    Object.freeze(at);
  }
}
