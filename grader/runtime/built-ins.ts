/**
 * The members of the built-ins. An engine newer than the pinned Node has more of them, and what only one
 * place has would pass there alone; so the build writes down the names that Node has, and a realm keeps those.
 */

/** ECMAScript names that both Chromium and Node have; anything else is removed. */
export const KEPT = [
  'globalThis', 'undefined', 'NaN', 'Infinity', 'parseInt', 'parseFloat', 'isNaN', 'isFinite',
  'encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent',
  'Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'String', 'RegExp', 'JSON', 'Reflect',
  'Proxy', 'Promise', 'Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Iterator',
  'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array',
  'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array', 'Intl',
  'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError',
] as const;

/** Each built-in that a kept name leads to, with the path to it. */
function builtIns(globals: object): [path: string, owner: object][] {
  const found = new Map<object, string>();
  const add = (path: string, value: unknown): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || found.has(value)) return;
    found.set(value, path);
    add(`${path}.prototype`, dataOf(value, 'prototype'));
    add(`${path}.__proto__`, Object.getPrototypeOf(value));
  };
  for (const name of [...KEPT, 'Date']) {
    if (name === 'globalThis') continue;
    const value = dataOf(globals, name);
    add(name, value);
    if (name === 'Intl') for (const part of Object.getOwnPropertyNames(value)) add(`Intl.${part}`, dataOf(value as object, part));
  }
  return [...found].map(([owner, path]) => [path, owner]);
}

const dataOf = (owner: object, name: string): unknown => Object.getOwnPropertyDescriptor(owner, name)?.value as unknown;

/** By path: the names of all members, symbols as they print. */
export function namesOfBuiltIns(globals: object): Record<string, string[]> {
  return Object.fromEntries(builtIns(globals).map(([path, owner]) => [path, Reflect.ownKeys(owner).map(String)]));
}

/** Deletes each member that is not among the known ones; what has no known path is reached by none. */
export function keepNames(globals: object, known: Record<string, string[]>): void {
  for (const [path, owner] of builtIns(globals)) {
    const kept = known[path] && new Set(known[path]);
    for (const key of kept ? Reflect.ownKeys(owner) : []) if (!kept?.has(String(key))) Reflect.deleteProperty(owner, key);
  }
}
