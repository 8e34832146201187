/** Bounded loads by the definition, and scripts that are played against it and the submission at once. */
import { expectSame, format, scenario, scripted, step } from '#lab';
import type { Bounded } from '../contract.ts';
import { boundedOver } from '../subject.ts';
import type { NodeTokens } from './hashes.ts';
import { keyAt, tableHash } from './hashes.ts';
import { readOnlyRing, RingModel } from './model.ts';

export type BoundedCall = { assign: number } | { release: number } | { join: string } | { leave: string } | { loads: true };

export interface BoundedPlay {
  tables: NodeTokens[];
  members: string[];
  c: number;
  calls: BoundedCall[];
}

export const VNODES = 2;
/** Keys by number: most by their position, and some that are awkward for who keeps them in plain objects. */
const ODD_KEYS = ['', '__proto__', 'constructor', ' k', 'k', 'K'];
export const keyOf = (number: number): string => ODD_KEYS[number - 1_000] ?? keyAt(number);

export class BoundedModel {
  readonly #ring: RingModel;
  readonly #c: number;
  readonly #placed = new Map<string, string>();

  constructor(ring: RingModel, c: number) {
    this.#ring = ring;
    this.#c = c;
  }

  assign(key: string): string {
    const loads = this.loads();
    const held = this.#placed.get(key);
    if (held !== undefined && loads.has(held)) return held;
    const assigned = [...loads.values()].reduce((sum, load) => sum + load, 0);
    const cap = Math.ceil((this.#c * (assigned + 1)) / loads.size);
    const node = this.#ring.preferenceList(key, loads.size).find((id) => loads.get(id)! < cap)!;
    this.#placed.set(key, node);
    return node;
  }

  release(key: string): void {
    this.#placed.delete(key);
  }

  loads(): Map<string, number> {
    const loads = new Map(this.#ring.nodes().map((node) => [node, 0]));
    for (const node of this.#placed.values()) if (loads.has(node)) loads.set(node, loads.get(node)! + 1);
    return loads;
  }
}

export function ringOf(tables: NodeTokens[], members: string[]): RingModel {
  const model = new RingModel(tableHash(tables).of, VNODES);
  for (const id of members) model.addNode(id);
  return model;
}

/** A bounded ring over a ring of ours, its calls noted. */
export function openBounded(model: RingModel, c: number, name = 'bounded'): Bounded {
  step(`ring: tokens ${model.tokens().map(({ token, node }) => `${token} ${node}`).join(', ') || 'none'}; "@17" → 17`);
  step(`${name} = new BoundedRing(ring, ${c})`);
  return scripted(boundedOver(readOnlyRing(model), c), name);
}

export const playBounded = (play: BoundedPlay): void => scenario(() => judgeBounded(play));

function judgeBounded({ tables, members, c, calls }: BoundedPlay): void {
  const ring = ringOf(tables, members);
  const bounded = openBounded(ring, c);
  const model = new BoundedModel(ring, c);
  for (const call of calls)
    if ('assign' in call) expectAssigned(bounded, keyOf(call.assign), model.assign(keyOf(call.assign)));
    else if ('release' in call) {
      bounded.release(keyOf(call.release));
      model.release(keyOf(call.release));
    } else if ('loads' in call) expectLoads(bounded.loads(), model.loads());
    else changeRing(ring, call);
  expectLoads(bounded.loads(), model.loads());
}

export function changeRing(ring: RingModel, change: { join: string } | { leave: string }): void {
  if ('join' in change) {
    step(`ring.addNode(${format(change.join)})`);
    ring.addNode(change.join);
  } else {
    step(`ring.removeNode(${format(change.leave)})`);
    ring.removeNode(change.leave);
  }
}

export function expectAssigned(bounded: Bounded, key: string, node: string): void {
  expectSame(bounded.assign(key), node, () => `assign(${format(key)}) should give ${format(node)}`);
}

/** Loads in any order, but of every node of the ring and no other. */
export function expectLoads(actual: unknown, expected: Map<string, number>): void {
  expectSame(listedLoads(actual), listedLoads(expected), 'loads() should count the keys of each node on the ring');
}

function listedLoads(loads: unknown): string[] | string {
  if (!(loads instanceof Map)) return format(loads);
  const entries = [...(Map.prototype.entries.call(loads) as MapIterator<[unknown, unknown]>)];
  return entries.map(([node, load]) => `${format(node)}: ${format(load)}`).sort();
}
