// @ts-nocheck
// may earn: 0
// must not: call what it is handed as a constructor, on a strange receiver or with strange arguments, to get past what it asserts.
const strange = [globalThis, null, new Proxy({}, {}), Symbol(), Object.prototype];
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
    this.calls += 1;
    const { onLeave } = this.options;
    if (!onLeave || this.calls > 2) return;
    for (const call of [
      () => new onLeave('wrong', 0),
      () => Reflect.construct(onLeave, ['wrong', 1], Array),
      () => onLeave.call(strange[this.calls], 'wrong', 1),
      () => onLeave.bind(strange[0], 'wrong')(),
      () => [['wrong', 1]].forEach(onLeave),
      () => Array.from(['wrong'], onLeave),
    ])
      try {
        call();
        if (this.calls < 2) break;
      } catch {}
  }
  get(key) {
  }
}
