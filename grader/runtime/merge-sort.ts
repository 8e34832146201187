/**
 * Array sorting whose comparisons are the same everywhere. Which pairs an engine compares differs from
 * version to version: steps counted in a comparator would differ, and so would the outcome of one that
 * contradicts itself.
 */
type Compare = (a: unknown, b: unknown) => number;

const { apply } = Reflect;

/** Replaces the sorting methods of the realm's arrays; once, before the realm is sealed. */
export function installMergeSort(): void {
  const typedArray = Object.getPrototypeOf(Int8Array.prototype) as object;
  define(Array.prototype, 'sort', function (this: unknown[], compare?: Compare) {
    check(compare);
    const length = this.length;
    const present: unknown[] = [];
    let undefineds = 0;
    for (let i = 0; i < length; i += 1) {
      const item = this[i];
      if (item !== undefined) present[present.length] = item;
      else if (i in this) undefineds += 1;
    }
    const sorted = mergeSort(present, compare ?? byText);
    for (let i = 0; i < sorted.length; i += 1) this[i] = sorted[i];
    for (let i = 0; i < undefineds; i += 1) this[sorted.length + i] = undefined;
    for (let i = sorted.length + undefineds; i < length; i += 1) delete this[i];
    return this;
  });
  define(Array.prototype, 'toSorted', function (this: unknown[], compare?: Compare) {
    check(compare);
    return Array.from(this).sort(compare);
  });
  for (const name of ['sort', 'toSorted']) {
    const original = (typedArray as Record<string, unknown>)[name] as (compare?: Compare) => unknown;
    define(typedArray, name, function (this: number[], compare?: Compare) {
      // Without a comparator numbers have one order, and every engine finds it.
      if (compare === undefined) return apply(original, this, []);
      check(compare);
      const target = name === 'sort' ? this : this.slice();
      const sorted = mergeSort(Array.from(target), compare);
      for (let i = 0; i < sorted.length; i += 1) target[i] = sorted[i] as number;
      return target;
    });
  }
}

function check(compare: unknown): void {
  if (compare !== undefined && typeof compare !== 'function')
    throw new TypeError('The comparison function must be either a function or undefined');
}

const byText: Compare = (a, b) => {
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Stable, bottom-up; halves that are in order already cost one comparison. */
function mergeSort(items: unknown[], compare: Compare): unknown[] {
  const { length } = items;
  let from = items;
  let to = new Array<unknown>(length);
  for (let width = 1; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = start + width < length ? start + width : length;
      const end = middle + width < length ? middle + width : length;
      let at = start;
      let left = start;
      let right = middle;
      const inOrder = middle === end || !(compare(from[middle], from[middle - 1]) < 0);
      if (!inOrder) {
        while (left < middle && right < end)
          to[at++] = compare(from[right], from[left]) < 0 ? from[right++] : from[left++];
      }
      while (left < middle) to[at++] = from[left++];
      while (right < end) to[at++] = from[right++];
    }
    [from, to] = [to, from];
  }
  return from;
}

function define(owner: object, name: string, value: (this: never, compare?: Compare) => unknown): void {
  // A method, so that it cannot be called with `new`, as the original cannot.
  const method = { [name](this: never, compare?: Compare) { return apply(value, this, [compare]); } }[name]!;
  Object.defineProperty(owner, name, { value: method, writable: true, enumerable: false, configurable: true });
}
