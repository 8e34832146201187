// @ts-nocheck
// may earn: 0
// must not: have `new` and calls be put together otherwise than they are written.
let order = '';
const note = (name, value) => ((order += name), value);
class Made {
  constructor(...args) {
    this.args = args;
  }
}
const holder = { Made, make: () => Made, inner: { Made } };
const checks = [
  () => new (note('a', 0), Made)(1).args.join() === '1',
  () => new (note('b', holder).Made)(1, 2).args.join() === '1,2',
  () => new (holder.make())(3).args.join() === '3',
  () => new holder.inner.Made().args.length === 0,
  () => new holder.inner['Ma' + 'de'](4).args[0] === 4,
  () => new (class extends Made {})(...[5, 6]).args.join() === '5,6',
  () => new (note('c', true) ? Made : Set)(7).args[0] === 7,
  () => (0, [].map).name === 'map',
  () => (note('d', [1, 2]), [3]).map((x) => x)[0] === 3,
  () => new (new Proxy(Made, {}))(8).args[0] === 8,
  () => typeof new (function () { return this; })() === 'object',
  () => new (Made.bind(null, 9))(10).args.join() === '9,10',
  () => new Array(3).length === 3 && new Array('3').length === 1 && Array(2).length === 2,
  () => new (Array)(1, 2).join() === '1,2',
  () => order.split('').sort().join('') === 'abcd',
];
const failed = checks.map((check, i) => (check() ? -1 : i)).filter((i) => i >= 0);
if (failed.length > 0) throw new Error(`put together otherwise: ${failed}`);

export class Box {
  set() {}
  get() {}
}
