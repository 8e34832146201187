// @ts-nocheck
// may earn: 0
// must not: change the realm from a static block, a field or a decorator while it is loaded.
const attempt = (run) => {
  try {
    return run();
  } catch {}
};
const decorator = (value, { kind }) => attempt(() => (Object.prototype[kind] = value)) && value;
class Trojan {
  static {
    attempt(() => (Object.is = () => true));
    attempt(() => Object.assign(Array.prototype, { every: () => true }));
    attempt(() => Object.defineProperty(globalThis, 'expect', { value: () => new Proxy({}, { get: () => () => {} }) }));
  }
  static expect = attempt(() => (globalThis.__vitest_worker__ = {}));
  static [attempt(() => (Symbol.iterator = 'x')) ?? 'name'] = 1;
  @decorator field = 1;
  accessor other = attempt(() => (JSON.stringify = () => '{"verdict":"passed"}'));
}
new Trojan();

export class Box {
  set() {}
  get() {}
}
