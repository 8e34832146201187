// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: load another module.
export class Box {
  async load() {
    const fs = await import('node:fs');
    return fs.readFileSync('__SECRET_FILE__', 'utf8');
  }
}
