// @ts-nocheck
// may earn: 0
// must not: find the seed, the suite or the request on a global object.
const found = [];
for (const name of Reflect.ownKeys(globalThis)) {
  const value = globalThis[name];
  if (value && typeof value === 'object' && ('seed' in value || 'suite' in value || 'tests' in value)) found.push(String(name));
}

export class Box {
  set() {}
  get() {
    if (found.length > 0) throw new Error(found.join());
  }
}
