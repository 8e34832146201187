import type { Mutant } from '../../../grader/core/mutant.ts';

const CAP = `Math.ceil((this.#c * (assigned + 1)) / loads.size)`;
const WALK = `for (const node of this.#ring.preferenceList(key, loads.size)) if (loads.get(node)! < cap) return node;`;
const RELEASED = `    this.#loads.set(node, this.#loads.get(node)! - 1);`;

export const boundsMutants: Mutant[] = [
  {
    id: 'no-bound',
    killedBy: 'bounds/cap',
    why: 'A key goes to its owner, however full',
    edits: [{ find: WALK, replace: `return this.#ring.locate(key);` }],
  },
  {
    id: 'cap-rounded-down',
    killedBy: 'bounds/cap',
    why: 'The cap is rounded down, or up to 1',
    edits: [{ find: CAP, replace: `Math.max(1, Math.floor((this.#c * (assigned + 1)) / loads.size), Math.ceil((assigned + 1) / loads.size))` }],
  },
  {
    id: 'cap-above-a-whole-number',
    killedBy: 'bounds/cap',
    why: 'A cap that comes out whole is raised by one',
    edits: [{ find: CAP, replace: `Math.floor((this.#c * (assigned + 1)) / loads.size) + 1` }],
  },
  {
    id: 'cap-without-the-new-key',
    killedBy: 'bounds/cap',
    why: 'The cap is worked out from the keys before this one',
    edits: [{ find: CAP, replace: `Math.max(1, Math.ceil((this.#c * assigned) / loads.size), Math.ceil((assigned + 1) / loads.size))` }],
  },
  {
    id: 'one-over',
    killedBy: 'bounds/cap',
    why: 'A node at its cap takes one more',
    edits: [{ find: `loads.get(node)! < cap`, replace: `loads.get(node)! <= cap` }],
  },
  {
    id: 'mean-of-the-loaded',
    killedBy: 'bounds/cap',
    why: 'Nodes without keys are left out of the mean',
    edits: [{ find: CAP, replace: `Math.ceil((this.#c * (assigned + 1)) / Math.max(1, [...loads.values()].filter((load) => load > 0).length))` }],
  },
  {
    id: 'least-loaded',
    killedBy: 'bounds/cap',
    why: 'When its owner is full, a key goes to the node with the fewest',
    edits: [{
      find: WALK,
      replace: `const owner = this.#ring.locate(key);\n    if (loads.get(owner)! < cap) return owner;\n    for (const node of [...loads.keys()].sort((a, b) => loads.get(a)! - loads.get(b)!)) return node;`,
    }],
  },
  {
    id: 'walks-by-id',
    killedBy: 'bounds/cap',
    why: 'Past a full node comes the next id, not the next node clockwise',
    edits: [{
      find: WALK,
      replace: `const ids = this.#ring.nodes();\n    const start = ids.indexOf(this.#ring.locate(key));\n    for (let i = 0; i < ids.length; i += 1) if (loads.get(ids[(start + i) % ids.length]!)! < cap) return ids[(start + i) % ids.length]!;`,
    }],
  },
  {
    id: 'two-choices',
    killedBy: 'bounds/cap',
    why: 'When the first two nodes are full, the key goes to the first all the same',
    edits: [{ find: WALK, replace: `const [one, two] = this.#ring.preferenceList(key, 2);\n    return two !== undefined && loads.get(one!)! >= cap && loads.get(two)! < cap ? two : one!;` }],
  },
  {
    id: 'bounded-rings-share-keys',
    killedBy: 'bounds/cap',
    why: 'All bounded rings keep their keys in one place',
    edits: [
      { find: `  readonly #loads = new Map<string, number>();`, replace: `  readonly #loads = allLoads;` },
      { find: `const DEFAULT_VNODES = 128;`, replace: `const DEFAULT_VNODES = 128;\nconst allLoads = new Map<string, number>();` },
    ],
  },
  {
    id: 'keys-in-an-object',
    killedBy: 'bounds/cap',
    why: 'Keys are kept as properties of an object that has some of its own',
    edits: [
      { find: `this.#placed.get(key);\n    if (held`, replace: `this.#placed.get(key) ?? (({} as Record<string, string>)[key] as string | undefined);\n    if (held` },
      { find: `if (held !== undefined && loads.has(held)) return held;`, replace: `if (held !== undefined && (loads.has(held) || typeof held !== 'string')) return held;` },
    ],
  },
  {
    id: 'loads-without-zeros',
    killedBy: 'bounds/keeps',
    why: 'loads() leaves out nodes without keys',
    edits: [{ find: `  loads(): Map<string, number> {\n    return new Map(`, replace: `  loads(): Map<string, number> {\n    const all = this.counts();\n    return new Map([...all].filter(([, load]) => load > 0));\n  }\n\n  counts(): Map<string, number> {\n    return new Map(` }, { find: `const loads = this.loads();`, replace: `const loads = this.counts();` }],
  },
  {
    id: 'assigned-again-counts-again',
    killedBy: 'bounds/keeps',
    why: 'A key that is assigned again stays and counts twice',
    edits: [{
      find: `if (held !== undefined && loads.has(held)) return held;`,
      replace: `if (held !== undefined && loads.has(held)) {\n      this.#loads.set(held, loads.get(held)! + 1);\n      return held;\n    }`,
    }],
  },
  {
    id: 'placed-anew-each-time',
    killedBy: 'bounds/keeps',
    why: 'A key that is assigned again may go elsewhere',
    edits: [{ find: `    const loads = this.loads();\n    const held`, replace: `    this.release(key);\n    const loads = this.loads();\n    const held` }],
  },
  {
    id: 'over-the-cap-moves',
    killedBy: 'bounds/keeps',
    why: 'A key of a node above the cap of today is placed anew',
    edits: [{
      find: `if (held !== undefined && loads.has(held)) return held;`,
      replace: `let all = 0;\n    for (const load of loads.values()) all += load;\n    if (held !== undefined && loads.has(held) && loads.get(held)! <= Math.ceil((this.#c * all) / loads.size)) return held;`,
    }],
  },
  {
    id: 'release-frees-nothing',
    killedBy: 'bounds/keeps',
    why: 'A key that is released still counts',
    edits: [{ find: RELEASED, replace: `` }],
  },
  {
    id: 'release-never-forgets',
    killedBy: 'bounds/keeps',
    why: 'A key may be released twice, and counts less than nothing then',
    edits: [{ find: `    this.#placed.delete(key);\n`, replace: `` }],
  },
  {
    id: 'release-of-strangers',
    killedBy: 'bounds/keeps',
    why: 'Releasing a key that is not assigned throws',
    edits: [{ find: `if (node === undefined) return;`, replace: `if (node === undefined) throw new LabError('UNKNOWN_KEY', key);` }],
  },
  {
    id: 'loads-exposed',
    killedBy: 'bounds/keeps',
    why: 'loads() hands out the counts themselves',
    edits: [{
      find: `    return new Map(this.#ring.nodes().map((node) => [node, this.#loads.get(node) ?? 0]));`,
      replace: `    for (const node of this.#ring.nodes()) this.#loads.set(node, this.#loads.get(node) ?? 0);\n    for (const node of this.#loads.keys()) if (!this.#ring.nodes().includes(node)) this.#loads.delete(node);\n    return this.#loads;`,
    }],
  },
  {
    id: 'nodes-of-the-start',
    killedBy: 'bounds/ring-changes',
    why: 'Nodes are counted once, when the bounded ring is made',
    edits: [
      { find: CAP, replace: `Math.max(Math.ceil((assigned + 1) / loads.size), Math.ceil((this.#c * (assigned + 1)) / this.started))` },
      { find: `    this.#ring = ring;\n    this.#c = c;`, replace: `    this.#ring = ring;\n    this.#c = c;\n    this.started = ring.nodes().length;` },
      { find: `  readonly #c: number;`, replace: `  readonly #c: number;\n  started: number;` },
    ],
  },
  {
    id: 'keys-of-the-departed-stay',
    killedBy: 'bounds/ring-changes',
    why: 'A key is answered with a node that has left',
    edits: [{ find: `if (held !== undefined && loads.has(held)) return held;`, replace: `if (held !== undefined) return held;` }],
  },
  {
    id: 'departed-count',
    killedBy: 'bounds/ring-changes',
    why: 'Keys of a node that has left count as assigned',
    edits: [{ find: `    let assigned = 0;\n    for (const load of loads.values()) assigned += load;`, replace: `    const assigned = this.#placed.has(key) ? this.#placed.size - 1 : this.#placed.size;` }],
  },
  {
    id: 'departed-listed',
    killedBy: 'bounds/ring-changes',
    why: 'loads() lists nodes that have left',
    edits: [
      { find: `  loads(): Map<string, number> {\n    return new Map(`, replace: `  loads(): Map<string, number> {\n    return new Map([...this.#loads, ...this.counts()]);\n  }\n\n  counts(): Map<string, number> {\n    return new Map(` },
      { find: `const loads = this.loads();`, replace: `const loads = this.counts();` },
    ],
  },
  {
    id: 'lists-remembered',
    killedBy: 'bounds/ring-changes',
    why: 'The way round is remembered by key and survives a change of the ring',
    edits: [
      { find: WALK, replace: `const list = this.lists.get(key) ?? this.#ring.preferenceList(key, loads.size);\n    this.lists.set(key, list);\n    for (const node of [...list, ...loads.keys()]) if (loads.has(node) && loads.get(node)! < cap) return node;` },
      { find: `  readonly #c: number;`, replace: `  readonly #c: number;\n  lists = new Map<string, string[]>();` },
    ],
  },
  {
    id: 'key-goes-home',
    killedBy: 'bounds/ring-changes',
    why: 'A key moves when a node joins that would own it',
    edits: [{ find: `if (held !== undefined && loads.has(held)) return held;`, replace: `if (held !== undefined && loads.has(held)) {\n      if (this.size === loads.size) return held;\n      this.release(key);\n      loads.set(held, loads.get(held)! - 1);\n    }\n    this.size = loads.size;` }, { find: `  readonly #c: number;`, replace: `  readonly #c: number;\n  size = 0;` }],
  },
  {
    id: 'full-nodes-taken-off',
    killedBy: 'bounds/cap',
    why: 'Full nodes are taken off the ring of another for the length of a look-up',
    edits: [{
      find: WALK,
      replace: `const full = [...loads.keys()].filter((node) => loads.get(node)! >= cap);\n    for (const node of full) this.#ring.removeNode(node);\n    const chosen = this.#ring.locate(key);\n    for (const node of full) this.#ring.addNode(node);\n    return chosen;`,
    }],
  },
  {
    id: 'c-unchecked',
    killedBy: 'bounds/refusals',
    why: 'c may be 1 or less',
    edits: [{ find: `if (!(c > 1)) throw`, replace: `if (c < 1) throw` }],
  },
  {
    id: 'nothing-on-an-empty-ring',
    killedBy: 'bounds/refusals',
    why: 'Assigning on a ring without nodes gives undefined',
    edits: [{ find: `    if (loads.size === 0) throw new LabError('EMPTY_RING', 'there is no node on the ring');\n    const node = this.#firstWithRoom`, replace: `    if (loads.size === 0) return undefined as unknown as string;\n    const node = this.#firstWithRoom` }],
  },
  {
    id: 'keys-trimmed',
    killedBy: 'bounds/keeps',
    why: 'A key is remembered without the spaces around it, and not known again',
    edits: [{ find: `    this.#placed.set(key, node);`, replace: `    this.#placed.set(key.trim(), node);` }],
  },
  {
    id: 'one-ring-one-state',
    killedBy: 'bounds/cap',
    why: 'All bounded rings over one ring keep their keys together',
    edits: [
      { find: `export class BoundedRing {`, replace: `const STATE = new WeakMap<any, any>();
export class BoundedRing {` },
      { find: `readonly #placed = new Map<string, string>();
  readonly #loads = new Map<string, number>();`, replace: `#placed = new Map<string, string>();
  #loads = new Map<string, number>();` },
      { find: `    this.#c = c;
`, replace: `    this.#c = c;
    const s = STATE.get(ring) ?? [this.#placed, this.#loads];
    STATE.set(ring, s);
    [this.#placed, this.#loads] = s;
` },
    ],
  },
  {
    id: 'bounded-rings-share-c',
    killedBy: 'bounds/cap',
    why: 'The c of the bounded ring made last holds for them all',
    edits: [
      { find: `export class BoundedRing {`, replace: `let CC = 0;
export class BoundedRing {` },
      { find: `    this.#c = c;
`, replace: `    this.#c = CC = c;
` },
      { find: `(this.#c * (assigned + 1))`, replace: `(CC * (assigned + 1))` },
    ],
  },
  {
    id: 'five-choices',
    killedBy: 'bounds/cap',
    why: 'No more than five nodes are tried',
    edits: [{ find: `this.#ring.preferenceList(key, loads.size)) if`, replace: `this.#ring.preferenceList(key, Math.min(5, loads.size))) if` }],
  },
  {
    id: 'mean-by-tokens',
    killedBy: 'bounds/cap',
    why: 'The number of nodes is worked out from the number of tokens',
    edits: [{ find: `/ loads.size);`, replace: `/ (this.#ring.tokens().length / 2));` }],
  },
  {
    id: 'keeps-32-keys',
    killedBy: 'bounds/cap',
    why: 'Only the first 32 keys are remembered',
    edits: [{ find: `    this.#placed.set(key, node);`, replace: `    if (this.#placed.size < 32) this.#placed.set(key, node);` }],
  },
  {
    id: 'c-from-1-1',
    killedBy: 'bounds/refusals',
    why: 'A c between 1 and 1.1 is refused',
    edits: [{ find: `if (!(c > 1))`, replace: `if (!(c > 1.1))` }],
  },
  {
    id: 'old-load-stays',
    killedBy: 'bounds/ring-changes',
    why: 'A key that was placed anew still counts at the node that has left, and that comes back',
    edits: [{ find: `    this.release(key);
    this.#placed.set(key, node);`, replace: `    this.#placed.set(key, node);` }],
  },
  {
    id: 'release-needs-nodes',
    killedBy: 'bounds/refusals',
    why: 'Releasing a key on a ring without nodes is refused',
    edits: [
      { find: `    const node = this.#placed.get(key);`, replace: `    if (this.#ring.nodes().length === 0) throw new LabError('EMPTY_RING', '');
    const node = this.#placed.get(key);` },
    ],
  },
];
