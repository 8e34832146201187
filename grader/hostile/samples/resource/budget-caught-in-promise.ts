// @ts-nocheck
// may earn: 0
// verdicts: values/get=over-budget
// must not: go on after its budget by catching the end in a promise, a generator or a finally block.
async function again() {
  try {
    for (;;);
  } catch (error) {
    await again();
  } finally {
    return again();
  }
}
function* stubborn() {
  for (;;) try { for (;;) yield; } finally { yield* stubborn(); }
}
export class Box {
  set() { void again(); for (const _ of stubborn()) continue; }
  get() { return 1; }
  entries() { try { [...stubborn()]; } catch { return [['a', { n: 1 }], ['b', { n: 2 }]]; } }
}
