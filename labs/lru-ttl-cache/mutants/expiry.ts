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
];
