/**
 * The sandboxed page that starts and ends workers. It runs in an opaque origin under a policy that
 * lets nothing out; learner code runs in the workers, never in this page itself.
 */

const SCRIPT = `
'use strict';
if (self.origin === 'null' && parent !== self) {
  const workers = new Map();
  let scriptUrl;
  addEventListener('message', ({ source, data, ports }) => {
    if (source !== parent) return;
    if (data.kind === 'script') scriptUrl = URL.createObjectURL(new Blob([data.text], { type: 'text/javascript' }));
    if (data.kind === 'open') {
      const worker = new Worker(scriptUrl);
      workers.set(data.realm, worker);
      worker.onerror = (event) => { event.preventDefault(); parent.postMessage({ realm: data.realm, lost: String(event.message || '') }, '*'); };
      worker.postMessage('port', ports);
    }
    if (data.kind === 'close') {
      workers.get(data.realm)?.terminate();
      workers.delete(data.realm);
    }
  });
  parent.postMessage({ ready: true }, '*');
}
`;

/** The page as HTML; `hash` gives the base64 SHA-256 of a text. */
export function realmPage(hash: (text: string) => string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(SCRIPT)}' blob:`,
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex"><title>Sandbox</title><script>${SCRIPT}</script>`;
}
