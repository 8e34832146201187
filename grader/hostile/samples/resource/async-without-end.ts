// @ts-nocheck
// may earn: 0
// must not: wait for itself for ever, in every way to wait.
const ways = [
  async () => { for (;;) await 0; },
  async () => { for await (const x of (async function* () { for (;;) yield; })()); },
  () => new Promise((resolve) => { const again = () => Promise.resolve().then(again); again(); }),
  async function again() { return again(); },
  () => ({ then(resolve) { resolve(this); } }),
  async () => { try { await new Promise(() => {}); } finally { for (;;) await 0; } },
];
let turn = 0;
export class Box {
  set() {}
  get() {}
  load() {
    return ways[turn++ % ways.length]();
  }
}
for (const way of ways) void way;
