// @ts-nocheck
// may earn: 0
// must not: change a built-in that the suite or the runner relies on.
const yes = () => true;
const patches = [
  [Object, 'is', yes], [Array.prototype, 'every', yes], [Array.prototype, 'some', () => false], [Array.prototype, 'push', () => 0],
  [Promise.prototype, 'then', function () { return this; }], [Promise.prototype, 'catch', function () { return this; }],
  [WeakMap.prototype, 'get', () => () => {}], [WeakMap.prototype, 'has', yes], [Map.prototype, 'get', () => () => {}],
  [String.prototype, 'includes', yes], [String.prototype, 'indexOf', () => 0], [RegExp.prototype, 'test', yes], [RegExp.prototype, Symbol.match, yes],
  [Function.prototype, 'call', () => {}], [Function.prototype, 'apply', () => {}], [JSON, 'stringify', () => '{"kind":"done","flags":[]}'],
  [Reflect, 'apply', () => {}], [Reflect, 'get', () => {}], [Symbol, 'for', () => Symbol()], [Number, 'isNaN', yes], [Error, 'captureStackTrace', () => {}],
  [Object.getPrototypeOf([][Symbol.iterator]()), 'next', () => ({ done: true })], [Array.prototype, Symbol.iterator, function* () {}],
];
for (const [owner, key, value] of patches) {
  try {
    owner[key] = value;
  } catch {}
  try {
    Object.defineProperty(owner, key, { value });
  } catch {}
  try {
    Reflect.set(owner, key, value);
    Reflect.defineProperty(owner, key, { value, configurable: true, writable: true });
    Reflect.deleteProperty(owner, key);
  } catch {}
}

export class Box {
  set() {}
  get() {}
  entries() {
    return [];
  }
}
