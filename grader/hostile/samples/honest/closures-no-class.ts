// @ts-nocheck
// may earn: 100
// must not: lose points for a factory of closures that is called with new and freezes what it returns.
export const Box = function (options) {
  'use strict';
  const { capacity, now = Date.now, ttlMs = 1e9, onLeave = () => {} } = options;
  if (!(capacity > 0) || capacity !== Math.trunc(capacity)) throw new RangeError(['capacity', 'is no', 'positive integer'].join(' '));
  let held = new Map(),
    hits = 0,
    misses = 0;
  const running = new Map();
  const get = (key) => {
    if (!held.has(key)) return ++misses, undefined;
    const [value, at] = held.get(key);
    held.delete(key);
    return now() - at > ttlMs ? (misses++, undefined) : (hits++, held.set(key, [value, at]), value);
  };
  const set = (key, value) => {
    held.delete(key);
    held.set(key, [value, now()]);
    if (held.size > capacity) {
      const { value: oldest } = held.keys().next();
      const [gone] = held.get(oldest);
      held.delete(oldest);
      onLeave(oldest, gone);
    }
  };
  const load = async (key, fetch) => {
    const value = get(key);
    if (value !== undefined) return value;
    if (!running.has(key)) running.set(key, fetch(key));
    try {
      const loaded = await running.get(key);
      set(key, loaded);
      return loaded;
    } finally {
      running.delete(key);
    }
  };
  return Object.freeze({
    get, set, load,
    entries: () => [...held.entries()].map(([key, [value]]) => [key, value]),
    stats: () => Object.freeze({ hits, misses }),
    clearAfter: (ms) => void setTimeout(() => (held = new Map()), ms),
  });
};
