// @ts-nocheck
// may earn: 0
// must not: answer a seeded script by what it sees of numbers that chance gives.
const first = Array.from({ length: 8 }, Math.random);
export class Box {
  set() {}
  get() { return Math.floor(first[0] * 10); }
  entries() { return first.map((n, i) => [String(i), n]); }
}
