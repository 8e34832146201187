/** Names what computed a verdict: our engine's version and the Vitest inside it. */
export const ENGINE = 'scale-out/1 vitest/5.1.1';
