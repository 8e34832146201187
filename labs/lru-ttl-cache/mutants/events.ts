/** Stage 5: wrong about what is told and counted. */
import type { Mutant } from '../../../grader/core/mutant.ts';

export const eventsMutants: Mutant[] = [
  {
    id: 'wrong-reason',
    killedBy: 'events/reasons',
    why: 'An overwritten value is told as deleted',
    edits: [{ find: `this.#remove(old, 'replaced')`, replace: `this.#remove(old, 'deleted')` }],
  },
  {
    id: 'missing-reason',
    killedBy: 'events/reasons',
    why: 'Nobody is told of an overwritten value',
    edits: [{ find: `departures.push(this.#remove(old, 'replaced'))`, replace: `this.#remove(old, 'replaced')` }],
  },
  {
    id: 'clear-is-silent',
    killedBy: 'events/reasons',
    why: 'clear tells of the dead and forgets the living',
    edits: [{ find: `departures.push(this.#remove(entry, 'deleted'));\n    this.#tell(departures);\n  }\n\n  stats`, replace: `this.#remove(entry, 'deleted');\n    this.#tell(departures);\n  }\n\n  stats` }],
  },
  {
    id: 'clear-deletes-the-dead',
    killedBy: 'events/reasons',
    why: 'clear tells of dead entries as deleted',
    edits: [{ find: `  clear(): void {\n    const departures = this.#sweep(this.#clock.now());`, replace: `  clear(): void {\n    const departures: Departure<K, V>[] = [];` }],
  },
  {
    id: 'dead-is-replaced',
    killedBy: 'events/reasons',
    why: 'A dead entry whose key is set again is told as replaced',
    edits: [{ find: `    const departures = this.#sweep(now);\n    const old`, replace: `    const departures = this.#entries.has(key) ? [] : this.#sweep(now);\n    const old` }],
  },
  {
    id: 'tells-new-value',
    killedBy: 'events/reasons',
    why: 'The listener is given the new value in place of the one that left',
    edits: [{ find: `departures.push(this.#remove(old, 'replaced'))`, replace: `departures.push([{ ...this.#remove(old, 'replaced')[0], value }, 'replaced'])` }],
  },
  {
    id: 'told-by-the-next-sweep',
    killedBy: 'events/reasons',
    why: 'Departures are kept until size, keys, stats or clear',
    edits: [
      { find: `    this.#recordDeath(entry);\n    this.#tell(departures);`, replace: `    this.#recordDeath(entry);\n    this.#later.push(...departures);` },
      { find: `  readonly #counts =`, replace: `  readonly #later: Departure<K, V>[] = [];\n  readonly #counts =` },
      { find: `    const departures: Departure<K, V>[] = [];\n    for (let due`, replace: `    const departures = this.#later.splice(0);\n    for (let due` },
    ],
  },
  {
    id: 'told-at-each-miss',
    killedBy: 'events/reasons',
    why: 'get tells of a dead entry that it leaves in place',
    edits: [
      {
        find: `    if (!entry) return undefined;`,
        replace: `    const dead = this.#entries.get(key);\n    if (!entry && dead) this.#tell([[dead, 'expired']]);\n    if (!entry) return undefined;`,
      },
    ],
  },
  {
    id: 'size-sweeps-silently',
    killedBy: 'events/due-are-told',
    why: 'size drops the dead and tells nobody',
    edits: [{ find: `    this.#tell(this.#sweep(this.#clock.now()));\n    return this.#entries.size;`, replace: `    this.#sweep(this.#clock.now());\n    return this.#entries.size;` }],
  },
  {
    id: 'keys-sweep-silently',
    killedBy: 'events/due-are-told',
    why: 'keys drops the dead and tells nobody',
    edits: [{ find: `    this.#tell(this.#sweep(this.#clock.now()));\n    return [...`, replace: `    this.#sweep(this.#clock.now());\n    return [...` }],
  },
  {
    id: 'misses-miscounted',
    killedBy: 'events/stats',
    why: 'A get of a dead entry counts as neither hit nor miss',
    edits: [{ find: `this.#counts[entry ? 'hits' : 'misses'] += 1;`, replace: `if (entry || !this.#entries.has(key)) this.#counts[entry ? 'hits' : 'misses'] += 1;` }],
  },
  {
    id: 'undefined-counts-as-miss',
    killedBy: 'events/stats',
    why: 'A hit on a stored undefined counts as a miss',
    edits: [{ find: `this.#counts[entry ? 'hits' : 'misses'] += 1;`, replace: `this.#counts[entry?.value !== undefined ? 'hits' : 'misses'] += 1;` }],
  },
  {
    id: 'peek-counts',
    killedBy: 'events/stats',
    why: 'peek counts as a hit or a miss',
    edits: [{ find: `    return this.#live(key)?.value;`, replace: `    const entry = this.#live(key);\n    this.#counts[entry ? 'hits' : 'misses'] += 1;\n    return entry?.value;` }],
  },
  {
    id: 'has-counts',
    killedBy: 'events/stats',
    why: 'has counts as a hit or a miss',
    edits: [{ find: `    return this.#live(key) !== undefined;`, replace: `    const entry = this.#live(key);\n    this.#counts[entry ? 'hits' : 'misses'] += 1;\n    return entry !== undefined;` }],
  },
  {
    id: 'all-leavers-are-evictions',
    killedBy: 'events/stats',
    why: 'Overwritten and deleted entries count as evicted',
    edits: [{ find: `if (reason === 'capacity') this.#counts`, replace: `if (reason !== 'expired') this.#counts` }],
  },
  {
    id: 'clear-resets-stats',
    killedBy: 'events/stats',
    why: 'clear sets the counts to zero',
    edits: [{ find: `    this.#tell(departures);\n  }\n\n  stats`, replace: `    Object.assign(this.#counts, { hits: 0, misses: 0, evictions: 0, expirations: 0 });\n    this.#tell(departures);\n  }\n\n  stats` }],
  },
  {
    id: 'stats-are-shared',
    killedBy: 'events/stats',
    why: 'stats hands out the counters themselves, which go on changing',
    edits: [{ find: `return { ...this.#counts };`, replace: `return this.#counts;` }],
  },
  {
    id: 'told-before-removed',
    killedBy: 'events/listener',
    why: 'The listener of an eviction still finds the entry in the cache',
    edits: [
      {
        find: `      departures.push(this.#remove(this.#order.next().value!, 'capacity'));`,
        replace: `    {\n      const leastRecent = this.#order.next().value!;\n      this.#tell([[leastRecent, 'capacity']]);\n      this.#remove(leastRecent, 'capacity');\n    }`,
      },
    ],
  },
  {
    id: 'told-before-stored',
    killedBy: 'events/listener',
    why: 'A listener that sets a key fills the place that was made, and the cache holds one too many',
    edits: [
      { find: `    const entry = { key, value, diesAt`, replace: `    this.#tell(departures);\n    const entry = { key, value, diesAt` },
      { find: `    this.#recordDeath(entry);\n    this.#tell(departures);`, replace: `    this.#recordDeath(entry);` },
    ],
  },
  {
    id: 'listener-error-swallowed',
    killedBy: 'events/listener',
    why: 'An error of the listener is lost',
    edits: [{ find: `    if (errors.length > 0) throw errors[0];\n`, replace: `` }],
  },
  {
    id: 'falsy-error-swallowed',
    killedBy: 'events/listener',
    why: 'An error of the listener is lost when what it threw is undefined',
    edits: [{ find: `    if (errors.length > 0) throw errors[0];`, replace: `    if (errors[0]) throw errors[0];` }],
  },
  {
    id: 'caches-share-listener',
    killedBy: 'events/reasons',
    why: 'The listener given last is told of every cache',
    edits: [
      { find: `export class LruTtlCache<K, V> {`, replace: `let ON: any;
export class LruTtlCache<K, V> {` },
      { find: `    this.#onRemove = onRemove;`, replace: `    this.#onRemove = (...a) => ON(...a);
    ON = onRemove;` },
    ],
  },
  {
    id: 'same-value-not-told',
    killedBy: 'events/reasons',
    why: 'Overwriting with the same value is told to nobody',
    edits: [
      { find: `if (old) departures.push(this.#remove(old, 'replaced'));`, replace: `if (old) { const gone = this.#remove(old, 'replaced'); if (!Object.is(old.value, value)) departures.push(gone); }` },
    ],
  },
  {
    id: 'clear-boundary-late',
    killedBy: 'events/due-are-told',
    why: 'clear tells an entry at the instant of its death as deleted',
    edits: [
      { find: `    const departures = this.#sweep(this.#clock.now());
    for (const entry`, replace: `    const departures = this.#sweep(this.#clock.now() - 1e-6);
    for (const entry` },
    ],
  },
  {
    id: 'stats-boundary-late',
    killedBy: 'events/due-are-told',
    why: 'stats does not tell of an entry at the instant of its death',
    edits: [
      { find: `    this.#tell(this.#sweep(this.#clock.now()));
    return { ...this.#counts };`, replace: `    this.#tell(this.#sweep(this.#clock.now() - 1e-6));
    return { ...this.#counts };` },
    ],
  },
  {
    id: 'retold-after-error',
    killedBy: 'events/listener',
    why: 'What was being told when the listener threw is told again by the next call',
    edits: [
      { find: `    const errors: unknown[] = [];
`, replace: `    const q = [...this.#q, ...departures];
    this.#q = q;
` },
      { find: `    for (const [{ key, value }, reason] of departures)
      try {
        this.#onRemove(key, value, reason);
      } catch (error) {
        errors.push(error);
      }
    if (errors.length > 0) throw errors[0];`, replace: `    if (q.length === 0) return;
    try { for (const [{ key, value }, reason] of q) this.#onRemove(key, value, reason); this.#q = []; } catch (x) { throw x; }` },
      { find: `#order = this.#entries.values();`, replace: `#order = this.#entries.values();
  #q: Departure<K, V>[] = [];` },
    ],
  },
  {
    id: 'retold-to-nested-calls',
    killedBy: 'events/listener',
    why: 'A call from inside the listener tells again what is being told',
    edits: [
      { find: `    const errors: unknown[] = [];
`, replace: `    this.#q.push(...departures);
` },
      { find: `    for (const [{ key, value }, reason] of departures)
      try {
        this.#onRemove(key, value, reason);
      } catch (error) {
        errors.push(error);
      }
    if (errors.length > 0) throw errors[0];`, replace: `    for (const [{ key, value }, reason] of [...this.#q]) this.#onRemove(key, value, reason);
    this.#q = [];` },
      { find: `#order = this.#entries.values();`, replace: `#order = this.#entries.values();
  #q: Departure<K, V>[] = [];` },
    ],
  },
  {
    id: 'has-removes-uncounted',
    killedBy: 'events/stats',
    why: 'has removes the dead entry that it comes across, tells of it, and counts it nowhere',
    edits: [
      { find: `return this.#live(key) !== undefined;`, replace: `const live = this.#live(key);
    const dead = live ? undefined : this.#entries.get(key);
    if (dead) this.#entries.delete(key);
    if (dead) this.#tell([[dead, 'expired']]);
    return live !== undefined;` },
    ],
  },
];
