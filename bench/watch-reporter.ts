import type { Reporter } from 'vitest/node';

/** Says on standard output that a run has ended, and nothing else. */
export default class WatchReporter implements Reporter {
  onTestRunEnd(): void {
    process.stdout.write('run ended\n');
  }
}
