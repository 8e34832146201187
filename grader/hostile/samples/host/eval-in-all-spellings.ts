// @ts-nocheck
// may earn: 0
// must not: evaluate text.
const found = [];
const text = '(typeof process === "undefined" ? self : process)';
for (const run of [
  () => eval(text),
  () => (0, eval)(text),
  () => globalThis.eval(text),
  () => Reflect.construct(Function, [`return ${text}`])(),
  () => new Function(`return ${text}`)(),
  () => setTimeout(text, 0),
  () => [text].map(eval),
  () => Function.prototype.constructor.call(null, `return ${text}`)(),
  () => new (class extends Function {})(`return ${text}`)(),
  () => 'x'.replace(/x/, Function),
])
  try {
    found.push(typeof run());
  } catch {}

export class Box {
  set() {}
  get() {
    throw new Error(`evaluated ${found.join()}`);
  }
}
