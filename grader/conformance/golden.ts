/** The reference: what the pinned `vitest run` says of the cases. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface GoldenError {
  name: string | undefined;
  message: string;
  expected?: string | undefined;
  actual?: string | undefined;
  diff?: string | undefined;
}

export interface GoldenTest {
  id: string;
  state: 'pass' | 'fail' | 'skip' | 'todo';
  errors: GoldenError[];
}

export interface GoldenFile {
  file: string;
  /** In the order in which they were collected. */
  tests: GoldenTest[];
  /** Ids in the order in which the tests were started. */
  started: string[];
  /** `describe: message` of what went wrong in no single test, such as beforeAll. */
  suiteErrors: string[];
}

const cli = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const config = fileURLToPath(new URL('./golden.config.ts', import.meta.url));

/** @throws with Vitest's output when it wrote no report. */
export async function runGolden(): Promise<GoldenFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-out-golden-'));
  const out = join(folder, 'report.json');
  try {
    const printed = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        [cli, 'run', '--config', config],
        // Nothing of a surrounding Vitest, no colours, the zone of a realm.
        { env: { PATH: process.env['PATH'], TZ: 'UTC', NO_COLOR: '1', CONFORMANCE_OUT: out } },
        (_failedTests, stdout, stderr) => resolve(stdout + stderr),
      );
    });
    const text = await readFile(out, 'utf8').catch(() => {
      throw new Error(`vitest run wrote no report:\n${printed}`);
    });
    return (JSON.parse(text) as GoldenFile[]).sort((a, b) => (a.file < b.file ? -1 : 1));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
