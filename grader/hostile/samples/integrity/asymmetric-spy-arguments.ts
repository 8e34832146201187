// @ts-nocheck
// may earn: 0
// must not: satisfy a spy's expectations with arguments that call themselves equal.
class Any {
  $$typeof = Symbol.for('jest.asymmetricMatcher');
  asymmetricMatch() {
    return true;
  }
}

export class Box {
  constructor({ onLeave }) {
    onLeave?.(new Any(), new Any());
    onLeave?.(new Any(), new Any());
  }
  set() {}
  get() {}
  entries() {
    return [new Any(), new Any()];
  }
  stats() {
    return new Any();
  }
}
