// @ts-nocheck
// may earn: 0
// must not: tell fast-check how to clone, print or shrink by symbols of its own.
const marked = (value) => Object.assign(value, {
  [Symbol.for('fast-check/cloneMethod')]: () => value, [Symbol.for('fast-check/toStringMethod')]: () => 'right',
  [Symbol.for('fast-check/asyncToStringMethod')]: async () => 'right', [Symbol.for('fast-check/PreconditionFailure')]: true, footprint: Symbol.for('fast-check/PreconditionFailure'),
});
export class Box {
  set() { throw marked(new Error('no')); }
  get() { return marked({}); }
}
