// @ts-nocheck
// may earn: 0
// must not: swallow an assertion inside a promise executor or an async function.
export class Box {
  constructor(options) {
    this.options = options;
  }
  set(key, value) {
    new Promise(() => this.options.onLeave?.(key, 'wrong')).catch(() => {});
    (async () => this.options.onLeave?.('wrong', value))().catch(() => {});
  }
  get() {}
}
