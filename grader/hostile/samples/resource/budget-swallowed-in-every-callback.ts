// @ts-nocheck
// may earn: 0
// verdicts: values/get=over-budget
// must not: go on after its budget by swallowing the end of it where built-ins call back.
const forever = () => {
  for (;;);
};
const swallow = (value) => {
  try {
    forever();
  } catch {}
  return value;
};
const places = [
  () => [3, 1, 2].sort(() => swallow(1)),
  () => 'aaa'.replace(/a/g, () => swallow('b')),
  () => JSON.stringify({ a: 1 }, () => swallow(1)),
  () => JSON.parse('[1]', () => swallow(1)),
  () => Array.from([1], () => swallow(1)),
  () => `${{ toString: () => swallow('x') }}`,
  () => +{ valueOf: () => swallow(1) },
  () => ({ get a() { return swallow(1); } }).a,
  () => new Proxy({}, { get: () => swallow(1) }).x,
  () => Reflect.ownKeys(new Proxy({}, { ownKeys: () => swallow([]) })),
  () => [...{ *[Symbol.iterator]() { yield swallow(1); } }],
  () => new Promise(() => swallow()),
  () => Object.groupBy([1], () => swallow('x')),
  () => structuredClone({ get a() { return swallow(1); } }),
  () => 'x' instanceof { [Symbol.hasInstance]: () => swallow(true) },
  () => new (class extends Array { static get [Symbol.species]() { return swallow(Array); } })(1).map((x) => x),
];

export class Box {
  set() {}
  get() {
    for (;;) for (const place of places) try { place(); } catch {}
  }
}
