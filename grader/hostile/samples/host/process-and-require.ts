// @ts-nocheck
// may earn: 0
// must not: see a name of Node, or a file, an environment or a process through one.
const found = [];
for (const name of ['process', 'require', 'module', 'exports', '__dirname', '__filename', 'global', 'Buffer', 'setImmediate', 'Deno', 'Bun', 'root', 'GLOBAL'])
  if (globalThis[name] !== undefined) found.push(name);
try {
  found.push(typeof process, process.env.SCALE_OUT_CANARY, process.mainModule.require('fs').readFileSync('__SECRET_FILE__', 'utf8'));
} catch {}
try {
  found.push(require('fs').readFileSync('__SECRET_FILE__', 'utf8'));
} catch {}
try {
  found.push(module.constructor._load('fs').readFileSync('__SECRET_FILE__', 'utf8'));
} catch {}

export class Box {
  set() {}
  get() {
    throw new Error(`found ${found.join()}`);
  }
}
