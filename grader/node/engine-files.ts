/** Writes the built engine where sandbox processes may read it, and nothing else. */
import { lstat, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildRuntime } from '../build/bundle.ts';
import { writeCodeCache } from './code-cache.ts';
import { isAlive } from './is-alive.ts';
import type { ProcessSandboxFiles } from './process-sandbox.ts';

export interface EngineFiles extends ProcessSandboxFiles {
  remove(): Promise<void>;
}

/** With the machine's name: a container that shares the folder has processes of its own. */
const PREFIX = `scale-out-engine-${hostname().replace(/[^\w.]/g, '_')}-`;

export async function writeEngineFiles(): Promise<EngineFiles> {
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
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

/** A run that was killed could not take its own away. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? /^(\d+)-/.exec(name.slice(PREFIX.length))?.[1] : undefined;
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    const stat = await lstat(folder).catch(() => undefined);
    if (stat?.isDirectory() && stat.uid === (process.getuid?.() ?? stat.uid)) await rm(folder, { recursive: true, force: true });
  }
}
