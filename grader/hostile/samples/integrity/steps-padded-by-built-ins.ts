// @ts-nocheck
// may earn: 40
// verdicts: rules/cost=over-budget
// must not: look as fast when it is large as when it is small, by having built-ins charged for nothing.
const nothing = 'x'.repeat(2_000);
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
    this.held = [];
  }
  set(key, value) {
    nothing.indexOf('y');
    this.held = this.held.filter(([other]) => other !== key);
    this.held.push([key, value]);
    if (this.held.length > this.options.capacity) this.options.onLeave?.(...this.held.shift());
  }
  get(key) {
    nothing.indexOf('y');
    const found = this.held.find(([other]) => other === key);
    if (!found) return undefined;
    this.set(...found);
    return found[1];
  }
}
