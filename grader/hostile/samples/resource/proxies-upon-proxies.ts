// @ts-nocheck
// may earn: 0
// differs: how deep a stack is
// must not: spend no step on a chain of proxies.
let chain = [1, 2, 3];
for (let i = 0; i < 3_000; i += 1) chain = new Proxy(chain, {});
let handlers = {};
for (let i = 0; i < 500; i += 1) handlers = new Proxy(handlers, handlers);
export class Box {
  set() {
    for (let i = 0; i < 200; i += 1) chain.includes(i);
  }
  get() {
    for (let i = 0; i < 200; i += 1) try { new Proxy({}, handlers).x; } catch {}
  }
}
