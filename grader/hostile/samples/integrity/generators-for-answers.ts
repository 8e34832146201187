// @ts-nocheck
// may earn: 0
// must not: hand out generators that are returned, thrown into or resumed by a later test.
const kept = [];
function* lazy(box) {
  try {
    yield ['a', { n: 1 }];
  } finally {
    for (const other of kept) try { other.return('later'); } catch {}
    yield ['b', { n: 2 }];
    return box;
  }
}
async function* late() {
  try {
    yield 1;
  } finally {
    await new Promise(() => {});
  }
}
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
  }
  get(key) {
    return lazy(this).next().value;
  }
  entries() {
    const made = lazy(this);
    kept.push(made);
    return made;
  }
  stats() {
    return late();
  }
  load(key, fetch) {
    const made = late();
    void made.next();
    return made.return(1);
  }
}
