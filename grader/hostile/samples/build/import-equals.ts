// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: load a module by TypeScript's own form of import.
import fs = require('fs');
export class Box {
  set() {}
  get() {
    return fs.readFileSync('__SECRET_FILE__', 'utf8');
  }
}
