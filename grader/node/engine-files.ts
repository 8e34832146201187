/** Writes the built engine where sandbox processes may read it, and nothing else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildRuntime } from '../build/bundle.ts';
import { writeCodeCache } from './code-cache.ts';
import type { ProcessSandboxFiles } from './process-sandbox.ts';

export interface EngineFiles extends ProcessSandboxFiles {
  remove(): Promise<void>;
}

export async function writeEngineFiles(): Promise<EngineFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-out-'));
  const files = {
    child: join(folder, 'realm-child.cjs'),
    runtime: join(folder, 'runtime.js'),
    codeCache: join(folder, 'runtime.cache'),
  };
  await writeFile(files.runtime, await buildRuntime());
  await Promise.all([
    writeCodeCache(files.runtime, files.codeCache),
    build({
      entryPoints: [fileURLToPath(new URL('./realm-child.ts', import.meta.url))],
      outfile: files.child,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    }),
  ]);
  return { ...files, remove: () => rm(folder, { recursive: true, force: true }) };
}
