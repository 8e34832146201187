import { expect, test } from 'vitest';
import { pageFiles } from './page-files.ts';

const texts = new Map([
  ['_astro/page.a1.js', 'import("./editor.b2.js"); new URL("/_astro/compile.c3.js")'],
  ['_astro/editor.b2.js', 'import "./page.a1.js"; const deps = ["_astro/editor.d4.css"]'],
  ['_astro/editor.d4.css', '@font-face { src: url(/_astro/icons.e5.ttf) }'],
  ['_astro/icons.e5.ttf', undefined],
  ['_astro/compile.c3.js', 'fetch("/_astro/esbuild.f6.wasm")'],
  ['_astro/esbuild.f6.wasm', undefined],
  ['_astro/other.a7.js', ''],
  ['labs/lru/bundle.0123456789ab.json', '{}'],
  ['labs/dns/bundle.0123456789ac.json', '{}'],
  ['runner/0123/realm.html', ''],
  ['runner/0123/realm.js', ''],
]);

test('a page needs what it names, what that names, in a circle too, and nothing else', () => {
  const html = '<script src="/base/_astro/page.a1.js"></script>{"bundleUrl":"/base/labs/lru/bundle.0123456789ab.json","runnerUrl":"/base/runner/0123/"}';
  expect(pageFiles(html, texts)).toEqual([
    '_astro/compile.c3.js',
    '_astro/editor.b2.js',
    '_astro/editor.d4.css',
    '_astro/esbuild.f6.wasm',
    '_astro/icons.e5.ttf',
    '_astro/page.a1.js',
    'labs/lru/bundle.0123456789ab.json',
    'runner/0123/realm.html',
    'runner/0123/realm.js',
  ]);
});

test('a page without any needs none', () => {
  expect(pageFiles('<p>text</p>', texts)).toEqual([]);
});
