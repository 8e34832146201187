// @ts-nocheck
// may earn: 0
// must not: compile WebAssembly.
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
let made = 'nothing';
try {
  made = String(new WebAssembly.Module(bytes));
} catch {}
try {
  WebAssembly.instantiate(bytes).then(() => (made = 'instance'), () => {});
} catch {}

export class Box {
  set() {}
  get() {
    if (made !== 'nothing') throw new Error(made);
  }
}
