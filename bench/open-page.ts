/** Builds the page of the benchmark and opens it in Chromium. */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { buildRealmWorker } from '../grader/build/bundle.ts';
import { packedCompiler } from '../site/build/packed-compiler.ts';
import { launchBrowser } from '../site/e2e/launch-browser.ts';
import { serveFolder } from '../site/e2e/serve-folder.ts';
import { realmPage } from '../site/workbench/run/realm-page.ts';
import { buildBareRuntime } from './bare/bundle.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function openPage(): Promise<{ page: Page; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-out-bench-'));
  await build({
    root: here('./page'), configFile: false, logLevel: 'error', plugins: [packedCompiler()],
    build: { outDir: folder, emptyOutDir: false, target: 'es2022', rolldownOptions: { external: [] } }, worker: { format: 'es' },
  });
  await mkdir(join(folder, 'runner'));
  await Promise.all([
    writeFile(join(folder, 'bare.js'), await buildBareRuntime()),
    writeFile(join(folder, 'runner/realm.js'), await buildRealmWorker()),
    writeFile(join(folder, 'runner/realm.html'), realmPage((text) => createHash('sha256').update(text).digest('base64'))),
    cp(dirname(fileURLToPath(import.meta.resolve('@freecodecamp/curriculum-helpers/test-runner.js'))), join(folder, 'peer'), { recursive: true }),
  ]);
  const [served, browser] = await Promise.all([serveFolder(folder), launchBrowser()]);
  const page = await browser.newPage();
  await page.goto(`${served.origin}/`);
  await page.waitForFunction(() => 'bench' in globalThis);
  return {
    page,
    async close() {
      await browser.close();
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
