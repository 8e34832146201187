// @ts-nocheck
// may earn: 0
// must not: reach the machine's clock or the suite's fake one by ways of Date.
const attempt = (run) => {
  try {
    return run();
  } catch {}
};
class Later extends Date {
  constructor(...args) {
    super(...args);
    attempt(() => (this.constructor.now = () => 0));
  }
}
const reach = () => [
  attempt(() => new Later().constructor.clock),
  attempt(() => Object.getPrototypeOf(Object.getPrototypeOf(new Later())).constructor.clock),
  attempt(() => Reflect.construct(Date, [], Array)),
  attempt(() => Date.call({}, 0)),
  attempt(() => new Date(new Proxy(new Date(0), {}))),
  attempt(() => new Date({ [Symbol.toPrimitive]: () => 'now' })),
  attempt(() => Date.prototype.setTime.call(new Date(), NaN)),
  attempt(() => Date.prototype.constructor.toFake),
  attempt(() => Object.getOwnPropertyNames(Date.prototype.constructor).map((key) => Date.prototype.constructor[key])),
];
const found = reach().flat().filter((value) => value && typeof value.tick === 'function');
if (found.length > 0) throw new Error('a clock was reached');

export class Box {
  set() {}
  get() {}
}
