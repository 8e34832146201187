/** The pinned Vitest with its defaults, over the cases. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { GoldenReporter } from './golden-reporter.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { alias: { '#submission': fileURLToPath(new URL('./submission.ts', import.meta.url)) } },
  test: {
    include: ['cases/*.case.ts'],
    reporters: [new GoldenReporter()],
    // A shuffled describe is shuffled alike in both.
    sequence: { seed: 0 },
    cache: false,
    pool: 'threads',
  },
});
