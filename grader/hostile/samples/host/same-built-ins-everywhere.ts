// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: find a built-in that only one place has.
const names = [];
const seen = new Set();
function walk(path, value) {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    names.push(`${path}.${String(key)}`);
    walk(`${path}.${String(key)}`, property.value ?? property.get);
  }
  walk(`${path}.__proto__`, Object.getPrototypeOf(value));
}
// A worker's global object inherits two constants that nobody can take away.
seen.add(globalThis);
for (const key of Object.getOwnPropertyNames(globalThis).sort()) walk(key, globalThis[key]);
let hash = 0;
for (const name of names.sort()) for (let i = 0; i < name.length; i += 1) hash = (hash * 31 + name.charCodeAt(i)) | 0;
throw new Error(`${names.length} names, ${hash}`);

export class Box {
  set() {}
  get() {}
}
