import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import expressiveCode from 'astro-expressive-code';
import { codeBlocks } from './site/build/code-blocks.ts';
import { monacoTrim } from './site/build/monaco-trim.ts';
import { packedCompiler } from './site/build/packed-compiler.ts';
import { offline } from './site/build/offline.ts';
import { watchLabs } from './site/build/watch-labs.ts';
import { wholeWords } from './site/build/whole-words.ts';

export default defineConfig({
  site: process.env.SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  srcDir: './site',
  publicDir: './site/public',
  cacheDir: './.cache/astro',
  output: 'static',
  markdown: { processor: satteri({ mdastPlugins: [wholeWords] }) },
  integrations: [expressiveCode(codeBlocks), mdx(), offline()],
  vite: {
    plugins: [monacoTrim(), packedCompiler(), watchLabs()],
    worker: { format: 'es', plugins: () => [monacoTrim()] },
    build: {
      // Astro's own prerender entry carries module directives that Rolldown reports on every build.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      // The editor of the labs and its TypeScript are large, and loaded by lab pages only.
      chunkSizeWarningLimit: 8000,
    },
  },
});
