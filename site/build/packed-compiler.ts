/**
 * The compiler of the page as small as it gets: esbuild.wasm packed with zstd at its highest level, which is 2.8 MB
 * where gzip leaves 3.8, whatever the host does. The page unpacks it as it arrives (site/workbench/compile).
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import type { Plugin } from 'vite';

const LEVEL = 19;

/** Path of the packed compiler; packing takes some ten seconds, once for each version of esbuild. */
export async function packCompiler(): Promise<string> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('esbuild-wasm/esbuild.wasm')));
  const hash = createHash('sha256').update(wasm).digest('hex').slice(0, 12);
  const folder = fileURLToPath(new URL('../../.cache/compiler', import.meta.url));
  const path = join(folder, `esbuild-${hash}.zst`);
  if (await stat(path).then(() => true, () => false)) return path;
  await mkdir(folder, { recursive: true });
  const packed = await promisify(zstdCompress)(wasm, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
  // Whole or not there at all, also when two builds run at once.
  const own = `${path}.${process.pid}`;
  await writeFile(own, packed);
  await rename(own, path);
  return path;
}

/** Lets `packed:esbuild.wasm` stand for it. */
export function packedCompiler(): Plugin {
  return {
    name: 'packed-compiler',
    config: async () => ({ resolve: { alias: [{ find: /^packed:esbuild\.wasm/, replacement: await packCompiler() }] } }),
  };
}
