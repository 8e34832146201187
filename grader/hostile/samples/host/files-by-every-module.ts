// @ts-nocheck
// may earn: 0
// must not: read the secret file or write one.
const modules = ['fs', 'node:fs', 'fs/promises', 'node:sqlite', 'node:module', 'node:vm', 'node:os'];
const ways = [
  (name) => globalThis.process.getBuiltinModule(name),
  (name) => globalThis.require(name),
  (name) => globalThis.process.binding(name),
  (name) => globalThis.module.require(name),
];
let read = '';
for (const name of modules)
  for (const way of ways)
    try {
      const fs = way(name);
      read += fs.readFileSync?.('__SECRET_FILE__', 'utf8') ?? '';
      fs.writeFileSync?.('__FOLDER__/written-by-a-submission', 'x');
      if (fs.DatabaseSync) new fs.DatabaseSync('__FOLDER__/database').exec('create table t (x)');
    } catch {}

export class Box {
  set() {}
  get() {
    throw new Error(`read ${read}`);
  }
}
