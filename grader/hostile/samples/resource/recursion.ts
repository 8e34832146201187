// @ts-nocheck
// may earn: 0
// must not: end the process by running out of stack.
const down = (n) => 1 + down(n + 1);

export class Box {
  set() {
    down(0);
  }
  get() {
    return this.get();
  }
  entries() {
    return new Proxy([], { get: (target, key, receiver) => receiver[key] });
  }
  stats() {
    return { toJSON() { return JSON.stringify(this); } };
  }
}
