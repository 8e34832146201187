// @ts-nocheck
// may earn: 30
// verdicts: values/refuses=failed
// must not: take along the tests that come after a test which failed with an odd error.
export class Box {
  held = new Map();
  hits = 0;
  misses = 0;
  constructor({ capacity }) {
    if (!(capacity >= 1)) throw { message: {} };
  }
  set(key, value) {
    this.held.set(key, value);
  }
  get(key) {
    if (this.held.has(key)) this.hits += 1;
    else this.misses += 1;
    return this.held.get(key);
  }
  entries() {
    return [...this.held];
  }
  stats() {
    return { hits: this.hits, misses: this.misses };
  }
}
