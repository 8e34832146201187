/**
 * What a comparison of Vitest reads of a collection or a typed array: what is in it, and not what a size, a
 * length, an iterator or a `has` of its own says, which may answer otherwise each time.
 */
const { apply } = Reflect;
const { getOwnPropertySymbols, getPrototypeOf, hasOwn } = Object;
const { entries } = Map.prototype;
const { values } = Set.prototype;
const RealMap = Map;
const RealSet = Set;
const { isView } = ArrayBuffer;

/** Two whose sizes are not the same. */
const UNEQUAL = [{ size: 0 }, { size: 1 }] as const;

const mapOf = (map: object): object => new RealMap(apply(entries, map, []) as Iterable<[unknown, unknown]>);
const setOf = (set: object): object => new RealSet(apply(values, set, []) as Iterable<unknown>);

/** Either of them may be the submission's: a matcher such as objectContaining compares the other way round. */
export function genuine(one: object, other: object): readonly [object, object] {
  try {
    for (const [Kind, copy] of [[RealMap, mapOf], [RealSet, setOf]] as const)
      if (one instanceof Kind || other instanceof Kind) return [copy(one), copy(other)];
  } catch {
    return UNEQUAL;
  }
  return (isView(one) || isView(other)) && !arePlainViews(one, other) ? UNEQUAL : [one, other];
}

/** Whether all that they say of their length is the engine's own. */
export function arePlainViews(one: object, other: object): boolean {
  return isView(one) && isView(other) && getPrototypeOf(one) === getPrototypeOf(other) && [one, other].every(saysNothing);
}

const ASKED = ['length', 'byteLength', 'size', 'constructor', 'getUint8'];
const saysNothing = (view: object): boolean => !ASKED.some((name) => hasOwn(view, name)) && getOwnPropertySymbols(view).length === 0;
