// Every call prints a megabyte and throws one.
export class LruTtlCache {
  constructor() {
    for (let i = 0; i < 1_000; i += 1) console.log('x'.repeat(1_000_000));
  }
  get() { throw new Error('y'.repeat(1_000_000)); }
  set() { throw new Error('y'.repeat(1_000_000)); }
  peek() {}
  has() { return 'z'.repeat(1_000_000); }
  delete() {}
  get size() { return 'z'.repeat(1_000_000); }
  keys() { return new Array(1_000).fill('k'.repeat(1_000)); }
  clear() {}
  stats() { return {}; }
}
