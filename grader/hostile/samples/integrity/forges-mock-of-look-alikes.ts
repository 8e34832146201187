// @ts-nocheck
// may earn: 0
// must not: pass for a spy of the suite.
const spy = Object.assign(() => {}, { _isMockFunction: true, mock: { calls: [['a', 0], ['b', 1]], results: [], lastCall: ['b', 1] }, getMockName: () => 'vi.fn()' });
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
    this.calls += 1;
    try { Object.defineProperty(this.options, 'onLeave', { value: spy }); } catch {}
  }
  get(key) {
    return spy;
  }
  entries() {
    return spy;
  }
  load(key, fetch) {
    return spy;
  }
}
