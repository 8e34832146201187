// @ts-nocheck
// may earn: 0
// must not: pass resolves and rejects with a promise whose then never calls back.
function settled() {
  const promise = Promise.resolve('wrong');
  promise.then = () => Promise.resolve();
  return promise;
}

export class Box {
  set() {}
  get(key) {
    return key === 'b' ? 'b!' : undefined;
  }
  load(key, fetch) {
    this.loads = (this.loads ?? 0) + 1;
    if (this.loads === 1) fetch(key);
    return settled();
  }
}
