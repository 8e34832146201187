// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: end the run, or be told as a failure of the engine, by what it throws while it is loaded.
const thrown = new Proxy(function () {}, { get() { throw thrown; }, getPrototypeOf() { throw thrown; }, ownKeys() { throw thrown; } });
throw thrown;
export class Box {
  set() {}
  get() {}
}
