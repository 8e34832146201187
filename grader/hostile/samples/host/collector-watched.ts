// @ts-nocheck
// may earn: 0
// must not: learn when memory is collected.
let collected = 0;
const registry = new FinalizationRegistry(() => (collected += 1));
const refs = [];
for (let i = 0; i < 100; i += 1) {
  const thing = { i };
  registry.register(thing, i);
  refs.push(new WeakRef(thing));
}

export class Box {
  set() {}
  get() {
    throw new Error(`${collected} ${refs.filter((ref) => ref.deref() === undefined).length}`);
  }
}
