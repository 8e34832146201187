// @ts-nocheck
// may earn: 0
// verdicts: values/get=over-budget
// must not: go on by catching what ends it.
function stubborn() {
  for (;;)
    try {
      for (;;);
    } catch {
      continue;
    } finally {
      stubborn();
    }
}

export class Box {
  set() {
    stubborn();
  }
}
