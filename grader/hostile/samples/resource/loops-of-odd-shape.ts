// @ts-nocheck
// may earn: 0
// differs: how deep a stack is
// must not: loop where no tick is.
const shapes = [
  () => { a: for (;;) { b: for (;;) { continue a; } } },
  () => { do switch (1) { default: continue; } while (true); },
  () => { for (var i = 0; ; [i] = [i + 1]); },
  () => { while ((() => true)()); },
  () => { for (const x of (function* () { for (;;) yield; })()); },
  () => { let go = () => go2(); let go2 = () => { try { return go(); } catch { return go(); } }; go(); },
  () => { for (let f = () => true; f(); ); },
  () => { for (const k in new Proxy({}, { ownKeys: () => shapes[0]() })); },
  () => { const o = { get x() { return this.x; } }; for (;;) try { o.x; } catch {} },
  () => { class A { static x = (() => { for (;;); })(); } },
  () => { ((a = (() => { for (;;); })()) => a)(); },
  () => { const { [(() => { for (;;); })()]: a } = {}; },
  () => { `${(() => { for (;;); })()}`; },
  () => { [..."a"].map(function again() { return again(); }); },
  async () => { for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => ({ done: false }) }) }); },
];
let turn = 0;
export class Box {
  constructor() {
    shapes[turn++ % shapes.length]();
  }
  set() {}
  get() {
    shapes[turn++ % shapes.length]();
  }
}
