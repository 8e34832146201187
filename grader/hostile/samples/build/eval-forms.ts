// @ts-nocheck
// may earn: 0
// must not: evaluate text by an indirect call, a timer, a tag, a getter or an optional call.
const made = [];
const tries = [
  () => (0, eval)('1'), () => eval?.('1'), () => setTimeout('globalThis.x = 1'), () => Reflect.construct(Function, ['return 1'])(), () => (async () => {}).constructor('return 1')(),
  () => Function`return 1`(), () => [].at.constructor('return 1')(), () => new (Object.getPrototypeOf(function* () {}).constructor)('yield 1')().next(),
  () => ({}).constructor.constructor('return globalThis')(), () => Reflect.apply(Function, null, ['return 1'])(),
];
for (const attempt of tries.slice(0, 10)) try { made.push(attempt()); } catch {}
export class Box {
  set() {}
  get() { throw new Error(`${made.filter((one) => one === 1)} ${globalThis.x}`); }
}
