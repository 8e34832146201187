/**
 * Asks for the service worker once the page has what it needs itself, and then to keep this page: with all that it can
 * ask for, so a page that loads its parts as they are wanted is kept when it has been worked with, or is left.
 */
import { WORKED, savesData } from './worked.ts';

const SETTLE_MS = 8_000;

async function register(): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  await navigator.serviceWorker.register(`${base}sw.js`, { updateViaCache: 'none' });
}

async function keepThisPage(): Promise<void> {
  const { pathname } = location;
  await register();
  if (savesData()) return;
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
  const whenSettled = (does: () => void): void => addEventListener('load', () => setTimeout(does, SETTLE_MS));
  // A reader who leaves early is asked for on the way out; the worker is there by then.
  if (document.querySelector('[data-loads-when-wanted]')) {
    whenSettled(() => void register().catch(() => {}));
    addEventListener(WORKED, ask);
  } else whenSettled(ask);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && ask());
}
