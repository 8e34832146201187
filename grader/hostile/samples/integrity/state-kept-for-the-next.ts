// @ts-nocheck
// may earn: 0
// must not: leave something in the realm, the process or the page that the next submission finds.
const before = [];
for (const owner of [globalThis, Object.prototype, Array.prototype, Function.prototype, Math, JSON, Reflect, Intl, console, performance, Symbol])
  try { if (owner.left) before.push(String(owner)); owner.left = 1; Object.defineProperty(owner, 'left', { value: 1 }); } catch {}
const known = Symbol.for('left');
before.push(Symbol.keyFor(known), typeof globalThis[known]);
try { localStorage.left = 1; } catch {}
try { document.cookie = 'left=1'; } catch {}
try { name = 'left'; } catch {}
export class Box {
  set() {}
  get() { throw new Error(before.join()); }
}
