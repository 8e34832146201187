import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { packCompiler } from '../../build/packed-compiler.ts';
import { unpack } from './unpack.ts';

test('the compiler of the page is esbuild’s own, byte for byte, and smaller than 2.9 MB on its way', { timeout: 120_000 }, async () => {
  const packed = await readFile(await packCompiler());
  expect(packed.length).toBeLessThan(2_900_000);
  const unpacked = Buffer.from(await unpack(new Response(packed)).arrayBuffer());
  const wasm = await readFile('node_modules/esbuild-wasm/esbuild.wasm');
  expect(unpacked.equals(wasm)).toBe(true);
});

test('a file that is cut off, or is none, is an error and no compiler', async () => {
  const packed = await readFile(await packCompiler());
  await expect(unpack(new Response(packed.subarray(0, 100_000))).arrayBuffer()).rejects.toThrow();
  expect(() => unpack(new Response('', { status: 404 }))).toThrow('404');
});
