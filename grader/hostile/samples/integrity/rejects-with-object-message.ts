// @ts-nocheck
// may earn: 0
// must not: pass rejects.toThrow('…') by a message that is an object and finds every text in itself.
export class Box {
  loads = 0;
  set() {}
  get(key) {
    return key === 'b' ? 'b!' : undefined;
  }
  load(key, fetch) {
    this.loads += 1;
    if (this.loads === 3) return Promise.reject(Object.defineProperty(new Error(), 'message', { value: { indexOf: () => 0, includes: () => true } }));
    this.first ??= fetch('a');
    return this.loads === 4 ? Promise.resolve('b!') : this.first;
  }
}
