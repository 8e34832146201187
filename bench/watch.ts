/** `vitest --watch`, as a learner's own editor would have it: save the file, wait for the end of the run. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const REPORTER = fileURLToPath(new URL('./watch-reporter.ts', import.meta.url));

export interface Watch {
  /** Milliseconds from the save to the end of the run. */
  save(source: string): Promise<number>;
  stop(): void;
}

/** @throws when Vitest ends before its first run does. */
export async function startWatch(labId: string, file: string, source: string): Promise<Watch> {
  await writeFile(file, source);
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', '--watch', `labs/${labId}/`, `--reporter=${REPORTER}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, SCALE_OUT_SUBMISSION: file },
  });
  let onEnd = (): void => {};
  let onLost = (): void => {};
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('run ended')) onEnd();
  });
  child.on('exit', () => onLost());
  const nextEnd = (): Promise<void> =>
    new Promise((resolve, reject) => {
      onEnd = resolve;
      onLost = () => reject(new Error('vitest --watch ended'));
    });
  await nextEnd();
  return {
    async save(text) {
      const ended = nextEnd();
      const start = performance.now();
      await writeFile(file, text);
      await ended;
      return performance.now() - start;
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
