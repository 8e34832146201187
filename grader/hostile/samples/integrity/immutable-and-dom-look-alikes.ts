// @ts-nocheck
// may earn: 0
// must not: be taken for a DOM node or an immutable collection that compares itself.
const alike = {
  nodeType: 1,
  nodeName: 'X',
  isEqualNode: () => true,
  equals: () => true,
  '@@__IMMUTABLE_KEYED__@@': true,
  '@@__IMMUTABLE_SET__@@': true,
  '@@__IMMUTABLE_LIST__@@': true,
  '@@__IMMUTABLE_RECORD__@@': true,
  [Symbol.toStringTag]: 'Temporal.Instant',
  size: 2,
  constructor: Array,
  *[Symbol.iterator]() {},
};

export class Box {
  set() {}
  get() {
    return alike;
  }
  entries() {
    return alike;
  }
  stats() {
    return alike;
  }
  load() {
    return Promise.resolve(alike);
  }
}
