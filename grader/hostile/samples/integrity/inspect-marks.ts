// @ts-nocheck
// may earn: 0
// must not: print itself as it likes in a message.
const marked = Object.assign(() => 'right', {
  [Symbol.for('nodejs.util.inspect.custom')]: () => 'right', inspect: () => 'right', toJSON: () => 'right', $$typeof: Symbol.for('react.element'), type: 'right', props: {},
  '@@__IMMUTABLE_ITERABLE__@@': true, nodeType: 1, tagName: 'right', asymmetricMatch: () => true, constructor: { name: 'Right' }, _isMockFunction: true, getMockName: () => 'right', mock: { calls: [[1]], results: [] },
});
export class Box {
  set() {}
  get() { return marked; }
  entries() { return marked; }
  stats() { return marked; }
}
