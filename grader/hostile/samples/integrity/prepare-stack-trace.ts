// @ts-nocheck
// may earn: 0
// must not: see call sites of the suite or the runner.
let sites = [];
for (const type of [Error, RangeError, TypeError]) {
  try {
    type.prepareStackTrace = (_, all) => (sites = all);
  } catch {}
  try {
    Object.defineProperty(type, 'prepareStackTrace', { value: (_, all) => (sites = all) });
    type.stackTraceLimit = 1_000;
  } catch {}
}
new Error('look').stack;

export class Box {
  set() {
    new Error('look').stack;
    for (const site of sites) {
      const target = site.getThis?.() ?? site.getFunction?.();
      if (target) target.fails = true;
    }
  }
  get() {
    throw new Error(`saw ${sites.length}`);
  }
}
