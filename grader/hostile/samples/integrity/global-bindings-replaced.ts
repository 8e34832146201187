// @ts-nocheck
// may earn: 0
// must not: replace a global name that suite or runner read.
for (const name of ['Object', 'Array', 'Map', 'Error', 'RangeError', 'Promise', 'Date', 'setTimeout', 'clearTimeout', 'console', 'performance', 'undefined', 'Symbol', 'Proxy', 'structuredClone']) {
  try {
    globalThis[name] = class {};
  } catch {}
  try {
    Object.defineProperty(globalThis, name, { value: class {} });
  } catch {}
  try {
    delete globalThis[name];
  } catch {}
}
try {
  Object.setPrototypeOf(globalThis, { expect: () => new Proxy(() => {}, { get: () => () => {} }) });
} catch {}

export class Box {
  set() {}
  get() {}
}
