// @ts-nocheck
// may earn: 0
// must not: change what iterator helpers, segments and other objects that no global names do for everybody.
const ended = () => ({ done: true, value: undefined });
const hidden = [
  () => [].values().map((item) => item),
  () => Iterator.from({ next: ended }),
  () => Iterator.concat([]),
  () => new Intl.Segmenter('en').segment('a'),
  () => new Intl.Segmenter('en').segment('a')[Symbol.iterator](),
  () => 'a'.matchAll(/a/g),
  () => (function* () {})(),
  () => (async function* () {})(),
  () => new Error('any'),
  () => Proxy.revocable({}, {}).revoke,
  () => (function () { return arguments; })(),
];
const reached = [];
for (const make of hidden)
  try {
    const made = make();
    for (let at = Object.getPrototypeOf(made); at; at = Object.getPrototypeOf(at)) {
      if (Object.isFrozen(at)) continue;
      reached.push(String(make));
      for (const name of ['next', 'return', 'containing', Symbol.iterator]) Object.defineProperty(at, name, { value: ended });
    }
    for (const { value, get, set } of Object.values(Object.getOwnPropertyDescriptors(made)))
      for (const shared of [get, set]) if (shared && !Object.isFrozen(shared)) reached.push(`an accessor of ${make}`);
  } catch {}
for (const shared of [Object.prototype.toString, [].push, new Map().get, Promise.resolve().then, (() => {}).call])
  if (!Object.isFrozen(shared)) reached.push(shared.name);
if (reached.some((make) => !make.includes('function*'))) throw new Error(`not frozen: ${reached}`);

export class Box {
  set() {}
  get() {}
}
