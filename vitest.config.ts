import { defineConfig } from 'vitest/config';
import { submissionPlugin } from './grader/node/vitest-submission.ts';

export default defineConfig({
  plugins: [submissionPlugin()],
  test: {
    // What #submission stands for follows the environment, which a cache on disk does not know.
    fsModuleCache: false,
    projects: [
      { extends: true, test: { name: 'labs', include: ['labs/**/*.test.ts'] } },
      { extends: true, test: { name: 'unit', testTimeout: 30_000, include: ['{grader,content,site,scripts}/**/*.test.ts'], exclude: ['site/e2e/**', '**/node_modules/**'] } },
      // A browser short of processor time drops a key or a click now and then; what fails twice is a fault.
      { extends: true, test: { name: 'course', testTimeout: 30_000, retry: 1, include: ['site/e2e/**/*.test.ts'] } },
    ],
  },
});
