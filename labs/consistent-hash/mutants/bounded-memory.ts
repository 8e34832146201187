import type { Mutant } from '../../../grader/core/mutant.ts';

const LOADS = `    return new Map(this.#ring.nodes().map((node) => [node, this.#loads.get(node) ?? 0]));`;

/** What a bounded ring remembers of a ring that changes under it. */
export const boundedMemoryMutants: Mutant[] = [
  {
    id: 'released-below-zero',
    killedBy: 'bounds/ring-changes',
    why: 'The count of a node that leaves is dropped and its keys are not, so that a release after its return counts less than nothing',
    edits: [
      { find: LOADS, replace: `    const on = this.#ring.nodes();
    for (const id of [...this.#loads.keys()]) if (!on.includes(id)) this.#loads.delete(id);
    return new Map(on.map((node) => [node, this.#loads.get(node) ?? 0]));` },
      { find: `this.#loads.set(node, this.#loads.get(node)! - 1);`, replace: `this.#loads.set(node, (this.#loads.get(node) ?? 0) - 1);` },
    ],
  },
  {
    id: 'nodes-noticed-by-number',
    killedBy: 'bounds/ring-changes',
    why: 'The nodes are asked for again only when their number has changed',
    edits: [
      { find: `    const loads = this.loads();
    const held`, replace: `    if (this.#ring.nodes().length !== this.ids.length) this.ids = this.#ring.nodes();
    const loads = new Map(this.ids.map((node) => [node, this.#loads.get(node) ?? 0]));
    const held` },
      { find: `  readonly #ring: Ring;
  readonly #c`, replace: `  ids: string[] = [];
  readonly #ring: Ring;
  readonly #c` },
    ],
  },
  {
    id: 'c-has-to-be-finite',
    killedBy: 'bounds/refusals',
    why: 'A c of Infinity is refused',
    edits: [{ find: `if (!(c > 1))`, replace: `if (!(c > 1 && Number.isFinite(c)))` }],
  },
  {
    id: 'cap-of-infinity-is-none',
    killedBy: 'bounds/cap',
    why: 'The cap is worked out in a way that gives NaN for a c of Infinity, and no node is below that',
    edits: [{ find: `Math.ceil((this.#c * (assigned + 1)) / loads.size)`, replace: `Math.ceil((assigned + 1) / loads.size + ((this.#c - 1) * (assigned + 1)) / loads.size - 0 * this.#c)` }],
  },
];
