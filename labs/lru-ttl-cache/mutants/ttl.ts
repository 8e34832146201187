/** Stage 3: wrong about when an entry is dead. */
import type { Mutant } from '../../../grader/core/mutant.ts';

export const ttlMutants: Mutant[] = [
  {
    id: 'boundary-late',
    killedBy: 'ttl/boundary',
    why: 'An entry still lives at the instant at which it has to be dead',
    edits: [
      { find: `this.#clock.now() < entry.diesAt`, replace: `this.#clock.now() <= entry.diesAt` },
      { find: `first.diesAt > now`, replace: `first.diesAt >= now` },
    ],
  },
  {
    id: 'counted-at-death',
    killedBy: 'ttl/boundary',
    why: 'At the instant of its death an entry is gone for get, and still counted and listed',
    edits: [{ find: `first.diesAt > now`, replace: `first.diesAt >= now` }],
  },
  {
    id: 'zero-means-for-ever',
    killedBy: 'ttl/boundary',
    why: 'A death at clock time 0 is taken for no death at all',
    edits: [{ find: `return entry && this.#clock.now() < entry.diesAt`, replace: `return entry && (!entry.diesAt || this.#clock.now() < entry.diesAt)` }],
  },
  {
    id: 'whole-milliseconds',
    killedBy: 'ttl/boundary',
    why: 'Fractions of a millisecond are cut off when an entry is looked at',
    edits: [{ find: `this.#clock.now() < entry.diesAt`, replace: `Math.floor(this.#clock.now()) < entry.diesAt` }],
  },
  {
    id: 'date-now',
    killedBy: 'ttl/boundary',
    why: 'The machine is asked for the time, not the clock that was given',
    edits: [
      { find: `    const now = this.#clock.now();`, replace: `    const now = Date.now();` },
      { find: `this.#clock.now() < entry.diesAt`, replace: `Date.now() < entry.diesAt` },
    ],
  },
  {
    id: 'own-ttl-ignored',
    killedBy: 'ttl/which-ttl',
    why: 'Every entry gets the default TTL',
    edits: [{ find: `diesAt: now + ttlMs`, replace: `diesAt: now + this.#defaultTtlMs` }],
  },
  {
    id: 'own-ttl-capped',
    killedBy: 'ttl/which-ttl',
    why: 'The default is taken for an upper limit',
    edits: [{ find: `diesAt: now + ttlMs`, replace: `diesAt: now + Math.min(ttlMs, this.#defaultTtlMs)` }],
  },
  {
    id: 'infinite-ttl-is-default',
    killedBy: 'ttl/which-ttl',
    why: 'An infinite TTL of its own is taken for none',
    edits: [{ find: `diesAt: now + ttlMs`, replace: `diesAt: now + (ttlMs === Infinity ? this.#defaultTtlMs : ttlMs)` }],
  },
  {
    id: 'sliding-ttl',
    killedBy: 'ttl/get-never-extends',
    why: 'get starts the lifetime again',
    edits: [
      { find: `    this.#entries.set(key, entry);\n    return entry.value;`, replace: `    const again = { ...entry, diesAt: this.#clock.now() + (entry as any).ttlMs };\n    this.#entries.set(key, again);\n    this.#recordDeath(again);\n    return entry.value;` },
      { find: `diesAt: now + ttlMs }`, replace: `diesAt: now + ttlMs, ttlMs }` },
    ],
  },
  {
    id: 'overwrite-keeps-ttl',
    killedBy: 'ttl/overwrite-restarts',
    why: 'A new value dies when the old one would have',
    edits: [{ find: `diesAt: now + ttlMs`, replace: `diesAt: old ? old.diesAt : now + ttlMs` }],
  },
  {
    id: 'overwrite-keeps-longer-ttl',
    killedBy: 'ttl/overwrite-restarts',
    why: 'A new value cannot die before the old one would have',
    edits: [{ find: `diesAt: now + ttlMs`, replace: `diesAt: Math.max(old ? old.diesAt : 0, now + ttlMs)` }],
  },
  {
    id: 'stale-record-kills',
    killedBy: 'ttl/overwrite-restarts',
    why: 'The record of an overwritten entry removes the one that took its place',
    edits: [
      {
        find: `      if (this.#isCurrent(due)) departures.push(this.#remove(due, 'expired'));`,
        replace: `      if (this.#entries.has(due.key)) departures.push(this.#remove(this.#entries.get(due.key)!, 'expired'));`,
      },
    ],
  },
  {
    id: 'peek-shows-dead',
    killedBy: 'ttl/dead-is-absent',
    why: 'peek does not look at the time',
    edits: [{ find: `return this.#live(key)?.value;`, replace: `return this.#entries.get(key)?.value;` }],
  },
  {
    id: 'has-sees-dead',
    killedBy: 'ttl/dead-is-absent',
    why: 'has does not look at the time',
    edits: [{ find: `return this.#live(key) !== undefined;`, replace: `return this.#entries.has(key);` }],
  },
  {
    id: 'delete-true-on-expired',
    killedBy: 'ttl/dead-is-absent',
    why: 'delete says true for an entry that is dead',
    edits: [{ find: `  delete(key: K): boolean {\n    const departures = this.#sweep(this.#clock.now());`, replace: `  delete(key: K): boolean {\n    const departures: Departure<K, V>[] = [];` }],
  },
  {
    id: 'size-counts-expired',
    killedBy: 'ttl/dead-is-absent',
    why: 'size counts entries that are dead',
    edits: [{ find: `    this.#tell(this.#sweep(this.#clock.now()));\n    return this.#entries.size;`, replace: `    return this.#entries.size;` }],
  },
  {
    id: 'keys-list-expired',
    killedBy: 'ttl/dead-is-absent',
    why: 'keys lists entries that are dead',
    edits: [{ find: `    this.#tell(this.#sweep(this.#clock.now()));\n    return [...`, replace: `    return [...` }],
  },
  {
    id: 'ttl-zero-accepted',
    killedBy: 'ttl/refused',
    why: 'A TTL of 0 is accepted',
    edits: [{ find: `if (!(ttlMs > 0))`, replace: `if (!(ttlMs >= 0))` }],
  },
  {
    id: 'ttl-nan-accepted',
    killedBy: 'ttl/refused',
    why: 'NaN slips through a comparison that is false for it',
    edits: [{ find: `if (!(ttlMs > 0))`, replace: `if (ttlMs <= 0)` }],
  },
  {
    id: 'default-ttl-unchecked',
    killedBy: 'ttl/refused',
    why: 'The constructor takes any default TTL',
    edits: [{ find: `    checkTtl(defaultTtlMs);\n`, replace: `` }],
  },
  {
    id: 'refused-set-evicts',
    killedBy: 'ttl/refused',
    why: 'The TTL is checked after room has been made',
    edits: [
      { find: `    checkTtl(ttlMs);\n    const now`, replace: `    const now` },
      { find: `    const entry = { key, value,`, replace: `    checkTtl(ttlMs);\n    const entry = { key, value,` },
    ],
  },
  {
    id: 'clock-read-twice',
    killedBy: 'ttl/one-reading',
    why: 'set makes room at one instant and starts the lifetime at another',
    edits: [{ find: `diesAt: now + ttlMs`, replace: `diesAt: this.#clock.now() + ttlMs` }],
  },
  {
    id: 'sweep-boundary-late',
    killedBy: 'ttl/boundary',
    why: 'Calls that look at the whole cache still count an entry at the instant of its death',
    edits: [{ find: `first.diesAt > now`, replace: `first.diesAt >= now` }],
  },
  {
    id: 'sweep-in-whole-milliseconds',
    killedBy: 'ttl/boundary',
    why: 'Calls that look at the whole cache round the death up',
    edits: [{ find: `first.diesAt > now`, replace: `Math.ceil(first.diesAt) > now` }],
  },
  {
    id: 'ttl-of-32-bits',
    killedBy: 'ttl/which-ttl',
    why: 'No TTL is longer than 2³¹ − 1 ms, as with timers',
    edits: [{ find: `diesAt: now + ttlMs }`, replace: `diesAt: ttlMs === Infinity ? Infinity : now + Math.min(ttlMs, 2147483647) }` }],
  },
  {
    id: 'month-is-a-date',
    killedBy: 'ttl/which-ttl',
    why: 'A TTL of more than thirty days is taken for a point in time',
    edits: [{ find: `diesAt: now + ttlMs }`, replace: `diesAt: ttlMs !== Infinity && ttlMs > 30 * 86400e3 ? ttlMs : now + ttlMs }` }],
  },
  {
    id: 'caches-share-default',
    killedBy: 'ttl/which-ttl',
    why: 'The default TTL of the cache made last holds for them all',
    edits: [
      { find: `export class LruTtlCache<K, V> {`, replace: `let DEF = 0;
export class LruTtlCache<K, V> {` },
      { find: `    this.#defaultTtlMs = defaultTtlMs;`, replace: `    this.#defaultTtlMs = DEF = defaultTtlMs;` },
      { find: `ttlMs: number = this.#defaultTtlMs)`, replace: `ttlMs: number = DEF)` },
    ],
  },
  {
    id: 'caches-share-clock',
    killedBy: 'ttl/which-ttl',
    why: 'The clock given last serves all caches',
    edits: [
      { find: `export class LruTtlCache<K, V> {`, replace: `let CLOCK: any;
export class LruTtlCache<K, V> {` },
      { find: `    this.#clock = clock;`, replace: `    this.#clock = { now: () => CLOCK.now() };
    CLOCK = clock;` },
    ],
  },
  {
    id: 'stats-read-clock-twice',
    killedBy: 'ttl/one-reading',
    why: 'stats reads the clock for its own sweep and once more through size',
    edits: [{ find: `    return { ...this.#counts };`, replace: `    void this.size;
    return { ...this.#counts };` }],
  },
  {
    id: 'hundred-deaths-a-sweep',
    killedBy: 'ttl/dead-is-absent',
    why: 'A sweep removes a hundred dead entries and leaves the rest for later',
    edits: [
      { find: `for (let due = this.#deaths.popDue(now); due; due = this.#deaths.popDue(now))`, replace: `let n = 0;
    for (let due = this.#deaths.popDue(now); due; due = n++ < 100 ? this.#deaths.popDue(now) : undefined)` },
    ],
  },
  {
    id: 'rebuild-loses-newest',
    killedBy: 'ttl/dead-is-absent',
    why: 'When the heap is rebuilt, the entry that is being set is left out of it',
    edits: [
      { find: `if (this.#deaths.size > enough) this.#deaths.keep(this.#isCurrent);
    this.#deaths.push(entry);`, replace: `if (this.#deaths.size > enough) return this.#deaths.keep(this.#isCurrent);
    this.#deaths.push(entry);` },
    ],
  },
  {
    id: 'rebuild-loses-oldest',
    killedBy: 'ttl/dead-is-absent',
    why: 'When the heap is rebuilt, the least recently used entry is left out of it',
    edits: [{ find: `this.#deaths.keep(this.#isCurrent);`, replace: `this.#deaths.keep((record) => this.#isCurrent(record) && record !== this.#entries.values().next().value);` }],
  },
  {
    id: 'same-value-keeps-life',
    killedBy: 'ttl/overwrite-restarts',
    why: 'Overwriting with the same value starts no new life',
    edits: [{ find: `diesAt: now + ttlMs }`, replace: `diesAt: old && old.value === value ? old.diesAt : now + ttlMs }` }],
  },
  {
    id: 'refused-set-fills',
    killedBy: 'ttl/refused',
    why: 'A refused set stores its value all the same where there is room',
    edits: [
      { find: `    checkTtl(ttlMs);\n    const now`, replace: `    if (!(ttlMs > 0) && this.#entries.size < this.#capacity) this.#entries.set(key, { key, value, diesAt: Infinity });
    checkTtl(ttlMs);
    const now` },
    ],
  },
  {
    id: 'mortal-stays-mortal',
    killedBy: 'ttl/overwrite-restarts',
    why: 'A value that is to live for ever dies when the one before it would have',
    edits: [{ find: `diesAt: now + ttlMs }`, replace: `diesAt: old && ttlMs === Infinity ? old.diesAt : now + ttlMs }` }],
  },
];
