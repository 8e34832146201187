/** The bare runtime as one script that sets `globalThis.bare`, wherever it is evaluated. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export async function buildBareRuntime(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./runtime.ts', import.meta.url))],
    bundle: true, write: false, format: 'iife', globalName: 'bare', platform: 'browser', target: 'es2022',
    minifyWhitespace: true, minifySyntax: true, legalComments: 'none', logLevel: 'error', footer: { js: 'globalThis.bare = bare;' },
  });
  return outputFiles[0]!.text;
}
