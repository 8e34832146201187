// @ts-nocheck
// may earn: 0
// must not: reach the script of calls, the costs or the meter through what the harness hands out.
const seen = new WeakSet();
function walk(value, depth = 0) {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value) || depth > 4) return;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) {
    let next;
    try {
      next = value[key];
    } catch {}
    try {
      if (typeof next === 'number') value[key] = 0;
      if (typeof next === 'boolean') value[key] = true;
    } catch {}
    walk(next, depth + 1);
  }
  walk(Object.getPrototypeOf(value), depth + 1);
}

export class Box {
  constructor(options) {
    walk(options);
    walk(options.onLeave);
    walk(options.now);
  }
  set() {
    walk(setTimeout);
    walk(Date);
    walk(console);
  }
  get() {}
}
