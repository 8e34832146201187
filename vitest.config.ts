import { defineConfig } from 'vitest/config';
import { submissionPlugin } from './grader/node/vitest-submission.ts';

export default defineConfig({
  plugins: [submissionPlugin()],
  test: {
    // What #submission stands for follows the environment, which a cache on disk does not know.
    fsModuleCache: false,
    projects: [
      { extends: true, test: { name: 'labs', include: ['labs/**/*.test.ts'] } },
      { extends: true, test: { name: 'unit', testTimeout: 30_000, include: ['{grader,content,site,scripts}/**/*.test.ts'] } },
    ],
  },
});
