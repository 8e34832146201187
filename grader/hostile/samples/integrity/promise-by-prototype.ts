// @ts-nocheck
// may earn: 0
// must not: pass as a promise that is none.
export class Box {
  set() {}
  get() {}
  load() {
    const fake = Object.create(Promise.prototype);
    return new Proxy(fake, { get: (target, key) => (key === 'then' ? (resolve) => resolve('a!') : target[key]) });
  }
}
