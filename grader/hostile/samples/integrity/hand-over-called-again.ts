// @ts-nocheck
// may earn: 0
// must not: answer the engine's next script with a value of its own.
for (let i = 0; i < 3; i += 1) globalThis.$handOver?.(() => ({ Box: () => class { set() {} get() { return 1; } } }));
setTimeout(() => globalThis.$handOver?.({}), 0);
export class Box {
  set() {}
  get() {}
}
