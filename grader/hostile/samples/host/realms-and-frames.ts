// @ts-nocheck
// may earn: 0
// must not: find another realm in which nothing is frozen.
const names = ['ShadowRealm', 'document', 'window', 'parent', 'top', 'frames', 'opener', 'self', 'Worker', 'SharedWorker', 'importScripts', 'navigator', 'location', 'Realm', 'Compartment', 'vm', 'require', 'WorkerGlobalScope', 'DedicatedWorkerGlobalScope', 'postMessage', 'close', 'onmessage', 'BroadcastChannel', 'caches', 'indexedDB', 'Temporal', 'Atomics', 'SharedArrayBuffer', 'WebAssembly', 'AsyncContext'];
const found = names.filter((name) => globalThis[name] !== undefined);
for (let at = globalThis; at; at = Object.getPrototypeOf(at)) found.push(...names.filter((name) => Object.getOwnPropertyDescriptor(at, name)?.get));
if (found.length > 0) throw new Error(`offered: ${found}`);

export class Box {
  set() {}
  get() {}
}
