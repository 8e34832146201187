// @ts-nocheck
// may earn: 0
// must not: name a hook of the meter by escapes.
let steps = 0;
try {
  \u0024tick(1);
  steps += 1;
} catch {}
try {
  $\u{63}harged([1]);
  steps += 1;
} catch {}
try {
  \u{24}\u0063all([], 'map', () => {});
  steps += 1;
} catch {}

export class Box {
  set() {}
  get() {
    throw new Error(`reached ${steps}`);
  }
}
