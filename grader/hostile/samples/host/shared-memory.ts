// @ts-nocheck
// may earn: 0
// must not: wait in earnest, or share memory with another thread.
const found = ['Atomics', 'SharedArrayBuffer', 'WebAssembly', 'Worker', 'MessageChannel', 'BroadcastChannel', 'ShadowRealm'].filter((name) => name in globalThis);
let waited = 0;
try {
  waited = Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
} catch {}
export class Box {
  set() {}
  get() { throw new Error(`${found} ${waited}`); }
}
