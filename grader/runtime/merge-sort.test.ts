import { afterAll, describe, expect, it } from 'vitest';
import { installMergeSort } from './merge-sort.ts';

const native = { sort: Array.prototype.sort, toSorted: Array.prototype.toSorted };
const typedArray = Object.getPrototypeOf(Int8Array.prototype) as typeof native;
const nativeTyped = { sort: typedArray.sort, toSorted: typedArray.toSorted };

type Compare = (a: number, b: number) => number;
const numbers = Array.from({ length: 60 }, (_, i) => (i * 37) % 23);
const bothWays = (compare: Compare): { ours: number[]; theirs: number[] } => {
  const theirs = Reflect.apply(native.sort, [...numbers], [compare]) as number[];
  return { ours: [...numbers].sort(compare), theirs };
};

describe('sorting in a realm', () => {
  installMergeSort();
  afterAll(() => {
    Object.assign(Array.prototype, native);
    Object.assign(typedArray, nativeTyped);
  });

  it('gives what the engine gives', () => {
    for (const compare of [(a, b) => a - b, (a, b) => b - a, (a, b) => (a % 5) - (b % 5), (a, b) => (a < b ? -1 : 1)] satisfies Compare[]) {
      const { ours, theirs } = bothWays(compare);
      expect(ours).toEqual(theirs);
    }
  });

  it('leaves a list as it is when the comparison never says that one comes before the other, as Chromium and Node do', () => {
    const { ours, theirs } = bothWays((a, b) => (a > b) as unknown as number);
    expect(theirs).toEqual(numbers);
    expect(ours).toEqual(numbers);
  });
});
