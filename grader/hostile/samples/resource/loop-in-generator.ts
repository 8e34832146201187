// @ts-nocheck
// may earn: 0
// must not: yield for ever.
export class Box {
  set() {
    for (const _ of this.forever());
  }
  *forever() {
    while (true) yield;
  }
  get() {
    return [...this.forever()];
  }
  entries() {
    return this.forever();
  }
  async load() {
    for await (const _ of this.forever());
  }
}
