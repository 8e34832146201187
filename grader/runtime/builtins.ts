/**
 * Charges built-ins for the work they do in one call, so that a linear search is no cheaper for being
 * written as `indexOf`. n elements cost n steps, sorting n·log₂ n, one turn of an iterator one.
 * Built-ins that stop early and call back (`find`, `some`) are counted by their callbacks' own ticks.
 */
import { charge } from './meter.ts';

type AnyFunction = (...args: unknown[]) => unknown;
type Cost = (self: { length: number }, args: unknown[]) => number;
type CostOfResult = (result: unknown, self: { length: number }, args: unknown[]) => number;

const { apply } = Reflect;
const { log2, max, min } = Math;

const whole: Cost = (self) => self.length;
const sorting: Cost = (self) => self.length * max(1, log2(self.length));
const moved: Cost = (self, args) => {
  const start = Number(args[0]) || 0;
  return max(0, self.length - (start < 0 ? max(0, self.length + start) : start)) + args.length;
};
const ofResult: CostOfResult = (result) => (result as { length: number }).length;
const untilFound: CostOfResult = (result, self) => (Number(result) < 0 ? self.length : Number(result) + 1);

const BEFORE: [object, string[], Cost][] = [
  [Array.prototype, ['shift', 'unshift', 'reverse', 'fill', 'copyWithin', 'join', 'map', 'filter', 'forEach', 'reduce', 'reduceRight', 'flatMap', 'toReversed', 'toSpliced', 'with', 'includes', 'toString'], whole],
  [Array.prototype, ['sort', 'toSorted'], sorting],
  [Array.prototype, ['splice'], moved],
  [Object.getPrototypeOf(Int8Array.prototype) as object, ['fill', 'copyWithin', 'join', 'map', 'filter', 'forEach', 'reverse', 'slice', 'set', 'toReversed', 'with', 'includes', 'indexOf'], whole],
  [Object.getPrototypeOf(Int8Array.prototype) as object, ['sort', 'toSorted'], sorting],
  [String.prototype, ['split', 'replace', 'replaceAll', 'match', 'matchAll', 'search', 'indexOf', 'lastIndexOf', 'includes', 'toUpperCase', 'toLowerCase', 'normalize', 'trim'], whole],
  [String.prototype, ['repeat'], (self, args) => (self.length * min(Number(args[0]) || 0, 1e9)) / 8],
  [String.prototype, ['padStart', 'padEnd'], (_, args) => min(Number(args[0]) || 0, 1e9) / 8],
  [RegExp.prototype, ['exec', 'test'], (_, args) => String(args[0]).length],
];

const AFTER: [object, string[], CostOfResult][] = [
  [Array.prototype, ['slice', 'concat', 'flat'], ofResult],
  [Array.prototype, ['indexOf', 'lastIndexOf'], untilFound],
  [Object, ['keys', 'values', 'entries', 'getOwnPropertyNames'], ofResult],
  [Reflect, ['ownKeys'], ofResult],
  [JSON, ['stringify'], (result) => (typeof result === 'string' ? result.length : 1)],
];

/** Patches the realm's built-ins; once, before anything else runs in it. */
export function chargeBuiltins(): void {
  for (const [owner, names, cost] of BEFORE)
    for (const name of names)
      replace(owner, name, (original, self, args) => {
        charge(cost(self, args));
        return apply(original, self, args);
      });
  for (const [owner, names, cost] of AFTER)
    for (const name of names)
      replace(owner, name, (original, self, args) => {
        const result = apply(original, self, args);
        charge(cost(result, self, args));
        return result;
      });
  replace(Array, 'from', (original, self, args) => {
    const { length } = (args[0] ?? {}) as { length?: unknown };
    charge(typeof length === 'number' && length > 0 ? length : 1);
    return apply(original, self, args);
  });
  replace(Object, 'assign', (original, self, args) => {
    for (const source of args.slice(1)) if (typeof source === 'object' && source) charge(Object.keys(source).length);
    return apply(original, self, args);
  });
  for (const iterator of [new Map().entries(), new Set().values()])
    replace(Object.getPrototypeOf(iterator) as object, 'next', (original, self) => {
      charge(1);
      return apply(original, self, []);
    });
}

type Replacement = (original: AnyFunction, self: { length: number }, args: unknown[]) => unknown;

/** Keeps name, arity and attributes; a method, so that `new [].map` fails as it always did. */
function replace(owner: object, name: string, run: Replacement): void {
  const property = Object.getOwnPropertyDescriptor(owner, name);
  if (typeof property?.value !== 'function') return;
  const original = property.value as AnyFunction;
  const standIn = {
    [name](this: { length: number }, ...args: unknown[]) {
      return run(original, this, args);
    },
  }[name]!;
  Object.defineProperty(standIn, 'length', { value: original.length, configurable: true });
  Object.defineProperty(owner, name, { ...property, value: standIn });
}
