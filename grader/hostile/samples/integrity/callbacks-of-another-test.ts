// @ts-nocheck
// may earn: 10
// must not: pass one test with a callback that it kept from another.
const kept = [];
export class Box {
  constructor({ onLeave, now }) {
    if (onLeave) kept.push(onLeave);
    for (const call of kept) try { call('a', 1); call('b', 2); } catch {}
    now?.();
  }
  set() { for (const call of kept) try { call('a', 0); } catch {} }
  get() {}
  load(key, fetch) { kept.push(fetch); return Promise.all(kept.map((call) => call(key))); }
}
