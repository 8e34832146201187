// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: have errors of the engine told otherwise in one place than in the other.
const runs = [
  () => null.x, () => undefined.x(), () => (void 0)[Symbol.iterator], () => { const [a] = 1; }, () => { const { a } = null; }, () => new (class { #x; static get(o) { return o.#x; } }).constructor.get({}),
  () => [].reduce((a) => a), () => new Array(-1), () => 'x'.repeat(-1), () => (1.5).toFixed(200), () => 1n + 1, () => BigInt(1.5), () => BigInt('x'), () => Symbol() + '', () => JSON.parse('{'), () => JSON.parse('[1,]'), () => JSON.parse(''),
  () => { const a = {}; a.a = a; JSON.stringify(a); }, () => new Proxy({}, null), () => Reflect.construct(1), () => Object.defineProperty(1, 'a', {}), () => Object.freeze([]).push(1), () => { 'use strict'; Object.freeze({ a: 1 }).a = 2; }, () => decodeURIComponent('%'),
  () => new RegExp('('), () => new RegExp('a', 'zz'), () => class A extends null { constructor() { super(); } } && new (class extends null {})(), () => new Map([1]), () => new Set(1), () => Promise.resolve.call(1), () => new Promise(), () => x + 1, () => { let y = y; }, () => (() => {})(...1), () => new (() => {})(), () => ({}).x.y, () => 1(), () => ({}).f(), () => [].f(), () => 'a' in 'b', () => ({}) instanceof 1,
  () => new Date(NaN).toISOString(), () => new Intl.NumberFormat('xx-invalid-locale-'), () => (1).toString(99), () => new Uint8Array(-1), () => new DataView(1), () => Symbol.keyFor(1), () => new WeakMap([[1, 1]]), () => structuredClone(() => {}), () => Object.setPrototypeOf(Object.preventExtensions({}), {}), () => [...{}], () => { for (const a of 1); }, () => Array.from({ length: -1 }).at(0).x, () => String.raw(), () => ''.normalize('x'), () => 'a'.localeCompare('b', 'zzzzzzzzzz'), () => String.fromCodePoint(-1), () => super_,
];
const told = runs.map((run) => {
  try {
    return `${String(run())}`;
  } catch (error) {
    return `${error?.name}: ${error?.message}`;
  }
});
let hash = 0;
for (const text of told) for (let i = 0; i < text.length; i += 1) hash = (hash * 31 + text.charCodeAt(i)) | 0;
for (const text of told) console.log(text);
let part = 0;
throw new Error(`${hash}`);

export class Box {
  set() {}
  get() {}
}
