// @ts-nocheck
// may earn: 0
// must not: report costs or steps of its own through what the harness hands out.
const names = ['reportCost', 'step', 'stepsOf', 'noted', 'scripted', 'seed', 'property', 'expect', 'vi', 'it', 'describe', 'lab', 'fc', 'import_lab', 'import_vitest', 'module', 'exports'];
const reached = names.filter((name) => { try { return (0, Function('return ' + name)()) !== undefined; } catch { return name in globalThis; } });
export class Box {
  set() {}
  get() { throw new Error(reached.join()); }
}
