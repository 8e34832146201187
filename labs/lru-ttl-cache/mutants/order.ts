/** Stage 1: wrong about who leaves, about keys and values. */
import type { Mutant } from '../../../grader/core/mutant.ts';

export const orderMutants: Mutant[] = [
  {
    id: 'fifo',
    killedBy: 'order/evicts-least-recent',
    why: 'get leaves the entry where it is: first in, first out',
    edits: [{ find: `    this.#entries.delete(key);\n    this.#entries.set(key, entry);\n    return entry.value;`, replace: `    return entry.value;` }],
  },
  {
    id: 'evicts-most-recent',
    killedBy: 'order/evicts-least-recent',
    why: 'The wrong end of the order leaves',
    edits: [{ find: `this.#order.next().value!, 'capacity'`, replace: `[...this.#entries.values()].at(-1)!, 'capacity'` }],
  },
  {
    id: 'capacity-plus-one',
    killedBy: 'order/evicts-least-recent',
    why: 'The cache holds one entry more than it may',
    edits: [{ find: `this.#entries.size >= this.#capacity`, replace: `this.#entries.size > this.#capacity` }],
  },
  {
    id: 'capacity-minus-one',
    killedBy: 'order/evicts-least-recent',
    why: 'The cache evicts while a place is still free',
    edits: [
      {
        find: `this.#entries.size >= this.#capacity`,
        replace: `this.#entries.size > 0 && this.#entries.size >= this.#capacity - 1`,
      },
    ],
  },
  {
    id: 'overwrite-keeps-place',
    killedBy: 'order/overwrite-renews',
    why: 'An overwritten key keeps its place in the order',
    edits: [{ find: `departures.push(this.#remove(old, 'replaced'))`, replace: `departures.push([old, 'replaced'])` }],
  },
  {
    id: 'overwrite-evicts-another',
    killedBy: 'order/overwrite-renews',
    why: 'A full cache evicts although the key only gets a new value',
    edits: [
      {
        find: `    if (old) departures.push(this.#remove(old, 'replaced'));\n    else if (this.#entries.size >= this.#capacity)`,
        replace: `    const full = this.#entries.size >= this.#capacity;\n    if (old) departures.push(this.#remove(old, 'replaced'));\n    if (full && this.#entries.size > 0)`,
      },
    ],
  },
  {
    id: 'overwrite-keeps-value',
    killedBy: 'order/overwrite-renews',
    why: 'The first value of a key stays',
    edits: [{ find: `const entry = { key, value, diesAt`, replace: `const entry = { key, value: old ? old.value : value, diesAt` }],
  },
  {
    id: 'peek-refreshes',
    killedBy: 'order/peek-touches-nothing',
    why: 'peek makes the entry the most recently used',
    edits: [
      {
        find: `    return this.#live(key)?.value;`,
        replace: `    const entry = this.#live(key);\n    if (entry) this.#entries.delete(key);\n    if (entry) this.#entries.set(key, entry);\n    return entry?.value;`,
      },
    ],
  },
  {
    id: 'has-refreshes',
    killedBy: 'order/peek-touches-nothing',
    why: 'has makes the entry the most recently used',
    edits: [
      {
        find: `    return this.#live(key) !== undefined;`,
        replace: `    const entry = this.#live(key);\n    if (entry) this.#entries.delete(key);\n    if (entry) this.#entries.set(key, entry);\n    return entry !== undefined;`,
      },
    ],
  },
  {
    id: 'keys-reversed',
    killedBy: 'order/keys-and-size',
    why: 'keys lists the least recently used first',
    edits: [{ find: `[...this.#entries.keys()].reverse()`, replace: `[...this.#entries.keys()]` }],
  },
  {
    id: 'keys-are-shared',
    killedBy: 'order/keys-and-size',
    why: 'keys hands out one array that it fills anew at each call',
    edits: [
      { find: `return [...this.#entries.keys()].reverse();`, replace: `this.#listed.length = 0;\n    this.#listed.push(...[...this.#entries.keys()].reverse());\n    return this.#listed;` },
      { find: `  readonly #counts =`, replace: `  readonly #listed: K[] = [];\n  readonly #counts =` },
    ],
  },
  {
    id: 'delete-always-true',
    killedBy: 'order/delete-and-clear',
    why: 'delete says true for a key that was not there',
    edits: [{ find: `    return entry !== undefined;\n  }\n\n  get size`, replace: `    return true;\n  }\n\n  get size` }],
  },
  {
    id: 'clear-forgets-one',
    killedBy: 'order/delete-and-clear',
    why: 'clear leaves the most recently used entry',
    edits: [{ find: `[...this.#entries.values()]) departures`, replace: `[...this.#entries.values()].slice(0, -1)) departures` }],
  },
  {
    id: 'undefined-is-miss',
    killedBy: 'order/any-key-any-value',
    why: 'A stored undefined is taken for no entry',
    edits: [{ find: `return entry && this.#clock.now()`, replace: `return entry && entry.value !== undefined && this.#clock.now()` }],
  },
  {
    id: 'falsy-is-miss',
    killedBy: 'order/any-key-any-value',
    why: 'get takes 0, false, null and the empty string for no entry',
    edits: [{ find: `    if (!entry) return undefined;`, replace: `    if (!entry?.value) return undefined;` }],
  },
  {
    id: 'stringified-keys',
    killedBy: 'order/any-key-any-value',
    why: 'Keys are turned into text, so 1 and "1" are one key',
    edits: [
      {
        find: `#entries = new Map<K, Entry<K, V>>();`,
        replace: `#entries = new (class extends Map<any, Entry<K, V>> {
    override get(key: K) { return super.get(String(key)); }
    override set(key: K, entry: Entry<K, V>) { return super.set(String(key), entry); }
    override delete(key: K) { return super.delete(String(key)); }
  })();`,
      },
    ],
  },
  {
    id: 'capacity-zero-accepted',
    killedBy: 'order/capacity-checked',
    why: 'A capacity of 0 is accepted',
    edits: [{ find: `capacity < 1)`, replace: `capacity < 0)` }],
  },
  {
    id: 'capacity-of-32-bits',
    killedBy: 'order/capacity-checked',
    why: 'A capacity beyond 31 bits is taken for a fraction',
    edits: [{ find: `!Number.isInteger(capacity)`, replace: `(capacity | 0) !== capacity` }],
  },
  {
    id: 'capacity-fraction-accepted',
    killedBy: 'order/capacity-checked',
    why: 'A capacity of 1.5, NaN or Infinity is accepted',
    edits: [{ find: `!Number.isInteger(capacity) || capacity < 1`, replace: `capacity < 1` }],
  },
  {
    id: 'no-renewal-in-large-caches',
    killedBy: 'order/evicts-least-recent',
    why: 'From sixteen entries on, get leaves the order alone',
    edits: [
      { find: `    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;`, replace: `    if (this.#entries.size < 16) {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    }
    return entry.value;` },
    ],
  },
  {
    id: 'no-renewal-while-half-empty',
    killedBy: 'order/evicts-least-recent',
    why: 'While most places are free, get leaves the order alone',
    edits: [
      { find: `    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;`, replace: `    if (this.#entries.size * 2 > this.#capacity) {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    }
    return entry.value;` },
    ],
  },
  {
    id: 'caches-share-capacity',
    killedBy: 'order/evicts-least-recent',
    why: 'The capacity of the cache made last holds for them all',
    edits: [
      { find: `export class LruTtlCache<K, V> {`, replace: `let CAP = 0;
export class LruTtlCache<K, V> {` },
      { find: `    this.#capacity = capacity;`, replace: `    this.#capacity = CAP = capacity;` },
      { find: `>= this.#capacity)`, replace: `>= CAP)` },
    ],
  },
  {
    id: 'keys-kept-until-set',
    killedBy: 'order/keys-and-size',
    why: 'The list of keys is kept until the next set or removal, though get changes the order',
    edits: [
      { find: `return [...this.#entries.keys()].reverse();`, replace: `return [...(this.#cachedKeys ??= [...this.#entries.keys()].reverse())];` },
      { find: `#order = this.#entries.values();`, replace: `#order = this.#entries.values();
  #cachedKeys: K[] | undefined;` },
      { find: `    this.#entries.set(key, entry);
    this.#recordDeath`, replace: `    this.#entries.set(key, entry);
    this.#cachedKeys = undefined;
    this.#recordDeath` },
      { find: `    this.#entries.delete(entry.key);
`, replace: `    this.#entries.delete(entry.key);
    this.#cachedKeys = undefined;
` },
    ],
  },
  {
    id: 'symbols-by-description',
    killedBy: 'order/any-key-any-value',
    why: 'Symbols are told apart by their descriptions',
    edits: [
      { find: `export class LruTtlCache<K, V> {`, replace: `const norm = (k: any) => (typeof k === 'symbol' ? String(k) : k);
export class LruTtlCache<K, V> {` },
      { find: `readonly #entries = new Map<K, Entry<K, V>>();`, replace: `readonly #entries = new (class extends Map<K, Entry<K, V>> { get(k: any) { return super.get(norm(k)); } set(k: any, v: any) { return super.set(norm(k), v); } delete(k: any) { return super.delete(norm(k)); } *keys(): any { for (const e of this.values()) yield e.key; } })();` },
    ],
  },
  {
    id: 'bigints-are-numbers',
    killedBy: 'order/any-key-any-value',
    why: '1n is taken for the key 1',
    edits: [
      { find: `export class LruTtlCache<K, V> {`, replace: `const norm = (k: any) => (typeof k === 'bigint' ? Number(k) : k);
export class LruTtlCache<K, V> {` },
      { find: `readonly #entries = new Map<K, Entry<K, V>>();`, replace: `readonly #entries = new (class extends Map<K, Entry<K, V>> { get(k: any) { return super.get(norm(k)); } set(k: any, v: any) { return super.set(norm(k), v); } delete(k: any) { return super.delete(norm(k)); } *keys(): any { for (const e of this.values()) yield e.key; } })();` },
    ],
  },
  {
    id: 'values-copied',
    killedBy: 'order/any-key-any-value',
    why: 'get gives a copy of the object that was set',
    edits: [
      { find: `const entry = { key, value,`, replace: `const entry = { key, value: typeof value === 'object' && value ? JSON.parse(JSON.stringify(value)) : value,` },
    ],
  },
  {
    id: 'freezes-values',
    killedBy: 'order/any-key-any-value',
    why: 'Values are frozen when they come in',
    edits: [{ find: `const entry = { key, value,`, replace: `Object.freeze(value);
    const entry = { key, value,` }],
  },
  {
    id: 'places-reserved',
    killedBy: 'order/capacity-checked',
    why: 'All places are reserved when the cache is made',
    edits: [{ find: `    this.#capacity = capacity;`, replace: `    this.#capacity = capacity;
    (this as any).slots = new Array(capacity).fill(undefined);` }],
  },
  {
    id: 'same-value-keeps-place',
    killedBy: 'order/overwrite-renews',
    why: 'Overwriting with the same value leaves the order alone',
    edits: [{ find: `if (old) departures.push(this.#remove(old, 'replaced'));`, replace: `if (old) departures.push(old.value === value ? [old, 'replaced'] : this.#remove(old, 'replaced'));` }],
  },
  {
    id: 'numbers-not-renewed',
    killedBy: 'order/any-key-any-value',
    why: 'get leaves the order alone for keys that are numbers',
    edits: [
      { find: `    this.#entries.delete(key);\n    this.#entries.set(key, entry);\n    return entry.value;`, replace: `    if (typeof key === 'number') return entry.value;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;` },
    ],
  },
  {
    id: 'keys-trimmed',
    killedBy: 'order/any-key-any-value',
    why: 'set cuts the blanks off keys that are texts',
    edits: [{ find: `    checkTtl(ttlMs);\n    const now`, replace: `    checkTtl(ttlMs);\n    if (typeof key === 'string') key = key.trim() as K & string;\n    const now` }],
  },
];
