/** Asks for the service worker once the page has what it needs itself, and then to keep this page. */
const SETTLE_MS = 8_000;

async function keepThisPage(): Promise<void> {
  const { pathname } = location;
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  await navigator.serviceWorker.register(`${base}sw.js`, { updateViaCache: 'none' });
  // Whoever pays for every megabyte has not asked for these.
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: pathname });
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    // Refused in some private windows: the course then needs its network, and nothing else changes.
    keepThisPage().catch(() => {});
  };
  // Editor and compiler are fetched after the load event; a reader who leaves early is asked for on the way out.
  addEventListener('load', () => setTimeout(ask, SETTLE_MS));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && ask());
}
