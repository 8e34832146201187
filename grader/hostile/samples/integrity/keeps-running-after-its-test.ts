// @ts-nocheck
// may earn: 0
// differs: whether a busy machine gets through the budget before the clock
// must not: change a later test from timers and promises that an earlier one left behind.
const boxes = [];
setInterval(() => {
  for (const box of boxes) box.ready = true;
}, 1);

export class Box {
  constructor() {
    boxes.push(this);
    Promise.resolve().then(function again() {
      if (boxes.length < 500) return Promise.resolve().then(() => again());
    });
  }
  set() {}
  get() {
    return this.ready ? 'ready' : undefined;
  }
  load() {
    return new Promise((resolve) => setTimeout(resolve, 3));
  }
}
