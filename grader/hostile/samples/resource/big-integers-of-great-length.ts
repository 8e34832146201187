// @ts-nocheck
// may earn: 0
// must not: hold the run with powers, products and texts of big integers.
// differs: one product takes no steps before it is there, so the clock may end it, and how far a test gets by then depends on the machine.
export class Box {
  set() { let n = 3n; for (let i = 0; i < 26; i += 1) n *= n; return n; }
  get() { return String(7n ** 2_000_000n); }
  entries() { return (1n << 29n ** 4n); }
  stats() { return BigInt('9'.repeat(3e6)) % 7n; }
  clearAfter() { return BigInt.asUintN(2 ** 30, -1n); }
}
