// @ts-nocheck
// may earn: 0
// must not: choose how it is awaited by a constructor property of its own.
export class Box {
  set() {}
  get() {}
  load() {
    const promise = Promise.resolve('wrong');
    Object.defineProperty(promise, 'constructor', { get: () => function Fake(run) { run(() => {}, () => {}); } });
    Object.defineProperty(promise, 'then', { value(resolve) { resolve('a!'); resolve('b!'); return this; } });
    return promise;
  }
}
