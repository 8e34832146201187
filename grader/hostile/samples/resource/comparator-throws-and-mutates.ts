// @ts-nocheck
// may earn: 0
// verdicts: values/get=failed
// must not: break sorting, or hold it, by a comparator that throws, changes the list or sorts it again.
export class Box {
  set() { const list = [3, 1, 2]; list.sort((a, b) => { list.length = 0; list.sort(); return a - b; }); return list; }
  get() { const list = [1, 2]; const again = () => list.sort(again); return list.sort(again); }
  entries() { return [2, 1].toSorted(() => { throw new RangeError('capacity positive integer'); }); }
  stats() { return [undefined, , 3, 1].sort(() => NaN); }
}
