/** Builds and opens the engine page in a real browser. */
import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildRealmWorker } from '../../grader/build/bundle.ts';
import type { LabBundle } from '../../grader/core/grade.ts';
import type { Report } from '../../grader/core/report.ts';
import { realmPage } from '../workbench/run/realm-page.ts';
import { packedCompiler } from '../build/packed-compiler.ts';
import type { Engine, Job } from './engine-page/main.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveFolder } from './serve-folder.ts';

export interface BrowserEngine {
  grade(bundle: LabBundle, seed: number, id: string, source: string, bytes: Uint8Array): Promise<Report>;
  /** Many in one visit, one after another; reports in the order of the jobs. */
  gradeAll(bundle: LabBundle, jobs: (Omit<Job, 'bytes'> & { bytes: Uint8Array })[]): Promise<Report[]>;
  close(): Promise<void>;
}

export async function openEngine(): Promise<BrowserEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-out-engine-'));
  await build({
    root: fileURLToPath(new URL('./engine-page', import.meta.url)),
    configFile: false,
    plugins: [packedCompiler()],
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false },
    worker: { format: 'es' },
  });
  await mkdir(join(folder, 'runner'));
  await writeFile(join(folder, 'runner/realm.js'), await buildRealmWorker());
  await writeFile(join(folder, 'runner/realm.html'), realmPage((text) => createHash('sha256').update(text).digest('base64')));
  const [served, browser] = await Promise.all([serveFolder(folder), launchBrowser()]);
  const page = await browser.newPage();
  await page.goto(`${served.origin}/`);
  await page.waitForFunction(() => 'engine' in globalThis);
  const gradeAll: BrowserEngine['gradeAll'] = (bundle, jobs) =>
    page.evaluate(
      ([bundle, jobs]) => (globalThis as unknown as { engine: Engine }).engine.grade(bundle, jobs),
      [bundle, jobs.map((job) => ({ ...job, bytes: [...job.bytes] }))] as [LabBundle, Job[]],
    );
  return {
    gradeAll,
    grade: async (bundle, seed, id, source, bytes) => (await gradeAll(bundle, [{ seed, id, source, bytes }]))[0]!,
    async close() {
      await browser.close();
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
