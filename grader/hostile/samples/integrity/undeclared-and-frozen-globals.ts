// @ts-nocheck
// may earn: 0
// must not: leave a global behind or take one away.
for (const change of [
  () => { undeclared = 1; },
  () => { globalThis.expect = () => {}; },
  () => { undefined = 1; },
  () => { NaN = 1; },
  () => delete globalThis.Object,
  () => Object.defineProperty(globalThis, 'Map', { value: class {} }),
  () => Reflect.set(globalThis, 'Promise', class {}),
  () => { Infinity = 0; },
  () => Reflect.set(globalThis, 'x', 1, {}),
  () => Object.assign(globalThis, { describe: 1 }),
])
  try {
    change();
  } catch {}
if (typeof undeclared !== 'undefined' || 'expect' in globalThis) throw new Error('a global was left behind');

export class Box {
  set() {}
  get() {}
}
