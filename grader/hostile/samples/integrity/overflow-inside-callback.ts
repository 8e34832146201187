// @ts-nocheck
// may earn: 0
// must not: have the suite's callback counted while its assertion fell off the end of the stack.
// differs: where the stack ends, and so which test is cut off, is not the same in both places.
const down = (depth, call, ...args) => (depth > 0 ? down(depth - 1, call, ...args) : call(...args));
const greedy = (...rest) => greedy(...rest, ...rest, 1);
let entered = 0;
const mirror = () => {
  entered += 1;
  greedy(1);
};

/** Deepest call from which a function can start and do no more. */
function edge() {
  let [works, fails] = [0, 9_000];
  while (fails - works > 1) {
    const depth = (works + fails) >> 1;
    entered = 0;
    try {
      down(depth, mirror, 'wrong', 'wrong');
    } catch {}
    if (entered > 0) works = depth;
    else fails = depth;
  }
  return works;
}

export class Box {
  calls = 0;
  constructor(options) {
    this.options = options;
  }
  set() {
    const { onLeave } = this.options;
    if (!onLeave || this.calls >= 2) return;
    this.calls += 1;
    // The first call is right, so that the callback is compiled by the time it is abused.
    if (this.calls === 1) return onLeave('a', 1);
    const depth = edge() - 1;
    try {
      down(depth, onLeave, 'wrong', 'wrong');
    } catch {}
  }
  get() {}
}
