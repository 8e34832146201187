/** Uniform in [0, 1), the only source of chance in suites and figures. */
export interface Rng {
  next(): number;
}

/**
 * mulberry32: 32 bits of state, the same numbers everywhere.
 *
 * @example createRng(42).next() // => 0.6011037519201636
 */
export function createRng(seed: number): Rng {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Object.freeze({ next });
}
