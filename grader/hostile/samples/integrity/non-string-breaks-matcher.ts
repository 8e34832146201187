// @ts-nocheck
// may earn: 0
// must not: escape a sticky failure because a matcher refused the type of the value before it compared.
export class Box {
  calls = 0;
  constructor(options) {
    this.options = options;
  }
  set() {
    if (this.calls >= 2) return;
    try {
      this.options.onLeave?.(7, this.calls++);
    } catch {}
  }
  get() {}
}
