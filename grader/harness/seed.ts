/** Under plain Vitest the seed comes from the environment; in a realm the runtime sets it. */
let current = Number(globalThis.process?.env?.['SCALE_OUT_SEED'] ?? 42);

/** The seed of this run: the same for every learner in the page, a second one when an instructor asks. */
export const seed = (): number => current;

/** For the runtime only; a suite reads the seed and never sets it. */
export function setSeed(value: number): void {
  current = value;
}
