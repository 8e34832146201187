/**
 * Pages that were visited work without a network.
 *
 * A page comes from the network, and from the cache only when the network does not answer. All other files have names
 * that change with their content, so a cached one can never be an old one: whatever page is shown, from whatever
 * build, gets the very files it was built with. A page is kept only together with all of them.
 */
import type { OfflineManifest } from './manifest.ts';

declare const self: ServiceWorkerGlobalScope;
declare const MANIFEST: OfflineManifest;

const FILES = 'scale-out-files';
const PAGES = 'scale-out-pages';
const OFFLINE_PAGE = 'offline/';
/** A network this slow is treated as none, when the page is kept. */
const NETWORK_MS = 4_000;

const base = new URL(self.registration.scope).pathname;
const names = new Set(MANIFEST.files);

self.addEventListener('install', (event) => {
  // Nothing that a newer worker serves can be wrong for an older page, so it need not wait for the page to go.
  event.waitUntil(Promise.all(MANIFEST.shell.map(keepPage)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const path = (event.data as { keep?: unknown } | null)?.keep;
  if (typeof path === 'string' && path.startsWith(base)) event.waitUntil(keepPage(path.slice(base.length)).then(renewOthers).catch(() => {}));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(base)) return;
  const path = url.pathname.slice(base.length);
  if (request.mode === 'navigate') event.respondWith(page(request, path));
  else if (hasVersion(path)) event.respondWith(file(request, url.pathname));
});

const hasVersion = (path: string): boolean => names.has(path) || /^(_astro|runner)\/|^labs\/[^/]+\/[a-z]+\.[0-9a-f]+\.json$/.test(path);

async function file(request: Request, pathname: string): Promise<Response> {
  const kept = await (await caches.open(FILES)).match(pathname);
  return kept ?? fetch(request);
}

async function page(request: Request, path: string): Promise<Response> {
  const pages = await caches.open(PAGES);
  const kept = (await pages.match(base + path)) ?? (await pages.match(`${base}${path}/`));
  try {
    const response = await (kept ? inTime(fetch(request)) : fetch(request));
    return response.status >= 500 && kept ? kept : response;
  } catch {
    return kept ?? (await pages.match(base + OFFLINE_PAGE)) ?? Response.error();
  }
}

const inTime = (answer: Promise<Response>): Promise<Response> =>
  Promise.race([answer, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), NETWORK_MS))]);

/**
 * Fetches a page's files and then the page, so that no page is kept without its files.
 *
 * @returns whether the kept page is of this build
 */
async function keepPage(path: string): Promise<boolean> {
  const needed = MANIFEST.pages[path];
  if (!needed) return false;
  const files = await caches.open(FILES);
  const paths = needed.flatMap((at) => MANIFEST.files[at] ?? []);
  for (const name of paths) {
    if (await files.match(base + name)) continue;
    // Whatever this browser has of it is right, since its content is in its name: nothing is fetched twice.
    await files.put(base + name, await load(base + name, { cache: 'force-cache' }));
  }
  const html = await load(base + path, { cache: 'no-cache' });
  // After a deploy the host can be ahead of this worker: such a page is kept by the next one.
  if (!namesOnly(await html.clone().text(), paths)) return false;
  await (await caches.open(PAGES)).put(base + path, html);
  return true;
}

async function load(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

function namesOnly(html: string, paths: string[]): boolean {
  const named = html.match(/(?:_astro|runner)\/[\w.-]+|labs\/[\w-]+\/[a-z]+\.[0-9a-f]{12}\.json/g) ?? [];
  return named.every((name) => paths.some((path) => path.startsWith(name)));
}

/** After a deploy: brings every kept page to this build, and only then lets go of files that none of them names. */
async function renewOthers(): Promise<void> {
  const pages = await caches.open(PAGES);
  const mark = `${base}build-of-kept-pages`;
  if ((await (await pages.match(mark))?.text()) === MANIFEST.build) return;
  const needed = new Set<string>();
  for (const { url } of await pages.keys()) {
    const { pathname } = new URL(url);
    if (pathname === mark) continue;
    const path = pathname.slice(base.length);
    const indices = MANIFEST.pages[path];
    if (!indices) {
      await pages.delete(url);
      continue;
    }
    if (!(await keepPage(path))) return;
    for (const at of indices) needed.add(base + MANIFEST.files[at]);
  }
  const files = await caches.open(FILES);
  for (const { url } of await files.keys()) if (!needed.has(new URL(url).pathname)) await files.delete(url);
  await pages.put(mark, new Response(MANIFEST.build));
}
