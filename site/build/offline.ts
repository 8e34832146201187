/** Writes the service worker of the build, with the list of what each page needs. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import type { OfflineManifest } from '../offline/manifest.ts';
import { pageFiles } from '../offline/page-files.ts';

const SHELL = ['', 'offline/', 'ko/', 'en/'];
const VERSIONED = /^_astro\/|^runner\/|^labs\/[^/]+\/[a-z]+\.[0-9a-f]{12}\.json$/;
const TEXT = /\.(js|css|html|json)$/;

export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFile(join(folder, 'sw.js'), await serviceWorker(await manifestOf(folder)));
      },
    },
  };
}

async function manifestOf(folder: string): Promise<OfflineManifest> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
  const texts = new Map<string, string | undefined>();
  for (const path of paths.filter((path) => VERSIONED.test(path)))
    texts.set(path, TEXT.test(path) ? await readFile(join(folder, path), 'utf8') : undefined);
  const files = [...texts.keys()];
  const hash = createHash('sha256').update(files.join());
  const pages: OfflineManifest['pages'] = {};
  const known = new Map<string, string[]>();
  for (const path of paths.filter((path) => /(^|\/)index\.html$/.test(path))) {
    const html = await readFile(join(folder, path), 'utf8');
    hash.update(html);
    pages[path.slice(0, -'index.html'.length)] = pageFiles(html, texts, known).map((file) => files.indexOf(file));
  }
  return { build: hash.digest('hex').slice(0, 12), files, pages, shell: SHELL.filter((path) => path in pages) };
}

async function serviceWorker(manifest: OfflineManifest): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['site/offline/service-worker.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { MANIFEST: JSON.stringify(manifest) },
  });
  return outputFiles[0]?.text ?? '';
}
