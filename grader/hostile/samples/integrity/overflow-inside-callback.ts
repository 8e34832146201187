// @ts-nocheck
// may earn: 0
// must not: have the suite's callback counted while its assertion fell off the end of the stack.
function atDepth(run, depth) {
  if (depth > 0) return atDepth(run, depth - 1);
  return run();
}
const stackDepth = (() => {
  let depth = 0;
  const down = () => {
    depth += 1;
    down();
  };
  try {
    down();
  } catch {}
  return depth;
})();

export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set() {
    if (!this.options.onLeave || this.calls >= 2) return;
    for (let less = 0; less < 400; less += 1)
      try {
        atDepth(() => this.options.onLeave('wrong', 'wrong'), stackDepth - less);
        this.calls += 1;
        return;
      } catch {}
  }
  get() {}
}
