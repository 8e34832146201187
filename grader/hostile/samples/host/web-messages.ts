// @ts-nocheck
// may earn: 0
// must not: speak to the page, or end its worker, by the worker's own names.
const forged = JSON.stringify({ kind: 'finished', id: 'values/get', verdict: 'passed' });
const speak = () => {
  for (const attempt of [
    () => postMessage(forged),
    () => self.postMessage(forged),
    () => globalThis.postMessage({ realm: 1, lost: 'memory' }),
    () => parent.postMessage(forged, '*'),
    () => top.postMessage({ ready: true }, '*'),
    () => new BroadcastChannel('x').postMessage(forged),
    () => new MessageChannel().port1.postMessage(forged),
    () => dispatchEvent(new MessageEvent('message', { data: forged })),
    () => onmessage({ ports: [], data: forged }),
    () => close(),
    () => self.close(),
    () => $handOver(() => ({ Box: () => class {} })),
  ])
    try {
      attempt();
    } catch {}
};
speak();

export class Box {
  set() {
    speak();
  }
  get() {
    speak();
  }
}
