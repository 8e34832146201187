/** Stages 4 and 6: the living leave before the dead, or records of the dead pile up. */
import type { Mutant } from '../../../grader/core/mutant.ts';

export const expiryMutants: Mutant[] = [
  {
    id: 'live-before-expired',
    killedBy: 'expiry/expired-goes-first',
    why: 'The least recently used entry leaves although dead ones take up room',
    edits: [{ find: `    const departures = this.#sweep(now);\n    const old`, replace: `    const departures = this.#entries.has(key) ? this.#sweep(now) : [];\n    const old` }],
  },
  {
    id: 'stale-record-blocks',
    killedBy: 'expiry/any-order-of-deaths',
    why: 'The sweep ends at the first record of an entry that is no longer there',
    edits: [
      {
        find: `      if (this.#isCurrent(due)) departures.push(this.#remove(due, 'expired'));`,
        replace: `      if (this.#isCurrent(due)) departures.push(this.#remove(due, 'expired'));\n      else break;`,
      },
    ],
  },
  {
    id: 'heap-never-sifts-up',
    killedBy: 'expiry/any-order-of-deaths',
    why: 'A new record stays at the end of the heap',
    edits: [{ find: `if (records[parent]!.diesAt <= record.diesAt) break;`, replace: `if (records[parent]) break;` }],
  },
  {
    id: 'heap-ignores-right-child',
    killedBy: 'expiry/any-order-of-deaths',
    why: 'Sinking compares with the left child alone',
    edits: [{ find: `right && right.diesAt < records[child]!.diesAt`, replace: `right && records.length < 0` }],
  },
  {
    id: 'heap-not-rebuilt',
    killedBy: 'expiry/any-order-of-deaths',
    why: 'Stale records are filtered out and the rest is no heap any more',
    edits: [{ find: `at = (this.#records.length >> 1) - 1; at >= 0`, replace: `at = (this.#records.length >> 1) - 1; at < 0` }],
  },
  {
    id: 'scan-for-dead',
    killedBy: 'expiry/cost',
    why: 'Every set looks at every entry once one of them can die',
    edits: [
      {
        find: `    for (let due = this.#deaths.popDue(now); due; due = this.#deaths.popDue(now))\n      if (this.#isCurrent(due)) departures.push(this.#remove(due, 'expired'));`,
        replace: `    if (this.#deaths.size === 0) return departures;\n    for (const entry of this.#entries.values())\n      if (now >= entry.diesAt) departures.push(this.#remove(entry, 'expired'));`,
      },
    ],
  },
  {
    id: 'scan-when-due',
    killedBy: 'expiry/cost',
    why: 'Each death costs a walk over all entries',
    edits: [
      {
        find: `      if (this.#isCurrent(due)) departures.push(this.#remove(due, 'expired'));`,
        replace: `      for (const entry of this.#entries.values())\n        if (entry === due) departures.push(this.#remove(entry, 'expired'));`,
      },
    ],
  },
  {
    id: 'rebuilds-at-each-overwrite',
    killedBy: 'expiry/cost',
    why: 'Stale records are filtered out as soon as there is one',
    edits: [{ find: `const enough = 2 * this.#entries.size + 8;`, replace: `const enough = this.#entries.size;` }],
  },
  {
    id: 'heap-leak',
    killedBy: 'leak/overwrites',
    why: 'Records of overwritten entries stay until they are due',
    edits: [{ find: `    if (this.#deaths.size > enough) this.#deaths.keep(this.#isCurrent);\n`, replace: `` }],
  },
  {
    id: 'rebuilds-on-overwrite-only',
    killedBy: 'leak/leavers',
    why: 'Records of deleted and evicted entries stay until they are due',
    edits: [
      { find: `    this.#recordDeath(entry);\n    this.#tell`, replace: `    this.#recordDeath(entry, old !== undefined);\n    this.#tell` },
      { find: `#recordDeath(entry: Entry<K, V>): void`, replace: `#recordDeath(entry: Entry<K, V>, overwritten: boolean): void` },
      { find: `if (this.#deaths.size > enough)`, replace: `if (overwritten && this.#deaths.size > enough)` },
    ],
  },
  {
    id: 'heap-parent-rounded',
    killedBy: 'expiry/any-order-of-deaths',
    why: 'The parent of every other place in the heap is taken to be one place too far on',
    edits: [{ find: `for (let parent = (at - 1) >> 1; at > 0; at = parent, parent = (at - 1) >> 1) {`, replace: `for (let parent = at >> 1; at > 0; at = parent, parent = at >> 1) {` }],
  },
  {
    id: 'rebuilds-at-each-immortal',
    killedBy: 'expiry/cost',
    why: 'Each entry without a TTL has the heap rebuilt',
    edits: [{ find: `    if (entry.diesAt === Infinity) return;`, replace: `    if (entry.diesAt === Infinity) return this.#deaths.keep(this.#isCurrent);` }],
  },
  {
    id: 'caches-share-heap',
    killedBy: 'expiry/any-order-of-deaths',
    why: "All caches put their deaths into one heap, and take each other's out",
    edits: [
      { find: `export class LruTtlCache<K, V> {`, replace: `let HEAP: any;
export class LruTtlCache<K, V> {` },
      { find: `#deaths = new DeathHeap<Entry<K, V>>();`, replace: `#deaths = (HEAP ??= new DeathHeap<Entry<K, V>>());` },
    ],
  },
  {
    id: 'heap-in-whole-milliseconds',
    killedBy: 'expiry/any-order-of-deaths',
    why: 'The heap compares deaths in whole milliseconds',
    edits: [
      { find: `if (records[parent]!.diesAt <= record.diesAt) break;`, replace: `if (Math.floor(records[parent]!.diesAt) <= Math.floor(record.diesAt)) break;` },
    ],
  },
  {
    id: 'heap-compares-32-bits',
    killedBy: 'expiry/any-order-of-deaths',
    why: 'The heap compares deaths by a difference cut to 32 bits',
    edits: [{ find: `if (records[parent]!.diesAt <= record.diesAt) break;`, replace: `if (((records[parent]!.diesAt - record.diesAt) | 0) <= 0) break;` }],
  },
  {
    id: 'heap-emptied-when-large',
    killedBy: 'expiry/any-order-of-deaths',
    why: 'A heap that has grown too large starts again from nothing',
    edits: [{ find: `this.#deaths.keep(this.#isCurrent);`, replace: `this.#deaths.keep(() => false);` }],
  },
  {
    id: 'remembers-misses',
    killedBy: 'leak/overwrites',
    why: 'Keys that were looked for and missing are kept in a list until clear',
    edits: [
      { find: `    const entry = this.#live(key);
    this.#counts[entry ? 'hits' : 'misses'] += 1;`, replace: `    const entry = this.#live(key);
    this.#counts[entry ? 'hits' : 'misses'] += 1;
    if (!entry) { this.#missed.push(key); }` },
      { find: `#order = this.#entries.values();`, replace: `#order = this.#entries.values();
  #missed: K[] = [];` },
      { find: `    for (const entry of [...this.#entries.values()]) departures`, replace: `    for (const k of this.#missed.splice(0)) if (this.#entries.get(k) === null) throw new Error();
    for (const entry of [...this.#entries.values()]) departures` },
    ],
  },
  {
    id: 'remembers-peeks',
    killedBy: 'leak/overwrites',
    why: 'Every peek is kept in a list until clear',
    edits: [
      { find: `return this.#live(key)?.value;`, replace: `this.#used.push(key);
    return this.#live(key)?.value;` },
      { find: `#order = this.#entries.values();`, replace: `#order = this.#entries.values();
  #used: K[] = [];` },
      { find: `    for (const entry of [...this.#entries.values()]) departures`, replace: `    for (const k of this.#used.splice(0)) if (this.#entries.get(k) === null) throw new Error();
    for (const entry of [...this.#entries.values()]) departures` },
    ],
  },
  {
    id: 'rebuild-keeps-cleared',
    killedBy: 'leak/leavers',
    why: 'Rebuilding the heap drops every stale record but those of cleared entries',
    edits: [
      { find: `if (this.#deaths.size > enough) this.#deaths.keep(this.#isCurrent);`, replace: `if (this.#deaths.size > enough) this.#deaths.keep((r) => this.#isCurrent(r) || (r as any).deleted);` },
      { find: `departures.push(this.#remove(entry, 'deleted'));
    this.#tell(departures);
  }

  stats`, replace: `{ (entry as any).deleted = 1; departures.push(this.#remove(entry, 'deleted')); }
    this.#tell(departures);
  }

  stats` },
    ],
  },
];
