/** Stage 2: right and slow. */
import type { Mutant } from '../../../grader/core/mutant.ts';

export const costMutants: Mutant[] = [
  {
    id: 'array-lru',
    killedBy: 'cost/hits',
    why: 'The order is an array that every call searches',
    file: 'mutants/array-lru.ts',
  },
  {
    id: 'refresh-copies-all',
    killedBy: 'cost/hits',
    why: 'get moves an entry by copying the whole order',
    edits: [
      {
        find: `    this.#entries.delete(key);\n    this.#entries.set(key, entry);\n    return entry.value;`,
        replace: `    const others = [...this.#entries.values()].filter((other) => other !== entry);\n    this.#entries.clear();\n    for (const one of [...others, entry]) this.#entries.set(one.key, one);\n    return entry.value;`,
      },
    ],
  },
  {
    id: 'spread-eviction',
    killedBy: 'cost/evictions',
    why: 'The least recently used key is found by copying all keys',
    edits: [{ find: `this.#order.next().value!, 'capacity'`, replace: `[...this.#entries.values()][0]!, 'capacity'` }],
  },
  {
    id: 'delete-searches',
    killedBy: 'cost/deletes',
    why: 'delete walks over all entries until it finds the key',
    edits: [
      {
        find: `    if (entry) departures.push(this.#remove(entry, 'deleted'));`,
        replace: `    for (const other of this.#entries.values())\n      if (other === entry) departures.push(this.#remove(other, 'deleted'));`,
      },
    ],
  },
  {
    id: 'miss-searches',
    killedBy: 'cost/hits',
    why: 'get walks over all entries when it finds none',
    edits: [
      { find: `    const entry = this.#live(key);
    this.#counts[entry ? 'hits' : 'misses'] += 1;`, replace: `    const entry = this.#live(key);
    this.#counts[entry ? 'hits' : 'misses'] += 1;
    if (!entry) for (const k of this.#entries.keys()) if (k === key) break;` },
    ],
  },
];
