// @ts-nocheck
// may earn: 0
// must not: tell one place from the other by a name on the global object.
const names = ['$handOver', 'process', 'self', 'window', 'navigator', 'location', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'crypto', 'TextEncoder', 'URL', 'escape', 'Float16Array', 'Temporal', 'gc'];
const seen = names.filter((name) => name in globalThis || typeof globalThis[name] !== 'undefined');

export class Box {
  set() {}
  get() {
    throw new Error(`seen ${seen.join()} of ${Reflect.ownKeys(globalThis).map(String).sort().join()}`);
  }
}
