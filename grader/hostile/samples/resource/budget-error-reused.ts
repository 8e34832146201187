// @ts-nocheck
// may earn: 0
// must not: keep the error that ends a submission, and throw it in another test to be judged otherwise.
let kept;
try {
  (function deep() { deep(); })();
} catch (error) {
  kept = error;
}
export class Box {
  set() {
    if (!kept?.ended) try { for (;;); } catch (error) { kept = error; try { kept.ended = true; kept.name = 'AssertionError'; Object.setPrototypeOf(kept, null); } catch {} }
    throw kept;
  }
  get() { throw kept; }
}
