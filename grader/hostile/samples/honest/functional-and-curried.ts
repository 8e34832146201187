// @ts-nocheck
// may earn: 100
// must not: lose points for curried functions, reduce, bind, call and apply, borrowed methods and no this at all..
const call = Function.prototype.call.bind(Function.prototype.call);
const { hasOwnProperty } = Object.prototype;
const owns = Function.prototype.call.bind(hasOwnProperty);
const pipe = (...steps) => (value) => steps.reduce((result, step) => step(result), value);
const not = (test) => (value) => !test(value);
const { isInteger } = Number;
const positive = (n) => n > 0;
const bad = not((n) => [isInteger, positive].every((test) => test(n)));
const say = pipe(String, (text) => ['capacity must be a positive integer, not', text].join(' '), (text) => text.slice());
export const Box = function (options) {
  if (bad(options.capacity)) throw Reflect.construct(RangeError, [say(options.capacity)]);
  const { capacity, now = () => 0, ttlMs = Infinity } = options;
  const onLeave = owns(options, 'onLeave') ? options.onLeave : Function.prototype;
  const held = new Map();
  const running = Object.create(null);
  let [hits, misses] = [0, 0];
  const put = (key) => (value, at = now.call(undefined)) => (held.delete(key), held.set(key, Object.freeze([value, at])), value);
  const drop = (key) => call(Map.prototype.delete, held, key);
  const box = {
    set: (key, value) => {
      put(key)(value);
      if (held.size <= capacity) return;
      const [oldest, [gone]] = held.entries().next().value;
      drop(oldest);
      onLeave.apply(null, [oldest, gone]);
    },
    get: (key) => {
      const [value, at] = held.get(key) ?? [];
      const known = held.has(key) && now() - at <= ttlMs;
      return drop(key), known ? ((hits += 1), put(key)(value, at)) : void (misses += 1);
    },
    entries: () => [...held].map(([key, [value]]) => [key, value]),
    stats: () => ({ hits, misses }),
    clearAfter: (ms) => void setTimeout(held.clear.bind(held), ms),
    load: (key, fetch) => {
      const value = box.get(key);
      if (value !== undefined) return Promise.resolve(value);
      running[key] ??= fetch(key).then(put(key)).finally(() => Reflect.deleteProperty(running, key));
      return running[key];
    },
  };
  return Object.freeze(box);
};
