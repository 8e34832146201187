// @ts-nocheck
// may earn: 0
// must not: have the suite's callback counted while its assertion fell off the end of the stack.
const down = (depth, run) => (depth > 0 ? down(depth - 1, run) : run());
const greedy = (...rest) => greedy(...rest, ...rest, 1);
let entered = 0;
const mirror = () => {
  entered += 1;
  greedy(1);
};

/** Deepest call from which the suite's callback can start and do no more. */
function edge() {
  let [works, fails] = [0, 16_000];
  while (fails - works > 1) {
    const depth = (works + fails) >> 1;
    entered = 0;
    try {
      down(depth, () => mirror('wrong', 0));
    } catch {}
    if (entered > 0) works = depth;
    else fails = depth;
  }
  return works;
}

export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set() {
    const { onLeave } = this.options;
    if (!onLeave || this.calls >= 2) return;
    const value = this.calls++;
    const depth = edge();
    try {
      down(depth, () => onLeave('wrong', value));
    } catch {}
  }
  get() {}
}
