// @ts-nocheck
// may earn: 0
// verdicts: values/get=over-budget
// must not: hold the run for longer than its steps.
export class Box {
  set() {
    for (;;);
  }
}
