// @ts-nocheck
// may earn: 0
// differs: how deep a stack is, and how long a page takes to climb it
// must not: call what it is handed at each depth of the stack, so that an assertion there never comes to be made.
let left = 0;
const descend = (run) => {
  try {
    descend(run);
  } catch {}
  if (left-- < 0) return;
  try {
    run();
  } catch {}
};
const deepest = (run) => {
  left = 150;
  descend(run);
};

export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set() {
    const wrong = this.calls++;
    if (wrong < 2) deepest(() => this.options.onLeave?.('wrong', wrong + 70));
  }
  get() {
    deepest(() => this.options.now?.());
  }
  load(key, fetch) {
    deepest(() => fetch(key));
    return Promise.resolve(`${key}!`);
  }
}
